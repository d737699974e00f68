//===- StackFindings.cpp - stacks beyond their limit ----------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "StackFindings.h"
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
               Twine(Limit) +
               (Bounds.IsBeyondAll ? ""
                                   : " where functions have no stacks of "
                                     "their own"))
                  .str();
  F.PC = Object.code().entryOf(Bounds.Chain.front());
  if (!Bounds.IsBeyondAll)
    F.Severity = Severity::Warning;
  F.Remedy = stackOwners(Object, Bounds.Chain);
  return F;
}

void addStackFindings(const ObjectUnderTest &Object,
                      const CheckOptions &Options,
                      std::vector<Finding> &Findings) {
  for (auto [Number, P] : enumerate(Object.programs())) {
    std::optional<Finding> F = findBeyond(Object, P.Bounds, Options.StackLimit);
    if (!F)
      continue;
    F->Program = Number;
    Findings.push_back(std::move(*F));
  }
}

} // namespace corify::check
