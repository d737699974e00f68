//===- ReachabilityTest.cpp - what small programs reach -------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

// One behaviour each, in instructions; the bad one is a call that the kernel
// refuses.

#include "corify/Object/Reachability.h"
#include "llvm/ADT/STLExtras.h"
#include <gtest/gtest.h>

using namespace corify;
using namespace corify::object;
using Insns = std::vector<Instruction>;

static constexpr int32_t Bad = 195896080;

static Instruction mov(uint8_t R, int32_t Imm) {
  return {op::ALU64 | op::MOV, R, 0, 0, Imm};
}
static Instruction copy(uint8_t To, uint8_t From) {
  return {op::ALU64 | op::MOV | 8, To, From, 0, 0};
}
static Instruction add(uint8_t R, int32_t Imm) {
  return {op::ALU64 | op::ADD, R, 0, 0, Imm};
}
static Instruction jump(uint8_t Jump, uint8_t R, int32_t Imm, int16_t By) {
  return {uint8_t(op::JMP | Jump), R, 0, By, Imm};
}
static Instruction helper(int32_t ID) {
  return {op::JMP | op::CALL, 0, 0, 0, ID};
}
/// Of function Imm; so that the tests need no references of their own.
static Instruction callOf(int32_t Function) {
  return {op::JMP | op::CALL, 0, op::LocalCall, 0, Function};
}
static Instruction addressOf(uint8_t R, int32_t Function) {
  return {op::LD | op::IMM | op::DW, R, op::FunctionAddress, 0, Function};
}
static const Instruction Rnd = helper(7), Exit = {op::JMP | op::EXIT};

namespace {
struct Scene {
  ObjectFile Object;
  Loading Kernel;
  ReachOptions Options;

  Scene &add(const Insns &Code, bool IsGlobal = false) {
    if (Object.Sections.empty())
      Object.Sections.emplace_back();
    CodeSection &S = Object.Sections[0];
    object::Function F;
    F.First = S.Insns.size();
    F.Count = Code.size();
    F.IsGlobal = IsGlobal;
    Object.Functions.push_back(F);
    for (const Instruction &I : Code) {
      uint32_t PC = S.Insns.size();
      if (I.isHelperCall() && I.Imm == Bad)
        Kernel.BadCalls.push_back(PC);
      bool Refers =
          I.isLocalCall() || (I.isLoadImm64() && I.Src == op::FunctionAddress);
      if (Refers && I.Imm >= 0)
        S.References.push_back({PC, Reference::Function, uint32_t(I.Imm), 0});
      S.Insns.push_back(I);
    }
    return *this;
  }

  Reached find() {
    if (!Object.Sections.empty())
      llvm::erase_if(Object.Sections[0].References, [&](const Reference &R) {
        return R.Index >= Object.Functions.size();
      });
    Code Program(Object);
    return findReached(Program, Program.functionsOf(0), Kernel, Options);
  }
};
} // namespace

static bool reachesBad(const Insns &Main, const Insns &Other = {},
                       bool IsGlobal = false) {
  Scene S;
  S.add(Main);
  if (!Other.empty())
    S.add(Other, IsGlobal);
  Reached R = S.find();
  EXPECT_FALSE(R.GaveUp) << R.Why;
  return !R.Refused.empty();
}

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

TEST(Reachability, MemoryThatHelpersRead) {
  // u64 flag = 0; helper(.., &flag, 8) as its fourth and fifth argument;
  // if (flag) bad
  auto Reaches = [](int32_t Helper, bool KeepsReadMemory, int32_t Below) {
    Scene S;
    S.Kernel.Rules.KeepsReadMemory = KeepsReadMemory;
    S.add({{op::ST | op::MEM | op::DW, 10, 0, -8, 0},
           copy(4, 10),
           add(4, -8 - Below),
           mov(5, 8),
           helper(Helper),
           {op::LDX | op::MEM | op::DW, 1, 10, -8, 0},
           jump(op::JEQ, 1, 0, 1),
           helper(Bad),
           mov(0, 0),
           Exit});
    return !S.find().Refused.empty();
  };
  constexpr int32_t PerfEventOutput = 25, GetSockOpt = 57, GetPrandom = 7;
  EXPECT_FALSE(Reaches(PerfEventOutput, true, 0));
  EXPECT_TRUE(Reaches(PerfEventOutput, false, 0));
  EXPECT_FALSE(Reaches(PerfEventOutput, false, 8));
  EXPECT_TRUE(Reaches(GetSockOpt, true, 0));
  EXPECT_FALSE(Reaches(GetSockOpt, true, 8));
  EXPECT_FALSE(Reaches(GetPrandom, false, 0));
}

TEST(Reachability, EqualNumbers) {
  // r7 = r6 = rnd; if (r6 > 10) return; if (r7 > 20) bad
  Insns Code = {Rnd,
                copy(6, 0),
                copy(7, 0),
                jump(op::JGT, 6, 10, 2),
                jump(op::JLE, 7, 20, 1),
                helper(Bad),
                mov(0, 0),
                Exit};
  EXPECT_FALSE(reachesBad(Code));
  // Of more than six the verifier loses some.
  Insns Many = {Rnd,
                copy(1, 0),
                copy(2, 0),
                copy(3, 0),
                copy(4, 0),
                copy(6, 0),
                copy(7, 0),
                jump(op::JGT, 6, 10, 2),
                jump(op::JLE, 7, 20, 1),
                helper(Bad)};
  for (uint8_t R = 1; R <= 4; ++R) // all of them matter
    Many.push_back(jump(op::JEQ, R, 5, 0));
  Many.insert(Many.end(), {mov(0, 0), Exit});
  EXPECT_TRUE(reachesBad(Many));
}

TEST(Reachability, ANumberWithItself) {
  // The verifier takes both ways of r6 < r6, and of its copy.
  for (uint8_t R : {6, 7})
    EXPECT_TRUE(reachesBad({Rnd,
                            copy(6, 0),
                            copy(7, 0),
                            {op::JMP | op::JGE | 8, 6, R, 1, 0},
                            helper(Bad),
                            mov(0, 0),
                            Exit}));
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

TEST(Reachability, LinksAreKnowledge) {
  // Where r8 is r0 on one path and any number on the other.
  EXPECT_TRUE(
      reachesBad({Rnd, copy(6, 0), Rnd, copy(8, 0), jump(op::JEQ, 6, 1, 2), Rnd,
                  jump(op::JA, 0, 0, 0), jump(op::JGT, 0, 9, 2),
                  jump(op::JLE, 8, 10, 1), helper(Bad), mov(0, 0), Exit}));
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

TEST(Reachability, SignExtensionOfLinked) {
  // r6 = r0 & 6; r7 = (s8)r6; if (r7 > 4) return; if (r6 == 3) bad: r7 lost
  // that bit 0 is not set, and r6 becomes what r7 is.
  EXPECT_TRUE(reachesBad({Rnd,
                          {op::ALU64 | op::AND, 0, 0, 0, 6},
                          {op::ALU64 | op::MOV | 8, 7, 0, 8, 0},
                          jump(op::JGT, 7, 4, 2),
                          jump(op::JNE, 0, 3, 1),
                          helper(Bad),
                          mov(0, 0),
                          Exit}));
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
