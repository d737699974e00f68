//===- ObjectFindings.cpp - what is wrong with the object itself ----------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ObjectFindings.h"
#include "StackFindings.h"
#include "corify/Support/InputError.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

using namespace llvm;

namespace corify::check {

static Finding finding(StringRef ID, const Twine &Message,
                       uint32_t PC = object::None) {
  Finding F;
  F.ID = ID.str();
  F.Message = Message.str();
  F.PC = PC;
  return F;
}

static void lookAtParts(const object::ObjectFile &File,
                        std::vector<Finding> &Findings) {
  if (!File.HasBTF)
    Findings.push_back(
        finding("corify-no-debug-info",
                "the object has no .BTF: nothing in it is relocatable; "
                "compile with -g"));
  else if (Error E = File.Types.verify())
    Findings.push_back(finding("corify-bad-record", toString(std::move(E))));
  for (const object::Fault &F : File.Faults) {
    Findings.push_back(finding("corify-bad-record",
                               F.Section + "+0x" + utohexstr(F.Offset, true) +
                                   ": " + F.Message));
    if (!F.IsFatal)
      Findings.back().Severity = Severity::Warning;
  }
}

/// Against the object's own BTF each record is what the compiler had.
static void lookAtRecords(const ObjectUnderTest &Object,
                          std::vector<Finding> &Findings) {
  const object::ObjectFile &File = Object.object();
  const relocate::RelocationPlan &Plan = Object.plan();
  for (auto [Number, R] : enumerate(File.Records)) {
    if (R.Function == object::NoFunction)
      continue;
    unsigned Spec = Object.specs()[Number];
    uint32_t PC = Object.code().pc(R.Section, R.Insn);
    bool HasNext = R.Insn + 1 < File.Sections[R.Section].Insns.size();
    // Flavors of one type disagree among themselves: that is what they are for.
    relocate::Outcome O = Object.ownOutcomes()[Spec];
    relocate::Reason Broken = Plan.specs()[Spec].Broken;
    if (Broken == relocate::Reason::None) {
      O.IsFatal = O.IsPoison = O.FailsSizeChange = false;
      O.Status = relocate::Status::Ok;
      O.Value = O.Local;
      O.TargetSize = O.LocalSize;
    }
    relocate::Patch P = relocate::patch(
        Object.code().insn(PC), HasNext ? &Object.code().insn(PC + 1) : nullptr,
        O, Plan.rules());
    if (!P.IsFatal && !P.IsPoison)
      continue;
    O.Reason = Broken != relocate::Reason::None ? Broken : P.Reason;
    Findings.push_back(finding(
        O.Reason == relocate::Reason::StaleValue ? "corify-stale-record"
                                                 : "corify-bad-record",
        Object.describe(Number) + ": " + Plan.explain(Spec, O, File.Types),
        PC));
  }
}

std::string unknownSection(const object::Program &P) {
  return "SEC(\"" + P.Section +
         "\") names no program type that the loader knows";
}

static void lookAtSections(const ObjectUnderTest &Object,
                           std::vector<Finding> &Findings) {
  for (auto [Number, P] : enumerate(Object.object().Programs)) {
    if (!P.Type.empty())
      continue;
    Finding F = finding("corify-program-type", unknownSection(P),
                        Object.code().entryOf(P.Function));
    F.Program = Number;
    if (Object.programs()[Number].IsOptional)
      F.Severity = Severity::Note;
    Findings.push_back(std::move(F));
  }
}

std::vector<Finding> objectFindings(const ObjectUnderTest &Object,
                                    const CheckOptions &Options) {
  std::vector<Finding> Findings;
  lookAtParts(Object.object(), Findings);
  lookAtRecords(Object, Findings);
  lookAtSections(Object, Findings);
  addStackFindings(Object, Options, Findings);
  return Findings;
}

} // namespace corify::check
