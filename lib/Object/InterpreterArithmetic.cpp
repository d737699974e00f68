//===- InterpreterArithmetic.cpp - moves and arithmetic -------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Interpreter.h"

using namespace llvm;

namespace corify::object {

/// Before V is copied: the copies are equal, which branches on either make use
/// of.
void Interpreter::identify(Value &V) {
  if (Kernel.Rules.LinksCopies && V.ID == 0 && V.isNumber() && !V.isConstant())
    V.ID = NextID++;
}

/// The lower bits of a number, which is linked if it fits into them. Where
/// paths were joined it may have fit on one of them.
Value Interpreter::cut(State &S, Value &From, unsigned Bits) {
  Scalar Low = From.Scalar.truncated(Bits);
  if (Low == From.Scalar) {
    identify(From);
    return From;
  }
  Value Result = From.become(Low);
  if (Joins && !Low.isConstant()) {
    S.loosen(From);
    Result.IsLoose = true;
  }
  return Result;
}

/// Likewise linked if the extension does not change it, be it that bounds and
/// bits are lost.
Value Interpreter::signExtended(State &S, Value &From, unsigned Bits) {
  Scalar Extended = From.Scalar.signExtended(Bits);
  if (From.isConstant())
    return Value(Extended);
  Value Result = From;
  Result.Scalar = Extended;
  Result.ID = 0;
  Result.IsLoose = false;
  bool IsSame = From.Scalar.range().getActiveBits() < Bits;
  if (IsSame) {
    identify(From);
    Result.ID = From.ID;
    Result.IsLoose = From.IsLoose;
  } else if (Joins) {
    S.loosen(From);
    Result.IsLoose = true;
  }
  return Result;
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
    Value Extended = signExtended(S, From, I.Off);
    return Is64 ? Extended : Extended.become(Extended.Scalar.truncated(32));
  }
  if (I.Off != 0) // between address spaces
    return Value();
  if (!Is64 && !From.isNumber())
    return Value(Scalar::ofBits(32));
  if (!Is64 && !Kernel.Rules.KnowsNonNull)
    return Value(From.Scalar.truncated(32));
  return cut(S, From, Is64 ? 64 : 32);
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
    // Whatever it becomes, its link stays (Linux 6.18).
    bool StaysLinked = Dst.isLinked(), HidesBits = Dst.HidesBits;
    if (StaysLinked)
      S.loosen(Dst);
    Dst = swapped(Dst, I, Program.object().Order, Kernel.Rules);
    Dst.IsLoose = StaysLinked && !Dst.isConstant();
    Dst.HidesBits = HidesBits && !Dst.isConstant();
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
  // Sums of a constant have been linked since 6.10, some of them later.
  bool StaysLinked = IsSum && Dst.isLinked() && (Right.isConstant() || Joins);
  if (StaysLinked)
    S.loosen(Dst);
  bool HidesBits = Dst.HidesBits || Right.HidesBits;
  Dst = Value(Scalar::arithmetic(Operation, Is64, Dst.Scalar, Right.Scalar));
  Dst.IsLoose = StaysLinked && !Dst.isConstant();
  Dst.HidesBits = HidesBits && !Dst.isConstant();
}

} // namespace corify::object
