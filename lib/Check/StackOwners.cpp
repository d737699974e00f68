//===- StackOwners.cpp - which source lines fill a frame ------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "StackFindings.h"
#include "corify/Object/StackSlots.h"
#include "llvm/ADT/STLExtras.h"

using namespace llvm;

namespace corify::check {

namespace {
struct Owned {
  object::StackSlot Slot;
  uint32_t Function;
  SourcePlace Place;
};
} // namespace

/// Slots side by side that one line owns are one.
static void addSlots(const ObjectUnderTest &Object, uint32_t Function,
                     std::vector<Owned> &Slots) {
  size_t First = Slots.size();
  for (const object::StackSlot &S :
       object::findStackFrame(Object.code(), Function).Slots) {
    SourcePlace Place = Object.placeOf(S.PC);
    if (Slots.size() > First) {
      Owned &Before = Slots.back();
      bool IsBeside = Before.Slot.From + int32_t(Before.Slot.Size) == S.From;
      if (IsBeside && Place.Line && Place.Line == Before.Place.Line &&
          Place.File == Before.Place.File) {
        Before.Slot.Size += S.Size;
        continue;
      }
    }
    Slots.push_back({S, Function, std::move(Place)});
  }
}

static std::string describe(const ObjectUnderTest &Object, const Owned &O) {
  std::string Where =
      O.Place.Line
          ? O.Place.File + ":" + std::to_string(O.Place.Line)
          : "instruction " +
                std::to_string(O.Slot.PC - Object.code().entryOf(O.Function));
  return (Twine(O.Slot.Size) + (O.Slot.Size == 1 ? " byte" : " bytes") +
          " at r10" + Twine(O.Slot.From) + " of '" +
          Object.object().Functions[O.Function].Name + "': first written at " +
          Where)
      .str();
}

std::string stackOwners(const ObjectUnderTest &Object,
                        ArrayRef<uint32_t> Functions) {
  constexpr size_t Most = 5;
  std::vector<Owned> Slots;
  for (uint32_t Function : Functions)
    addSlots(Object, Function, Slots);
  llvm::sort(Slots, [](const Owned &A, const Owned &B) {
    return A.Slot.Size != B.Slot.Size ? A.Slot.Size > B.Slot.Size
                                      : A.Slot.PC < B.Slot.PC;
  });
  if (Slots.size() > Most)
    Slots.resize(Most);
  std::string Lines;
  for (const Owned &O : Slots)
    Lines += (Lines.empty() ? "" : "\n") + describe(Object, O);
  return Lines;
}

} // namespace corify::check
