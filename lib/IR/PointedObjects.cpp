//===- PointedObjects.cpp - what a pointer may point to -------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "PointedObjects.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Analysis/ValueTracking.h"
#include "llvm/IR/Argument.h"
#include "llvm/IR/GlobalVariable.h"
#include "llvm/IR/Instructions.h"

using namespace llvm;

namespace corify {

/// Pointers to pointers to pointers; no program has more.
static constexpr unsigned MaxDepth = 6;

void PointedObjects::collect(const Value *Pointer, unsigned Depth,
                             Objects &Found) const {
  SmallVector<const Value *, 4> Underlying;
  getUnderlyingObjects(Pointer, Underlying, /*LI=*/nullptr, /*MaxLookup=*/0);
  for (const Value *Object : Underlying) {
    if (isa<AllocaInst, GlobalVariable, Argument>(Object)) {
      if (!is_contained(Found, Object))
        Found.push_back(Object);
      continue;
    }
    const auto *Load = dyn_cast<LoadInst>(Object);
    if (!Load || Depth == MaxDepth)
      continue;
    Objects Holders;
    collect(Load->getPointerOperand(), Depth + 1, Holders);
    for (const Value *Holder : Holders)
      if (auto Place = Stored.find(Holder); Place != Stored.end())
        for (const Value *Target : Place->second)
          if (!is_contained(Found, Target))
            Found.push_back(Target);
  }
}

PointedObjects::Objects PointedObjects::of(const Value *Pointer) const {
  Objects Found;
  collect(Pointer, /*Depth=*/0, Found);
  return Found;
}

bool PointedObjects::addStore(const Value *Pointer, const Value *Value) {
  if (!Value->getType()->isPointerTy())
    return false;
  Objects Targets = of(Value);
  bool IsNew = false;
  for (const llvm::Value *Holder : of(Pointer))
    for (const llvm::Value *Target : Targets)
      IsNew |= Stored[Holder].insert(Target);
  return IsNew;
}

bool PointedObjects::addCopy(const Value *To, const Value *From) {
  bool IsNew = false;
  for (const Value *Source : of(From)) {
    auto Place = Stored.find(Source);
    if (Place == Stored.end())
      continue;
    const auto Targets = Place->second; // the map may grow
    for (const Value *Holder : of(To))
      for (const Value *Target : Targets)
        IsNew |= Stored[Holder].insert(Target);
  }
  return IsNew;
}

} // namespace corify
