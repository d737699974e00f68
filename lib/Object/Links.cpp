//===- Links.cpp - numbers that a verifier holds to be equal --------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A verifier links a number with its copies, and with sums of it and a
// constant. What a branch tells of one then takes the place of all that was
// known of the others, be it more or less: a link that is there and one that is
// not can each be the one that knows less. So numbers are either linked for
// certain, which their ID says, or maybe, which makes them loose; where a loose
// one meets a branch, all other loose ones are forgotten.
//
// Whatever may be linked with a number of another ID, or of none, is loose, and
// so are all of its ID.
//
//===----------------------------------------------------------------------===//

#include "AbstractState.h"
#include "llvm/ADT/STLExtras.h"

using namespace llvm;

namespace corify::object {

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

unsigned State::countLinked(const Value &With) {
  unsigned Count = 0;
  forEachValue([&](Value &V) {
    Count += (V.IsLoose && With.IsLoose) ||
             (V.isNumber() && V.ID != 0 && V.ID == With.ID);
  });
  return Count;
}

void State::loosen(Value &V) {
  V.IsLoose = true;
  if (uint32_t ID = V.ID)
    forEachValue([&](Value &Other) { Other.IsLoose |= Other.ID == ID; });
}

void State::unlink(Value &V) {
  if (!V.isLinked())
    return;
  loosen(V);
  if (uint32_t ID = V.ID)
    forEachValue([&](Value &Other) {
      if (Other.ID == ID)
        Other.ID = 0;
    });
}

/// A constant is one for all that are linked with it, whatever is between them.
void State::forgetLoose(const Value &Known) {
  forEachValue([&](Value &V) {
    bool IsEqual = &V == &Known || (V.ID != 0 && V.ID == Known.ID);
    if (V.IsLoose && !IsEqual && !V.isConstant())
      V.Scalar = Scalar();
  });
}

void State::loseLoose() {
  forgetLoose(Value());
  forEachValue([](Value &V) { V.HidesBits |= V.IsLoose && !V.isConstant(); });
}

static void renumber(State &S) {
  SmallVector<std::pair<uint32_t, unsigned>, 16> Uses;
  auto Find = [&](uint32_t ID) {
    return find_if(Uses, [&](const auto &Use) { return Use.first == ID; });
  };
  S.forEachValue([&](Value &V) {
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
  S.forEachValue([&](Value &V) {
    if (V.ID == 0)
      return;
    auto *Use = Find(V.ID);
    V.ID = Use->second == 1 ? 0 : Use - Uses.begin() + 1;
  });
}

/// Whether there is nothing that the loose ones could be linked with.
static bool areLooseAlone(State &S) {
  bool IsAlone = none_of(S.Frames, [](const Frame &F) {
    return F.HasLostLinks || F.Context.IsLoose;
  });
  const Value *First = nullptr;
  S.forEachValue([&](Value &V) {
    if (!V.IsLoose)
      return;
    if (First && (V.ID == 0 || V.ID != First->ID))
      IsAlone = false;
    First = &V;
  });
  return IsAlone;
}

void State::canonicalize() {
  renumber(*this);
  if (areLooseAlone(*this))
    forEachValue([](Value &V) { V.IsLoose = false; });
  for (Frame &F : Frames)
    erase_if(F.Slots,
             [](const auto &Entry) { return Entry.second.isUnknown(); });
}

} // namespace corify::object
