//===- ReachabilityTest.cpp - what small programs reach -------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

// One behaviour each, in instructions; the bad one is a call that the kernel
// refuses.

#include "ReachScene.h"

using namespace corify;
using namespace corify::object;

TEST(Reachability, DeadBranch) {
  for (int32_t Flag : {0, 1})
    EXPECT_EQ(reachesBad({mov(6, Flag), jump(op::JEQ, 6, 0, 1), helper(Bad),
                          mov(0, 0), Exit}),
              Flag == 1);
}

TEST(Reachability, PathsAreFollowedOneByOne) {
  // if (r) a = 1 else b = 1; if (a && b) bad
  Insns Code = {Rnd,
                mov(6, 0),
                mov(7, 0),
                jump(op::JEQ, 0, 0, 2),
                mov(6, 1),
                jump(op::JA, 0, 0, 1),
                mov(7, 1),
                jump(op::JEQ, 6, 0, 2),
                jump(op::JEQ, 7, 0, 1),
                helper(Bad),
                mov(0, 0),
                Exit};
  EXPECT_FALSE(reachesBad(Code));
  Scene S;
  S.Options.JoinsOnly = true;
  EXPECT_FALSE(S.add(Code).find().Refused.empty());
}

TEST(Reachability, Loops) {
  // for (i = 0; i != TURNS; i++) { if (i == 3) bad }
  for (int32_t Turns : {3, 4})
    EXPECT_EQ(reachesBad({mov(6, 0), jump(op::JEQ, 6, Turns, 4),
                          jump(op::JNE, 6, 3, 1), helper(Bad), add(6, 1),
                          jump(op::JA, 0, 0, -5), mov(0, 0), Exit}),
              Turns == 4);
}

TEST(Reachability, LoopOfManyTurnsEnds) {
  Scene S;
  Reached R = S.add({Rnd, mov(6, 0), add(6, 1), Rnd, jump(op::JNE, 0, 5, -3),
                     mov(0, 0), Exit})
                  .find();
  EXPECT_FALSE(R.GaveUp);
  EXPECT_TRUE(R.Refused.empty());
}

TEST(Reachability, Budget) {
  Scene S;
  S.Options.Budget = 50;
  // That r7 is 2000 in the end, only who counts knows.
  Reached R = S.add({mov(6, 0), mov(7, 0), add(6, 1), add(7, 2),
                     jump(op::JNE, 6, 1000, -3), jump(op::JEQ, 7, 2000, 1),
                     helper(Bad), mov(0, 0), Exit})
                  .find();
  EXPECT_TRUE(R.GaveUp);
  EXPECT_EQ(R.Why, "more than 50 instructions on its paths");
}

TEST(Reachability, Callbacks) {
  Insns Body = {mov(0, 0), helper(Bad), Exit};
  auto Loop = [](int32_t Turns) {
    return Insns{mov(1, Turns), addressOf(2, 1), {},        mov(3, 0),
                 mov(4, 0),     helper(181),     mov(0, 0), Exit};
  };
  EXPECT_TRUE(reachesBad(Loop(1), Body));
  EXPECT_FALSE(reachesBad(Loop(0), Body));
  Scene S;
  S.Kernel.Rules.SkipsEmptyLoops = false;
  EXPECT_FALSE(S.add(Loop(0)).add(Body).find().Refused.empty());
}

TEST(Reachability, GlobalFunctions) {
  Insns Main = {mov(6, 0), mov(1, 0), jump(op::JEQ, 6, 0, 1),
                callOf(1), mov(0, 0), Exit};
  Insns Other = {helper(Bad), Exit};
  EXPECT_FALSE(reachesBad(Main, Other, /*IsGlobal=*/true));
  Scene S;
  S.Kernel.VerifiesGlobalsLazily = false;
  EXPECT_FALSE(S.add(Main).add(Other, true).find().Refused.empty());
  // Its argument is known to a static one alone.
  Insns Call = {mov(1, 0), callOf(1), mov(0, 0), Exit};
  Insns Guarded = {jump(op::JEQ, 1, 0, 1), helper(Bad), mov(0, 0), Exit};
  EXPECT_FALSE(reachesBad(Call, Guarded, /*IsGlobal=*/false));
  EXPECT_TRUE(reachesBad(Call, Guarded, /*IsGlobal=*/true));
}

TEST(Reachability, BitsOfTheRightOperand) {
  // if (r0 <= 9) return; if (256 & r0) return; if (r0 <= 3) bad: the bounds of
  // r0 are lost to the verifier.
  EXPECT_TRUE(reachesBad({Rnd,
                          mov(8, 256),
                          jump(op::JLE, 0, 9, 3),
                          {op::JMP | op::JSET | 8, 8, 0, 2, 0},
                          jump(op::JGT, 0, 3, 1),
                          helper(Bad),
                          mov(0, 0),
                          Exit}));
}

TEST(Reachability, PointerOrNumber) {
  // if (rnd) p = rnd else p = &stack; if (p) return; if (p) bad: a pointer to
  // the stack is not known to be none of 0, and is not 0 then either.
  EXPECT_TRUE(reachesBad({Rnd, mov(9, 0), jump(op::JEQ, 0, 0, 1), copy(9, 10),
                          jump(op::JNE, 9, 0, 2), jump(op::JEQ, 9, 0, 1),
                          helper(Bad), mov(0, 0), Exit}));
  // *p = 1, which may be in the stack.
  EXPECT_TRUE(reachesBad({{op::ST | op::MEM | op::DW, 10, 0, -8, 0},
                          Rnd,
                          helper(35),
                          copy(9, 0),
                          Rnd,
                          jump(op::JEQ, 0, 0, 2),
                          copy(9, 10),
                          add(9, -8),
                          {op::ST | op::MEM | op::DW, 9, 0, 0, 1},
                          {op::LDX | op::MEM | op::DW, 1, 10, -8, 0},
                          jump(op::JEQ, 1, 0, 1),
                          helper(Bad),
                          mov(0, 0),
                          Exit}));
}

TEST(Reachability, BoundsAgainstBits) {
  // r0 &= 240; r9 = 1; while (r9 < r0) ++r9; if (r0 & 2) return; bad: the
  // verifier takes r0 for 2 in the second turn.
  Scene S;
  S.Options.JoinsOnly = true;
  S.add({Rnd,
         {op::ALU64 | op::AND, 0, 0, 0, 240},
         mov(9, 1),
         {op::JMP | op::JGE | 8, 9, 0, 2, 0},
         add(9, 1),
         jump(op::JA, 0, 0, -3),
         mov(1, 2),
         {op::JMP | op::JSET | 8, 0, 1, 1, 0},
         jump(op::JA, 0, 0, 1),
         helper(Bad),
         mov(0, 0),
         Exit});
  EXPECT_FALSE(S.find().Refused.empty());
}

TEST(Reachability, LeftoversAreNoArguments) {
  // r4 = &stack[-48]; bpf_probe_read(r1, r2, r3)
  Insns Code = {copy(4, 10), add(4, -48), helper(4), mov(0, 0), Exit};
  Scene Helper;
  EXPECT_EQ(Helper.add(Code).find().Stack, std::vector<uint32_t>{0});
  // bpf_perf_event_output() takes five.
  Code[2] = helper(25);
  Scene OfFive;
  EXPECT_EQ(OfFive.add(Code).find().Stack, std::vector<uint32_t>{48});
  // Of a global function its BTF tells.
  Code[2] = callOf(1);
  for (uint8_t Arguments : {3, 4}) {
    Scene S;
    S.add(Code).add({mov(0, 0), Exit}, /*IsGlobal=*/true);
    S.Object.Functions[1].Arguments = Arguments;
    EXPECT_EQ(S.find().Stack[0], Arguments == 4 ? 48u : 0u);
  }
}

TEST(Reachability, HostileCode) {
  auto GivesUp = [](const Insns &Code) {
    Scene S;
    return S.add(Code).find().GaveUp;
  };
  EXPECT_TRUE(GivesUp({jump(op::JA, 0, 0, 100)}));
  EXPECT_TRUE(GivesUp({jump(op::JA, 0, 0, -100), Exit}));
  EXPECT_TRUE(GivesUp({jump(op::JEQ, 1, 0, 30000), Exit}));
  EXPECT_TRUE(GivesUp({mov(0, 0)}));
  EXPECT_TRUE(GivesUp({mov(12, 0), Exit}));
  EXPECT_TRUE(GivesUp({copy(0, 15), Exit}));
  EXPECT_TRUE(GivesUp({{op::LD | op::MEM, 0, 0, 0, 0}, Exit}));
  EXPECT_TRUE(GivesUp({callOf(-1), Exit}));
  EXPECT_TRUE(GivesUp({{op::LD | op::IMM | op::DW, 1}}));
}

TEST(Reachability, DeepCalls) {
  // A call of itself, and more calls than any kernel takes.
  Scene Self;
  EXPECT_TRUE(Self.add({callOf(0), helper(Bad), Exit}).find().Refused.empty());
  Scene Chain;
  for (int32_t I = 1; I < 40; ++I)
    Chain.add({callOf(I), Exit});
  Chain.add({helper(Bad), Exit});
  EXPECT_TRUE(Chain.find().Refused.empty());
}
