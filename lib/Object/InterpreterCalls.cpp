//===- InterpreterCalls.cpp - what a call leaves known --------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Interpreter.h"

using namespace llvm;

namespace corify::object {

/// Of enum bpf_func_id, which is ABI.
namespace helper {
enum : int32_t {
  MapLookupElem = 1,
  MapUpdateElem = 2,
  MapDeleteElem = 3,
  GetSmpProcessorId = 8,
  PerfEventOutput = 25,
  ProbeReadStr = 45,
  MapPushElem = 87,
  SkLookupTcp = 84,
  SkLookupUdp = 85,
  SkcLookupTcp = 99,
  SkStorageGet = 107,
  ProbeReadUserStr = 114,
  ProbeReadKernelStr = 115,
  RingbufOutput = 130,
  RingbufReserve = 131,
  InodeStorageGet = 145,
  PerCpuPtr = 153,
  TaskStorageGet = 156,
  ForEachMapElem = 164,
  TimerSetCallback = 170,
  FindVma = 180,
  Loop = 181,
  KptrXchg = 194,
  MapLookupPercpuElem = 195,
  DynptrData = 203,
  UserRingbufDrain = 209,
  CgrpStorageGet = 210,
};
} // namespace helper

/// Helpers whose result is null or a pointer that the verifier then knows not
/// to be null.
static bool returnsMaybeNull(int32_t Helper) {
  switch (Helper) {
  case helper::MapLookupElem:
  case helper::SkLookupTcp:
  case helper::SkLookupUdp:
  case helper::SkcLookupTcp:
  case helper::SkStorageGet:
  case helper::RingbufReserve:
  case helper::InodeStorageGet:
  case helper::TaskStorageGet:
  case helper::KptrXchg:
  case helper::MapLookupPercpuElem:
  case helper::DynptrData:
  case helper::CgrpStorageGet:
    return true;
  default:
    return false;
  }
}

/// Helpers that only read what their arguments point to.
static bool readsOnly(int32_t Helper) {
  switch (Helper) {
  case helper::MapLookupElem:
  case helper::MapUpdateElem:
  case helper::MapDeleteElem:
  case helper::MapPushElem:
  case helper::PerfEventOutput:
  case helper::RingbufOutput:
  case helper::MapLookupPercpuElem:
    return true;
  default:
    return false;
  }
}

/// The argument that a helper hands to its callback, and where there.
static std::optional<std::pair<uint8_t, uint8_t>> contextOf(int32_t Helper) {
  switch (Helper) {
  case helper::Loop:
    return std::pair<uint8_t, uint8_t>(3, 2);
  case helper::ForEachMapElem:
    return std::pair<uint8_t, uint8_t>(3, 4);
  case helper::FindVma:
    return std::pair<uint8_t, uint8_t>(4, 3);
  case helper::UserRingbufDrain:
    return std::pair<uint8_t, uint8_t>(3, 2);
  default:
    return std::nullopt;
  }
}

/// The verifier bounds what some helpers return: a length up to the buffer's,
/// or an error.
static Scalar resultBounds(int32_t Helper, const Scalar &Size) {
  constexpr int64_t MaxError = 4095;
  switch (Helper) {
  case helper::GetSmpProcessorId:
    return Scalar::ofBits(31);
  case helper::ProbeReadStr:
  case helper::ProbeReadUserStr:
  case helper::ProbeReadKernelStr: {
    uint64_t Largest = Size.range().getUnsignedMax().getZExtValue();
    if (Largest > INT32_MAX)
      return Scalar();
    return Scalar::between(-MaxError, Largest);
  }
  default:
    return Scalar();
  }
}

static void forgetCallerSaved(State &S) {
  for (unsigned R = 0; R <= 5; ++R)
    S.reg(R) = Value();
}

/// What a callee may have written through a pointer into a stack. By the
/// helpers' convention memory is followed by its size; what has none (keys,
/// values, dynptrs, iterators) is small, and only a global function's argument
/// may be anything.
void Interpreter::clobberArguments(State &S, bool IsReadOnly,
                                   bool IsUnbounded) {
  constexpr int64_t SmallObject = 32;
  for (unsigned R = 1; R <= 5; ++R) {
    Value Pointer = S.reg(R);
    if (Pointer.What != Value::StackPointer)
      continue;
    int64_t Size = SmallObject;
    if (R < 5 && S.reg(R + 1).isNumber() && !IsUnbounded) {
      uint64_t Largest =
          S.reg(R + 1).Scalar.range().getUnsignedMax().getZExtValue();
      Size = std::min<uint64_t>(Largest, MaxStack);
    }
    if (IsUnbounded)
      Size = MaxStack;
    int64_t At;
    Frame *F = stackAt(S, Pointer, 0, At, Size);
    if (F && !IsReadOnly)
      F->clobber(At, Pointer.Scalar.isConstant() ? Size : MaxStack);
  }
}

Interpreter::Outcome Interpreter::callFunction(State &S, uint32_t Function) {
  constexpr size_t MaxFrames = 8;
  const ObjectFile &Object = Program.object();
  if (Object.Functions[Function].IsGlobal) {
    Globals.set(Function);
    clobberArguments(S, /*IsReadOnly=*/false, /*IsUnbounded=*/true);
    forgetCallerSaved(S);
    return advance(S, 1);
  }
  if (S.Frames.size() >= MaxFrames)
    return Outcome::Ends; // the verifier refuses the program for that
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
    if (Turns == 0)
      return true;
    Callee.Turns = std::min<uint64_t>(Turns, Frame::ManyTurns);
    noteInlinedLoop(S);
  }
  Callee.Function = Function->Index;
  Callee.ReturnTo = S.PC + 1;
  Callee.IsCallback = true;
  if (auto Places = contextOf(Helper)) {
    Callee.ContextRegister = Places->second;
    Callee.Context = S.reg(Places->first);
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

void Interpreter::callHelper(State &S, const Instruction &I,
                             std::vector<State> &Forks) {
  bool IsHelper = I.isHelperCall();
  Scalar Size = S.reg(2).isNumber() ? S.reg(2).Scalar : Scalar();
  if (!callBack(S, IsHelper ? I.Imm : 0, Forks))
    clobberArguments(S, IsHelper && readsOnly(I.Imm), false);
  forgetCallerSaved(S);
  if (IsHelper)
    S.reg(0).Scalar = resultBounds(I.Imm, Size);
  if (IsHelper && returnsMaybeNull(I.Imm)) {
    S.reg(0).What = Value::MaybeNull;
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
