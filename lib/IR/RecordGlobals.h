//===- RecordGlobals.h - the globals that stand for records -----*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// BPF's lowering of the access intrinsics makes each value that a loader will
// relocate the load of a global, which has no memory: its name says what the
// value is, an attribute that it is one.
//
//   load i64, ptr @"llvm.task_struct:0:2440$0:99"
//                        TYPE:KIND:VALUE$ACCESS
//   load i64, ptr @"llvm.btf_type_id.3$8"
//                                      KIND
//
// The back end takes the load for an instruction with a record.
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_LIB_IR_RECORDGLOBALS_H
#define CORIFY_LIB_IR_RECORDGLOBALS_H

#include "llvm/ADT/StringRef.h"
#include <cstdint>
#include <optional>

namespace llvm {
class GlobalVariable;
class Value;
} // namespace llvm

namespace corify {

struct RecordGlobal {
  /// As in .BTF.ext: llvm::BTF::PatchableRelocKind.
  uint32_t Kind = 0;
  /// Of this build.
  int64_t Value = 0;
  /// "0:99".
  llvm::StringRef Access = "0";
};

/// Whether loads of the global get records.
bool isRecordGlobal(const llvm::GlobalVariable &Global);

/// V as such a global, or null.
const llvm::GlobalVariable *asRecordGlobal(const llvm::Value *V);

/// What its name says; nothing where that is not as this Corify knows it.
std::optional<RecordGlobal>
parseRecordGlobal(const llvm::GlobalVariable &Global);

} // namespace corify

#endif
