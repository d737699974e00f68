//===- InstructionSetTest.cpp - what code asks of a kernel ----------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "corify/Object/InstructionSet.h"
#include <gtest/gtest.h>

using namespace corify;
using namespace corify::object;

static std::optional<InstructionNeed> need(uint8_t Code, int16_t Off = 0,
                                           int32_t Imm = 0) {
  return needOf({Code, 0, 0, Off, Imm}, nullptr);
}

TEST(InstructionSet, Needs) {
  EXPECT_EQ(need(op::ALU64 | op::MOV), std::nullopt);
  EXPECT_EQ(need(op::JMP | op::JEQ), std::nullopt);
  EXPECT_EQ(need(op::JMP32 | op::JEQ), InstructionNeed::Jumps32);
  EXPECT_EQ(need(op::JMP32 | op::JA), InstructionNeed::Set4);
  EXPECT_EQ(need(op::JMP | op::JCOND), InstructionNeed::Arenas);
  EXPECT_EQ(need(op::ALU64 | op::MOV | 8, 1), InstructionNeed::Arenas);
  EXPECT_EQ(need(op::ALU64 | op::MOV | 8, 8), InstructionNeed::Set4);
  constexpr uint8_t Atomic = op::STX | op::ATOMIC | op::DW;
  EXPECT_EQ(need(Atomic, 0, op::ADD), std::nullopt);
  EXPECT_EQ(need(Atomic, 0, op::ADD | 1), InstructionNeed::Atomics);
  EXPECT_EQ(need(Atomic, 0, 0x100), InstructionNeed::Ordering);
  EXPECT_EQ(need(Atomic, 0, 0x110), InstructionNeed::Ordering);
  EXPECT_EQ(need(op::JMP | op::JA | 8), InstructionNeed::IndirectJump);
}

TEST(InstructionSet, WhatIsNone) {
  for (uint8_t Code : {0xe7, 0xf4, 0x8d, 0xf5, 0x86, 0x8f, 0x98, 0x42, 0xe3})
    EXPECT_EQ(need(Code), InstructionNeed::Unheard) << unsigned(Code);
}

static bool hasLoop(const std::vector<Instruction> &Insns) {
  ObjectFile Object;
  Object.Sections.emplace_back();
  Object.Sections[0].Insns = Insns;
  Object.Functions.emplace_back();
  Object.Functions[0].Count = Insns.size();
  Code Program(Object);
  return findLoop(Program, 0) != None;
}

TEST(InstructionSet, Loops) {
  Instruction Mov = {op::ALU64 | op::MOV}, Exit = {op::JMP | op::EXIT};
  auto Jump = [](uint8_t Kind, int16_t By) {
    return Instruction{uint8_t(op::JMP | Kind), 0, 0, By, 0};
  };
  EXPECT_FALSE(hasLoop({Mov, Jump(op::JEQ, 1), Mov, Exit}));
  EXPECT_TRUE(hasLoop({Mov, Jump(op::JEQ, -2), Exit}));
  EXPECT_TRUE(hasLoop({Jump(op::JEQ, 1), Jump(op::JA, -2), Exit}));
  // Backwards, to what does not come back.
  EXPECT_FALSE(hasLoop({Jump(op::JA, 2), Mov, Exit, Jump(op::JA, -3)}));
  // Out of the function.
  EXPECT_FALSE(hasLoop({Jump(op::JEQ, -3), Jump(op::JEQ, 9), Exit}));
}
