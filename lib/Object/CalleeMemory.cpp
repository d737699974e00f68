//===- CalleeMemory.cpp - what a callee leaves of the stacks --------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Helpers, kfuncs and global functions are given pointers into the stack. What
// they may write there is lost, and no more: the verifier takes the largest
// size that it knows of, and so do we.
//
//===----------------------------------------------------------------------===//

#include "Interpreter.h"

using namespace llvm;

namespace corify::object {

/// The largest that the register may be, as a size.
static int64_t largestSize(const Value &V) {
  if (!V.isNumber())
    return MaxStack;
  return std::min<uint64_t>(V.Scalar.unsignedMax(), MaxStack);
}

static int64_t sizeBehind(const State &S, unsigned Register) {
  return Register < 5 ? largestSize(S.reg(Register + 1)) : MaxStack;
}

/// The map that an argument before Register is; null if it is not known.
static const Map *mapBefore(const State &S, unsigned Register,
                            const ObjectFile &Object) {
  for (unsigned R = 1; R < Register; ++R)
    if (S.reg(R).What == Value::NonNull && S.reg(R).Index != 0)
      return &Object.Maps[S.reg(R).Index - 1];
  return nullptr;
}

/// Size is MaxStack where it is not known.
void Interpreter::giveMemory(State &S, unsigned Register, int64_t Size,
                             bool IsLost) {
  Value Pointer = S.reg(Register);
  if (Pointer.IsMixed && IsLost)
    forgetStacks(S);
  int64_t At;
  // Of no bytes the place counts all the same.
  bool IsKnown = Size != MaxStack && Size != 0;
  Frame *F = stackAt(S, Pointer, 0, At, IsKnown ? Size : 8);
  if (F && IsLost)
    F->clobber(At, Pointer.Scalar.isConstant() ? Size : MaxStack);
}

/// Something was written to a place that may be in any of the stacks.
void Interpreter::forgetStacks(State &S) {
  for (Frame &F : S.Frames)
    F.storeAnywhere(/*IsZero=*/false);
}

static int64_t sizeOf(const helper::MemoryArgument &Argument, const State &S,
                      unsigned Register, const ObjectFile &Object) {
  using helper::MemoryArgument;
  const Map *M = nullptr;
  switch (Argument.Size) {
  case MemoryArgument::Next:
    return sizeBehind(S, Register);
  case MemoryArgument::Fixed:
    return Argument.Bytes;
  case MemoryArgument::Key:
    M = mapBefore(S, Register, Object);
    return M && M->KeySize ? std::min<int64_t>(M->KeySize, MaxStack) : MaxStack;
  case MemoryArgument::MapValue:
    M = mapBefore(S, Register, Object);
    return M && M->ValueSize ? std::min<int64_t>(M->ValueSize, MaxStack)
                             : MaxStack;
  default:
    return MaxStack;
  }
}

void Interpreter::giveToHelper(State &S, int32_t Helper) {
  for (unsigned R = 1; R <= 5; ++R) {
    helper::MemoryArgument Argument = helper::memoryArgument(Helper, R);
    if (Argument.Size != helper::MemoryArgument::None)
      giveMemory(S, R, sizeOf(Argument, S, R, Program.object()),
                 Argument.IsWritten || !Kernel.Rules.KeepsReadMemory);
  }
}

/// Of what the kfunc's parameter points to, by the object's own declaration.
static btf::Type pointeeOf(const ObjectFile &Object, const Extern &E,
                           unsigned Register) {
  btf::Type Function = Object.Types.type(E.Type);
  if (!Function.is(btf::Kind::Func))
    return {};
  btf::Type Prototype = Object.Types.type(Function.referred());
  if (!Prototype.is(btf::Kind::FuncProto) || Register > Prototype.vlen())
    return {};
  btf::Type Pointer =
      Object.Types.resolve(Prototype.parameter(Register - 1).Type);
  return Pointer.is(btf::Kind::Ptr) ? Object.Types.resolve(Pointer.referred())
                                    : btf::Type();
}

/// Memory with its size in the next argument, or one object: no record that
/// kfuncs take from a stack (iterators, dynptrs and the like) is larger than
/// Largest in kernels up to 7.3.
static int64_t sizeOfObject(const ObjectFile &Object, const Extern *E,
                            const State &S, unsigned Register) {
  constexpr int64_t Largest = 64;
  bool HasSize = Register < 5 && S.reg(Register + 1).isNumber();
  int64_t Next = HasSize ? sizeBehind(S, Register) : 0;
  btf::Type Pointee = E ? pointeeOf(Object, *E, Register) : btf::Type();
  bool IsBytes = Pointee.is(btf::Kind::Void) ||
                 (Pointee.is(btf::Kind::Int) && Pointee.size() <= 8);
  if (IsBytes && HasSize)
    return std::max<int64_t>(Next, 8);
  int64_t Own = Pointee.isComposite() ? Pointee.size() : 0;
  return std::min(std::max({Next, Own, Largest}), MaxStack);
}

void Interpreter::giveToKfunc(State &S, const Extern *E) {
  for (unsigned R = 1; R <= 5; ++R)
    giveMemory(S, R, sizeOfObject(Program.object(), E, S, R),
               /*IsLost=*/true);
}

void Interpreter::giveToFunction(State &S, uint32_t Function) {
  unsigned Count = Program.object().Functions[Function].Arguments;
  for (unsigned R = 1; R <= Count; ++R)
    giveMemory(S, R, MaxStack, /*IsLost=*/true);
}

} // namespace corify::object
