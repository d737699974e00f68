//===- StackVerdict.cpp - what a kernel says of a program's stack ---------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "StackFindings.h"
#include "llvm/ADT/STLExtras.h"

using namespace llvm;

namespace corify::check {

static object::StackCheck checked(const ObjectUnderTest &Object,
                                  const ObjectUnderTest::Program &P,
                                  const object::Reached &R,
                                  const object::StackRules &Rules) {
  object::StackFrames Frames;
  // What stacks are is not known then; how calls are nested is.
  if (R.GaveUp)
    return object::checkStacks(Object.code(), P.Functions, Frames, Rules);
  for (auto [F, Bytes, Later] : zip(R.StackFunctions, R.Stack, R.AddedLater))
    Frames[F] = Bytes - Later;
  return object::checkStacks(Object.code(), P.Functions, Frames, Rules);
}

/// Whether no frame is larger than over all code, as it is where a pointer into
/// the stack may point anywhere.
static bool isWithin(const object::StackFrames &Frames,
                     const object::Reached &R) {
  return all_of(zip(R.StackFunctions, R.Stack, R.AddedLater),
                [&](const auto &Of) {
                  auto [F, Bytes, Later] = Of;
                  return Bytes - Later <= Frames.lookup(F);
                });
}

object::StackCheck checkReachedStacks(const ObjectUnderTest &Object,
                                      uint32_t Number,
                                      const object::StackRules &Rules,
                                      const object::Loading &Loading,
                                      const object::Reached &R) {
  const ObjectUnderTest::Program &P = Object.programs()[Number];
  object::StackCheck Check = checked(Object, P, R, Rules);
  if (Check.Refusal.empty())
    return Check;
  // Paths that were joined may touch what no path by itself does.
  object::ReachOptions Options;
  Options.FollowsPaths = true;
  object::Reached Exact = Object.finder().find(P.Functions, Loading, Options);
  return checked(Object, P, Exact, Rules);
}

std::optional<Finding> findStackRefusal(const ObjectUnderTest &Object,
                                        uint32_t Number,
                                        const object::KernelFeatures &Kernel,
                                        const object::Loading &Loading,
                                        const object::Reached &R) {
  const ObjectUnderTest::Program &P = Object.programs()[Number];
  if (P.Bounds.IsBelowAll && isWithin(Object.frames(), R))
    return std::nullopt;
  object::StackRules Rules =
      object::stackRules(Kernel, Object.object().Programs[Number]);
  object::StackCheck Check =
      checkReachedStacks(Object, Number, Rules, Loading, R);
  if (Check.Refusal.empty())
    return std::nullopt;
  Finding F;
  F.ID = "corify-stack-limit";
  F.Message = Check.Refusal + ": " + callChain(Object, Check.Refused);
  F.PC = Object.code().entryOf(Check.Refused.front());
  F.Remedy = stackOwners(Object, Check.Refused);
  return F;
}

} // namespace corify::check
