//===- CompareRecords.h - a function's list and its records -----*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_LIB_PROVE_COMPARERECORDS_H
#define CORIFY_LIB_PROVE_COMPARERECORDS_H

#include "Bodies.h"
#include "Context.h"
#include "SpelledAccess.h"
#include "corify/Prove/ExpectedRecords.h"
#include "llvm/ADT/DenseMap.h"
#include <optional>

namespace corify::prove {

class RecordComparison {
public:
  explicit RecordComparison(Context &C) : C(C), Object(C.Object) {}

  /// Nothing is lost, added or changed; values aside.
  bool isAlike(llvm::ArrayRef<ExpectedRecord> Es, const Body &B);
  /// Whether an access of the list is on a line that the body has code of.
  bool sharesLine(llvm::ArrayRef<ExpectedRecord> Es, const Body &B) const;
  /// Reports all that differs.
  void compare(llvm::ArrayRef<ExpectedRecord> Es, const Body &B);

private:
  using LineAndColumn = std::pair<uint32_t, uint32_t>;

  bool matches(const ExpectedRecord &E, const object::Record &R);
  void compareValue(const ExpectedRecord &E, const object::Record &R);
  void reportLost(const ExpectedRecord &E, const Body &B);
  void reportChanged(const ExpectedRecord &E, const object::Record &R);
  void reportExtra(const object::Record &R);
  const SpelledAccess &spell(const object::Record &R);
  uint32_t findInsn(const ExpectedRecord &E, const Body &B);

  Context &C;
  const object::ObjectFile &Object;
  /// By type and access string.
  llvm::DenseMap<std::pair<uint32_t, uint32_t>, SpelledAccess> Spelled;
  /// Of the body at hand: the first instruction without a record at each place
  /// of the source.
  std::optional<llvm::DenseMap<LineAndColumn, uint32_t>> Unrecorded;
};

} // namespace corify::prove

#endif
