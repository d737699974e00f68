//===- AbstractState.cpp - registers and stacks of one path ---------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "AbstractState.h"
#include "llvm/ADT/Hashing.h"
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

/// That two values are equal is not kept where states meet: a state with more
/// such knowledge is included in one with less, not the other way around.
bool Value::includes(const Value &Other) const {
  // One that is linked is equal to others, which any other number is not.
  if (isNumber() && Scalar.isUnknown())
    return (ID == 0 || ID == Other.ID) && (IsMixed || !Other.mayBeStack());
  if (Other.IsMixed)
    return false;
  if (What == MaybeNull)
    return (Other.What == MaybeNull && (ID == 0 || ID == Other.ID) &&
            (Index == 0 || Index == Other.Index)) ||
           Other.What == NonNull ||
           (Other.isConstant() && Other.Scalar.value() == 0);
  if (What == NonNull && Index == 0)
    return Other.What == NonNull;
  return What == Other.What && Index == Other.Index &&
         (ID == 0 || ID == Other.ID) && Scalar.includes(Other.Scalar);
}

Value Value::join(const Value &Other) const {
  if (*this == Other)
    return *this;
  if (What == NonNull && Other.What == NonNull)
    return pointer(NonNull, 0);
  if (What != Other.What || Index != Other.Index) {
    Value Wider;
    Wider.What = MaybeNull;
    if (Wider.includes(*this) && Wider.includes(Other))
      return Wider;
    return mayBeStack() || Other.mayBeStack() ? mixed() : Value();
  }
  if (IsMixed || Other.IsMixed)
    return mixed();
  Value Result = *this;
  Result.Scalar = Scalar.join(Other.Scalar);
  if (ID != Other.ID)
    Result.ID = 0;
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

void Frame::forgetSlots(unsigned First, unsigned Last) {
  forgetIf([&](unsigned Number, const Slot &) {
    return Number >= First && Number <= Last;
  });
}

/// Slot 0 is [-8, 0), slot 1 [-16, -8) …
static unsigned slotOf(int64_t Offset) { return (-Offset - 1) / 8; }
static int64_t startOf(unsigned Number) { return -8 * (int64_t(Number) + 1); }

static bool isInStack(int64_t Offset, int64_t Size) {
  return Offset < 0 && Offset >= -MaxStack && Size > 0 && Offset + Size <= 0;
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
  if (!S || In + Size > 8)
    return Unknown;
  if (S->SpillSize && In == 0 && Size == S->SpillSize) {
    Value Filled = S->Spilled;
    if (Filled.isNumber() && !Rules.LinksSpills)
      Filled.ID = 0;
    return Filled;
  }
  // Of a spilled number its lower bytes are known, which are the last ones of
  // a big-endian one; any others only where all of it is 0.
  if (S->SpillSize && S->Spilled.isConstant() && In + Size <= S->SpillSize) {
    uint64_t Number = S->Spilled.Scalar.value();
    bool IsLowest = In == (IsLittle ? 0 : S->SpillSize - Size);
    if (Number == 0 || (IsLowest && Rules.LinksSpills))
      return Value(Scalar::constant(Number).truncated(8 * Size));
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
    New.Spilled = Size == 8 ? V : Value(V.Scalar.truncated(8 * Size));
  } else if (V.isConstant() && V.Scalar.value() == 0) {
    New.ZeroBytes |= Written; // not where only the stored part of it is 0
  }
  setSlot(Number, New);
}

void Frame::storeAnywhere(bool IsZero) {
  forgetIf([&](unsigned, const Slot &S) {
    bool StaysZero = S.SpillSize == 0 ||
                     (S.Spilled.isConstant() && S.Spilled.Scalar.value() == 0);
    return !IsZero || !StaysZero;
  });
}

void Frame::clobber(int64_t Offset, int64_t Size) {
  if (Size <= 0 || Offset >= 0)
    return;
  Offset = std::max(Offset, -MaxStack);
  int64_t Last = std::min<int64_t>(Offset + Size - 1, -1);
  forgetSlots(slotOf(Last), slotOf(Offset));
}

//===- All frames --------------------------------------------------------===//

void State::forEachValue(function_ref<void(Value &)> Visit) {
  for (Frame &F : Frames) {
    for (Value &V : F.Registers)
      Visit(V);
    for (auto &[Number, Content] : F.Slots)
      if (Content.SpillSize)
        Visit(Content.Spilled);
  }
}

void State::replace(uint32_t ID, const Value &New) {
  forEachValue([&](Value &V) {
    if (V.ID == ID)
      V = New;
  });
}

unsigned State::countOf(uint32_t ID) {
  unsigned Count = 0;
  forEachValue([&](Value &V) { Count += V.ID == ID; });
  return Count;
}

void State::unlink(uint32_t ID) {
  forEachValue([&](Value &V) {
    if (V.ID == ID)
      V.ID = 0;
  });
}

void State::canonicalize() {
  SmallVector<std::pair<uint32_t, unsigned>, 16> Uses;
  auto Find = [&](uint32_t ID) {
    return find_if(Uses, [&](const auto &Use) { return Use.first == ID; });
  };
  forEachValue([&](Value &V) {
    if (V.ID == 0)
      return;
    auto *Use = Find(V.ID);
    if (Use == Uses.end())
      Uses.push_back({V.ID, 1});
    else
      ++Use->second;
  });
  if (Uses.empty())
    return;
  forEachValue([&](Value &V) {
    if (V.ID == 0)
      return;
    auto *Use = Find(V.ID);
    V.ID = Use->second == 1 ? 0 : Use - Uses.begin() + 1;
  });
}

size_t State::contextHash() const {
  hash_code Hash = hash_value(PC);
  for (const Frame &F : Frames)
    Hash = hash_combine(Hash, F.Function, F.ReturnTo);
  return Hash;
}

bool State::isComparable(const State &Other) const {
  if (PC != Other.PC || Frames.size() != Other.Frames.size())
    return false;
  for (auto [A, B] : zip(Frames, Other.Frames))
    if (A.Function != B.Function || A.ReturnTo != B.ReturnTo ||
        A.IsCallback != B.IsCallback || A.Turns != B.Turns ||
        !(A.Context == B.Context))
      return false;
  return true;
}

/// What a load of Size bytes from the slot's start gives, if that is known.
static std::optional<Value> spilledOf(const Slot &S, unsigned Size) {
  if (S.SpillSize == Size)
    return S.Spilled;
  uint8_t Wanted = uint8_t((1u << Size) - 1);
  if (!S.SpillSize && (S.ZeroBytes & Wanted) == Wanted)
    return Value::constant(0);
  return std::nullopt;
}

static bool slotIncludes(const Slot &Old, const Slot *New) {
  if (Old.isUnknown())
    return true;
  if (!New || (Old.ZeroBytes & ~New->ZeroBytes) != 0)
    return false;
  if (!Old.SpillSize)
    return true;
  std::optional<Value> There = spilledOf(*New, Old.SpillSize);
  return There && Old.Spilled.includes(*There);
}

bool State::includes(const State &Other) const {
  for (auto [Old, New] : zip(Frames, Other.Frames)) {
    for (auto [A, B] : zip(Old.Registers, New.Registers))
      if (!A.includes(B))
        return false;
    for (const auto &[Number, Content] : Old.Slots)
      if (!slotIncludes(Content, New.findSlot(Number)))
        return false;
    if (Old.HasLostPointers)
      continue;
    if (New.HasLostPointers)
      return false;
    for (const auto &[Number, Content] : New.Slots)
      if (Content.Spilled.mayBeStack() && !Old.findSlot(Number))
        return false;
  }
  return true;
}

/// A number that goes on changing is unknown, and so is a pointer's offset.
static Value widened(const Value &Old, const Value &Joined, bool Widens) {
  if (!Widens || Joined.Scalar == Old.Scalar)
    return Joined;
  Value Wider = Joined;
  Wider.Scalar = Scalar();
  return Wider;
}

static Slot joinSlots(const Slot &A, const Slot *B, bool Widens) {
  Slot Result;
  if (!B)
    return Result;
  Result.ZeroBytes = A.ZeroBytes & B->ZeroBytes;
  unsigned Size = std::max(A.SpillSize, B->SpillSize);
  if (!Size)
    return Result;
  std::optional<Value> Left = spilledOf(A, Size), Right = spilledOf(*B, Size);
  if (!Left || !Right)
    return Result;
  Value Joined = widened(*Left, Left->join(*Right), Widens);
  if (!Joined.isUnknown()) {
    Result.SpillSize = Size;
    Result.Spilled = Joined;
  }
  return Result;
}

bool State::joinWith(const State &Other, bool Widens) {
  bool Changed = false;
  for (auto [Old, New] : zip(Frames, Other.Frames)) {
    for (auto [A, B] : zip(Old.Registers, New.Registers)) {
      Value Joined = widened(A, A.join(B), Widens);
      Changed |= !(Joined == A);
      A = Joined;
    }
    SmallVector<std::pair<uint16_t, Slot>, 4> Kept;
    bool Lost = New.HasLostPointers;
    for (const auto &[Number, Content] : Old.Slots) {
      Slot Joined = joinSlots(Content, New.findSlot(Number), Widens);
      Changed |= !(Joined == Content);
      if (!Joined.isUnknown())
        Kept.push_back({Number, Joined});
      else
        Lost |= Content.Spilled.mayBeStack();
    }
    for (const auto &[Number, Content] : New.Slots)
      Lost |= Content.Spilled.mayBeStack() &&
              none_of(Kept, [N = Number](const auto &Entry) {
                return Entry.first == N;
              });
    Changed |= Lost && !Old.HasLostPointers;
    Old.HasLostPointers |= Lost;
    Old.Slots = std::move(Kept);
  }
  return Changed;
}

} // namespace corify::object
