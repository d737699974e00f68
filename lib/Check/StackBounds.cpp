//===- StackBounds.cpp - stack over all code ------------------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "StackBounds.h"
#include "corify/Object/Reachability.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/Support/MathExtras.h"

using namespace llvm;

namespace corify::check {

namespace {
/// The deepest chain from each function, each looked at once.
class Chains {
public:
  Chains(const object::Code &Program,
         const DenseMap<uint32_t, uint32_t> &Frames)
      : Program(Program), Frames(Frames) {}

  struct Chain {
    uint32_t Bytes = 0;
    std::vector<uint32_t> Functions;
  };

  const Chain &from(uint32_t Function) {
    auto [Place, IsNew] =
        Known.try_emplace(Function, std::make_unique<Chain>());
    Chain &Result = *Place->second;
    if (!IsNew) // or calls itself, which no kernel takes
      return Result;
    Chain Deepest;
    // No kernel takes more than eight calls; a hostile object may have more.
    if (++Depth <= MaxDepth)
      for (uint32_t PC = Program.entryOf(Function);
           PC < Program.endOf(Function); ++PC) {
        const object::Reference *R = Program.reference(PC);
        if (!R || R->What != object::Reference::Function)
          continue;
        const Chain &Callee = from(R->Index);
        if (Callee.Bytes >= Deepest.Bytes)
          Deepest = Callee;
      }
    --Depth;
    auto Frame = Frames.find(Function);
    uint32_t Own = Frame == Frames.end() ? 0 : Frame->second;
    Result.Bytes = alignTo(std::max(Own, 1u), 32) + Deepest.Bytes;
    Result.Functions = {Function};
    Result.Functions.insert(Result.Functions.end(), Deepest.Functions.begin(),
                            Deepest.Functions.end());
    return Result;
  }

private:
  static constexpr unsigned MaxDepth = 64;

  const object::Code &Program;
  const DenseMap<uint32_t, uint32_t> &Frames;
  DenseMap<uint32_t, std::unique_ptr<Chain>> Known;
  unsigned Depth = 0;
};
} // namespace

StackBounds stackBounds(const object::Code &Program,
                        const object::ReachFinder &Finder,
                        ArrayRef<uint32_t> Functions) {
  object::ReachOptions Options;
  Options.TakesAllPaths = true;
  object::Reached All = Finder.find(Functions, object::Loading(), Options);
  StackBounds Result;
  DenseMap<uint32_t, uint32_t> Frames;
  for (auto [Function, Bytes] : zip(Functions, All.Stack)) {
    Frames[Function] = Bytes;
    if (Bytes <= Result.LargestFrame && Result.LargestFunction != object::None)
      continue;
    Result.LargestFrame = Bytes;
    Result.LargestFunction = Function;
  }
  Chains Calls(Program, Frames);
  const auto &Deepest = Calls.from(Functions[0]);
  Result.DeepestChain =
      Deepest.Functions.size() == 1 ? Result.LargestFrame : Deepest.Bytes;
  Result.Chain = Deepest.Functions;
  return Result;
}

} // namespace corify::check
