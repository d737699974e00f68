//===- Scalar.h - what is known of a number ---------------------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The verifier keeps bounds and known bits of each number (its tnum) and lets
// each sharpen the other. So do we, with LLVM's ConstantRange and KnownBits;
// the two are kept as plain words, since most numbers are constants or unknown
// and need neither.
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_LIB_OBJECT_SCALAR_H
#define CORIFY_LIB_OBJECT_SCALAR_H

#include "llvm/IR/ConstantRange.h"
#include "llvm/Support/KnownBits.h"
#include <cstdint>
#include <optional>

namespace corify::object {

class Scalar {
public:
  /// Unknown.
  Scalar() = default;
  static Scalar constant(uint64_t Value);
  /// Unknown of so many bits, the others 0.
  static Scalar ofBits(unsigned Bits);
  /// Signed bounds, both included.
  static Scalar between(int64_t Least, int64_t Largest);
  static Scalar of(const llvm::ConstantRange &Range,
                   const llvm::KnownBits &Bits);

  bool isConstant() const { return Upper == Lower + 1; }
  uint64_t value() const { return Lower; }
  bool isUnknown() const { return Lower == Upper && Zero == 0 && One == 0; }

  llvm::ConstantRange range() const;
  /// The ends of range(), at once where it is one number.
  int64_t signedMin() const;
  uint64_t unsignedMax() const;
  llvm::KnownBits bits() const;

  bool includes(const Scalar &Other) const;
  /// Whether its bits tell more than its bounds do.
  bool hasOwnBits() const;
  bool hasBitsOf(const Scalar &Other) const {
    return Zero == Other.Zero && One == Other.One;
  }
  Scalar join(const Scalar &Other) const;
  bool operator==(const Scalar &Other) const {
    return Lower == Other.Lower && Upper == Other.Upper && Zero == Other.Zero &&
           One == Other.One;
  }

  /// Operation is op::ADD …, of 64 bits or of 32 (the result's upper half is
  /// 0, but where the verifier knows nothing of a result: of a division, and of
  /// a shift by what is not known or too much).
  static Scalar arithmetic(uint8_t Operation, bool Is64, const Scalar &Left,
                           const Scalar &Right);
  Scalar truncated(unsigned Bits) const;
  Scalar signExtended(unsigned FromBits) const;

  /// Whether `Left Jump Right` holds (op::JEQ …); none: it may or may not.
  /// ByBits: numbers with a bit that differs are not equal.
  static std::optional<bool> compare(uint8_t Jump, bool Is64,
                                     const Scalar &Left, const Scalar &Right,
                                     bool ByBits = true);
  /// Left, knowing that the comparison holds or does not. None: it cannot be.
  static std::optional<Scalar> refine(uint8_t Jump, bool Is64, bool Holds,
                                      const Scalar &Left, const Scalar &Right);

private:
  /// [Lower, Upper), around the corner where Upper is the smaller; equal: all.
  uint64_t Lower = 0, Upper = 0;
  /// Bits known to be 0, to be 1.
  uint64_t Zero = 0, One = 0;
};

} // namespace corify::object

#endif
