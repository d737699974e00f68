//===- Scalar.cpp - what is known of a number -----------------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Scalar.h"
#include "corify/Relocate/Instruction.h"

using namespace llvm;

namespace corify::object {

//===- Making them -------------------------------------------------------===//

Scalar Scalar::constant(uint64_t Value) {
  Scalar S;
  S.Lower = Value;
  S.Upper = Value + 1;
  S.Zero = ~Value;
  S.One = Value;
  return S;
}

Scalar Scalar::ofBits(unsigned Bits) {
  Scalar S;
  if (Bits >= 64)
    return S;
  S.Upper = uint64_t(1) << Bits;
  S.Zero = ~(S.Upper - 1);
  return S;
}

Scalar Scalar::between(int64_t Least, int64_t Largest) {
  return of(ConstantRange::getNonEmpty(APInt(64, Least, true),
                                       APInt(64, Largest, true) + 1),
            KnownBits(64));
}

ConstantRange Scalar::range() const {
  if (Lower == Upper)
    return ConstantRange::getFull(64);
  return ConstantRange(APInt(64, Lower), APInt(64, Upper));
}

int64_t Scalar::signedMin() const {
  return isConstant() ? int64_t(Lower) : range().getSignedMin().getSExtValue();
}

uint64_t Scalar::unsignedMax() const {
  return isConstant() ? Lower : range().getUnsignedMax().getZExtValue();
}

KnownBits Scalar::bits() const {
  KnownBits Result(64);
  Result.Zero = APInt(64, Zero);
  Result.One = APInt(64, One);
  return Result;
}

/// Each sharpens the other, once around. What contradicts itself is of a path
/// that is none, which the verifier follows all the same: it may be anything.
Scalar Scalar::of(const ConstantRange &Range, const KnownBits &Bits) {
  if (Bits.hasConflict())
    return Scalar();
  ConstantRange R = Range.intersectWith(
      ConstantRange::fromKnownBits(Bits, /*IsSigned=*/false));
  if (R.isEmptySet())
    return Scalar();
  KnownBits B = Bits.unionWith(R.toKnownBits());
  if (B.hasConflict())
    return Scalar();
  if (const APInt *Single = R.getSingleElement())
    return constant(Single->getZExtValue());
  if (B.isConstant())
    return constant(B.getConstant().getZExtValue());
  Scalar S;
  if (!R.isFullSet() && !R.isEmptySet()) {
    S.Lower = R.getLower().getZExtValue();
    S.Upper = R.getUpper().getZExtValue();
  }
  S.Zero = B.Zero.getZExtValue();
  S.One = B.One.getZExtValue();
  return S;
}

bool Scalar::includes(const Scalar &Other) const {
  if (isUnknown() || *this == Other)
    return true;
  return range().contains(Other.range()) && (Zero & ~Other.Zero) == 0 &&
         (One & ~Other.One) == 0;
}

bool Scalar::hasOwnBits() const {
  if (isConstant() || (Zero == 0 && One == 0))
    return false;
  KnownBits Told = range().toKnownBits();
  return (Zero & ~Told.Zero.getZExtValue()) != 0 ||
         (One & ~Told.One.getZExtValue()) != 0;
}

Scalar Scalar::join(const Scalar &Other) const {
  if (*this == Other)
    return *this;
  if (isUnknown() || Other.isUnknown())
    return Scalar();
  // Neither sharpens the other: the result would not include both.
  ConstantRange Range = range().unionWith(Other.range());
  Scalar S;
  if (!Range.isFullSet()) {
    S.Lower = Range.getLower().getZExtValue();
    S.Upper = Range.getUpper().getZExtValue();
  }
  S.Zero = Zero & Other.Zero;
  S.One = One & Other.One;
  return S;
}

Scalar Scalar::truncated(unsigned Bits) const {
  if (Bits >= 64)
    return *this;
  if (isConstant())
    return constant(Lower & ((uint64_t(1) << Bits) - 1));
  if (isUnknown())
    return ofBits(Bits);
  return of(range().truncate(Bits).zeroExtend(64), bits().trunc(Bits).zext(64));
}

/// By its signed bounds, as the verifier goes: known bits are lost, and bounds
/// where they differ above the bits that stay, or in their new signs.
Scalar Scalar::signExtended(unsigned FromBits) const {
  if (FromBits >= 64)
    return *this;
  if (isConstant())
    return constant(uint64_t(SignExtend64(Lower, FromBits)));
  int64_t Least = range().getSignedMin().getSExtValue(),
          Largest = range().getSignedMax().getSExtValue();
  int64_t First = SignExtend64(uint64_t(Least), FromBits),
          Last = SignExtend64(uint64_t(Largest), FromBits);
  if (Least >> FromBits == Largest >> FromBits && (First < 0) == (Last < 0))
    return between(std::min(First, Last), std::max(First, Last));
  int64_t Half = int64_t(1) << (FromBits - 1);
  return between(-Half, Half - 1);
}

//===- Arithmetic --------------------------------------------------------===//

/// A shift is by less than the width.
static std::optional<uint64_t> fold(uint8_t Operation, unsigned Width,
                                    uint64_t L, uint64_t R) {
  uint64_t Mask = maskTrailingOnes<uint64_t>(Width);
  switch (Operation) {
  case op::ADD:
    return (L + R) & Mask;
  case op::SUB:
    return (L - R) & Mask;
  case op::MUL:
    return (L * R) & Mask;
  case op::OR:
    return (L | R) & Mask;
  case op::AND:
    return L & R & Mask;
  case op::XOR:
    return (L ^ R) & Mask;
  case op::LSH:
    return (L << R) & Mask;
  case op::RSH:
    return (L & Mask) >> R;
  case op::ARSH:
    return uint64_t(SignExtend64(L, Width) >> R) & Mask;
  case op::NEG:
    return -L & Mask;
  case op::MOV:
    return R & Mask;
  default:
    return std::nullopt; // divisions
  }
}

/// The bounds of a sum, unsigned and signed ones; those that may overflow are
/// lost.
static ConstantRange sum(const ConstantRange &L, const ConstantRange &R) {
  ConstantRange Result = ConstantRange::getFull(L.getBitWidth());
  bool Low, High;
  APInt Least = L.getUnsignedMin().uadd_ov(R.getUnsignedMin(), Low);
  APInt Most = L.getUnsignedMax().uadd_ov(R.getUnsignedMax(), High);
  if (!Low && !High)
    Result = ConstantRange::getNonEmpty(Least, Most + 1);
  Least = L.getSignedMin().sadd_ov(R.getSignedMin(), Low);
  Most = L.getSignedMax().sadd_ov(R.getSignedMax(), High);
  if (!Low && !High)
    Result = Result.intersectWith(ConstantRange::getNonEmpty(Least, Most + 1));
  return Result;
}

static ConstantRange difference(const ConstantRange &L,
                                const ConstantRange &R) {
  ConstantRange Result = ConstantRange::getFull(L.getBitWidth());
  bool Low, High;
  APInt Least = L.getUnsignedMin().usub_ov(R.getUnsignedMax(), Low);
  APInt Most = L.getUnsignedMax().usub_ov(R.getUnsignedMin(), High);
  if (!Low && !High)
    Result = ConstantRange::getNonEmpty(Least, Most + 1);
  Least = L.getSignedMin().ssub_ov(R.getSignedMax(), Low);
  Most = L.getSignedMax().ssub_ov(R.getSignedMin(), High);
  if (!Low && !High)
    Result = Result.intersectWith(ConstantRange::getNonEmpty(Least, Most + 1));
  return Result;
}

/// Of what is positive and small enough; of the rest the bits alone.
static ConstantRange product(const ConstantRange &L, const ConstantRange &R) {
  bool Overflows;
  APInt Most = L.getUnsignedMax().umul_ov(R.getUnsignedMax(), Overflows);
  if (Overflows || L.getSignedMin().isNegative() ||
      R.getSignedMin().isNegative())
    return ConstantRange::getFull(L.getBitWidth());
  return ConstantRange::getNonEmpty(L.getUnsignedMin() * R.getUnsignedMin(),
                                    Most + 1);
}

static ConstantRange shiftedLeft(const ConstantRange &L, const APInt &Amount) {
  if (L.getUnsignedMax().countl_zero() < Amount.getZExtValue())
    return ConstantRange::getFull(L.getBitWidth());
  return L.shl(ConstantRange(Amount));
}

static ConstantRange atMost(const APInt &Most) {
  return ConstantRange::getNonEmpty(APInt::getZero(Most.getBitWidth()),
                                    Most + 1);
}

static ConstantRange atLeast(const APInt &Least) {
  return ConstantRange::getNonEmpty(Least, APInt::getZero(Least.getBitWidth()));
}

using RangeAndBits = std::pair<ConstantRange, KnownBits>;

/// No surer than the verifier is: LLVM's ranges go around the corner, its
/// do not.
static RangeAndBits rangeArithmetic(uint8_t Operation, const ConstantRange &L,
                                    const ConstantRange &R, const KnownBits &A,
                                    const KnownBits &B) {
  ConstantRange Full = ConstantRange::getFull(L.getBitWidth());
  switch (Operation) {
  case op::ADD:
    return {sum(L, R), KnownBits::add(A, B)};
  case op::SUB:
    return {difference(L, R), KnownBits::sub(A, B)};
  case op::MUL:
    return {product(L, R), KnownBits::mul(A, B)};
  case op::AND:
    return {atMost(APIntOps::umin(L.getUnsignedMax(), R.getUnsignedMax())),
            A & B};
  case op::OR:
    return {atLeast(APIntOps::umax(L.getUnsignedMin(), R.getUnsignedMin())),
            A | B};
  case op::XOR:
    return {Full, A ^ B};
  case op::LSH:
    return {shiftedLeft(L, R.getUnsignedMin()), KnownBits::shl(A, B)};
  case op::RSH:
    return {L.lshr(R), KnownBits::lshr(A, B)};
  case op::ARSH:
    return {L.ashr(R), KnownBits::ashr(A, B)};
  default:
    return {Full, KnownBits(L.getBitWidth())};
  }
}

/// Of what it does not follow the verifier knows nothing, not even that the
/// upper half of a 32-bit result is 0.
static bool isFollowed(uint8_t Operation, unsigned Width, const Scalar &Right) {
  switch (Operation) {
  case op::DIV:
  case op::MOD:
    return false;
  case op::LSH:
  case op::RSH:
  case op::ARSH:
    // As the verifier has it, also of a 32-bit shift all 64 bits count.
    return Right.isConstant() && Right.value() < Width;
  default:
    return true;
  }
}

Scalar Scalar::arithmetic(uint8_t Operation, bool Is64, const Scalar &Left,
                          const Scalar &Right) {
  unsigned Width = Is64 ? 64 : 32;
  if (!isFollowed(Operation, Width, Right))
    return Scalar();
  if (Left.isConstant() && Right.isConstant())
    if (std::optional<uint64_t> Value =
            fold(Operation, Width, Left.value(), Right.value()))
      return constant(*Value);
  if (Operation == op::MOV)
    return Right.truncated(Width);
  if (Left.isUnknown() && Right.isUnknown())
    return ofBits(Width);
  // Most of what a program adds to is unknown, and stays so.
  bool IsSum =
      Operation == op::ADD || Operation == op::SUB || Operation == op::XOR;
  if (IsSum && (Left.isUnknown() || Right.isUnknown()))
    return ofBits(Width);
  if (Operation == op::NEG)
    return arithmetic(op::SUB, Is64, constant(0), Left);
  RangeAndBits Result = rangeArithmetic(
      Operation, Left.range().truncate(Width), Right.range().truncate(Width),
      Left.bits().trunc(Width), Right.bits().trunc(Width));
  return of(Result.first.zeroExtend(64), Result.second.zext(64));
}

} // namespace corify::object
