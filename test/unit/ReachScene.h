//===- ReachScene.h - programs to test reachability with --------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_TEST_UNIT_REACHSCENE_H
#define CORIFY_TEST_UNIT_REACHSCENE_H

#include "corify/Object/Reachability.h"
#include "llvm/ADT/STLExtras.h"
#include <gtest/gtest.h>

namespace corify::object {

using Insns = std::vector<Instruction>;

inline constexpr int32_t Bad = 195896080;

inline Instruction mov(uint8_t R, int32_t Imm) {
  return {op::ALU64 | op::MOV, R, 0, 0, Imm};
}
inline Instruction copy(uint8_t To, uint8_t From) {
  return {op::ALU64 | op::MOV | 8, To, From, 0, 0};
}
inline Instruction add(uint8_t R, int32_t Imm) {
  return {op::ALU64 | op::ADD, R, 0, 0, Imm};
}
inline Instruction jump(uint8_t Jump, uint8_t R, int32_t Imm, int16_t By) {
  return {uint8_t(op::JMP | Jump), R, 0, By, Imm};
}
/// Of two registers.
inline Instruction compare(uint8_t Jump, uint8_t Left, uint8_t Right,
                           int16_t By) {
  return {uint8_t(op::JMP | Jump | 8), Left, Right, By, 0};
}
inline Instruction andWith(uint8_t R, int32_t Imm) {
  return {op::ALU64 | op::AND, R, 0, 0, Imm};
}
inline Instruction helper(int32_t ID) {
  return {op::JMP | op::CALL, 0, 0, 0, ID};
}
/// Of function Imm; so that the tests need no references of their own.
inline Instruction callOf(int32_t Function) {
  return {op::JMP | op::CALL, 0, op::LocalCall, 0, Function};
}
inline Instruction addressOf(uint8_t R, int32_t Function) {
  return {op::LD | op::IMM | op::DW, R, op::FunctionAddress, 0, Function};
}
inline const Instruction Rnd = helper(7), Exit = {op::JMP | op::EXIT};

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

inline bool reachesBad(const Insns &Main, const Insns &Other = {},
                       bool IsGlobal = false) {
  Scene S;
  S.add(Main);
  if (!Other.empty())
    S.add(Other, IsGlobal);
  Reached R = S.find();
  EXPECT_FALSE(R.GaveUp) << R.Why;
  return !R.Refused.empty();
}

} // namespace corify::object

#endif
