//===- random-programs.cpp - what is reached, against a real verifier -----===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
//   random-programs [--count N] [--seed S] [--basic] [--save FOLDER] [-v]
//
// Draws programs, lets the running kernel's verifier judge each, and compares
// the instructions that it got to with those that findReached() says it does:
// of joined paths, and of paths one by one. In each accepted program one
// instruction is taken for bad as well, and with --poison put there as libbpf
// does.
//
// An instruction that the verifier got to and we did not is a fault (exit 1);
// the program is cut down to what shows it. --show SEED prints one program.
//
//===----------------------------------------------------------------------===//

#include "AskVerifier.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/raw_ostream.h"
#include <map>
#include <numeric>

using namespace llvm;
using namespace corify;
using namespace corify::random;

static cl::opt<uint64_t> Count("count", cl::init(1000));
static cl::opt<uint64_t> Seed("seed", cl::init(1));
static cl::opt<uint64_t> Show("show", cl::init(0));
static cl::opt<bool> IsBasic("basic", cl::desc("only what Linux 5.10 knows"));
static cl::opt<bool> Poison("poison", cl::desc("put the bad instruction in"));
static cl::opt<bool> Strict("strict", cl::desc("cut down too strict ones too"));
static cl::opt<bool> Verbose("v", cl::desc("why programs are refused"));
static cl::opt<std::string> Save("save", cl::desc("folder for faults"));

//===- Our side
//------------------------------------------------------------===//

static void addData(object::ObjectFile &Object) {
  for (bool IsConstant : {true, false}) {
    object::DataSection Data;
    Data.What = IsConstant ? object::DataSection::ReadOnly
                           : object::DataSection::Writable;
    Data.Bytes = IsConstant ? readOnlyBytes() : std::vector<uint8_t>(DataSize);
    Data.Size = DataSize;
    Object.Data.push_back(std::move(Data));
  }
  Object.Maps.resize(2);
  Object.Maps[0].Type = 2; // array
  Object.Maps[0].MaxEntries = ArrayEntries;
  Object.Maps[1].Type = 1; // hash
}

static std::optional<object::Reference> referenceOf(const Insn &I,
                                                    unsigned PC) {
  object::Reference R;
  R.Insn = PC;
  if (I.Callee >= 0) {
    R.What = object::Reference::Function;
    R.Index = I.Callee;
  } else if (I.Map == ReadOnlyData || I.Map == WritableData) {
    R.What = object::Reference::Data;
    R.Index = I.Map;
    R.Offset = I.Upper;
  } else if (I.Map >= 0) {
    R.What = object::Reference::Map;
    R.Index = I.Map - ArrayMap;
  } else {
    return std::nullopt;
  }
  return R;
}

static std::unique_ptr<object::ObjectFile> makeObject(const Program &P) {
  auto Object = std::make_unique<object::ObjectFile>();
  addData(*Object);
  object::CodeSection Section;
  Section.Insns = P.flat();
  unsigned PC = 0;
  for (auto [Number, F] : enumerate(P.Functions)) {
    object::Function To;
    To.First = PC;
    To.Count = P.start(Number + 1) - PC;
    To.IsGlobal = F.What == Function::Global;
    To.Arguments = F.Numbers + F.HasPointer;
    Object->Functions.push_back(To);
    for (const Insn &I : F.Code) {
      // A record each, so that what is reached can be asked for.
      object::Record R;
      R.Insn = PC;
      R.Function = Number;
      Object->Records.push_back(R);
      if (std::optional<object::Reference> To = referenceOf(I, PC))
        Section.References.push_back(*To);
      PC += I.I.isLoadImm64() ? 2 : 1;
    }
  }
  Object->Sections.push_back(std::move(Section));
  return Object;
}

namespace {
struct Ours {
  BitVector Visited;
  bool GaveUp = false;
  std::string Why, Stack;
  std::vector<uint32_t> Refused;
};
} // namespace

/// The end of the main function is taken for bad, so that the second step is
/// taken too.
static Ours findOurs(const Program &P, bool Joins, uint32_t Bad) {
  std::unique_ptr<object::ObjectFile> Object = makeObject(P);
  object::Code Code(*Object);
  object::Loading Kernel;
  Kernel.BadCalls = {Bad};
  object::ReachOptions Options;
  Options.JoinsOnly = Joins;
  // In the order in which they are laid out.
  std::vector<uint32_t> Functions(P.Functions.size());
  std::iota(Functions.begin(), Functions.end(), 0);
  object::Reached R = findReached(Code, Functions, Kernel, Options);
  Ours Result;
  Result.Visited.resize(P.size());
  for (unsigned I : R.Records.set_bits())
    Result.Visited.set(Object->Records[I].Insn);
  Result.GaveUp = R.GaveUp;
  Result.Why = R.Why;
  Result.Refused = R.Refused;
  std::vector<std::string> Depths;
  for (uint32_t Depth : R.Stack)
    Depths.push_back(std::to_string(Depth));
  Result.Stack = join(Depths, "+");
  return Result;
}

//===- Comparing
//-----------------------------------------------------------===//

namespace {
enum class Fault { None, Joined, Exact, Strict };
struct Comparison {
  Fault What = Fault::None;
  uint32_t PC = 0;
};
struct Counts {
  uint64_t Accepted = 0, Refused = 0, Instructions = 0, Unreached = 0;
  uint64_t GaveUp = 0, Unsound = 0, StrictPrograms = 0, StrictInsns = 0,
           StrictJoined = 0, Stack = 0, StackStrict = 0;
  /// By what the verifier says of the bad instruction, then what we say.
  uint64_t Matrix[2][3] = {};
  uint64_t PoisonAsked = 0, PoisonOdd = 0;
  std::map<std::string, uint64_t> Why;
};
} // namespace

static int firstOnlyIn(const BitVector &A, const BitVector &B) {
  BitVector Only = A;
  Only.reset(B);
  return Only.find_first();
}

static uint32_t endOfMain(const Program &P) { return P.start(1) - 1; }

static Comparison compare(const Program &P, const Judgement &J, Counts *C) {
  Ours Joined = findOurs(P, true, endOfMain(P));
  Ours Exact = findOurs(P, false, endOfMain(P));
  if (C)
    C->GaveUp += Joined.GaveUp || Exact.GaveUp;
  if (int PC = firstOnlyIn(J.Visited, Joined.Visited);
      PC >= 0 && !Joined.GaveUp)
    return {Fault::Joined, uint32_t(PC)};
  if (int PC = firstOnlyIn(J.Visited, Exact.Visited); PC >= 0 && !Exact.GaveUp)
    return {Fault::Exact, uint32_t(PC)};
  if (C) {
    BitVector More = Exact.Visited;
    More.reset(J.Visited);
    C->StrictInsns += More.count();
    More = Joined.Visited;
    C->StrictJoined += More.reset(J.Visited).count();
    // Whatever is reached too much counts.
    if (Exact.Stack != J.Stack && !Exact.GaveUp)
      ++(Exact.Visited == J.Visited ? C->Stack : C->StackStrict);
    if (Verbose && Exact.Stack != J.Stack)
      outs() << "stack depth " << J.Stack << ", ours " << Exact.Stack
             << (Exact.Visited == J.Visited ? "" : " of more code") << '\n';
  }
  if (int PC = firstOnlyIn(Exact.Visited, J.Visited); PC >= 0)
    return {Fault::Strict, uint32_t(PC)};
  return {};
}

/// Takes out what does not matter for the fault.
static Program shrink(Verifier &V, Program P, Fault What) {
  for (bool IsShorter = true; IsShorter;) {
    IsShorter = false;
    for (unsigned F = 0; F < P.Functions.size(); ++F)
      for (unsigned I = P.Functions[F].Code.size(); I-- > 0;) {
        if (P.Functions[F].Code[I].I.Code == (op::JMP | op::EXIT))
          continue;
        Program Less = without(P, F, I);
        Judgement J = V.judge(Less);
        if (!J.IsAccepted || compare(Less, J, nullptr).What != What)
          continue;
        P = std::move(Less);
        IsShorter = true;
      }
  }
  return P;
}

static void report(Verifier &V, const Program &P, Fault What, uint64_t Number) {
  static constexpr const char *Names[] = {"none", "joined", "exact", "strict"};
  Program Small = shrink(V, P, What);
  Judgement J = V.judge(Small);
  Comparison C = compare(Small, J, nullptr);
  std::string Text;
  raw_string_ostream OS(Text);
  OS << "seed " << Number << ' ' << Names[int(What)] << ": instruction " << C.PC
     << (What == Fault::Strict ? " is not reached" : " is reached") << '\n'
     << Small.text() << J.Log << '\n';
  outs() << Text;
  if (Save.empty())
    return;
  std::error_code EC;
  raw_fd_ostream File(
      (Save + "/" + Names[int(What)] + "-" + Twine(Number)).str(), EC);
  if (!EC)
    File << Text;
}

/// One bad instruction, as `corify check` meets it.
static void judgeBad(Verifier &V, const Program &P, const Judgement &J,
                     uint64_t Number, Counts &C) {
  uint32_t Bad = (Number * 2654435761u) % P.size();
  // What is not reached is rarer, and says more.
  if (Number & 1)
    for (uint32_t I = 0; I < P.size(); ++I)
      if (uint32_t At = (Bad + I) % P.size(); !J.Visited.test(At)) {
        Bad = At;
        break;
      }
  std::vector<Instruction> Flat = P.flat();
  if (Bad > 0 && Flat[Bad - 1].isLoadImm64())
    --Bad;
  bool IsReached = J.Visited.test(Bad);
  Ours O = findOurs(P, false, Bad);
  unsigned Verdict = O.GaveUp ? 2 : O.Refused.empty() ? 0 : 1;
  ++C.Matrix[IsReached][Verdict];
  if (IsReached && Verdict == 0) {
    ++C.Unsound;
    outs() << "seed " << Number << ": bad instruction " << Bad
           << " is reached\n";
  }
  if (!Poison)
    return;
  Judgement With = V.judge(P, Bad);
  bool IsUnresolved = StringRef(With.Log).contains("unknown#195896080");
  ++C.PoisonAsked;
  if (IsUnresolved != IsReached) {
    ++C.PoisonOdd;
    if (Verbose)
      outs() << "seed " << Number << ": with " << Bad
             << " bad the verifier says " << With.Why << '\n';
  }
}

static void tryOne(Verifier &V, uint64_t Number, Counts &C) {
  DrawOptions Options;
  Options.IsBasic = IsBasic;
  Program P = draw(Number, Options);
  Judgement J = V.judge(P);
  if (!J.IsAccepted) {
    ++C.Refused;
    ++C.Why[J.Why];
    return;
  }
  ++C.Accepted;
  unsigned Starts = 0;
  for (const Function &F : P.Functions)
    Starts += F.Code.size();
  C.Instructions += Starts;
  C.Unreached += Starts - J.Visited.count();
  Comparison Found = compare(P, J, &C);
  C.StrictPrograms += Found.What == Fault::Strict;
  bool IsUnsound = Found.What == Fault::Joined || Found.What == Fault::Exact;
  C.Unsound += IsUnsound;
  if (IsUnsound || (Strict && Found.What == Fault::Strict))
    report(V, P, Found.What, Number);
  judgeBad(V, P, J, Number, C);
}

static void print(const Counts &C) {
  if (Verbose)
    for (const auto &[Why, Times] : C.Why)
      outs() << Times << " refused: " << Why << '\n';
  outs() << C.Accepted << " programs accepted, " << C.Refused
         << " refused otherwise; " << C.Instructions << " instructions, "
         << C.Unreached << " of them not reached\n";
  outs() << "bad instruction     we: not reached  reached  gave up\n";
  for (bool IsReached : {false, true})
    outs() << "verifier: "
           << left_justify(IsReached ? "reached" : "not reached", 14)
           << right_justify(std::to_string(C.Matrix[IsReached][0]), 11)
           << right_justify(std::to_string(C.Matrix[IsReached][1]), 9)
           << right_justify(std::to_string(C.Matrix[IsReached][2]), 9) << '\n';
  outs() << "all instructions: " << C.StrictPrograms
         << " programs too strict by " << C.StrictInsns << " instructions ("
         << C.StrictJoined << " where paths are joined), " << C.GaveUp
         << " given up, " << C.Stack << " stack depths differ (and "
         << C.StackStrict << " where that is more)\n";
  if (C.PoisonAsked)
    outs() << C.PoisonAsked << " asked with the bad instruction, "
           << C.PoisonOdd << " otherwise than by the log\n";
  outs() << C.Unsound << " unsound\n";
}

int main(int Argc, char **Argv) {
  cl::ParseCommandLineOptions(Argc, Argv);
  Expected<Verifier> V = Verifier::create();
  if (!V) {
    errs() << "random-programs: " << toString(V.takeError()) << '\n';
    return 2;
  }
  Counts C;
  if (Show) {
    DrawOptions Options;
    Options.IsBasic = IsBasic;
    Program P = draw(Show, Options);
    Judgement J = V->judge(P);
    outs() << P.text() << J.Log;
    Comparison Found = J.IsAccepted ? compare(P, J, &C) : Comparison();
    outs() << int(Found.What) << ' ' << Found.PC << '\n';
    return 0;
  }
  for (uint64_t I = 0; I < Count; ++I)
    tryOne(*V, Seed + I, C);
  print(C);
  return C.Unsound ? 1 : 0;
}
