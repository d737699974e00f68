//===- InputProof.cpp - the proof of each input ---------------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What libbpf's linker cannot read it refuses as "Invalid argument", and some
// of what is wrong it hides: it copies half a string as a whole one. So each
// input is proven before.
//
//===----------------------------------------------------------------------===//

#include "Findings.h"

using namespace llvm;

namespace corify::link {

Problem problemOf(const object::ObjectFile &Object, const prove::Finding &F,
                  StringRef Prefix) {
  Problem P = {F.ID, (Prefix + F.Message).str(), !F.IsWarning};
  if (F.Section == object::NoSection)
    return P;
  if (const btf::LineInfo *Line = Object.lineAt(F.Section, F.Insn)) {
    P.File = Object.Types.string(Line->File).str();
    P.Text = Object.Types.string(Line->Text).str();
    P.Line = Line->Line;
    P.Column = Line->Column;
  }
  return P;
}

/// An old number of a type in an instruction gets the right one.
static bool isMended(const prove::Finding &F) {
  return F.IsWarning && F.ID == prove::StaleRecord;
}

std::vector<Problem> proveInputs(ArrayRef<Input> Inputs,
                                 const relocate::LoaderRules &Rules) {
  std::vector<Problem> Problems;
  for (const Input &I : Inputs)
    for (const prove::Finding &F : prove::prove(*I, Rules))
      if (!isMended(F))
        Problems.push_back(problemOf(*I, F, I->Path + ": "));
  return Problems;
}

} // namespace corify::link
