//===- KnownNumber.h - what is known of a number on one kernel --*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_SOURCE_CHECKS_KNOWNNUMBER_H
#define CORIFY_SOURCE_CHECKS_KNOWNNUMBER_H

#include "clang/AST/ASTContext.h"
#include "clang/AST/OperationKinds.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include <tuple>
#include <vector>

namespace corify {

/// The values that a number or a pointer may have: a few of them, all but zero,
/// or any. A value is held as 64 bits, extended as its type has it.
class KnownNumber {
public:
  /// No value at all: of what was not computed yet.
  KnownNumber() = default;
  static KnownNumber any() { return KnownNumber(Kind::Any); }
  static KnownNumber nonZero() { return KnownNumber(Kind::NonZero); }
  static KnownNumber truth() { return of({0, 1}); }
  static KnownNumber of(llvm::ArrayRef<int64_t> Values);

  bool isListed() const { return Is == Kind::Listed; }
  bool isNone() const { return isListed() && Values.empty(); }
  llvm::ArrayRef<int64_t> values() const { return Values; }
  bool mayBe(bool Truth) const;

  /// Whether that changed it.
  bool join(const KnownNumber &Other);
  /// What it is as a value of Type, which it was no wider than if IsWider.
  KnownNumber convert(const clang::ASTContext &AST, clang::QualType Type,
                      bool IsWider) const;
  KnownNumber negated() const;
  /// Those for which `value Opcode Other` may come out as Truth.
  KnownNumber narrow(clang::BinaryOperatorKind Opcode, int64_t Other,
                     bool Truth, bool IsUnsigned) const;

  bool operator==(const KnownNumber &O) const {
    return std::tie(Is, Values) == std::tie(O.Is, O.Values);
  }
  bool operator!=(const KnownNumber &O) const { return !(*this == O); }
  bool operator<(const KnownNumber &O) const {
    return std::tie(Is, Values) < std::tie(O.Is, O.Values);
  }

private:
  enum class Kind { Listed, NonZero, Any };
  explicit KnownNumber(Kind Is) : Is(Is) {}

  Kind Is = Kind::Listed;
  std::vector<int64_t> Values; // sorted
};

/// What `L Opcode R` is, before it is converted to the type of the operation.
KnownNumber compute(clang::BinaryOperatorKind Opcode, const KnownNumber &L,
                    const KnownNumber &R, bool IsUnsigned);

} // namespace corify

#endif
