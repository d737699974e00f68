//===- RecordDiff.h - how records differ between kernels --------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A record here is a struct, union or enumeration with a name, or a typedef of
// one without. Fields of members without a name are the record's own, those of
// members of a type without a name are "u.field".
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_BTF_RECORDDIFF_H
#define CORIFY_BTF_RECORDDIFF_H

#include "corify/BTF/BTF.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace corify::btf {

/// A field of a record, or a constant of an enumeration.
struct Field {
  std::string Name;
  /// In C; of a constant "".
  std::string Type;
  /// Of a constant 0.
  uint64_t BitOffset = 0, BitSize = 0;
  bool IsBitField = false;
  /// Of a constant; as in Enumerator.
  uint64_t Value = 0;

  bool operator==(const Field &) const = default;
};

struct Record {
  /// "struct", "union" or "enum": of a typedef what it is of.
  std::string Keyword;
  uint64_t Size = 0;
  /// In the record's order.
  std::vector<Field> Fields;

  bool isEnum() const { return Keyword == "enum"; }
  bool operator==(const Record &) const = default;
};

Record describeRecord(const BTF &Table, TypeID ID);

/// The records of a kernel, by name: "struct task_struct", "typedef atomic_t".
/// A name may stand for several.
using RecordIndex = std::map<std::string, std::vector<TypeID>, std::less<>>;
RecordIndex indexRecords(const BTF &Table);

/// From is absent in an added field, To in a removed one.
struct FieldChange {
  std::optional<Field> From, To;
};

/// From is absent in an added record, To in a removed one.
struct RecordChange {
  std::string Name;
  std::optional<Record> From, To;
  /// By offset. Empty where only the size or the keyword differs.
  std::vector<FieldChange> Fields;
};

/// In the order of the names; what is the same is left out. Where a name stands
/// for several records, they are the same if each is in both kernels; else the
/// first that is not is taken for all.
std::vector<RecordChange>
diffRecords(const BTF &From, const RecordIndex &FromIndex, const BTF &To,
            const RecordIndex &ToIndex,
            llvm::function_ref<bool(llvm::StringRef Name)> IsWanted);

} // namespace corify::btf

#endif
