//===- InterpreterCalls.cpp - what a call leaves known --------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Helpers.h"
#include "Interpreter.h"

using namespace llvm;

namespace corify::object {

static void forgetCallerSaved(State &S) {
  for (unsigned R = 0; R <= 5; ++R)
    S.reg(R) = Value();
}

/// What a callee may have written through a pointer into a stack: as much as
/// the next argument says, or Unsized bytes where none does.
void Interpreter::clobberArguments(State &S, helper::Arguments Arguments,
                                   int64_t Unsized) {
  for (unsigned R = 1; R <= Arguments.Count; ++R) {
    Value Pointer = S.reg(R);
    uint8_t Bit = uint8_t(1u << (R - 1));
    if (Pointer.IsMixed && (Arguments.Written & Bit))
      forgetStacks(S);
    if (Pointer.What != Value::StackPointer)
      continue;
    int64_t Next = MaxStack;
    if (R < 5 && S.reg(R + 1).isNumber())
      Next = std::min<uint64_t>(S.reg(R + 1).Scalar.unsignedMax(), MaxStack);
    int64_t Size = Arguments.Sized & Bit ? Next : Unsized;
    int64_t At;
    Frame *F = stackAt(S, Pointer, 0, At, Size == MaxStack ? 8 : Size);
    if (F && (Arguments.Written & Bit))
      F->clobber(At, Pointer.Scalar.isConstant() ? Size : MaxStack);
  }
}

/// Something was written to a place that may be in any of the stacks.
void Interpreter::forgetStacks(State &S) {
  for (Frame &F : S.Frames)
    F.storeAnywhere(/*IsZero=*/false);
}

Interpreter::Outcome Interpreter::callFunction(State &S, uint32_t Function) {
  constexpr size_t MaxFrames = 8;
  const ObjectFile &Object = Program.object();
  if (Object.Functions[Function].IsGlobal) {
    Globals.set(Function);
    clobberArguments(S, {Object.Functions[Function].Arguments}, MaxStack);
    forgetCallerSaved(S);
    return advance(S, 1);
  }
  if (S.Frames.size() >= MaxFrames)
    return giveUp("calls are nested deeper than the verifier takes");
  Frame Callee;
  Callee.Function = Function;
  Callee.ReturnTo = S.PC + 1;
  bool SharesStack = false;
  for (unsigned R = 1; R <= 5; ++R) {
    Callee.Registers[R] = S.reg(R);
    SharesStack |= S.reg(R).What == Value::StackPointer;
  }
  Callee.Registers[FrameRegister] =
      Value::pointer(Value::StackPointer, S.Frames.size());
  forgetCallerSaved(S);
  if (Outcome O = advance(S, 1); O != Outcome::Continues)
    return O;
  Matters.prune(S.top(), S.PC, SharesStack);
  S.Frames.push_back(std::move(Callee));
  S.PC = Program.entryOf(Function);
  if (Object.Functions[Function].Count == 0)
    return giveUp("call of an empty function");
  return Outcome::Continues;
}

/// The verifier makes a loop of a bpf_loop without flags, which needs three
/// slots of its caller's stack.
void Interpreter::noteInlinedLoop(const State &S) {
  if (S.reg(4).isConstant() && S.reg(4).Scalar.value() == 0)
    LoopStacks[S.top().Function] = 24;
}

/// What a callback gets in each turn; a number that is linked may be another
/// one by then.
static Value contextIn(State &S, unsigned Register) {
  Value Context = S.reg(Register);
  if (!Context.isLinked() || Context.isConstant()) {
    Context.ID = 0;
    return Context;
  }
  S.loosen(Context);
  Value Any;
  Any.IsLoose = true;
  return Any;
}

/// A helper that takes a function calls it any number of times, or never.
bool Interpreter::callBack(State &S, int32_t Helper,
                           std::vector<State> &Forks) {
  constexpr size_t MaxFrames = 8;
  const Value *Function = nullptr;
  for (unsigned R = 1; R <= 5; ++R)
    if (S.reg(R).What == Value::FunctionPointer)
      Function = &S.reg(R);
  if (!Function || S.Frames.size() >= MaxFrames ||
      Program.object().Functions[Function->Index].Count == 0)
    return false;
  State Inside = S;
  Frame Callee;
  if (Helper == helper::Loop) {
    uint64_t Turns = S.reg(1).Scalar.range().getUnsignedMax().getZExtValue();
    if (Turns == 0 && Kernel.Rules.SkipsEmptyLoops)
      return true;
    Callee.Turns = std::clamp<uint64_t>(Turns, 1, Frame::ManyTurns);
  }
  Callee.Function = Function->Index;
  Callee.ReturnTo = S.PC + 1;
  Callee.IsCallback = true;
  if (auto Places = helper::contextOf(Helper)) {
    Callee.ContextRegister = Places->second;
    Callee.Context = contextIn(Inside, Places->first);
    Callee.Registers[Places->second] = Callee.Context;
  }
  Callee.Registers[FrameRegister] =
      Value::pointer(Value::StackPointer, S.Frames.size());
  forgetCallerSaved(Inside);
  Inside.Frames.push_back(std::move(Callee));
  Inside.PC = Program.entryOf(Function->Index);
  Forks.push_back(std::move(Inside));
  return true;
}

/// Kfuncs take iterators, dynptrs and the like, or memory with its size.
static int64_t kfuncObject(const State &S) {
  int64_t Largest = 64;
  for (unsigned R = 2; R <= 5; ++R)
    if (S.reg(R).isConstant())
      Largest = std::max<int64_t>(
          Largest, std::min<uint64_t>(S.reg(R).Scalar.value(), MaxStack));
  return Largest;
}

void Interpreter::callHelper(State &S, const Instruction &I,
                             std::vector<State> &Forks) {
  bool IsHelper = I.isHelperCall();
  if (IsHelper && I.Imm == helper::Loop)
    noteInlinedLoop(S);
  Scalar Size = S.reg(2).isNumber() ? S.reg(2).Scalar : Scalar();
  if (!callBack(S, IsHelper ? I.Imm : 0, Forks))
    clobberArguments(
        S, IsHelper ? helper::argumentsOf(I.Imm) : helper::Arguments(),
        IsHelper ? MaxStack : kfuncObject(S));
  forgetCallerSaved(S);
  if (IsHelper)
    S.reg(0).Scalar = helper::resultBounds(I.Imm, Size, Kernel);
  if (IsHelper && helper::returnsMaybeNull(I.Imm)) {
    S.reg(0).What = Value::MaybeNull;
    S.reg(0).Index = helper::returnsElement(I.Imm) ? MapElement : 0;
    S.reg(0).ID = NextID++;
  }
}

Interpreter::Outcome Interpreter::call(State &S, const Instruction &I,
                                       std::vector<State> &Forks) {
  if (I.isLocalCall()) {
    const Reference *R = Program.reference(S.PC);
    if (R && R->What == Reference::Function)
      return callFunction(S, R->Index);
    // A kfunc looks so until it is loaded.
    if (!R || R->What != Reference::Extern)
      return giveUp("call of nothing");
  }
  callHelper(S, I, Forks);
  return advance(S, 1);
}

Interpreter::Outcome Interpreter::leave(State &S, std::vector<State> &Forks) {
  if (S.Frames.size() == 1)
    return Outcome::Ends;
  Frame Callee = std::move(S.Frames.back());
  Value Result = Callee.Registers[0];
  S.Frames.pop_back();
  if (Callee.IsCallback)
    Result = Value();
  if (Callee.IsCallback && Callee.Turns > 1) {
    State Again = S;
    Frame Next;
    Next.Function = Callee.Function;
    Next.ReturnTo = Callee.ReturnTo;
    Next.IsCallback = true;
    Next.Turns =
        Callee.Turns == Frame::ManyTurns ? Frame::ManyTurns : Callee.Turns - 1;
    Next.ContextRegister = Callee.ContextRegister;
    Next.Context = Callee.Context;
    if (Callee.ContextRegister)
      Next.Registers[Callee.ContextRegister] = Callee.Context;
    Next.Registers[FrameRegister] =
        Value::pointer(Value::StackPointer, S.Frames.size());
    Again.Frames.push_back(std::move(Next));
    Again.PC = Program.entryOf(Callee.Function);
    Forks.push_back(std::move(Again));
  }
  if (Result.What == Value::StackPointer && Result.Index >= S.Frames.size())
    Result = Value();
  S.reg(0) = Result;
  S.PC = Callee.ReturnTo;
  return Outcome::Continues;
}

} // namespace corify::object
