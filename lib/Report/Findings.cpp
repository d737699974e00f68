//===- Findings.cpp - what is to be said, one after another ---------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Findings.h"
#include "corify/Support/Plural.h"
#include "llvm/ADT/BitVector.h"
#include "llvm/ADT/MapVector.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/Support/raw_ostream.h"

using namespace llvm;
using namespace corify::check;

namespace corify::report {

bool loads(Verdict V) { return V == Verdict::Ok || V == Verdict::Guarded; }

unsigned countLoads(const Program &P) {
  return count_if(P.Kernels,
                  [](const ProgramOnKernel &K) { return loads(K.Verdict); });
}

/// Where the problems have spoken: by program, a bit a kernel.
static StringMap<BitVector> findSpokenOf(const CheckReport &R,
                                         const ObjectReport &O) {
  StringMap<BitVector> Spoken;
  for (const Problem &P : O.Problems) {
    // A warning on all kernels is no reason for what happens on some.
    if (P.Severity != Severity::Error && P.Kernels.empty())
      continue;
    auto Speak = [&](StringRef Program) {
      BitVector &Bits = Spoken[Program];
      Bits.resize(R.Kernels.size(), false);
      if (P.Kernels.empty())
        Bits.set();
      for (unsigned K : P.Kernels)
        Bits.set(K);
    };
    for (const std::string &Program : P.Programs)
      Speak(Program);
    if (P.Programs.empty())
      Speak("");
  }
  return Spoken;
}

namespace {

/// What programs of an object may share.
struct BadVerdict {
  Verdict What;
  StringRef Why;
  std::vector<unsigned> Kernels;
  std::vector<const Program *> Programs;
};

} // namespace

static void collectUnspoken(const Program &P,
                            const StringMap<BitVector> &Spoken,
                            std::vector<BadVerdict> &Bad) {
  auto HasSpoken = [&](StringRef Name, unsigned K) {
    auto Found = Spoken.find(Name);
    return Found != Spoken.end() && Found->second.test(K);
  };
  MapVector<std::pair<Verdict, StringRef>, std::vector<unsigned>> ByReason;
  for (auto [K, On] : enumerate(P.Kernels))
    if (!loads(On.Verdict) && !HasSpoken(P.Name, K) && !HasSpoken("", K))
      ByReason[{On.Verdict, On.Why}].push_back(K);
  for (auto &[Key, Kernels] : ByReason) {
    auto Same = find_if(Bad, [&](const BadVerdict &B) {
      return B.What == Key.first && B.Why == Key.second &&
             B.Kernels == Kernels && !B.Programs[0]->IsOptional &&
             !P.IsOptional;
    });
    if (Same == Bad.end())
      Bad.push_back({Key.first, Key.second, std::move(Kernels), {&P}});
    else
      Same->Programs.push_back(&P);
  }
}

/// "program 'a' is", "programs 'a', 'b' and 3 more are".
std::string listPrograms(ArrayRef<std::string> Programs) {
  constexpr size_t Most = 4;
  std::string Text = Programs.size() == 1 ? "program " : "programs ";
  size_t Shown = Programs.size() <= Most + 1 ? Programs.size() : Most;
  for (size_t I = 0; I != Shown; ++I)
    Text += (I == 0                     ? "'"
             : I + 1 == Programs.size() ? " and '"
                                        : ", '") +
            Programs[I] + "'";
  if (Shown != Programs.size())
    Text += " and " + utostr(Programs.size() - Shown) + " more";
  return Text;
}

static Problem makeFinding(const CheckReport &R, BadVerdict &Bad) {
  Problem Result;
  Result.ID = "corify-" + verdictName(Bad.What).str();
  bool IsFinding = any_of(
      Bad.Programs, [&](const Program *P) { return !R.meetsRequirement(*P); });
  Result.Severity = IsFinding ? Severity::Error : Severity::Warning;
  for (const Program *P : Bad.Programs)
    Result.Programs.push_back(P->Name);
  Result.Message = listPrograms(Result.Programs) +
                   (Result.Programs.size() == 1 ? " is " : " are ") +
                   verdictName(Bad.What).str();
  if (!Bad.Why.empty())
    Result.Message += ": " + Bad.Why.str();
  if (Bad.Kernels.size() != R.Kernels.size())
    Result.Kernels = std::move(Bad.Kernels);
  return Result;
}

std::vector<Problem> collectFindings(const CheckReport &R,
                                     const ObjectReport &O) {
  std::vector<Problem> Findings = O.Problems;
  StringMap<BitVector> Spoken = findSpokenOf(R, O);
  std::vector<BadVerdict> Bad;
  for (const Program &P : O.Programs)
    collectUnspoken(P, Spoken, Bad);
  for (BadVerdict &B : Bad)
    Findings.push_back(makeFinding(R, B));
  return Findings;
}

Counts countVerdicts(const CheckReport &R) {
  Counts Result;
  for (const ObjectReport &O : R.Objects) {
    Result.Programs += O.Programs.size();
    for (const Program &P : O.Programs)
      for (const ProgramOnKernel &K : P.Kernels)
        ++Result.Verdicts[size_t(K.Verdict)];
  }
  return Result;
}

std::string summaryLine(const CheckReport &R) {
  Counts C = countVerdicts(R);
  std::string Line =
      plural(R.Objects.size(), "object") + ", " + plural(C.Programs, "program");
  if (R.Kernels.empty()) {
    uint64_t Problems = 0;
    for (const ObjectReport &O : R.Objects)
      Problems += O.Problems.size();
    return Line + ", no kernels: " + plural(Problems, "problem");
  }
  Line += ", " + plural(R.Kernels.size(), "kernel") + ":";
  for (Verdict V :
       {Verdict::Ok, Verdict::Guarded, Verdict::Rejected, Verdict::Unknown})
    Line += (V == Verdict::Ok ? " " : ", ") + utostr(C.Verdicts[size_t(V)]) +
            " " + verdictName(V).str();
  return Line;
}

} // namespace corify::report
