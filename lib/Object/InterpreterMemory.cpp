//===- InterpreterMemory.cpp - loads, stores and constants ----------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Interpreter.h"

using namespace llvm;

namespace corify::object {

/// Of a frame that an access of unknown place leaves nothing known of.
static constexpr int64_t WholeStack = 512;

//===- Loads and stores --------------------------------------------------===//

Frame *Interpreter::stackAt(State &S, const Value &Pointer, int64_t Off,
                            int64_t &At, int64_t Size) {
  if (Pointer.What != Value::StackPointer || Pointer.Index >= S.Frames.size())
    return nullptr;
  Frame &F = S.Frames[Pointer.Index];
  int64_t Least = Pointer.Scalar.signedMin();
  if (Least < -MaxStack || Least > 0)
    Least = -WholeStack;
  At = Least + Off;
  if (At < 0 && Size > 0) {
    uint32_t &Depth = Depths[F.Function];
    Depth = std::max<uint32_t>(Depth, std::min(-At, MaxStack));
  }
  return &F;
}

/// What a load from the stack gives. Of a spill that is linked the verifier may
/// have linked a part too, or what it became by sign extension.
Value Interpreter::filled(State &S, Frame &F, int64_t At,
                          const Instruction &I) {
  bool IsLittle = Program.object().Order == endianness::little;
  Value Result = F.load(At, I.bytes(), IsLittle, Kernel.Rules);
  if (!Result.isNumber())
    return Result;
  Value Extended = Result;
  if (I.mode() == op::MEMSX)
    Extended.Scalar = Result.Scalar.signExtended(8 * I.bytes());
  Value *From = F.spilledAt(At);
  bool IsAll = From && From->Scalar == Extended.Scalar;
  if (!From || !From->isLinked() || IsAll || Extended.isConstant() ||
      (!Joins && !Result.isLinked()))
    return Extended;
  S.loosen(*From);
  Extended.ID = 0;
  Extended.IsLoose = true;
  return Extended;
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
      return void(S.reg(I.Dst) = filled(S, *F, At, I));
  } else if (Base.What == Value::DataPointer && !IsOpaque) {
    Result = constantAt(Base.Index,
                        Scalar::arithmetic(op::ADD, true, Base.Scalar,
                                           Scalar::constant(int64_t(I.Off))),
                        Size);
  }
  if (I.mode() == op::MEMSX && Result.isNumber())
    Result.Scalar = Result.Scalar.signExtended(8 * Size);
  S.reg(I.Dst) = Result;
}

/// A register's value that is spilled, or an immediate.
Value Interpreter::spilled(State &S, const Instruction &I) {
  if (I.classOf() == op::ST)
    return Kernel.Rules.KeepsImmediates
               ? Value::constant(uint64_t(int64_t(I.Imm)))
               : Value();
  Value &From = S.reg(I.Src);
  if (!From.isNumber() || From.isConstant())
    return From;
  if (Kernel.Rules.LinksSpills)
    return cut(S, From, 8 * I.bytes());
  // Older ones keep a link that there is, some of them.
  if (From.isLinked())
    S.loosen(From);
  Value Stored = From;
  Stored.ID = 0;
  return Stored;
}

void Interpreter::store(State &S, const Instruction &I, bool IsOpaque) {
  Value Base = S.reg(I.Dst);
  int64_t At;
  if (Base.IsMixed)
    return forgetStacks(S);
  Frame *F = stackAt(S, Base, I.Off, At, I.bytes());
  if (!F)
    return;
  Value Stored = spilled(S, I);
  if (IsOpaque || !Base.Scalar.isConstant())
    F->storeAnywhere(Stored.isConstant() && Stored.Scalar.value() == 0);
  else
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
    return Value::pointer(Value::NonNull, 0);
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
  const ObjectFile &Object = Program.object();
  if (Unset == std::pair(Data, At) || (UnsetsAll && Data < Object.Data.size()))
    return Unknown;
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
