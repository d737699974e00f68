//===- Interpreter.cpp - one instruction on one path ----------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// As the verifier goes, as far as it decides what can be reached: whatever is
// not followed is unknown, so that no path is missed. What instructions do is
// in InterpreterArithmetic.cpp, InterpreterMemory.cpp, InterpreterBranches.cpp
// and InterpreterCalls.cpp.
//
//===----------------------------------------------------------------------===//

#include "Interpreter.h"
#include "ControlFlow.h"

using namespace llvm;

namespace corify::object {

Interpreter::Interpreter(const Code &Program, const Loading &Kernel,
                         const Relevance &Matters, const ReachOptions &Options,
                         bool Joins)
    : Depths(Program.object().Functions.size()), LoopStacks(Depths.size()),
      Globals(Program.object().Functions.size()), Program(Program),
      Kernel(Kernel), Matters(Matters), KnowsOffsets(Options.KnowsOffsets),
      Joins(Joins), Unset(Options.Unset), UnsetsAll(Options.UnsetsAll) {}

State Interpreter::entryState(uint32_t Function) const {
  State S;
  S.PC = Program.entryOf(Function);
  S.Frames.emplace_back();
  S.top().Function = Function;
  S.reg(FrameRegister) = Value::pointer(Value::StackPointer, 0);
  return S;
}

Interpreter::Outcome Interpreter::giveUp(const Twine &Why) {
  Fault = Why.str();
  return Outcome::GivesUp;
}

/// The instruction as it reaches the verifier.
Instruction Interpreter::fetch(uint32_t PC, Instruction &Next, bool &IsOpaque,
                               bool &IsRefused) const {
  if (PC + 1 < Program.size())
    Next = Program.insn(PC + 1);
  uint32_t Record = Program.recordOf(PC);
  if (Record == None || Record >= Kernel.Records.size())
    return Program.insn(PC);
  const Relocated &R = Kernel.Records[Record];
  IsOpaque = R.IsOpaque && !KnowsOffsets;
  IsRefused = R.IsPoison;
  if (R.IsPoison) {
    IsOpaque = true;
    return Program.insn(PC);
  }
  Next = R.After[1];
  return R.After[0];
}

Interpreter::Outcome Interpreter::advance(State &S, int64_t By) {
  int64_t To = int64_t(S.PC) + By;
  if (To < 0 || To >= int64_t(Program.size()) ||
      Program.functionOf(To) != S.top().Function)
    return giveUp("control leaves the function");
  S.PC = To;
  return Outcome::Continues;
}

Interpreter::Outcome Interpreter::step(State &S, std::vector<State> &Forks) {
  Instruction Next;
  bool IsOpaque = false, IsRefused = false;
  Instruction I = fetch(S.PC, Next, IsOpaque, IsRefused);
  if (I.Dst >= RegisterCount || I.Src >= RegisterCount)
    return giveUp("register " + Twine(std::max(I.Dst, I.Src)));
  if (IsRefused || Kernel.isBadCall(S.PC))
    return Outcome::Refused;
  switch (I.classOf()) {
  case op::ALU:
  case op::ALU64:
    arithmetic(S, I, IsOpaque);
    return advance(S, 1);
  case op::LD:
    if (I.isLoadImm64()) {
      S.reg(I.Dst) = IsOpaque ? Value() : loadImm64(S, I, Next);
      return advance(S, 2);
    }
    if (I.mode() != op::ABS && I.mode() != op::IND)
      return giveUp("opcode " + Twine(unsigned(I.Code)));
    for (unsigned R = 0; R <= 5; ++R)
      S.reg(R) = Value();
    return advance(S, 1);
  case op::LDX:
    load(S, I, IsOpaque);
    return advance(S, 1);
  case op::ST:
    store(S, I, IsOpaque);
    return advance(S, 1);
  case op::STX:
    if (I.mode() == op::ATOMIC)
      atomic(S, I, IsOpaque);
    else
      store(S, I, IsOpaque);
    return advance(S, 1);
  default:
    break;
  }
  if (isExit(I))
    return leave(S, Forks);
  if (isCall(I))
    return call(S, I, Forks);
  if (isGoto(I))
    return advance(S, 1 + displacement(I));
  if (isMayGoto(I)) {
    Forks.push_back(S);
    if (advance(Forks.back(), 1 + displacement(I)) == Outcome::GivesUp)
      return Outcome::GivesUp;
    return advance(S, 1);
  }
  return branch(S, I, Forks);
}

} // namespace corify::object
