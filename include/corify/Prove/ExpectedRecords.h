//===- ExpectedRecords.h - reading .corify.records --------------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The accesses that the compiler gave records, as it left them in the object:
// Support/ExpectedRecords.h has the bytes. prove() compares them with .BTF.ext.
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_PROVE_EXPECTEDRECORDS_H
#define CORIFY_PROVE_EXPECTEDRECORDS_H

#include "corify/BTF/BTFExt.h"
#include "llvm/Support/Endian.h"
#include "llvm/Support/Error.h"
#include <optional>
#include <vector>

namespace corify::prove {

/// Strings are the section's.
struct ExpectedRecord {
  /// "struct task_struct"; empty for a type without a name.
  llvm::StringRef Type;
  /// "0:99", "task_struct::group_leader".
  llvm::StringRef Access, Path;
  btf::RelocationKind Kind = btf::RelocationKind::FieldByteOffset;
  llvm::StringRef File;
  uint32_t Line = 0, Column = 0;
  /// What the instruction had; none for ids of types.
  std::optional<int64_t> Value;
};

struct ExpectedFunction {
  llvm::StringRef Name;
  /// In the order of instructions.
  std::vector<ExpectedRecord> Records;
};

/// All functions of all lists in the section, in its order. Errors name the
/// section and the offset.
llvm::Expected<std::vector<ExpectedFunction>>
parseExpectedRecords(llvm::StringRef Section, llvm::endianness Order);

} // namespace corify::prove

#endif
