//===- InstructionSet.cpp - what code asks of a kernel --------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "corify/Object/InstructionSet.h"

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

std::optional<InstructionNeed> needOf(const Instruction &I,
                                      const Reference *Refers) {
  if (isOfSet4(I))
    return InstructionNeed::Set4;
  if (I.classOf() == op::STX && I.mode() == op::ATOMIC && I.Imm != op::ADD)
    return InstructionNeed::Atomics;
  if (I.isLoadImm64() && Refers && Refers->What == Reference::Function)
    return InstructionNeed::FunctionAddress;
  return std::nullopt;
}

} // namespace corify::object
