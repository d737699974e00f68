//===- Reachability.cpp - what a verifier gets to see ---------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "corify/Object/Reachability.h"
#include "Interpreter.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/STLExtras.h"

using namespace llvm;

namespace corify::object {

namespace {
/// One walk over a program, joining paths or not.
class Walk {
public:
  Walk(const Code &Program, Interpreter &Machine, const Relevance &Matters,
       bool Joins, uint64_t Budget)
      : Machine(Machine), Matters(Matters), Joins(Joins), Budget(Budget),
        Visited(Program.size()) {}

  void follow(uint32_t Function) {
    Pending.push_back(Machine.entryState(Function));
    while (!Pending.empty() && !GaveUp) {
      State S = std::move(Pending.back());
      Pending.pop_back();
      follow(S);
    }
  }

  const BitVector &visited() const { return Visited; }
  bool isVisited(uint32_t PC) const {
    return PC < Visited.size() && Visited.test(PC);
  }

  std::vector<uint32_t> Refused;
  bool GaveUp = false;
  std::string Why;
  uint32_t WherePC = 0;

private:
  struct Place {
    State Known;
    unsigned Joined = 0;
  };

  void giveUp(uint32_t PC, const Twine &Reason) {
    GaveUp = true;
    Why = Reason.str();
    WherePC = PC;
  }

  void follow(State &S) {
    std::vector<State> Forks;
    while (true) {
      if (Matters.isMeeting(S.PC) && !enter(S))
        return;
      if (++Steps > Budget)
        return giveUp(S.PC, "more than " + Twine(Budget) +
                                " instructions on its paths");
      uint32_t PC = S.PC;
      Visited.set(PC);
      Interpreter::Outcome O = Machine.step(S, Forks);
      for (State &Fork : Forks)
        Pending.push_back(std::move(Fork));
      Forks.clear();
      switch (O) {
      case Interpreter::Outcome::Continues:
        continue;
      case Interpreter::Outcome::Ends:
        return;
      case Interpreter::Outcome::Refused:
        Refused.push_back(PC);
        return;
      case Interpreter::Outcome::GivesUp:
        return giveUp(PC, Machine.Fault);
      }
    }
  }

  /// False where what is ahead has been seen. Joined: S becomes all of it.
  bool enter(State &S) {
    Matters.prune(S);
    S.canonicalize();
    SmallVectorImpl<Place> &Here = Places[S.contextHash()];
    for (Place &P : Here) {
      if (!P.Known.isComparable(S))
        continue;
      if (P.Known.includes(S))
        return false;
      if (!Joins)
        continue;
      if (!P.Known.joinWith(S, /*Widens=*/P.Joined >= WidenAfter))
        return false;
      ++P.Joined;
      S = P.Known;
      return true;
    }
    // What has been seen often is not going to repeat itself.
    if (Here.size() < MaxPlaces)
      Here.push_back({S, 0});
    return true;
  }

  static constexpr unsigned WidenAfter = 3, MaxPlaces = 128;

  Interpreter &Machine;
  const Relevance &Matters;
  bool Joins;
  uint64_t Budget, Steps = 0;
  BitVector Visited;
  std::vector<State> Pending;
  DenseMap<size_t, SmallVector<Place, 1>> Places;
};

/// The functions that are verified by themselves: the main one and global ones.
class Units {
public:
  Units(const Code &Program, ArrayRef<uint32_t> Functions,
        const Loading &Kernel, bool TakesAllPaths)
      : Done(Program.object().Functions.size()) {
    Open.push_back(Functions[0]);
    if (Kernel.VerifiesGlobalsLazily && !TakesAllPaths)
      return;
    for (uint32_t F : Functions.drop_front())
      if (Program.object().Functions[F].IsGlobal)
        Open.push_back(F);
  }

  std::optional<uint32_t> next(const BitVector &Called) {
    for (unsigned F : Called.set_bits())
      Open.push_back(F);
    while (!Open.empty()) {
      uint32_t F = Open.front();
      Open.erase(Open.begin());
      if (Done.test(F))
        continue;
      Done.set(F);
      return F;
    }
    return std::nullopt;
  }

private:
  std::vector<uint32_t> Open;
  BitVector Done;
};
} // namespace

static Reached walk(const Code &Program, const Relevance &Matters,
                    ArrayRef<uint32_t> Functions, const Loading &Kernel,
                    const ReachOptions &Options, bool Joins) {
  Interpreter Machine(Program, Kernel, Matters, Options, Joins);
  // Joined paths come to an end by themselves, unless there are very many ways
  // to be called.
  Walk W(Program, Machine, Matters, Joins,
         Joins ? 10 * Options.Budget : Options.Budget);
  Units Parts(Program, Functions, Kernel, Options.TakesAllPaths);
  while (std::optional<uint32_t> F = Parts.next(Machine.Globals)) {
    if (Program.entryOf(*F) == Program.endOf(*F))
      continue;
    W.follow(*F);
    if (W.GaveUp)
      break;
  }

  Reached Result;
  Result.Refused = std::move(W.Refused);
  sort(Result.Refused);
  Result.Refused.erase(llvm::unique(Result.Refused), Result.Refused.end());
  Result.Records.resize(Program.object().Records.size());
  for (unsigned PC : W.visited().set_bits())
    if (uint32_t Record = Program.recordOf(PC); Record != None)
      Result.Records.set(Record);
  // Functions that are not reached are removed before the verifier counts.
  for (uint32_t F : Functions)
    if (Options.TakesAllPaths || W.isVisited(Program.entryOf(F))) {
      Result.Stack.push_back(alignTo(Machine.Depths[F], 8) +
                             Machine.LoopStacks[F]);
      Result.StackFunctions.push_back(F);
      Result.AddedLater.push_back(Machine.LoopStacks[F]);
    }
  Result.GaveUp = W.GaveUp;
  Result.Why = std::move(W.Why);
  Result.WherePC = W.WherePC;
  Result.Constants.assign(Machine.Constants.begin(), Machine.Constants.end());
  return Result;
}

ReachFinder::ReachFinder(const Code &Program)
    : Program(Program), Matters(std::make_unique<Relevance>(Program)) {}
ReachFinder::~ReachFinder() = default;

Reached ReachFinder::find(ArrayRef<uint32_t> Functions, const Loading &Kernel,
                          const ReachOptions &Options) const {
  Reached Joined =
      walk(Program, *Matters, Functions, Kernel, Options, /*Joins=*/true);
  if (Options.JoinsOnly || Options.TakesAllPaths ||
      (Joined.Refused.empty() && !Joined.GaveUp && !Options.FollowsPaths))
    return Joined;
  Reached Exact =
      walk(Program, *Matters, Functions, Kernel, Options, /*Joins=*/false);
  if (!Exact.GaveUp)
    return Exact;
  // What the paths led to is reached; what else may be is not known.
  if (!Exact.Refused.empty()) {
    Exact.GaveUp = false;
    Exact.Records = Joined.Records;
    Exact.Stack = Joined.Stack;
    Exact.StackFunctions = Joined.StackFunctions;
    Exact.AddedLater = Joined.AddedLater;
    return Exact;
  }
  if (!Joined.GaveUp && Joined.Refused.empty())
    return Joined;
  Joined.GaveUp = true;
  Joined.Why = Exact.Why;
  Joined.WherePC = Exact.WherePC;
  return Joined;
}

Reached findReached(const Code &Program, ArrayRef<uint32_t> Functions,
                    const Loading &Kernel, const ReachOptions &Options) {
  return ReachFinder(Program).find(Functions, Kernel, Options);
}

} // namespace corify::object
