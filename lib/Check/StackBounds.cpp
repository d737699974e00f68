//===- StackBounds.cpp - stack over all code ------------------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "StackBounds.h"

using namespace llvm;

namespace corify::check {

StackBounds stackBounds(const object::Code &Program, const object::Program &P,
                        ArrayRef<uint32_t> Functions,
                        const object::StackFrames &Frames, uint32_t Limit) {
  StackBounds Result;
  for (uint32_t Function : Functions) {
    uint32_t Bytes = Frames.lookup(Function);
    if (Bytes <= Result.LargestFrame && Result.LargestFunction != object::None)
      continue;
    Result.LargestFrame = Bytes;
    Result.LargestFunction = Function;
  }
  // As the kernels count that count most, and whatever the limit is.
  object::StackRules Rules;
  Rules.Limit = ~0u;
  object::StackCheck Calls =
      object::checkStacks(Program, Functions, Frames, Rules);
  Result.Chain = std::move(Calls.Deepest.Functions);
  Result.DeepestChain =
      Result.Chain.size() == 1 ? Result.LargestFrame : Calls.Deepest.Bytes;
  Result.IsBelowAll =
      object::checkStacks(Program, Functions, Frames, object::StackRules())
          .Refusal.empty();
  Rules = object::mostLenientRules(P);
  Rules.Limit = Limit;
  Result.IsBeyondAll =
      !object::checkStacks(Program, Functions, Frames, Rules).Refusal.empty();
  return Result;
}

} // namespace corify::check
