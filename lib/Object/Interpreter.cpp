//===- Interpreter.cpp - one instruction on one path ----------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// As the verifier goes, as far as it decides what can be reached: whatever is
// not followed is unknown, so that no path is missed. Here are arithmetic,
// loads and stores; calls are in InterpreterCalls.cpp, branches in
// InterpreterBranches.cpp.
//
//===----------------------------------------------------------------------===//

#include "Interpreter.h"
#include "ControlFlow.h"
#include "corify/Object/InstructionSet.h"
#include "corify/Object/StackSlots.h"

using namespace llvm;

namespace corify::object {

/// Of a frame that an access of unknown place leaves nothing known of.
static constexpr int64_t WholeStack = 512;

Interpreter::Interpreter(const Code &Program, const Loading &Kernel,
                         const Relevance &Matters, const ReachOptions &Options,
                         bool Joins)
    : Depths(Program.object().Functions.size()), LoopStacks(Depths.size()),
      Globals(Program.object().Functions.size()), Program(Program),
      Kernel(Kernel), Matters(Matters), KnowsOffsets(Options.KnowsOffsets),
      Joins(Joins), Unset(Options.Unset) {}

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
  if (!isKnown(I))
    return giveUp("opcode " + Twine(unsigned(I.Code)));
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

//===- Arithmetic --------------------------------------------------------===//

/// Before V is copied: the copies are equal, which branches on either make use
/// of.
void Interpreter::identify(Value &V) {
  if (Kernel.Rules.LinksCopies && V.ID == 0 && V.isNumber() && !V.isConstant())
    V.ID = NextID++;
}

/// What a sign extension does not change stays linked for the verifier, and the
/// known bits that it loses are lost to all at the next branch on it.
static void loseBitsOfLink(State &S, Value &From, const Scalar &Extended) {
  if (From.isConstant() || !Extended.includes(From.Scalar))
    return;
  Value Wider = From;
  Wider.Scalar = Extended;
  if (From.ID != 0)
    S.replace(From.ID, Wider);
  else
    From = Wider;
}

Value Interpreter::moved(State &S, const Instruction &I) {
  if (!I.takesRegister())
    return Value::constant(I.classOf() == op::ALU64
                               ? uint64_t(int64_t(I.Imm))
                               : uint64_t(uint32_t(I.Imm)));
  Value &From = S.reg(I.Src);
  bool Is64 = I.classOf() == op::ALU64;
  if (I.Off == 8 || I.Off == 16 || I.Off == 32) {
    if (!From.isNumber())
      return Value();
    Scalar Extended = From.Scalar.signExtended(I.Off);
    loseBitsOfLink(S, From, Extended);
    return Value(Is64 ? Extended : Extended.truncated(32));
  }
  if (I.Off != 0) // between address spaces
    return Value();
  if (!Is64 && !From.isNumber())
    return Value(Scalar::ofBits(32));
  Scalar Low = From.Scalar.truncated(32);
  if (!Is64 && !(Low == From.Scalar))
    return Value(Low);
  if (!Is64 && !Kernel.Rules.KnowsNonNull)
    return Value(Low);
  identify(From);
  return From;
}

/// be16 … le64, bswap16 …; of a number that is not known, only its width is.
static Value swapped(const Value &From, const Instruction &I, endianness Order,
                     const VerifierRules &Rules) {
  if (!Rules.SwapsBytes)
    return Value();
  unsigned Width = I.Imm == 16 || I.Imm == 32 ? I.Imm : 64;
  if (!From.isConstant())
    return Value(Scalar::ofBits(Width));
  uint64_t Number = From.Scalar.truncated(Width).value();
  endianness Wanted = I.takesRegister() ? endianness::big : endianness::little;
  if (I.classOf() == op::ALU && Wanted == Order)
    return Value::constant(Number);
  return Value::constant(byteswap(Number) >> (64 - Width));
}

/// Whether the verifier knows anything of the result at all.
static bool computes(uint8_t Operation, bool Is64, const Scalar &Right,
                     const VerifierRules &Rules) {
  if (Operation == op::NEG)
    return Rules.Negates;
  return Rules.ComputesWithUnknown || Operation == op::ADD ||
         Operation == op::SUB || Operation == op::AND ||
         Right.truncated(Is64 ? 64 : 32).isConstant();
}

void Interpreter::arithmetic(State &S, const Instruction &I, bool IsOpaque) {
  Value &Dst = S.reg(I.Dst);
  bool Is64 = I.classOf() == op::ALU64;
  uint8_t Operation = I.operation();
  if (Operation == op::MOV) {
    Value New = moved(S, I);
    Dst = IsOpaque ? Value(Scalar::ofBits(Is64 ? 64 : 32)) : New;
    return;
  }
  if (Operation == op::END) {
    Dst = swapped(Dst, I, Program.object().Order, Kernel.Rules);
    return;
  }
  Value Right = I.takesRegister() ? S.reg(I.Src)
                                  : Value::constant(uint64_t(int64_t(I.Imm)));
  if (IsOpaque)
    Right = Value(Scalar::ofBits(31));
  bool IsSum = Operation == op::ADD || Operation == op::SUB;
  if (Is64 && Operation == op::ADD && Dst.isNumber() && !Right.isNumber())
    std::swap(Dst, Right);
  if (Is64 && IsSum && !Dst.isNumber() && Right.isNumber()) {
    if (Dst.What == Value::StackPointer || Dst.What == Value::DataPointer)
      Dst.Scalar =
          Scalar::arithmetic(Operation, true, Dst.Scalar, Right.Scalar);
    else if (Dst.What != Value::NonNull)
      Dst = Value();
    Dst.ID = 0;
    return;
  }
  if (Is64 && IsSum && (Dst.IsMixed || Right.IsMixed)) {
    Dst = Value::mixed();
    return;
  }
  if (!Dst.isNumber() || !Right.isNumber()) {
    Dst = Value(Scalar::ofBits(Is64 ? 64 : 32));
    return;
  }
  if (!computes(Operation, Is64, Right.Scalar, Kernel.Rules)) {
    Dst = Value();
    return;
  }
  Dst = Value(Scalar::arithmetic(Operation, Is64, Dst.Scalar, Right.Scalar));
}

//===- Loads and stores --------------------------------------------------===//

Frame *Interpreter::stackAt(State &S, const Value &Pointer, int64_t Off,
                            int64_t &At, int64_t Size) {
  if (Pointer.What != Value::StackPointer || Pointer.Index >= S.Frames.size())
    return nullptr;
  Frame &F = S.Frames[Pointer.Index];
  ConstantRange Range = Pointer.Scalar.range();
  int64_t Least = Range.getSignedMin().getSExtValue();
  bool IsLost = Least < -MaxStack || Least > 0;
  if (IsLost)
    Least = -WholeStack;
  At = Least + Off;
  if (At < 0 && Size > 0) {
    uint32_t &Depth = Depths[F.Function];
    // Where paths were joined until nothing is known of a pointer, it still
    // goes no deeper than the code takes it.
    Depth = std::max<uint32_t>(Depth, IsLost ? deepestOf(F.Function)
                                             : std::min(-At, MaxStack));
  }
  return &F;
}

uint32_t Interpreter::deepestOf(uint32_t Function) {
  if (Deepest.empty())
    Deepest.resize(Depths.size());
  std::optional<uint32_t> &Known = Deepest[Function];
  if (!Known)
    Known = findStackFrame(Program, Function).Depth;
  return *Known;
}

static Value extended(Value V, const Instruction &I) {
  if (I.mode() == op::MEMSX && V.isNumber())
    return Value(V.Scalar.signExtended(8 * I.bytes()));
  return V;
}

void Interpreter::load(State &S, const Instruction &I, bool IsOpaque) {
  Value Base = S.reg(I.Src);
  unsigned Size = I.bytes();
  Value Unknown(Scalar::ofBits(IsOpaque ? 64 : 8 * Size));
  // What lies in a stack at a place that is not known may be a pointer.
  if (Size == 8 && Base.mayBeStack())
    Unknown = Value::mixed();
  Value Result = Unknown;
  int64_t At;
  if (Frame *F = stackAt(S, Base, I.Off, At, Size)) {
    if (Base.Scalar.isConstant() && !IsOpaque)
      Result = F->load(At, Size, Program.object().Order == endianness::little,
                       Kernel.Rules);
  } else if (Base.What == Value::DataPointer && !IsOpaque) {
    Result = constantAt(Base.Index,
                        Scalar::arithmetic(op::ADD, true, Base.Scalar,
                                           Scalar::constant(int64_t(I.Off))),
                        Size);
  }
  S.reg(I.Dst) = extended(Result, I);
}

void Interpreter::store(State &S, const Instruction &I, bool IsOpaque) {
  Value Base = S.reg(I.Dst);
  int64_t At;
  if (Base.IsMixed)
    return forgetStacks(S);
  Frame *F = stackAt(S, Base, I.Off, At, I.bytes());
  if (!F)
    return;
  bool IsImmediate = I.classOf() == op::ST;
  if (IsOpaque || !Base.Scalar.isConstant()) {
    const Value &Any = S.reg(I.Src);
    F->storeAnywhere(IsImmediate ? I.Imm == 0 && Kernel.Rules.KeepsImmediates
                                 : Any.isConstant() && Any.Scalar.value() == 0);
    return;
  }
  if (IsImmediate && !Kernel.Rules.KeepsImmediates) {
    F->store(At, I.bytes(), Value(), Kernel.Rules);
    return;
  }
  if (!IsImmediate && Kernel.Rules.LinksSpills)
    identify(S.reg(I.Src));
  Value Stored =
      IsImmediate ? Value::constant(uint64_t(int64_t(I.Imm))) : S.reg(I.Src);
  F->store(At, I.bytes(), Stored, Kernel.Rules);
}

void Interpreter::atomic(State &S, const Instruction &I, bool IsOpaque) {
  constexpr int32_t Fetch = 0x01, CompareExchange = 0xf1, LoadAcquire = 0x100,
                    StoreRelease = 0x110;
  if (I.Imm == LoadAcquire)
    return load(S, I, IsOpaque);
  if (I.Imm == StoreRelease)
    return store(S, I, IsOpaque);
  int64_t At;
  const Value &Base = S.reg(I.Dst);
  if (Base.IsMixed)
    forgetStacks(S);
  if (Frame *F = stackAt(S, Base, I.Off, At, I.bytes()))
    F->clobber(At, Base.Scalar.isConstant() ? I.bytes() : MaxStack);
  Value Old(Scalar::ofBits(8 * I.bytes()));
  if (I.Imm == CompareExchange)
    S.reg(0) = Old;
  else if (I.Imm & Fetch)
    S.reg(I.Src) = Old;
}

//===- Addresses and constants -------------------------------------------===//

Value Interpreter::loadImm64(const State &S, const Instruction &I,
                             const Instruction &Next) const {
  const Reference *R = Program.reference(S.PC);
  if (!R)
    return I.Src == 0 ? Value::constant(I.imm64(Next)) : Value();
  const ObjectFile &Object = Program.object();
  switch (R->What) {
  case Reference::Function:
    return Value::pointer(Value::FunctionPointer, R->Index);
  case Reference::Map:
    return Value::pointer(Value::NonNull, R->Index + 1);
  case Reference::Data:
    if (Object.Data[R->Index].What == DataSection::ReadOnly &&
        Kernel.TracksReadOnly)
      return Value::pointer(Value::DataPointer, R->Index, R->Offset);
    return Value::pointer(Value::NonNull, 0);
  case Reference::Extern:
    break;
  }
  if (Object.Externs[R->Index].What == Extern::Kconfig)
    return Kernel.TracksReadOnly
               ? Value::pointer(Value::DataPointer,
                                Object.Data.size() + R->Index, R->Offset)
               : Value::pointer(Value::NonNull, 0);
  // A weak symbol that is not there has the address 0.
  bool IsAbsent = R->Index < Kernel.Externs.size() &&
                  Kernel.Externs[R->Index] == uint64_t(0);
  if (IsAbsent)
    return Value::constant(0);
  // Of what is there a verifier only knows that a function's is none of 0: a
  // variable's may be, and one without a type may not be there.
  bool IsFunction = Object.Externs[R->Index].What == Extern::Kfunc;
  return IsFunction && Kernel.Rules.KnowsNonNull
             ? Value::pointer(Value::NonNull, 0)
             : Value();
}

Value Interpreter::constantAt(uint32_t Data, const Scalar &Offset,
                              unsigned Size) {
  Value Unknown(Scalar::ofBits(8 * Size));
  if (!Offset.isConstant() || Offset.value() > UINT32_MAX)
    return Unknown;
  uint32_t At = Offset.value();
  Constants.insert({Data, At});
  if (Unset == std::pair(Data, At))
    return Unknown;
  const ObjectFile &Object = Program.object();
  if (Data >= Object.Data.size()) {
    uint32_t Extern = Data - Object.Data.size();
    if (At != 0 || Extern >= Kernel.Externs.size() || !Kernel.Externs[Extern])
      return Unknown;
    return Value(Scalar::constant(*Kernel.Externs[Extern]).truncated(8 * Size));
  }
  ArrayRef<uint8_t> Bytes = Kernel.readOnly(Object, Data);
  if (At > Bytes.size() || Size > Bytes.size() - At)
    return Unknown;
  for (uint32_t Place : Object.Data[Data].Relocated)
    if (Place < At + Size && At < Place + 8)
      return Unknown;
  uint64_t Number = 0;
  for (unsigned Byte = 0; Byte < Size; ++Byte) {
    bool IsLittle = Object.Order == endianness::little;
    Number |= uint64_t(Bytes[At + Byte])
              << (8 * (IsLittle ? Byte : Size - 1 - Byte));
  }
  return Value::constant(Number);
}

} // namespace corify::object
