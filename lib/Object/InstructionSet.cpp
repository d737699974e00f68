//===- InstructionSet.cpp - what code asks of a kernel --------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "corify/Object/InstructionSet.h"
#include "ControlFlow.h"

using namespace llvm;

namespace corify::object {

static bool isOfSet4(const Instruction &I) {
  switch (I.classOf()) {
  case op::LDX:
    return I.mode() == op::MEMSX;
  case op::JMP32:
    return I.operation() == op::JA;
  case op::ALU:
  case op::ALU64:
    if (I.operation() == op::END)
      return I.classOf() == op::ALU64; // bswap
    // Sign extension; signed division and remainder.
    return I.Off != 0 && (I.operation() == op::MOV ||
                          I.operation() == op::DIV || I.operation() == op::MOD);
  default:
    return false;
  }
}

/// Off of a move between address spaces.
static constexpr int16_t AddressSpaceCast = 1;

static bool isArithmeticKnown(const Instruction &I) {
  switch (I.operation()) {
  case op::NEG:
    return !I.takesRegister();
  case op::END:
    return I.classOf() == op::ALU || !I.takesRegister();
  default:
    return I.operation() < op::END;
  }
}

static bool isJumpKnown(const Instruction &I) {
  switch (I.operation()) {
  case op::JA:
    return !I.takesRegister();
  case op::CALL:
  case op::EXIT:
  case op::JCOND:
    return I.classOf() == op::JMP && !I.takesRegister();
  default:
    return I.operation() < op::JCOND;
  }
}

bool isKnown(const Instruction &I) {
  switch (I.classOf()) {
  case op::ALU:
  case op::ALU64:
    return isArithmeticKnown(I);
  case op::JMP:
  case op::JMP32:
    return isJumpKnown(I);
  case op::LD:
    return I.isLoadImm64() || I.Code == 0 ||
           ((I.mode() == op::ABS || I.mode() == op::IND) && I.size() != op::DW);
  case op::LDX:
    return I.mode() == op::MEM || (I.mode() == op::MEMSX && I.size() != op::DW);
  case op::ST:
    return I.mode() == op::MEM;
  default:
    return I.mode() == op::MEM || I.mode() == op::ATOMIC;
  }
}

static InstructionNeed needOfAtomic(const Instruction &I) {
  constexpr int32_t LoadAcquire = 0x100, StoreRelease = 0x110;
  return I.Imm == LoadAcquire || I.Imm == StoreRelease
             ? InstructionNeed::Ordering
             : InstructionNeed::Atomics;
}

std::optional<InstructionNeed> needOf(const Instruction &I,
                                      const Reference *Refers) {
  if (I.Code == (op::JMP | op::JA | 0x08))
    return InstructionNeed::IndirectJump;
  if (!isKnown(I))
    return InstructionNeed::Unheard;
  bool IsCast =
      I.Code == (op::ALU64 | op::MOV | 0x08) && I.Off == AddressSpaceCast;
  if (IsCast || isMayGoto(I))
    return InstructionNeed::Arenas;
  if (isOfSet4(I))
    return InstructionNeed::Set4;
  if (I.classOf() == op::JMP32)
    return InstructionNeed::Jumps32;
  if (I.classOf() == op::STX && I.mode() == op::ATOMIC && I.Imm != op::ADD)
    return needOfAtomic(I);
  if (I.isLoadImm64() && Refers && Refers->What == Reference::Function)
    return InstructionNeed::FunctionAddress;
  return std::nullopt;
}

//===- Loops --------------------------------------------------------------===//

uint32_t findLoop(const Code &Program, uint32_t Function) {
  enum : uint8_t { New, OnPath, Done };
  uint32_t First = Program.entryOf(Function), End = Program.endOf(Function);
  std::vector<uint8_t> States(End - First);
  // Each with how many of its ways have been gone.
  std::vector<std::pair<uint32_t, uint8_t>> Path;
  auto Enter = [&](uint32_t PC) {
    States[PC - First] = OnPath;
    Path.push_back({PC, 0});
  };
  if (First != End)
    Enter(First);
  while (!Path.empty()) {
    auto &[PC, Gone] = Path.back();
    const Instruction &I = Program.insn(PC);
    bool IsJump = isGoto(I) || isConditional(I);
    // may_goto is of kernels that take loops.
    int64_t Ways[] = {isExit(I) || isGoto(I) ? -1 : int64_t(PC) + lengthOf(I),
                      IsJump ? int64_t(PC) + 1 + displacement(I) : -1};
    if (Gone == std::size(Ways)) {
      States[PC - First] = Done;
      Path.pop_back();
      continue;
    }
    int64_t To = Ways[Gone++];
    if (To < First || To >= End)
      continue;
    if (States[To - First] == OnPath)
      return PC;
    if (States[To - First] == New)
      Enter(To);
  }
  return None;
}

} // namespace corify::object
