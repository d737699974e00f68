//===- AbstractStateTest.cpp - stacks as the verifier keeps them ----------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

// A second model of the verifier's stack, byte by byte, with random stores and
// loads: what a frame says must be what the model says, or less.

#include "../../lib/Object/AbstractState.h"
#include "corify/Relocate/Instruction.h"
#include <gtest/gtest.h>
#include <random>

using namespace corify;
using namespace corify::object;

namespace {
/// Every byte is part of a spill, zero, or anything.
struct ByteModel {
  static constexpr int Depth = 32;
  enum Kind : uint8_t { Anything, Zero, Spill };
  Kind Bytes[Depth] = {};
  /// Of the spill that starts at a multiple of 8.
  std::optional<uint64_t> Numbers[Depth / 8];

  static int at(int64_t Offset) { return int(Offset) + Depth; }

  unsigned spilled(int Slot) const {
    unsigned Size = 0;
    while (Size < 8 && Bytes[Slot * 8 + Size] == Spill)
      ++Size;
    return Size;
  }

  void forget(int Slot) {
    for (int I = 0; I < 8; ++I)
      if (Bytes[Slot * 8 + I] == Spill)
        Bytes[Slot * 8 + I] = Anything;
    Numbers[Slot] = std::nullopt;
  }

  void store(int64_t Offset, unsigned Size, std::optional<uint64_t> Number) {
    int First = at(Offset), Slot = First / 8;
    forget(Slot);
    bool IsSpill = First % 8 == 0;
    if (IsSpill && Number)
      Numbers[Slot] =
          Size == 8 ? *Number : *Number & ((1ull << (8 * Size)) - 1);
    for (unsigned I = 0; I < Size; ++I)
      Bytes[First + I] = IsSpill                 ? Spill
                         : Number == uint64_t(0) ? Zero
                                                 : Anything;
  }

  void clobber(int64_t Offset, unsigned Size) {
    for (unsigned I = 0; I < Size; ++I) {
      forget((at(Offset) + I) / 8);
      Bytes[at(Offset) + I] = Anything;
    }
  }

  std::optional<uint64_t> load(int64_t Offset, unsigned Size) const {
    int First = at(Offset), Slot = First / 8;
    if (First % 8 == 0 && Size <= spilled(Slot) && Numbers[Slot])
      return Size == 8 ? *Numbers[Slot]
                       : *Numbers[Slot] & ((1ull << (8 * Size)) - 1);
    for (unsigned I = 0; I < Size; ++I)
      if (Bytes[First + I] != Zero &&
          !(Bytes[First + I] == Spill && Numbers[Slot] == uint64_t(0)))
        return std::nullopt;
    return 0;
  }
};
} // namespace

TEST(Frame, StoresAndLoads) {
  std::mt19937_64 Rng(3);
  VerifierRules Rules;
  for (unsigned Turn = 0; Turn < 3000; ++Turn) {
    Frame F;
    ByteModel Model;
    for (unsigned Step = 0; Step < 30; ++Step) {
      unsigned Size = 1u << Rng() % 4;
      int64_t Offset = -int64_t(Size) * int64_t(1 + Rng() % (32 / Size));
      switch (Rng() % 4) {
      case 0: {
        unsigned Length = 1 + Rng() % unsigned(-Offset);
        F.clobber(Offset, Length);
        Model.clobber(Offset, Length);
        break;
      }
      case 1:
        F.store(Offset, Size, Value(), Rules);
        Model.store(Offset, Size, std::nullopt);
        break;
      default: {
        uint64_t Number = Rng() % 3 ? 0 : 0x0807060504030201;
        F.store(Offset, Size, Value::constant(Number), Rules);
        Model.store(Offset, Size, Number);
      }
      }
      for (unsigned Bytes : {1u, 2u, 4u, 8u})
        for (int64_t At = -32; At + Bytes <= 0; At += Bytes) {
          Value Ours = F.load(At, Bytes, /*IsLittle=*/true, Rules);
          std::optional<uint64_t> Theirs = Model.load(At, Bytes);
          if (Ours.isConstant()) {
            ASSERT_TRUE(Theirs) << "at " << At << " of " << Bytes << " bytes";
            ASSERT_EQ(Ours.Scalar.value(), *Theirs);
          }
        }
    }
  }
}

TEST(Frame, PartOfASpill) {
  VerifierRules Rules;
  Frame F;
  F.store(-8, 8, Value::constant(0x0807060504030201), Rules);
  EXPECT_EQ(F.load(-8, 4, true, Rules), Value::constant(0x04030201));
  EXPECT_FALSE(F.load(-4, 4, true, Rules).isConstant());
  // The last bytes of a big-endian number are its lower ones.
  EXPECT_EQ(F.load(-4, 4, false, Rules), Value::constant(0x04030201));
  EXPECT_FALSE(F.load(-8, 4, false, Rules).isConstant());
  F.store(-8, 8, Value::constant(0), Rules);
  EXPECT_EQ(F.load(-5, 1, true, Rules), Value::constant(0));
}

TEST(Frame, ZeroIsTheWholeNumber) {
  VerifierRules Rules;
  Frame F;
  F.store(-4, 2, Value::constant(0x10000), Rules);
  EXPECT_FALSE(F.load(-4, 2, true, Rules).isConstant());
  F.store(-4, 2, Value::constant(0), Rules);
  EXPECT_EQ(F.load(-4, 2, true, Rules), Value::constant(0));
}

TEST(Frame, OlderVerifiers) {
  VerifierRules Older;
  Older.KeepsNarrowSpills = Older.LinksSpills = false;
  Frame F;
  F.store(-8, 4, Value::constant(5), Older);
  EXPECT_FALSE(F.load(-8, 4, true, Older).isConstant());
  F.store(-8, 8, Value::constant(5), Older);
  EXPECT_EQ(F.load(-8, 8, true, Older), Value::constant(5));
  EXPECT_FALSE(F.load(-8, 4, true, Older).isConstant());
}

TEST(Frame, ZeroAnywhere) {
  VerifierRules Rules;
  Frame F;
  F.store(-8, 8, Value::constant(0), Rules);
  F.store(-16, 8, Value::constant(1), Rules);
  F.storeAnywhere(/*IsZero=*/true);
  EXPECT_EQ(F.load(-8, 8, true, Rules), Value::constant(0));
  EXPECT_FALSE(F.load(-16, 8, true, Rules).isConstant());
  F.storeAnywhere(/*IsZero=*/false);
  EXPECT_FALSE(F.load(-8, 8, true, Rules).isConstant());
}

static State randomState(std::mt19937_64 &Rng) {
  VerifierRules Rules;
  State S;
  S.Frames.emplace_back();
  auto Number = [&]() {
    Value V = Rng() % 3 ? Value::constant(Rng() % 3)
                        : Value(Scalar::ofBits(1 + Rng() % 8));
    if (!V.isConstant())
      V.ID = uint32_t(Rng() % 3);
    return Rng() % 8 ? V : Value::pointer(Value::StackPointer, 0, -8);
  };
  for (Value &V : S.top().Registers)
    V = Number();
  for (unsigned I = 0; I < 6; ++I) {
    unsigned Size = 1u << Rng() % 4;
    S.top().store(-int64_t(Size) * int64_t(1 + Rng() % (24 / Size)), Size,
                  Number(), Rules);
  }
  return S;
}

TEST(State, Join) {
  std::mt19937_64 Rng(5);
  for (unsigned I = 0; I < 20000; ++I) {
    State A = randomState(Rng), B = randomState(Rng), Both = A;
    bool Changed = Both.joinWith(B, /*Widens=*/I % 2);
    ASSERT_TRUE(Both.includes(A));
    ASSERT_TRUE(Both.includes(B));
    ASSERT_TRUE(A.includes(A));
    if (!Changed)
      ASSERT_TRUE(A.includes(B));
  }
}

TEST(State, Canonical) {
  State S;
  S.Frames.emplace_back();
  for (auto [R, ID] : {std::pair(1, 70), {2, 9}, {3, 70}})
    S.reg(R).ID = ID;
  EXPECT_EQ(S.countLinked(S.reg(1)), 2u);
  S.canonicalize();
  EXPECT_EQ(S.reg(1).ID, 1u);
  EXPECT_EQ(S.reg(2).ID, 0u);
  EXPECT_EQ(S.reg(3).ID, 1u);
  // They may be linked still.
  S.unlink(S.reg(1));
  EXPECT_EQ(S.reg(3).ID, 0u);
  EXPECT_TRUE(S.reg(3).IsLoose);
  EXPECT_EQ(S.countLinked(S.reg(1)), 2u);
  // Not where only one of them is left.
  S.reg(3) = Value();
  S.canonicalize();
  EXPECT_FALSE(S.reg(1).IsLoose);
}

TEST(State, JoinOfLinks) {
  // R1 and R2 are linked on both paths, R3 with them on one.
  State A;
  A.Frames.emplace_back();
  A.reg(1).ID = A.reg(2).ID = 1;
  State B = A;
  B.reg(3).ID = 1;
  EXPECT_FALSE(A.includes(B));
  EXPECT_FALSE(B.includes(A));
  EXPECT_TRUE(A.joinWith(B, /*Widens=*/false));
  EXPECT_EQ(A.reg(1).ID, A.reg(2).ID);
  EXPECT_EQ(A.reg(3).ID, 0u);
  for (unsigned R : {1, 2, 3})
    EXPECT_TRUE(A.reg(R).IsLoose);
  EXPECT_FALSE(A.reg(4).IsLoose);
}

TEST(State, HiddenBits) {
  // A number whose bits tell more than its bounds, on one of two paths.
  auto Of = [](Scalar Number) {
    State S;
    S.Frames.emplace_back();
    S.reg(1) = Value(Number);
    return S;
  };
  State Any = Of(Scalar());
  State Even =
      Of(Scalar::arithmetic(op::AND, true, Scalar(), Scalar::constant(0xf0)));
  State Less = Of(Scalar::ofBits(8));
  EXPECT_FALSE(Any.includes(Even));
  EXPECT_TRUE(Any.includes(Less));
  EXPECT_TRUE(Any.joinWith(Even, /*Widens=*/false));
  EXPECT_TRUE(Any.reg(1).HidesBits);
  EXPECT_TRUE(Any.includes(Even));
}
