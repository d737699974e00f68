//===- Prove.cpp - all that is asked of an object -------------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "corify/Prove/Prove.h"
#include "Context.h"
#include "llvm/ADT/StringExtras.h"

using namespace llvm;

namespace corify::prove {

void Context::in(StringRef ID, StringRef Section, uint64_t Offset,
                 const Twine &Message, Weight W) {
  Finding F;
  F.ID = ID.str();
  F.Message =
      (Section + "+0x" + utohexstr(Offset, true) + ": " + Message).str();
  F.IsWarning = W == Weight::Warning;
  Findings.push_back(std::move(F));
}

void Context::at(StringRef ID, uint32_t Section, uint32_t Insn,
                 const Twine &Message, Weight W) {
  uint32_t Function = Object.functionAt(Section, Insn);
  Finding F;
  F.ID = ID.str();
  F.Message = Object.Sections[Section].Name + "+0x" +
              utohexstr(uint64_t(Insn) * InstructionSize, true);
  if (Function != object::NoFunction)
    F.Message += " (" + Object.Functions[Function].Name + ")";
  F.Message += ": " + Message.str();
  F.Section = Section;
  F.Insn = Insn;
  F.IsWarning = W == Weight::Warning;
  Findings.push_back(std::move(F));
}

static void proveParts(Context &C) {
  const object::ObjectFile &Object = C.Object;
  if (!Object.HasBTF) {
    Finding F;
    F.ID = "corify-no-debug-info";
    F.Message = "the object has no .BTF: nothing in it is relocatable; compile "
                "with -g";
    C.Findings.push_back(std::move(F));
  }
  for (const object::Fault &F : Object.Faults)
    C.in("corify-bad-record", F.Section, F.Offset, F.Message,
         F.IsFatal ? Weight::Error : Weight::Warning);
}

std::vector<Finding> prove(const object::ObjectFile &Object,
                           const relocate::LoaderRules &Rules) {
  Context C = {Object, Rules, {}};
  proveParts(C);
  if (Object.HasBTF) {
    proveTypes(C);
    proveSections(C);
    proveExt(C);
    proveRecords(C);
  }
  proveExpected(C);
  return std::move(C.Findings);
}

std::string describe(const object::ObjectFile &Object, const Finding &F) {
  const btf::LineInfo *Line = F.Section == object::NoSection
                                  ? nullptr
                                  : Object.lineAt(F.Section, F.Insn);
  std::string Result = Object.Path;
  if (Line)
    Result = Object.Types.string(Line->File).str() + ":" +
             std::to_string(Line->Line) + ":" + std::to_string(Line->Column);
  return Result + (F.IsWarning ? ": warning: " : ": error: ") + F.Message +
         " [" + F.ID + "]";
}

} // namespace corify::prove
