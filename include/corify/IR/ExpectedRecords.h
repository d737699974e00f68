//===- ExpectedRecords.h - accesses that code generation kept ---*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_IR_EXPECTEDRECORDS_H
#define CORIFY_IR_EXPECTEDRECORDS_H

#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Endian.h"
#include <string>
#include <vector>

namespace llvm {
class TargetMachine;
class TargetPassConfig;
} // namespace llvm

namespace corify {

struct ExpectedRecord {
  /// "struct task_struct"; empty for a type without a name.
  std::string Type;
  /// "0:99".
  std::string Access;
  /// "task_struct::group_leader".
  std::string Path;
  uint32_t Kind = 0;
  /// What the instruction has now.
  int64_t Value = 0;
  std::string File;
  uint32_t Line = 0, Column = 0;
};

/// A compilation's list, as Support/ExpectedRecords.h has it.
class ExpectedRecordList {
public:
  void beginFunction(llvm::StringRef Name);
  /// Of the function that was begun last.
  void add(const ExpectedRecord &R);
  std::string write(llvm::endianness Order) const;

private:
  struct Function {
    uint32_t Name = 0, Records = 0;
  };
  struct Record {
    uint32_t Type, Access, Path, Kind, File, Line, Column;
    int64_t Value;
  };
  uint32_t intern(llvm::StringRef Text);

  std::vector<Function> Functions;
  std::vector<Record> Records;
  std::string Strings;
  llvm::StringMap<uint32_t> Interned;
};

/// Adds the pass to BPF's code generation; see the banner of
/// ExpectedRecords.cpp.
void addExpectedRecordsPass(llvm::TargetMachine &Machine,
                            llvm::TargetPassConfig *Config);

} // namespace corify

#endif
