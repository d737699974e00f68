//===- ScalarComparisons.cpp - what a branch tells of numbers -------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Scalar.h"
#include "corify/Relocate/Instruction.h"
#include "llvm/IR/InstrTypes.h"

using namespace llvm;

namespace corify::object {

static std::optional<CmpInst::Predicate> predicate(uint8_t Jump) {
  switch (Jump) {
  case op::JEQ:
    return CmpInst::ICMP_EQ;
  case op::JNE:
    return CmpInst::ICMP_NE;
  case op::JGT:
    return CmpInst::ICMP_UGT;
  case op::JGE:
    return CmpInst::ICMP_UGE;
  case op::JLT:
    return CmpInst::ICMP_ULT;
  case op::JLE:
    return CmpInst::ICMP_ULE;
  case op::JSGT:
    return CmpInst::ICMP_SGT;
  case op::JSGE:
    return CmpInst::ICMP_SGE;
  case op::JSLT:
    return CmpInst::ICMP_SLT;
  case op::JSLE:
    return CmpInst::ICMP_SLE;
  default:
    return std::nullopt; // JSET
  }
}

std::optional<bool> Scalar::compare(uint8_t Jump, bool Is64, const Scalar &Left,
                                    const Scalar &Right, bool ByBits) {
  unsigned Width = Is64 ? 64 : 32;
  KnownBits A = Left.bits().trunc(Width), B = Right.bits().trunc(Width);
  if (Jump == op::JSET) {
    if (!B.isConstant())
      return std::nullopt;
    KnownBits Both = A & B;
    if (Both.isZero())
      return false;
    if (Both.isNonZero())
      return true;
    return std::nullopt;
  }
  std::optional<CmpInst::Predicate> P = predicate(Jump);
  if (!P)
    return std::nullopt;
  ConstantRange L = Left.range().truncate(Width),
                R = Right.range().truncate(Width);
  if (L.icmp(*P, R))
    return true;
  if (L.icmp(CmpInst::getInversePredicate(*P), R))
    return false;
  // A bit that differs.
  if (ByBits && (*P == CmpInst::ICMP_EQ || *P == CmpInst::ICMP_NE))
    if ((A.Zero & B.One) != 0 || (A.One & B.Zero) != 0)
      return *P == CmpInst::ICMP_NE;
  return std::nullopt;
}

/// `Left & Right` is 0, or is not.
static std::optional<Scalar>
refineBits(bool Is64, bool Holds, const Scalar &Left, const Scalar &Right) {
  Scalar Tested = Is64 ? Right : Right.truncated(32);
  // It may be a constant on each of the paths that were joined.
  if (!Tested.isConstant())
    return Holds ? Left : Scalar::of(ConstantRange::getFull(64), Left.bits());
  uint64_t Mask = Tested.value();
  KnownBits Bits = Left.bits();
  if (!Holds) {
    // The verifier forgets the bounds first (Linux 6.17).
    Bits.Zero |= APInt(64, Mask);
    if (Bits.hasConflict())
      return std::nullopt;
    return Scalar::of(ConstantRange::getFull(64), Bits);
  }
  if (isPowerOf2_64(Mask))
    Bits.One |= APInt(64, Mask);
  if (Bits.hasConflict())
    return std::nullopt;
  return Scalar::of(Left.range(), Bits);
}

/// Whether the only number of Point is one of Range's four bounds.
static bool isAtBound(const ConstantRange &Range, const ConstantRange &Point) {
  const APInt *Number = Point.getSingleElement();
  return Number &&
         (*Number == Range.getUnsignedMin() ||
          *Number == Range.getUnsignedMax() ||
          *Number == Range.getSignedMin() || *Number == Range.getSignedMax());
}

std::optional<Scalar> Scalar::refine(uint8_t Jump, bool Is64, bool Holds,
                                     const Scalar &Left, const Scalar &Right) {
  if (Jump == op::JSET)
    return refineBits(Is64, Holds, Left, Right);
  std::optional<CmpInst::Predicate> P = predicate(Jump);
  if (!P)
    return Left;
  CmpInst::Predicate Seen = Holds ? *P : CmpInst::getInversePredicate(*P);
  unsigned Width = Is64 ? 64 : 32;
  ConstantRange Allowed =
      ConstantRange::makeAllowedICmpRegion(Seen, Right.range().truncate(Width));
  ConstantRange Before = Left.range().truncate(Width);
  ConstantRange Low = Before.intersectWith(Allowed);
  if (Low.isEmptySet())
    return std::nullopt;
  // Signed bounds on both sides of 0 are lost to unsigned ones.
  if (CmpInst::isUnsigned(Seen) && Before.isWrappedSet())
    Low = Allowed;
  // What is left when one number in the middle is taken out, the verifier
  // cannot say.
  if (Seen == CmpInst::ICMP_NE &&
      !isAtBound(Before, Right.range().truncate(Width)))
    return Left;
  if (Is64)
    return of(Low, Left.bits());
  // A number of 32 bits is known by its lower half.
  if ((Left.Zero >> 32) == UINT32_MAX)
    return of(Low.zeroExtend(64), Left.bits());
  KnownBits Bits = Left.bits();
  KnownBits Lower = Low.toKnownBits().anyext(64);
  KnownBits More = Bits.unionWith(Lower);
  return of(Left.range(), More);
}

} // namespace corify::object
