//===- StackTest.cpp - frames, and whether they fit -----------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ReachScene.h"
#include "corify/Object/StackLimits.h"
#include "corify/Object/StackSlots.h"

using namespace corify;
using namespace corify::object;

static Instruction store8(uint8_t Base, int16_t Off) {
  return {op::ST | op::MEM | op::DW, Base, 0, Off, 0};
}
static Instruction load8(uint8_t Base, int16_t Off) {
  return {op::LDX | op::MEM | op::DW, 0, Base, Off, 0};
}
static const Instruction None64 = {};

static Scene sceneOf(const std::vector<Insns> &Functions) {
  Scene S;
  for (const Insns &Code : Functions)
    S.add(Code);
  return S;
}

static StackFrame frameOf(const Insns &Function) {
  Scene S = sceneOf({Function});
  Code Program(S.Object);
  return findStackFrame(Program, 0);
}

TEST(StackSlots, AreWhatIsTouched) {
  StackFrame F = frameOf({store8(10, -16), load8(10, -8), Exit});
  EXPECT_EQ(F.Depth, 16u);
  ASSERT_EQ(F.Slots.size(), 2u);
  EXPECT_EQ(F.Slots[0].From, -16);
  EXPECT_EQ(F.Slots[0].PC, 0u);
  EXPECT_EQ(F.Slots[1].PC, 1u);
}

TEST(StackSlots, BelongToTheFirstWriteNotToAReadBefore) {
  StackFrame F = frameOf({load8(10, -8), store8(10, -8), store8(10, -8), Exit});
  ASSERT_EQ(F.Slots.size(), 1u);
  EXPECT_EQ(F.Slots[0].PC, 1u);
}

TEST(StackSlots, OfAHelpersMemoryHaveItsSize) {
  StackFrame F =
      frameOf({copy(1, 10), add(1, -100), mov(2, 40), helper(113), Exit});
  EXPECT_EQ(F.Depth, 104u);
  ASSERT_EQ(F.Slots.size(), 1u);
  EXPECT_EQ(F.Slots[0].From, -100);
  EXPECT_EQ(F.Slots[0].Size, 40u);
}

TEST(StackSlots, OfUnknownSizeReachToTheNext) {
  StackFrame F =
      frameOf({copy(1, 10), add(1, -64), callOf(0), store8(10, -8), Exit});
  ASSERT_EQ(F.Slots.size(), 2u);
  EXPECT_EQ(F.Slots[0].Size, 56u);
}

TEST(StackSlots, OfALoopEndSomewhere) {
  // r1 falls by 8 each turn; nothing bounds it.
  StackFrame F = frameOf({copy(1, 10),
                          add(1, -8),
                          store8(1, 0),
                          {op::JMP | op::JNE, 3, 0, -3, 0},
                          Exit});
  EXPECT_EQ(F.Depth, 4096u);
}

TEST(StackSlots, OfAnEmptyFunctionAreNone) { EXPECT_EQ(frameOf({}).Depth, 0u); }

//===- Limits -------------------------------------------------------------===//

static StackCheck check(const std::vector<Insns> &Functions,
                        std::vector<uint32_t> Bytes, StackRules Rules = {}) {
  Scene S = sceneOf(Functions);
  Code Program(S.Object);
  StackFrames Frames;
  for (uint32_t F = 0; F < Bytes.size(); ++F)
    Frames[F] = Bytes[F];
  return checkStacks(Program, Program.functionsOf(0), Frames, Rules);
}

static const Insns Calls1 = {callOf(1), Exit}, Leaf = {Exit};

TEST(StackLimits, RoundEachFrame) {
  EXPECT_EQ(check({Calls1, Leaf}, {8, 480}).Refusal, "");
  EXPECT_EQ(check({Calls1, Leaf}, {8, 480}).Deepest.Bytes, 512u);
  EXPECT_EQ(check({Calls1, Leaf}, {8, 488}).Refusal,
            "the stacks of 2 calls are 544 bytes together, the limit is 512");
  StackRules Compiled;
  Compiled.Granularity = 16;
  EXPECT_EQ(check({Calls1, Leaf}, {8, 488}, Compiled).Refusal, "");
}

TEST(StackLimits, TakeAnEmptyFrameForOneOrNone) {
  StackRules Rules;
  EXPECT_NE(check({Calls1, Leaf}, {512, 0}, Rules).Refusal, "");
  Rules.CountsEmptyFrames = false;
  EXPECT_EQ(check({Calls1, Leaf}, {512, 0}, Rules).Refusal, "");
}

TEST(StackLimits, LeavePrivateStacksOut) {
  StackRules Rules;
  Rules.HasPrivateStacks = true;
  EXPECT_EQ(check({Calls1, Leaf}, {512, 512}, Rules).Refusal, "");
  EXPECT_NE(check({Calls1, Leaf}, {512, 520}, Rules).Refusal, "");
  // Not with a tail call anywhere.
  EXPECT_NE(check({Calls1, {helper(12), Exit}}, {128, 512}, Rules).Refusal, "");
}

TEST(StackLimits, AreLessAboveATailCall) {
  Insns Tail = {helper(12), Exit};
  EXPECT_EQ(check({Calls1, Tail}, {224, 16}).Refusal, "");
  EXPECT_EQ(check({Calls1, Tail}, {256, 16}).Refusal,
            "a function with a tail call has 256 bytes of stack above it, the "
            "limit is 255");
}

TEST(StackLimits, EndRecursion) {
  EXPECT_EQ(check({Calls1, {callOf(0), Exit}}, {8, 8}).Refusal,
            "calls are nested deeper than 8");
}

TEST(StackLimits, LetATimerBeginAChain) {
  Insns Starts = {addressOf(2, 1), None64, helper(170), Exit};
  EXPECT_EQ(check({Starts, Leaf}, {512, 512}).Refusal, "");
  // Given to another helper it is called at once.
  Starts[2] = helper(181);
  EXPECT_NE(check({Starts, Leaf}, {512, 512}).Refusal, "");
}
