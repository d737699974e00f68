//===- ControlFlow.h - where an instruction may go --------------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_LIB_OBJECT_CONTROLFLOW_H
#define CORIFY_LIB_OBJECT_CONTROLFLOW_H

#include "corify/Relocate/Instruction.h"

namespace corify::object {

inline bool isJump(const Instruction &I) {
  return I.classOf() == op::JMP || I.classOf() == op::JMP32;
}
inline bool isExit(const Instruction &I) {
  return I.Code == (op::JMP | op::EXIT);
}
inline bool isCall(const Instruction &I) {
  return I.Code == (op::JMP | op::CALL);
}
/// `goto`, and `gotol` with its displacement in the immediate.
inline bool isGoto(const Instruction &I) {
  return isJump(I) && I.operation() == op::JA;
}
/// may_goto: goes, after some number of times.
inline bool isMayGoto(const Instruction &I) {
  return isJump(I) && I.operation() == op::JCOND;
}
inline bool isConditional(const Instruction &I) {
  return isJump(I) && !isExit(I) && !isCall(I) && !isGoto(I) && !isMayGoto(I);
}
inline int64_t displacement(const Instruction &I) {
  return isGoto(I) && I.classOf() == op::JMP32 ? I.Imm : I.Off;
}
/// Of the instruction itself: ldimm64 takes two.
inline unsigned lengthOf(const Instruction &I) {
  return I.isLoadImm64() ? 2 : 1;
}

/// How many functions may be in a call of one another.
constexpr unsigned MaxFrames = 8;

} // namespace corify::object

#endif
