//===- ObjectFindings.cpp - what is wrong with the object itself ----------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ObjectFindings.h"
#include "StackFindings.h"
#include "corify/Prove/Prove.h"
#include "llvm/ADT/STLExtras.h"

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

static void addProof(const ObjectUnderTest &Object, const CheckOptions &Options,
                     std::vector<Finding> &Findings) {
  for (const prove::Finding &F :
       prove::prove(Object.object(), Options.Loader)) {
    if (F.IsWarning && Options.IsOfProven)
      continue;
    uint32_t PC = F.Section == object::NoSection
                      ? object::None
                      : Object.code().pc(F.Section, F.Insn);
    Findings.push_back(finding(F.ID, F.Message, PC));
    if (F.IsWarning)
      Findings.back().Severity = Severity::Warning;
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
  addProof(Object, Options, Findings);
  lookAtSections(Object, Findings);
  addStackFindings(Object, Options, Findings);
  return Findings;
}

} // namespace corify::check
