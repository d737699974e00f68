//===- AbstractState.cpp - registers and stacks of one path ---------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "AbstractState.h"
#include "llvm/ADT/STLExtras.h"

using namespace llvm;

namespace corify::object {

//===- Values ------------------------------------------------------------===//

Value Value::pointer(Kind What, uint32_t Index, int64_t Offset) {
  Value V(Scalar::constant(Offset));
  V.What = What;
  V.Index = Index;
  return V;
}

Value Value::mixed() {
  Value V;
  V.IsMixed = true;
  return V;
}

/// Whether V has bits that Other has not, and that may contradict a branch.
static bool hidesBitsIn(const Value &V, const Value &Other) {
  return V.HidesBits || (V.hasOwnBits() && !(Other.isNumber() &&
                                             V.Scalar.hasBitsOf(Other.Scalar)));
}

/// That two values are equal is not kept where states meet: a state with more
/// such knowledge is included in one with less, not the other way around.
bool Value::includes(const Value &Other) const {
  // One that is linked is equal to others, which any other number is not.
  if (hidesBitsIn(Other, *this) && !HidesBits)
    return false;
  if (isNumber() && Scalar.isUnknown())
    return (ID == 0 || ID == Other.ID) && (IsMixed || !Other.mayBeStack());
  if (Other.IsMixed)
    return false;
  if (What == MaybeNull)
    return (Other.What == MaybeNull && (ID == 0 || ID == Other.ID) &&
            (Index == 0 || Index == Other.Index)) ||
           Other.What == NonNull ||
           (Other.isConstant() && Other.Scalar.value() == 0);
  return What == Other.What && Index == Other.Index &&
         (ID == 0 || ID == Other.ID) && Scalar.includes(Other.Scalar);
}

static Value joinOfKinds(const Value &A, const Value &B) {
  Value Wider;
  Wider.What = Value::MaybeNull;
  if (Wider.includes(A) && Wider.includes(B))
    return Wider;
  return A.mayBeStack() || B.mayBeStack() ? Value::mixed() : Value();
}

Value Value::join(const Value &Other) const {
  if (*this == Other)
    return *this;
  Value Result = *this;
  if (What != Other.What || Index != Other.Index) {
    Result = joinOfKinds(*this, Other);
  } else if (IsMixed || Other.IsMixed) {
    Result = mixed();
  } else {
    Result.Scalar = Scalar.join(Other.Scalar);
    if (ID != Other.ID)
      Result.ID = 0;
  }
  Result.IsLoose = Result.isNumber() && (IsLoose || Other.IsLoose);
  Result.HidesBits = Result.isNumber() &&
                     (hidesBitsIn(*this, Other) || hidesBitsIn(Other, *this));
  return Result;
}

Value Value::become(const object::Scalar &S) const {
  if (S == Scalar)
    return *this;
  Value Result(S);
  Result.HidesBits = HidesBits && !S.isConstant();
  return Result;
}

//===- One frame's stack -------------------------------------------------===//

const Slot *Frame::findSlot(unsigned Number) const {
  for (const auto &[Known, Content] : Slots)
    if (Known == Number)
      return &Content;
  return nullptr;
}

void Frame::setSlot(unsigned Number, const Slot &S) {
  auto *Place = lower_bound(Slots, Number, [](const auto &Entry, unsigned N) {
    return Entry.first < N;
  });
  bool IsThere = Place != Slots.end() && Place->first == Number;
  if (S.isUnknown()) {
    if (IsThere)
      Slots.erase(Place);
    return;
  }
  if (IsThere)
    Place->second = S;
  else
    Slots.insert(Place, {uint16_t(Number), S});
}

void Frame::forgetIf(function_ref<bool(unsigned, const Slot &)> Matches) {
  erase_if(Slots, [&](const auto &Entry) {
    if (!Matches(Entry.first, Entry.second))
      return false;
    HasLostPointers |= Entry.second.Spilled.mayBeStack();
    return true;
  });
}

/// Slot 0 is [-8, 0), slot 1 [-16, -8) …
static unsigned slotOf(int64_t Offset) { return (-Offset - 1) / 8; }
static int64_t startOf(unsigned Number) { return -8 * (int64_t(Number) + 1); }

static bool isInStack(int64_t Offset, int64_t Size) {
  return Offset < 0 && Offset >= -MaxStack && Size > 0 && Offset + Size <= 0;
}

Value *Frame::spilledAt(int64_t Offset) {
  for (auto &[Number, Content] : Slots)
    if (Offset < 0 && Number == slotOf(Offset) && Content.SpillSize)
      return &Content.Spilled;
  return nullptr;
}

Value Frame::load(int64_t Offset, unsigned Size, bool IsLittle,
                  const VerifierRules &Rules) const {
  if (!isInStack(Offset, Size))
    return Value();
  unsigned Number = slotOf(Offset);
  int64_t In = Offset - startOf(Number);
  const Slot *S = findSlot(Number);
  Value Unknown(Scalar::ofBits(8 * Size));
  if (Size == 8 && HasLostPointers)
    Unknown = Value::mixed();
  Unknown.IsLoose = HasLostLinks;
  if (!S || In + Size > 8)
    return Unknown;
  const Value &Spilled = S->Spilled;
  if (S->SpillSize && In == 0 && Size == S->SpillSize)
    return Spilled;
  // Of a spilled number its lower bytes are known, which are the last ones of
  // a big-endian one; any others only where all of it is 0.
  if (S->SpillSize && Spilled.isNumber() && In + Size <= S->SpillSize) {
    if (Spilled.isConstant() && Spilled.Scalar.value() == 0)
      return Value::constant(0);
    bool IsLowest = In == (IsLittle ? 0 : S->SpillSize - Size);
    if (IsLowest && Rules.LinksSpills)
      return Spilled.become(Spilled.Scalar.truncated(8 * Size));
    return Unknown;
  }
  uint8_t Wanted = uint8_t(((1u << Size) - 1) << In);
  if ((S->ZeroBytes & Wanted) == Wanted)
    return Value::constant(0);
  return Unknown;
}

void Frame::store(int64_t Offset, unsigned Size, const Value &V,
                  const VerifierRules &Rules) {
  if (!isInStack(Offset, Size))
    return;
  unsigned Number = slotOf(Offset);
  int64_t In = Offset - startOf(Number);
  if (In + Size > 8) { // not aligned: the verifier refuses it
    clobber(Offset, Size);
    return;
  }
  uint8_t Written = uint8_t(((1u << Size) - 1) << In);
  const Slot *Old = findSlot(Number);
  Slot New;
  if (Old)
    New.ZeroBytes = Old->ZeroBytes & ~Written;
  // As the verifier has it: a spill starts with its slot, and what overwrites a
  // part of it leaves nothing of it known; elsewhere only zeros are.
  if (In == 0 && (Size == 8 || (Rules.KeepsNarrowSpills && V.isNumber()))) {
    New.SpillSize = Size;
    New.Spilled = Size == 8 ? V : V.become(V.Scalar.truncated(8 * Size));
  } else if (V.isConstant() && V.Scalar.value() == 0) {
    New.ZeroBytes |= Written; // not where only the stored part of it is 0
  }
  setSlot(Number, New);
}

void Frame::storeAnywhere(bool IsZero) {
  forgetIf([&](unsigned, const Slot &S) {
    bool StaysZero = S.SpillSize == 0 ||
                     (S.Spilled.isConstant() && S.Spilled.Scalar.value() == 0);
    bool IsForgotten = !IsZero || !StaysZero;
    HasLostLinks |= IsForgotten && S.Spilled.isLinked();
    return IsForgotten;
  });
}

void Frame::clobber(int64_t Offset, int64_t Size) {
  if (Size <= 0 || Offset >= 0)
    return;
  Offset = std::max(Offset, -MaxStack);
  int64_t Last = std::min<int64_t>(Offset + Size - 1, -1);
  unsigned First = slotOf(Last), End = slotOf(Offset);
  // What is not known to have been written may still be there.
  bool MayStay = Size >= MaxStack;
  forgetIf([&](unsigned Number, const Slot &S) {
    bool IsForgotten = Number >= First && Number <= End;
    HasLostLinks |= IsForgotten && MayStay && S.Spilled.isLinked();
    return IsForgotten;
  });
}

} // namespace corify::object
