//===- ScalarTest.cpp - every number that may be is known to be -----------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

// Random abstract values, each with some of its members: what is said of the
// value must hold for each.

#include "../../lib/Object/Scalar.h"
#include "corify/Relocate/Instruction.h"
#include <gtest/gtest.h>
#include <random>

using namespace corify;
using namespace corify::object;
using llvm::APInt;
using llvm::ConstantRange;
using llvm::KnownBits;

static constexpr uint8_t Jumps[] = {op::JEQ,  op::JNE,  op::JGT,  op::JGE,
                                    op::JLT,  op::JLE,  op::JSGT, op::JSGE,
                                    op::JSLT, op::JSLE, op::JSET};

namespace {
struct Sample {
  Scalar Known;
  uint64_t Member = 0;
};

class Samples {
public:
  uint64_t number() {
    constexpr uint64_t Corners[] = {
        0,          1,          2,          7,           8,
        INT32_MAX,  1ull << 31, UINT32_MAX, 1ull << 32,  INT64_MAX,
        1ull << 63, UINT64_MAX, 255,        0xfffffff0u, ~uint64_t(7)};
    uint64_t N = Corners[Rng() % std::size(Corners)];
    if (Rng() % 3 == 0)
      N = Rng() >> (Rng() % 64);
    return N + Rng() % 5 - 2;
  }

  Sample sample() {
    if (Rng() % 4 != 0)
      return simple();
    // What bounds of 32 bits on both sides of 0 come from.
    Sample From = simple();
    uint64_t Added = number();
    Scalar Sum = Scalar::arithmetic(op::ADD, /*Is64=*/false, From.Known,
                                    Scalar::constant(Added));
    return {Sum, uint32_t(From.Member + Added)};
  }

  Sample simple() {
    uint64_t Member = number();
    if (Rng() % 4 == 0)
      return {Scalar::constant(Member), Member};
    KnownBits Bits(64);
    if (Rng() % 2) {
      uint64_t Which = Rng() & Rng();
      Bits.Zero = APInt(64, ~Member & Which);
      Bits.One = APInt(64, Member & Which);
    }
    ConstantRange Range = ConstantRange::getFull(64);
    if (Rng() % 3) {
      uint64_t Below = Rng() >> (Rng() % 64), Above = Rng() >> (Rng() % 64);
      Range = ConstantRange::getNonEmpty(APInt(64, Member - Below),
                                         APInt(64, Member + Above + 1));
      if (!Range.contains(APInt(64, Member)))
        Range = ConstantRange::getFull(64);
    }
    return {Scalar::of(Range, Bits), Member};
  }

  std::mt19937_64 Rng{7};
};
} // namespace

static bool has(const Scalar &S, uint64_t Member) {
  return S.includes(Scalar::constant(Member));
}

/// As the processor does it; none: a shift or a division that nothing is said
/// of.
static std::optional<uint64_t> compute(uint8_t Operation, bool Is64, uint64_t L,
                                       uint64_t R) {
  unsigned Width = Is64 ? 64 : 32;
  if (!Is64) {
    L = uint32_t(L);
    R = uint32_t(R);
  }
  uint64_t Result = 0;
  switch (Operation) {
  case op::ADD:
    Result = L + R;
    break;
  case op::SUB:
    Result = L - R;
    break;
  case op::MUL:
    Result = L * R;
    break;
  case op::OR:
    Result = L | R;
    break;
  case op::AND:
    Result = L & R;
    break;
  case op::XOR:
    Result = L ^ R;
    break;
  case op::NEG:
    Result = -L;
    break;
  case op::LSH:
    Result = L << (R % Width);
    break;
  case op::RSH:
    Result = L >> (R % Width);
    break;
  case op::ARSH:
    Result = Is64 ? uint64_t(int64_t(L) >> (R % 64))
                  : uint64_t(int32_t(L) >> (R % 32));
    break;
  case op::DIV:
    Result = R ? L / R : 0;
    break;
  default:
    Result = R ? L % R : L;
    break;
  }
  return Is64 ? Result : uint32_t(Result);
}

static bool holds(uint8_t Jump, bool Is64, uint64_t L, uint64_t R) {
  if (!Is64) {
    L = uint32_t(L);
    R = uint32_t(R);
  }
  int64_t A = Is64 ? int64_t(L) : int32_t(L),
          B = Is64 ? int64_t(R) : int32_t(R);
  switch (Jump) {
  case op::JEQ:
    return L == R;
  case op::JNE:
    return L != R;
  case op::JGT:
    return L > R;
  case op::JGE:
    return L >= R;
  case op::JLT:
    return L < R;
  case op::JLE:
    return L <= R;
  case op::JSGT:
    return A > B;
  case op::JSGE:
    return A >= B;
  case op::JSLT:
    return A < B;
  case op::JSLE:
    return A <= B;
  default:
    return L & R;
  }
}

TEST(Scalar, Arithmetic) {
  constexpr uint8_t Operations[] = {op::ADD, op::SUB,  op::MUL, op::OR,
                                    op::AND, op::XOR,  op::NEG, op::LSH,
                                    op::RSH, op::ARSH, op::DIV, op::MOD};
  Samples From;
  for (unsigned I = 0; I < 200000; ++I) {
    uint8_t Operation = Operations[I % std::size(Operations)];
    bool Is64 = From.Rng() & 1;
    Sample L = From.sample(), R = From.sample();
    uint64_t Result = *compute(Operation, Is64, L.Member, R.Member);
    ASSERT_TRUE(
        has(Scalar::arithmetic(Operation, Is64, L.Known, R.Known), Result))
        << unsigned(Operation) << ' ' << Is64 << ' ' << L.Member << ' '
        << R.Member;
  }
}

TEST(Scalar, WhatIsNotFollowed) {
  // Not even the upper half of a 32-bit result is known.
  Scalar Seven = Scalar::constant(7), Some = Scalar::ofBits(3);
  for (uint8_t Operation : {op::DIV, op::MOD})
    EXPECT_TRUE(Scalar::arithmetic(Operation, false, Seven, Seven).isUnknown());
  for (uint8_t Operation : {op::LSH, op::RSH, op::ARSH}) {
    EXPECT_TRUE(Scalar::arithmetic(Operation, false, Seven, Some).isUnknown());
    EXPECT_TRUE(Scalar::arithmetic(Operation, false, Some, Scalar::constant(32))
                    .isUnknown());
    EXPECT_TRUE(Scalar::arithmetic(Operation, true, Seven, Scalar::constant(64))
                    .isUnknown());
  }
}

TEST(Scalar, WhatGoesAroundTheCorner) {
  auto Constant = Scalar::constant;
  // Bounds that overflow are lost.
  Scalar Negative = Scalar::between(INT64_MIN, 8);
  EXPECT_FALSE(Scalar::compare(
      op::JEQ, true, Scalar::arithmetic(op::SUB, true, Negative, Constant(255)),
      Constant(0)));
  // So are signed bounds on both sides of 0, where unsigned ones are learnt.
  auto Refined = Scalar::refine(op::JLE, true, true,
                                Scalar::between(INT64_MIN, 0), Constant(15));
  ASSERT_TRUE(Refined);
  EXPECT_FALSE(Scalar::compare(op::JEQ, true, *Refined, Constant(3)));
  // Of 32 bits the whole amount counts, as a register has it.
  EXPECT_TRUE(Scalar::arithmetic(op::RSH, false, Constant(1),
                                 Constant(uint64_t(1) << 36))
                  .isUnknown());
  // ^ with 0 leaves bits only.
  EXPECT_FALSE(Scalar::compare(op::JGE, true,
                               Scalar::arithmetic(op::XOR, true,
                                                  Scalar::between(100, 1000),
                                                  Constant(0)),
                               Constant(3)));
}

TEST(Scalar, Width) {
  Samples From;
  for (unsigned I = 0; I < 50000; ++I) {
    Sample S = From.sample();
    for (unsigned Bits : {8u, 16u, 32u, 64u}) {
      uint64_t Low = Bits == 64 ? S.Member : S.Member & ((1ull << Bits) - 1);
      ASSERT_TRUE(has(S.Known.truncated(Bits), Low));
      ASSERT_TRUE(has(S.Known.signExtended(Bits),
                      uint64_t(llvm::SignExtend64(Low, Bits))));
    }
  }
}

TEST(Scalar, SignExtensionLosesBits) {
  Scalar Even =
      Scalar::arithmetic(op::AND, true, Scalar(), Scalar::constant(6));
  EXPECT_EQ(Scalar::compare(op::JEQ, true, Even, Scalar::constant(3)), false);
  EXPECT_FALSE(Scalar::compare(op::JEQ, true, Even.signExtended(8),
                               Scalar::constant(3)));
  // Bounds of both signs.
  EXPECT_EQ(Scalar::between(-3, 4).signExtended(8), Scalar::between(-128, 127));
  EXPECT_EQ(Scalar::between(3, 4).signExtended(8), Scalar::between(3, 4));
}

TEST(Scalar, Compare) {
  Samples From;
  for (unsigned I = 0; I < 200000; ++I) {
    uint8_t Jump = Jumps[I % std::size(Jumps)];
    bool Is64 = From.Rng() & 1;
    Sample L = From.sample(), R = From.sample();
    if (auto Known = Scalar::compare(Jump, Is64, L.Known, R.Known))
      ASSERT_EQ(*Known, holds(Jump, Is64, L.Member, R.Member))
          << unsigned(Jump) << ' ' << L.Member << ' ' << R.Member;
  }
}

TEST(Scalar, Refine) {
  Samples From;
  for (unsigned I = 0; I < 200000; ++I) {
    uint8_t Jump = Jumps[I % std::size(Jumps)];
    bool Is64 = From.Rng() & 1;
    Sample L = From.sample(), R = From.sample();
    bool Holds = holds(Jump, Is64, L.Member, R.Member);
    auto Refined = Scalar::refine(Jump, Is64, Holds, L.Known, R.Known);
    ASSERT_TRUE(Refined) << unsigned(Jump) << ' ' << L.Member << ' '
                         << R.Member;
    ASSERT_TRUE(has(*Refined, L.Member))
        << unsigned(Jump) << ' ' << L.Member << ' ' << R.Member;
  }
}

TEST(Scalar, BitTest) {
  Scalar Some = Scalar::between(7, 22), Three = Scalar::constant(3);
  // Bounds are forgotten: 0 may be among what is left.
  auto Refined = Scalar::refine(op::JSET, true, false, Some, Three);
  ASSERT_TRUE(Refined);
  EXPECT_FALSE(Scalar::compare(op::JEQ, true, *Refined, Scalar::constant(0)));
  // Decided by constants only.
  Scalar Odd = Scalar::arithmetic(op::OR, true, Scalar(), Scalar::constant(1));
  EXPECT_EQ(Scalar::compare(op::JSET, true, Odd, Scalar::constant(1)), true);
  EXPECT_FALSE(Scalar::compare(op::JSET, true, Odd, Odd));
  // Of joined paths, each of which has one of these constants.
  Scalar Large = Scalar::between(16, UINT32_MAX), Any = Scalar::between(0, 2);
  Refined = Scalar::refine(op::JSET, true, false, Large, Any);
  ASSERT_TRUE(Refined);
  EXPECT_FALSE(Scalar::compare(op::JGE, true, *Refined, Scalar::constant(2)));
}

TEST(Scalar, Contradiction) {
  // No number from 20 to 30 has its lower 32 bits 0.
  KnownBits Bits(64);
  Bits.Zero = APInt(64, UINT32_MAX);
  ConstantRange Range(APInt(64, 20), APInt(64, 30));
  EXPECT_TRUE(Scalar::of(Range, Bits).isUnknown());
}

TEST(Scalar, Join) {
  Samples From;
  for (unsigned I = 0; I < 50000; ++I) {
    Sample A = From.sample(), B = From.sample();
    Scalar Both = A.Known.join(B.Known);
    ASSERT_TRUE(has(Both, A.Member));
    ASSERT_TRUE(has(Both, B.Member));
    ASSERT_TRUE(Both.includes(A.Known));
    ASSERT_TRUE(Both.includes(B.Known));
    ASSERT_TRUE(A.Known.includes(A.Known));
    ASSERT_TRUE(Scalar().includes(A.Known));
    ASSERT_EQ(A.Known.join(A.Known), A.Known);
    // What is included has no member more.
    if (A.Known.includes(B.Known))
      ASSERT_TRUE(has(A.Known, B.Member));
  }
}
