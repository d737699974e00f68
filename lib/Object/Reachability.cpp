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
/// One walk over a function that is verified by itself, joining paths or not.
class Walk {
public:
  Walk(const Code &Program, Interpreter &Machine, const Relevance &Matters,
       bool Joins, uint64_t Budget)
      : Visited(Program.size()), Machine(Machine), Matters(Matters),
        Joins(Joins), Budget(Budget) {}

  void follow(uint32_t Function) {
    Pending.push_back(Machine.entryState(Function));
    while (!Pending.empty() && !GaveUp) {
      State S = std::move(Pending.back());
      Pending.pop_back();
      follow(S);
    }
  }

  BitVector Visited;
  std::vector<uint32_t> Refused;
  bool GaveUp = false;
  std::string Why;
  uint32_t WherePC = 0;
  uint64_t Steps = 0;

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
  uint64_t Budget;
  std::vector<State> Pending;
  DenseMap<size_t, SmallVector<Place, 1>> Places;
};

/// The functions that are verified by themselves: the main one and global ones.
class Units {
public:
  Units(const Code &Program, ArrayRef<uint32_t> Functions,
        const Loading &Kernel)
      : Done(Program.object().Functions.size()) {
    Open.push_back(Functions[0]);
    if (Kernel.VerifiesGlobalsLazily)
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

//===- One unit ----------------------------------------------------------===//

/// What a walk over one function came to.
struct ReachWork::Unit {
  Unit(Interpreter &&Machine, Walk &&W)
      : Visited(std::move(W.Visited)), Refused(std::move(W.Refused)),
        Depths(std::move(Machine.Depths)),
        LoopStacks(std::move(Machine.LoopStacks)),
        Globals(std::move(Machine.Globals)),
        Constants(std::move(Machine.Constants)), GaveUp(W.GaveUp),
        Why(std::move(W.Why)), WherePC(W.WherePC), Steps(W.Steps) {}

  BitVector Visited;
  std::vector<uint32_t> Refused, Depths, LoopStacks;
  BitVector Globals;
  std::set<std::pair<uint32_t, uint32_t>> Constants;
  bool GaveUp;
  std::string Why;
  uint32_t WherePC;
  uint64_t Steps;
};

ReachWork::ReachWork(uint64_t Limit) : Limit(Limit) {}
ReachWork::~ReachWork() = default;

void ReachWork::charge(const Reached &Result) {
  for (const auto &[Shared, Steps] : Result.Steps)
    if (!Shared || Charged.insert(*Shared).second)
      Spent += Steps;
}

/// As an object of thousands of programs has it that all call one large
/// function: enough for each instruction to be looked at in many ways.
uint64_t ReachWork::limitFor(const Code &Program) {
  return 2000000 + 100 * uint64_t(Program.size());
}

static std::shared_ptr<const ReachWork::Unit>
walkUnit(const Code &Program, const Relevance &Matters, uint32_t Function,
         const Loading &Kernel, const ReachOptions &Options, bool Joins) {
  Interpreter Machine(Program, Kernel, Matters, Options, Joins);
  // Joined paths come to an end by themselves, unless there are very many ways
  // to be called.
  Walk W(Program, Machine, Matters, Joins,
         Joins ? 10 * Options.Budget : Options.Budget);
  if (Program.entryOf(Function) != Program.endOf(Function))
    W.follow(Function);
  return std::make_shared<const ReachWork::Unit>(std::move(Machine),
                                                 std::move(W));
}

//===- All of a program --------------------------------------------------===//

/// Adds what one function came to. IsEntered: which functions were. An object
/// may have a thousand times the code of the program: only that is looked at.
static void addUnit(const Code &Program, const ReachWork::Unit &U,
                    ArrayRef<uint32_t> Functions, BitVector &IsEntered,
                    Reached &Result) {
  llvm::append_range(Result.Refused, U.Refused);
  llvm::append_range(Result.Constants, U.Constants);
  for (uint32_t F : Functions) {
    uint32_t Entry = Program.entryOf(F), End = Program.endOf(F);
    if (Entry < U.Visited.size() && U.Visited.test(Entry))
      IsEntered.set(F);
    for (uint32_t PC = Entry; PC < End; ++PC)
      if (uint32_t Record = Program.recordOf(PC);
          Record != None && U.Visited.test(PC))
        Result.Records.set(Record);
  }
  Result.GaveUp = U.GaveUp;
  Result.Why = U.Why;
  Result.WherePC = U.WherePC;
}

template <typename ListT> static void makeUnique(ListT &List) {
  llvm::sort(List);
  List.erase(llvm::unique(List), List.end());
}

static Reached walk(const Code &Program, const Relevance &Matters,
                    ArrayRef<uint32_t> Functions, const Loading &Kernel,
                    const ReachOptions &Options, bool Joins, ReachWork *Work) {
  Units Parts(Program, Functions, Kernel);
  Reached Result;
  Result.Records.resize(Program.object().Records.size());
  BitVector Called(Program.object().Functions.size()), IsEntered(Called.size());
  std::vector<uint32_t> Depths(Called.size()), LoopStacks(Called.size());
  while (std::optional<uint32_t> F = Parts.next(Called)) {
    // A program's own walk is nobody else's; nor is one that leaves out what
    // it was asked to.
    bool IsShared = *F != Functions[0] && !Options.Unset && !Options.UnsetsAll;
    SharedWalk Key(*F, Joins, Options.KnowsOffsets, Options.Budget);
    std::shared_ptr<const ReachWork::Unit> Own;
    auto &U = Work && IsShared ? Work->Known[Key] : Own;
    if (!U)
      U = walkUnit(Program, Matters, *F, Kernel, Options, Joins);
    Result.Steps.emplace_back(IsShared ? std::optional(Key) : std::nullopt,
                              U->Steps);
    addUnit(Program, *U, Functions, IsEntered, Result);
    Called |= U->Globals;
    for (uint32_t G : Functions) {
      Depths[G] = std::max(Depths[G], U->Depths[G]);
      LoopStacks[G] = std::max(LoopStacks[G], U->LoopStacks[G]);
    }
    if (U->GaveUp)
      break;
  }
  makeUnique(Result.Refused);
  makeUnique(Result.Constants);
  // Functions that are not reached are removed before the verifier counts.
  for (uint32_t F : Functions) {
    if (!IsEntered.test(F))
      continue;
    Result.Stack.push_back(alignTo(Depths[F], 8) + LoopStacks[F]);
    Result.StackFunctions.push_back(F);
    Result.AddedLater.push_back(LoopStacks[F]);
  }
  return Result;
}

ReachFinder::ReachFinder(const Code &Program)
    : Program(Program), Matters(std::make_unique<Relevance>(Program)) {}
ReachFinder::~ReachFinder() = default;

Reached ReachFinder::find(ArrayRef<uint32_t> Functions, const Loading &Kernel,
                          const ReachOptions &Options, ReachWork *Work) const {
  Reached Joined =
      walk(Program, *Matters, Functions, Kernel, Options, /*Joins=*/true, Work);
  if (Options.JoinsOnly ||
      (Joined.Refused.empty() && !Joined.GaveUp && !Options.FollowsPaths))
    return Joined;
  Reached Exact = walk(Program, *Matters, Functions, Kernel, Options,
                       /*Joins=*/false, Work);
  append_range(Exact.Steps, Joined.Steps);
  Joined.Steps = Exact.Steps;
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
