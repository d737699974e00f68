//===- StateJoin.cpp - where paths meet -----------------------------------===//
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

//===- Links -------------------------------------------------------------===//

namespace {
/// IDs whose numbers are not linked alike in two states, of each its own.
struct UnequalLinks {
  SmallVector<uint32_t, 4> Old, New;

  /// Null: a slot that is absent.
  void compare(const Value *A, const Value *B) {
    uint32_t IDs[] = {linkOf(A), linkOf(B)};
    if (IDs[0] == IDs[1])
      return;
    Old.push_back(IDs[0]);
    New.push_back(IDs[1]);
  }
  /// Whether values are loose where both states are one.
  bool loosens(const Value *A, const Value *B) const {
    return isLoose(A) || isLoose(B) || contains(Old, A) || contains(New, B);
  }

private:
  static uint32_t linkOf(const Value *V) {
    return V && V->isNumber() ? V->ID : 0;
  }
  static bool isLoose(const Value *V) { return V && V->IsLoose; }
  static bool contains(ArrayRef<uint32_t> IDs, const Value *V) {
    return linkOf(V) != 0 && is_contained(IDs, linkOf(V));
  }
};
} // namespace

/// Calls F(value of Old, value of New, Old's frame) for all that one of them
/// has; null for what was not spilled there, or not as much.
template <typename FunctionT>
static void forEachPair(const State &Old, const State &New, FunctionT F) {
  static const Slot NoSlot;
  auto VisitSlots = [&](const Slot &A, const Slot &B, const Frame &Where) {
    const Value *None = nullptr;
    if (A.SpillSize == B.SpillSize && A.SpillSize)
      return F(&A.Spilled, &B.Spilled, Where);
    if (A.SpillSize)
      F(&A.Spilled, None, Where);
    if (B.SpillSize)
      F(None, &B.Spilled, Where);
  };
  for (auto [A, B] : zip(Old.Frames, New.Frames)) {
    for (auto [Left, Right] : zip(A.Registers, B.Registers))
      F(&Left, &Right, A);
    for (const auto &[Number, Content] : A.Slots) {
      const Slot *Other = B.findSlot(Number);
      VisitSlots(Content, Other ? *Other : NoSlot, A);
    }
    for (const auto &[Number, Content] : B.Slots)
      if (!A.findSlot(Number))
        VisitSlots(NoSlot, Content, A);
  }
}

static UnequalLinks findUnequalLinks(const State &Old, const State &New) {
  UnequalLinks Result;
  forEachPair(Old, New, [&](const Value *A, const Value *B, const Frame &) {
    Result.compare(A, B);
  });
  return Result;
}

/// Whether what may be linked in New may be in Old.
static bool includesLinks(const State &Old, const State &New) {
  UnequalLinks Unequal = findUnequalLinks(Old, New);
  bool Result = true;
  forEachPair(Old, New, [&](const Value *A, const Value *B, const Frame &F) {
    if (B && !B->isConstant() && Unequal.loosens(nullptr, B))
      Result &= A ? A->IsLoose || !A->isNumber() : F.HasLostLinks;
  });
  for (auto [A, B] : zip(Old.Frames, New.Frames))
    Result &= A.HasLostLinks || !B.HasLostLinks;
  return Result;
}

//===- Inclusion ---------------------------------------------------------===//

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
  if (New && (Old.ZeroBytes & ~New->ZeroBytes) != 0)
    return false;
  if (!Old.SpillSize)
    return New || Old.ZeroBytes == 0;
  std::optional<Value> There =
      New ? spilledOf(*New, Old.SpillSize) : std::nullopt;
  if (There)
    return Old.Spilled.includes(*There);
  // All that is known of Old may be that it is linked.
  return Old.ZeroBytes == 0 && Old.Spilled.includes(Value()) &&
         !(New && New->Spilled.mayBeStack());
}

bool State::includes(const State &Other) const {
  if (!includesLinks(*this, Other))
    return false;
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

//===- Joining -----------------------------------------------------------===//

/// A number that goes on changing is unknown, and so is a pointer's offset.
static Value widened(const Value &Old, const Value &Joined, bool Widens) {
  if (!Widens || Joined.Scalar == Old.Scalar)
    return Joined;
  Value Wider = Joined;
  Wider.HidesBits |= Joined.hasOwnBits();
  Wider.Scalar = Scalar();
  return Wider;
}

static Value joinValues(const Value &A, const Value &B,
                        const UnequalLinks &Unequal, bool Widens) {
  Value Joined = widened(A, A.join(B), Widens);
  Joined.IsLoose = Joined.isNumber() && Unequal.loosens(&A, &B);
  return Joined;
}

static Slot joinSlots(const Slot &A, const Slot *B, const UnequalLinks &Unequal,
                      bool Widens) {
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
  Value Joined = joinValues(*Left, *Right, Unequal, Widens);
  if (!Joined.isUnknown()) {
    Result.SpillSize = Size;
    Result.Spilled = Joined;
  }
  return Result;
}

/// Of one frame; true if something changed.
static bool joinFrames(Frame &Old, const Frame &New,
                       const UnequalLinks &Unequal, bool Widens) {
  bool Changed = false;
  for (auto [A, B] : zip(Old.Registers, New.Registers)) {
    Value Joined = joinValues(A, B, Unequal, Widens);
    Changed |= !(Joined == A);
    A = Joined;
  }
  SmallVector<std::pair<uint16_t, Slot>, 4> Kept;
  bool LosesPointers = New.HasLostPointers, LosesLinks = New.HasLostLinks;
  auto Lose = [&](const Slot &S) {
    LosesPointers |= S.Spilled.mayBeStack();
    LosesLinks |= S.Spilled.isLinked();
  };
  for (const auto &[Number, Content] : Old.Slots) {
    const Slot *Other = New.findSlot(Number);
    Slot Joined = joinSlots(Content, Other, Unequal, Widens);
    Changed |= !(Joined == Content);
    if (Joined.SpillSize) {
      Kept.push_back({Number, Joined});
      continue;
    }
    if (!Joined.isUnknown())
      Kept.push_back({Number, Joined});
    Lose(Content);
    if (Other)
      Lose(*Other);
  }
  for (const auto &[Number, Content] : New.Slots)
    if (!Old.findSlot(Number))
      Lose(Content);
  Changed |= (LosesPointers && !Old.HasLostPointers) ||
             (LosesLinks && !Old.HasLostLinks);
  Old.HasLostPointers |= LosesPointers;
  Old.HasLostLinks |= LosesLinks;
  Old.Slots = std::move(Kept);
  return Changed;
}

bool State::joinWith(const State &Other, bool Widens) {
  UnequalLinks Unequal = findUnequalLinks(*this, Other);
  bool Changed = false;
  for (auto [Old, New] : zip(Frames, Other.Frames))
    Changed |= joinFrames(Old, New, Unequal, Widens);
  return Changed;
}

} // namespace corify::object
