//===- KnownNumber.cpp - what is known of a number on one kernel ----------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "KnownNumber.h"
#include "llvm/ADT/APInt.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/bit.h"
#include <optional>

using namespace clang;
using namespace llvm;

namespace corify {

KnownNumber KnownNumber::of(ArrayRef<int64_t> Values) {
  constexpr size_t Most = 8;
  KnownNumber Result;
  Result.Values.assign(Values.begin(), Values.end());
  llvm::sort(Result.Values);
  Result.Values.erase(llvm::unique(Result.Values), Result.Values.end());
  if (Result.Values.size() <= Most)
    return Result;
  return is_contained(Result.Values, 0) ? any() : nonZero();
}

bool KnownNumber::mayBe(bool Truth) const {
  if (!isListed())
    return Truth || Is == Kind::Any;
  return any_of(Values, [&](int64_t V) { return (V != 0) == Truth; });
}

bool KnownNumber::join(const KnownNumber &Other) {
  KnownNumber Before = *this;
  if (isListed() && Other.isListed()) {
    std::vector<int64_t> All = Values;
    append_range(All, Other.Values);
    *this = of(All);
  } else {
    *this = mayBe(false) || Other.mayBe(false) ? any() : nonZero();
  }
  return *this != Before;
}

KnownNumber KnownNumber::convert(const ASTContext &AST, QualType Type,
                                 bool IsWider) const {
  if (Type->isBooleanType()) {
    std::vector<int64_t> Found;
    for (bool Truth : {false, true})
      if (mayBe(Truth))
        Found.push_back(Truth);
    return of(Found);
  }
  bool IsNumber = Type->isIntegralOrEnumerationType();
  if (!IsNumber && !Type->isAnyPointerType())
    return any();
  if (!isListed())
    return IsWider ? *this : any();
  unsigned Bits = std::min<uint64_t>(AST.getTypeSize(Type), 64);
  bool IsSigned = IsNumber && Type->isSignedIntegerOrEnumerationType();
  std::vector<int64_t> Found;
  for (int64_t V : Values) {
    APInt Truncated = APInt(64, V, true).trunc(Bits);
    Found.push_back(IsSigned ? Truncated.getSExtValue()
                             : int64_t(Truncated.getZExtValue()));
  }
  return of(Found);
}

KnownNumber KnownNumber::negated() const {
  std::vector<int64_t> Found;
  for (bool Truth : {false, true})
    if (mayBe(Truth))
      Found.push_back(!Truth);
  return of(Found);
}

template <typename T>
static std::optional<bool> compare(BinaryOperatorKind Opcode, T L, T R) {
  switch (Opcode) {
  case BO_LT:
    return L < R;
  case BO_LE:
    return L <= R;
  case BO_GT:
    return L > R;
  case BO_GE:
    return L >= R;
  case BO_EQ:
    return L == R;
  case BO_NE:
    return L != R;
  default:
    return std::nullopt;
  }
}

static std::optional<bool> compare(BinaryOperatorKind Opcode, int64_t L,
                                   int64_t R, bool IsUnsigned) {
  return IsUnsigned ? compare<uint64_t>(Opcode, L, R)
                    : compare<int64_t>(Opcode, L, R);
}

KnownNumber KnownNumber::narrow(BinaryOperatorKind Opcode, int64_t Other,
                                bool Truth, bool IsUnsigned) const {
  if (isListed()) {
    std::vector<int64_t> Found;
    copy_if(Values, std::back_inserter(Found), [&](int64_t V) {
      return compare(Opcode, V, Other, IsUnsigned) == Truth;
    });
    return of(Found);
  }
  if (Opcode == (Truth ? BO_EQ : BO_NE))
    return Other || mayBe(false) ? of({Other}) : KnownNumber();
  bool IsZeroOnly =
      IsUnsigned && Other == 0 && (Truth ? Opcode == BO_LE : Opcode == BO_GT);
  if (IsZeroOnly)
    return mayBe(false) ? of({0}) : KnownNumber();
  // Whether zero is among those.
  return compare(Opcode, 0, Other, IsUnsigned) == Truth ? *this : nonZero();
}

/// Of two values; nothing where it is not defined or not followed.
static std::optional<int64_t> computeOne(BinaryOperatorKind Opcode, uint64_t L,
                                         uint64_t R, bool IsUnsigned) {
  if (std::optional<bool> Truth = compare(Opcode, L, R, IsUnsigned))
    return *Truth;
  bool IsShiftable = R < 64;
  bool IsDividable = R != 0 && int64_t(R) != -1;
  switch (Opcode) {
  case BO_Add:
    return L + R;
  case BO_Sub:
    return L - R;
  case BO_Mul:
    return L * R;
  case BO_And:
    return L & R;
  case BO_Or:
    return L | R;
  case BO_Xor:
    return L ^ R;
  case BO_Shl:
    return IsShiftable ? std::optional<int64_t>(L << R) : std::nullopt;
  case BO_Shr:
    if (!IsShiftable)
      return std::nullopt;
    return IsUnsigned ? int64_t(L >> R) : int64_t(L) >> R;
  case BO_Div:
    if (!IsDividable)
      return std::nullopt;
    return IsUnsigned ? int64_t(L / R) : int64_t(L) / int64_t(R);
  case BO_Rem:
    if (!IsDividable)
      return std::nullopt;
    return IsUnsigned ? int64_t(L % R) : int64_t(L) % int64_t(R);
  default:
    return std::nullopt;
  }
}

static bool isZero(const KnownNumber &N) { return !N.mayBe(true); }

/// The numbers that have bits of Mask only, if they are a few.
static KnownNumber bitsOf(const KnownNumber &Mask) {
  constexpr int Most = 3;
  if (!Mask.isListed() || Mask.values().size() != 1 ||
      popcount(uint64_t(Mask.values()[0])) > Most)
    return KnownNumber::any();
  const uint64_t Bits = Mask.values()[0];
  std::vector<int64_t> Found = {0};
  for (uint64_t Some = Bits; Some; Some = (Some - 1) & Bits)
    Found.push_back(Some);
  return KnownNumber::of(Found);
}

/// Where not all values are known.
static KnownNumber computeVaguely(BinaryOperatorKind Opcode,
                                  const KnownNumber &L, const KnownNumber &R) {
  bool AreDifferent =
      (isZero(L) && !R.mayBe(false)) || (isZero(R) && !L.mayBe(false));
  switch (Opcode) {
  case BO_And:
    return bitsOf(L.isListed() ? L : R);
  case BO_Mul:
    return isZero(L) || isZero(R) ? KnownNumber::of({0}) : KnownNumber::any();
  case BO_Or:
    return !L.mayBe(false) || !R.mayBe(false) ? KnownNumber::nonZero()
                                              : KnownNumber::any();
  case BO_EQ:
  case BO_NE:
    return AreDifferent ? KnownNumber::of({Opcode == BO_NE})
                        : KnownNumber::truth();
  default:
    return BinaryOperator::isComparisonOp(Opcode) ? KnownNumber::truth()
                                                  : KnownNumber::any();
  }
}

KnownNumber compute(BinaryOperatorKind Opcode, const KnownNumber &L,
                    const KnownNumber &R, bool IsUnsigned) {
  if (!L.isListed() || !R.isListed()) {
    // Without a sign, what is not zero is more.
    if (IsUnsigned && isZero(R) && (Opcode == BO_GT || Opcode == BO_LE))
      Opcode = Opcode == BO_GT ? BO_NE : BO_EQ;
    if (IsUnsigned && isZero(L) && (Opcode == BO_LT || Opcode == BO_GE))
      Opcode = Opcode == BO_LT ? BO_NE : BO_EQ;
    return computeVaguely(Opcode, L, R);
  }
  std::vector<int64_t> Found;
  for (int64_t A : L.values())
    for (int64_t B : R.values()) {
      std::optional<int64_t> V = computeOne(Opcode, A, B, IsUnsigned);
      if (!V)
        return KnownNumber::any();
      Found.push_back(*V);
    }
  return KnownNumber::of(Found);
}

} // namespace corify
