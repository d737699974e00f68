//===- RunVerdict.cpp - what a program's code comes to on one kernel ------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Run.h"
#include "StackFindings.h"
#include "llvm/ADT/STLExtras.h"

using namespace llvm;

namespace corify::check {

bool Run::hasBadCode(const ObjectUnderTest::Program &P) const {
  auto IsBad = [&](uint32_t PC) { return Loading.isBadCall(PC); };
  return any_of(P.Records,
                [&](uint32_t R) { return Loading.Records[R].IsPoison; }) ||
         any_of(P.Calls, IsBad) || any_of(P.Maps, IsBad);
}

/// Fills in all of F but the program.
std::string Run::whyRefused(uint32_t PC, Finding &F) const {
  F.PC = PC;
  if (auto Bad = BadCalls.find(PC); Bad != BadCalls.end()) {
    F.ID = Bad->second.first;
    F.Message = Bad->second.second;
    const Instruction &I = Object.code().insn(PC);
    StringRef Helper = object::helperName(I.Imm);
    // What no kernel up to now calls a helper has no name to ask for.
    if (F.ID == "corify-helper" && Helper.consume_front("bpf_"))
      F.Remedy = ("guard it with bpf_core_enum_value_exists(enum bpf_func_id, "
                  "BPF_FUNC_" +
                  Helper + ")")
                     .str();
    return F.Message;
  }
  uint32_t Record = Object.code().recordOf(PC);
  unsigned Spec = Object.specs()[Record];
  auto Exception = Result.ExceptionReasons.find(Record);
  F.Message = Exception != Result.ExceptionReasons.end()
                  ? Exception->second
                  : Result.SpecReasons[Spec];
  F.ID = findingID(Outcomes[Spec].Reason).str();
  if (Exception != Result.ExceptionReasons.end()) {
    // The field is there, and a guard would be true.
    F.ID = "corify-unsupported-record";
    F.Remedy = "read it with bpf_core_read() and bpf_core_field_size(), which "
               "take it as the kernel has it";
  } else if (std::string Guard = Object.plan().guard(Spec); !Guard.empty()) {
    F.Remedy = "guard it with " + Guard;
  }
  return F.Message;
}

/// With the configuration at hand the program might not get there.
void Run::addUnknownOptions(const object::Reached &R, Finding &F) const {
  std::string Unknown;
  for (auto [Index, E] : enumerate(File.Externs)) {
    std::pair<uint32_t, uint32_t> Read(File.Data.size() + Index, 0);
    if (E.What != object::Extern::Kconfig || Loading.Externs[Index] ||
        !is_contained(R.Constants, Read))
      continue;
    Unknown += (Unknown.empty() ? "" : " and ") + E.Name;
  }
  if (Unknown.empty())
    return;
  F.Remedy += (F.Remedy.empty() ? "" : "\n") + ("not known are " + Unknown) +
              ": --kconfig gives the kernel's configuration";
}

void Run::explainRefused(uint32_t Number, const object::Reached &R) {
  ProgramOnKernel &P = Result.Programs[Number];
  for (uint32_t PC : R.Refused) {
    Finding F;
    std::string Why = whyRefused(PC, F);
    F.Program = Number;
    if (Object.programs()[Number].IsOptional)
      F.Severity = Severity::Note;
    addUnknownOptions(R, F);
    if (P.Verdict != Verdict::Rejected) {
      P.Verdict = Verdict::Rejected;
      SourcePlace Place = Object.placeOf(PC);
      P.Why = Why;
      if (Place.Line)
        P.Why +=
            ", reached at " + Place.File + ":" + std::to_string(Place.Line);
    }
    Result.Findings.push_back(std::move(F));
  }
}

/// What keeps a program from what does not resolve may be a value that its
/// loader sets: the user is told which.
void Run::reportConstants(uint32_t Number, const object::Reached &R) {
  // A kconfig value is the kernel's own.
  auto IsSet = [&](const auto &Constant) {
    return Constant.first < File.Data.size();
  };
  if (count_if(R.Constants, IsSet) > 1 && !Work.isUsedUp()) {
    // Mostly there is nothing to tell, whatever all of them are.
    auto Least = Cache.findUnset(Number, Loading, std::nullopt, Work);
    if (!Least->GaveUp && Least->Refused.empty())
      return;
  }
  for (const auto &Constant : R.Constants) {
    if (Work.isUsedUp())
      return;
    if (!IsSet(Constant))
      continue;
    std::shared_ptr<const object::Reached> Other =
        Cache.findUnset(Number, Loading, Constant, Work);
    if (Other->GaveUp || Other->Refused.empty())
      continue;
    StringRef Name = File.variableAt(Constant.first, Constant.second);
    Finding F;
    std::string Why = whyRefused(Other->Refused.front(), F);
    F.ID = "corify-constant-guard";
    F.Message = Why + "; only the value of '" + Name.str() +
                "' keeps the program from it";
    F.Program = Number;
    F.Severity = Severity::Warning;
    Result.Findings.push_back(std::move(F));
  }
}

/// An object of thousands of programs that all call one large function is not
/// to take hours: those that come after the limit are not looked at.
std::shared_ptr<const object::Reached> Run::reach(uint32_t Number) {
  if (!Work.isUsedUp())
    return Cache.find(Number, Loading, Work);
  const ObjectUnderTest::Program &P = Object.programs()[Number];
  auto Result = std::make_shared<object::Reached>();
  Result->GaveUp = true;
  Result->Why = "the object's programs have more than " +
                std::to_string(Work.limit()) +
                " instructions on their paths, and this one comes after that";
  Result->WherePC = Object.code().entryOf(P.Entry);
  Result->Records.resize(File.Records.size());
  for (uint32_t Record : P.Records)
    Result->Records.set(Record);
  return Result;
}

void Run::giveUp(uint32_t Number, const object::Reached &R) {
  ProgramOnKernel &Mine = Result.Programs[Number];
  if (Mine.Verdict == Verdict::Rejected)
    return;
  Mine.Verdict = Verdict::Unknown;
  Mine.Why = "the analysis gave up: " + R.Why;
  Finding F;
  F.ID = "corify-unknown";
  F.Message = Mine.Why;
  F.PC = R.WherePC;
  F.Program = Number;
  F.Severity = Severity::Warning;
  Result.Findings.push_back(std::move(F));
}

void Run::judge(uint32_t Number) {
  const ObjectUnderTest::Program &P = Object.programs()[Number];
  ProgramOnKernel &Mine = Result.Programs[Number];
  std::shared_ptr<const object::Reached> R = reach(Number);
  Result.Records.Reachable |= R->Records;
  Mine.Stack = R->Stack;
  if (std::optional<Finding> F =
          findStackRefusal(Object, Number, *Kernel.Features, Loading, *R))
    reject(Number, std::move(*F));
  if (!hasBadCode(P))
    return;
  if (R->GaveUp)
    return giveUp(Number, *R);
  if (!R->Refused.empty()) {
    explainRefused(Number, *R);
    return;
  }
  if (Mine.Verdict == Verdict::Ok) {
    Mine.Verdict = Verdict::Guarded;
    Mine.Why = "what does not resolve is not reached";
  }
  reportConstants(Number, *R);
}

} // namespace corify::check
