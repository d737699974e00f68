//===- StackFindings.cpp - stacks beyond their limit ----------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "StackFindings.h"
#include "AsCompiled.h"
#include "llvm/ADT/STLExtras.h"

using namespace llvm;

namespace corify::check {

std::string callChain(const ObjectUnderTest &Object,
                      ArrayRef<uint32_t> Functions) {
  std::string Chain;
  for (uint32_t Function : Functions)
    Chain += (Chain.empty() ? "" : " -> ") +
             Object.object().Functions[Function].Name;
  return Chain;
}

/// Over all code, whichever way branches go.
static std::optional<Finding> findBeyond(const ObjectUnderTest &Object,
                                         const StackBounds &Bounds,
                                         unsigned Limit) {
  const object::ObjectFile &File = Object.object();
  Finding F;
  F.ID = "corify-stack-limit";
  if (Bounds.LargestFrame > Limit) {
    F.Message =
        ("the stack of '" + File.Functions[Bounds.LargestFunction].Name +
         "' is " + Twine(Bounds.LargestFrame) + " bytes, the limit is " +
         Twine(Limit))
            .str();
    F.PC = Object.code().entryOf(Bounds.LargestFunction);
    F.Remedy = stackOwners(Object, Bounds.LargestFunction);
    return F;
  }
  if (Bounds.DeepestChain <= Limit)
    return std::nullopt;
  F.Message = ("the stacks of " + callChain(Object, Bounds.Chain) + " are " +
               Twine(Bounds.DeepestChain) + " bytes together, the limit is " +
               Twine(Limit))
                  .str();
  F.PC = Object.code().entryOf(Bounds.Chain.front());
  F.Remedy = stackOwners(Object, Bounds.Chain);
  return F;
}

/// Whether no kernel takes what a verifier gets to with the constants of the
/// object, as far as stacks are concerned.
static bool isBeyondWhereReached(const ObjectUnderTest &Object, uint32_t Number,
                                 unsigned Limit) {
  object::Loading Loading = loadingAsCompiled(Object);
  object::Reached R =
      Object.finder().find(Object.programs()[Number].Functions, Loading, {});
  if (R.GaveUp)
    return true;
  object::StackRules Rules =
      object::mostLenientRules(Object.object().Programs[Number]);
  Rules.Limit = Limit;
  return !checkReachedStacks(Object, Number, Rules, Loading, R).Refusal.empty();
}

static void soften(const ObjectUnderTest &Object, uint32_t Number,
                   unsigned Limit, Finding &F) {
  const ObjectUnderTest::Program &P = Object.programs()[Number];
  if (!P.Bounds.IsBeyondAll) {
    F.Message += " where functions have no stacks of their own";
    F.Severity = Severity::Warning;
  } else if (!isBeyondWhereReached(Object, Number, Limit)) {
    F.Message += "; what is reached with the object's constants fits";
    F.Severity = Severity::Warning;
  }
  if (P.IsOptional)
    F.Severity = Severity::Note;
}

void addStackFindings(const ObjectUnderTest &Object,
                      const CheckOptions &Options,
                      std::vector<Finding> &Findings) {
  constexpr unsigned Kernels = 512;
  if (!Options.Kernels.empty() && Options.StackLimit >= Kernels)
    return;
  for (auto [Number, P] : enumerate(Object.programs())) {
    std::optional<Finding> F = findBeyond(Object, P.Bounds, Options.StackLimit);
    if (!F)
      continue;
    F->Program = Number;
    soften(Object, Number, Options.StackLimit, *F);
    Findings.push_back(std::move(*F));
  }
}

} // namespace corify::check
