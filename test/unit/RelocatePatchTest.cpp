//===- RelocatePatchTest.cpp ----------------------------------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "RelocateScene.h"

using namespace corify;
using namespace corify::relocate;

static const LoaderRules Libbpf, Cilium{LoaderRules::Cilium};

static Outcome makeOutcome(uint64_t Local, uint64_t Value) {
  Outcome O;
  O.Local = Local;
  O.Value = Value;
  return O;
}

static constexpr Instruction MovImm = {op::ALU64 | op::MOV, 1, 0, 0, 8};
static constexpr Instruction LoadWord = {op::LDX | op::MEM | op::W, 1, 2, 8, 0};
static constexpr Instruction LoadImm[2] = {
    {op::LD | op::IMM | op::DW, 1, 0, 0, 8}, {}};

TEST(Patch, arithmeticImmediate) {
  Patch P = patch(MovImm, nullptr, makeOutcome(8, 24), Libbpf);
  EXPECT_EQ(P.Status, Status::Ok);
  EXPECT_EQ(P.After[0].Imm, 24);
  EXPECT_EQ(P.Value, 24u);
  Instruction FromRegister = MovImm;
  FromRegister.Code |= 0x08;
  EXPECT_TRUE(patch(FromRegister, nullptr, makeOutcome(8, 24), Libbpf).IsFatal);
}

TEST(Patch, valueBeyond32BitsIsCutByLibbpfAndRefusedByCilium) {
  Outcome O = makeOutcome(8, ~uint64_t(0));
  Patch P = patch(MovImm, nullptr, O, Libbpf);
  EXPECT_EQ(P.After[0].Imm, -1);
  EXPECT_EQ(P.Value, ~uint64_t(0));
  P = patch(MovImm, nullptr, O, Cilium);
  EXPECT_TRUE(P.IsFatal);
  EXPECT_EQ(P.Reason, Reason::TooLarge);
}

TEST(Patch, staleValueIsFatalUnlessNobodyValidates) {
  for (const LoaderRules &Rules : {Libbpf, Cilium}) {
    Outcome O = makeOutcome(9, 24);
    Patch P = patch(MovImm, nullptr, O, Rules);
    EXPECT_TRUE(P.IsFatal);
    EXPECT_EQ(P.Reason, Reason::StaleValue);
    EXPECT_TRUE(patch(LoadWord, nullptr, O, Rules).IsFatal);
    EXPECT_TRUE(patch(LoadImm[0], &LoadImm[1], O, Rules).IsFatal);
    O.Validates = false;
    EXPECT_EQ(patch(MovImm, nullptr, O, Rules).After[0].Imm, 24);
  }
}

TEST(Patch, loadImmediateHasBothHalves) {
  Patch P =
      patch(LoadImm[0], &LoadImm[1], makeOutcome(8, 5ull << 32 | 7), Libbpf);
  EXPECT_EQ(P.After[0].Imm, 7);
  EXPECT_EQ(P.After[1].Imm, 5);
  EXPECT_TRUE(patch(LoadImm[0], nullptr, makeOutcome(8, 7), Libbpf).IsFatal);
  EXPECT_TRUE(patch(LoadImm[0], &MovImm, makeOutcome(8, 7), Libbpf).IsFatal);
  Instruction Map = LoadImm[0];
  Map.Src = op::MapFd;
  EXPECT_TRUE(patch(Map, &LoadImm[1], makeOutcome(8, 7), Libbpf).IsFatal);
}

TEST(Patch, offsetOfALoad) {
  Patch P = patch(LoadWord, nullptr, makeOutcome(8, 32767), Libbpf);
  EXPECT_EQ(P.After[0].Off, 32767);
  EXPECT_EQ(P.After[0].Code, LoadWord.Code);
  P = patch(LoadWord, nullptr, makeOutcome(8, 32768), Libbpf);
  EXPECT_TRUE(P.IsFatal);
  EXPECT_EQ(P.Reason, Reason::TooLarge);
}

TEST(Patch, sizeOfALoad) {
  Outcome O = makeOutcome(8, 16);
  O.LocalSize = 4;
  for (auto [Size, Code] : {std::pair(1u, op::B), {2u, op::H}, {8u, op::DW}}) {
    O.TargetSize = Size;
    Patch P = patch(LoadWord, nullptr, O, Libbpf);
    EXPECT_EQ(P.After[0].Code, op::LDX | op::MEM | Code);
    EXPECT_FALSE(P.IsFatal);
  }
  O.TargetSize = 3;
  Patch P = patch(LoadWord, nullptr, O, Libbpf);
  EXPECT_TRUE(P.IsFatal);
  EXPECT_EQ(P.Reason, Reason::SizeChange);
  O.LocalSize = 2; // and the load has 4
  O.TargetSize = 8;
  P = patch(LoadWord, nullptr, O, Libbpf);
  EXPECT_TRUE(P.IsFatal);
  EXPECT_EQ(P.Reason, Reason::BadRecord);
}

TEST(Patch, sizeThatCannotChangePoisonsALoadAndNothingElse) {
  Outcome O = makeOutcome(8, 16);
  O.LocalSize = 4;
  O.TargetSize = 8;
  O.FailsSizeChange = true;
  Patch P = patch(LoadWord, nullptr, O, Libbpf);
  EXPECT_TRUE(P.IsPoison);
  EXPECT_FALSE(P.IsFatal);
  EXPECT_EQ(P.Reason, Reason::SizeChange);
  EXPECT_EQ(P.After[0].Imm, 0xbad2310);
  EXPECT_TRUE(P.After[0].isHelperCall());
  EXPECT_FALSE(patch(MovImm, nullptr, O, Libbpf).IsPoison);
}

TEST(Patch, poisonOfALoadImmediateIsTwoCallsToLibbpf) {
  Outcome O;
  O.Status = Status::Missing;
  O.Reason = Reason::FieldAbsent;
  O.IsPoison = true;
  Patch P = patch(LoadImm[0], &LoadImm[1], O, Libbpf);
  EXPECT_TRUE(P.After[0].isHelperCall());
  EXPECT_TRUE(P.After[1].isHelperCall());
  P = patch(LoadImm[0], &LoadImm[1], O, Cilium);
  EXPECT_TRUE(P.After[0].isLoadImm64());
  EXPECT_EQ(P.After[0].Dst, 10);
  EXPECT_EQ(P.After[0].Imm, 0xbad2310);
}

TEST(Patch, otherInstructionsTakeNoRecord) {
  Instruction Jump = {op::JMP | op::JEQ, 1, 0, 2, 8};
  EXPECT_TRUE(patch(Jump, nullptr, makeOutcome(8, 9), Libbpf).IsFatal);
  Instruction Swap = {op::ALU | op::END, 1, 0, 0, 8};
  EXPECT_FALSE(patch(Swap, nullptr, makeOutcome(8, 9), Libbpf).IsFatal);
  EXPECT_TRUE(patch(Swap, nullptr, makeOutcome(8, 9), Cilium).IsFatal);
}
