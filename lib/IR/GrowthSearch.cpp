//===- GrowthSearch.cpp - which frames grew, by which loops ---------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "GrowthSearch.h"
#include "ModuleCopy.h"
#include "SecondCompilation.h"
#include "corify/IR/StackGrowth.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/IR/DebugInfoMetadata.h"
#include "llvm/IR/Module.h"

using namespace llvm;

namespace corify {

/// How often loops are looked at by themselves; each is a compilation.
static constexpr size_t MostRounds = 8;

namespace {
class GrowthSearch {
public:
  GrowthSearch(const StackGrowth &Compilation,
               ArrayRef<GrowthCandidate> Candidates,
               const TargetMachine &Machine, unsigned Limit)
      : Compilation(Compilation), Candidates(Candidates), Machine(Machine),
        Limit(Limit) {}

  std::vector<Growth> run();

private:
  bool matters(const Growth &G) const;
  StackFrames measure(const LoopPlaces &Rolled) const;
  void compareAll();
  std::vector<LoopPlaces> makeRounds() const;
  void splitByLoop();

  const StackGrowth &Compilation;
  ArrayRef<GrowthCandidate> Candidates;
  const TargetMachine &Machine;
  unsigned Limit;
  std::vector<Growth> Growths;
};
} // namespace

bool GrowthSearch::matters(const Growth &G) const {
  bool IsBeyond = G.Unrolled.Bytes > Limit && G.Rolled.Bytes <= Limit;
  return IsBeyond || G.bytes() >= WorthAWord;
}

/// The frames of all candidates that have one of the loops in them, with these
/// loops kept.
StackFrames GrowthSearch::measure(const LoopPlaces &Rolled) const {
  const Module &Kept = *Compilation.kept();
  StringSet<> Names;
  FunctionSet Needed;
  for (const GrowthCandidate &C : Candidates) {
    StringRef Name = C.Frame.Function->getName();
    const Function *F = Kept.getFunction(Name); // or a pass has made it
    if (!F || !any_of(C.Loops, [&](LoopPlace P) { return Rolled.contains(P); }))
      continue;
    Names.insert(Name);
    Needed.insert(F);
  }
  addCallees(Needed);
  std::unique_ptr<Module> Copy = copyModule(Kept, Needed);
  keepRolled(*Copy, Rolled);
  return compileForFrames(*Copy, Machine, Compilation.level(),
                          Compilation.tuning(),
                          [&](StringRef Name) { return Names.contains(Name); });
}

void GrowthSearch::compareAll() {
  LoopPlaces All;
  for (const GrowthCandidate &C : Candidates)
    All.insert_range(C.Loops);
  StackFrames Frames = measure(All);
  for (const GrowthCandidate &C : Candidates) {
    auto Found = Frames.find(C.Frame.Function->getName());
    if (Found == Frames.end())
      continue;
    Growth G = {C.Loops, C.Frame, Found->second, Found->second.Bytes};
    if (matters(G))
      Growths.push_back(std::move(G));
  }
}

/// Loops in rounds, so that each function has one of a round at most.
std::vector<LoopPlaces> GrowthSearch::makeRounds() const {
  std::vector<LoopPlaces> Rounds;
  auto IsFree = [&](const LoopPlaces &Round, LoopPlace Place) {
    return none_of(Growths, [&](const Growth &G) {
      return is_contained(G.Loops, Place) &&
             any_of(G.Loops, [&](LoopPlace P) { return Round.contains(P); });
    });
  };
  for (const Growth &G : Growths) {
    for (LoopPlace Place : G.Loops) {
      if (G.Loops.size() == 1 || any_of(Rounds, [&](const LoopPlaces &Round) {
            return Round.contains(Place);
          }))
        continue;
      auto Round = find_if(
          Rounds, [&](const LoopPlaces &R) { return IsFree(R, Place); });
      if (Round != Rounds.end())
        Round->insert(Place);
      else if (Rounds.size() < MostRounds)
        Rounds.push_back({Place});
    }
  }
  return Rounds;
}

/// Where one loop makes a frame grow, the others are not to blame.
void GrowthSearch::splitByLoop() {
  std::vector<Growth> ByOne;
  DenseSet<const Function *> Explained;
  for (const LoopPlaces &Round : makeRounds()) {
    StackFrames Frames = measure(Round);
    for (const Growth &G : Growths) {
      auto Found = Frames.find(G.Unrolled.Function->getName());
      auto Place =
          find_if(G.Loops, [&](LoopPlace P) { return Round.contains(P); });
      if (Found == Frames.end() || Place == G.Loops.end() ||
          G.Loops.size() == 1)
        continue;
      Growth One = {{*Place}, G.Unrolled, Found->second, G.AllRolledBytes};
      if (!matters(One))
        continue;
      Explained.insert(G.Unrolled.Function);
      ByOne.push_back(std::move(One));
    }
  }
  erase_if(Growths, [&](const Growth &G) {
    return Explained.contains(G.Unrolled.Function);
  });
  append_range(Growths, ByOne);
}

static auto orderOf(const Growth &G) {
  auto [File, Line, Column] = G.Loops[0];
  return std::make_tuple(File->getFilename(), Line, Column,
                         G.Unrolled.Function->getName());
}

std::vector<Growth> GrowthSearch::run() {
  compareAll();
  splitByLoop();
  llvm::sort(Growths, [](const Growth &A, const Growth &B) {
    return orderOf(A) < orderOf(B);
  });
  return std::move(Growths);
}

std::vector<Growth> findGrowths(const StackGrowth &Compilation,
                                ArrayRef<GrowthCandidate> Candidates,
                                const TargetMachine &Machine, unsigned Limit) {
  return GrowthSearch(Compilation, Candidates, Machine, Limit).run();
}

} // namespace corify
