//===- KernelRun.cpp - one kernel against one object ----------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// In the order in which a loader meets what may be wrong: the object as a whole
// (byte order, externs, maps, records that no loader takes), the program (its
// type, what it attaches to), its code (what does not resolve and is reached).
//
//===----------------------------------------------------------------------===//

#include "Run.h"

using namespace llvm;

namespace corify::check {

void Run::reject(uint32_t Number, StringRef ID, const Twine &Why, uint32_t PC,
                 const Twine &Remedy) {
  Finding F;
  F.ID = ID.str();
  F.Message = Why.str();
  F.Remedy = Remedy.str();
  F.PC = PC;
  F.Program = Number;
  F.Severity =
      Object.programs()[Number].IsOptional ? Severity::Note : Severity::Error;
  ProgramOnKernel &P = Result.Programs[Number];
  if (P.Verdict != Verdict::Rejected) {
    P.Verdict = Verdict::Rejected;
    P.Why = F.Message;
  }
  Result.Findings.push_back(std::move(F));
}

void Run::rejectAll(StringRef ID, const Twine &Why, uint32_t PC,
                    const Twine &Remedy) {
  Finding F;
  F.ID = ID.str();
  F.Message = Why.str();
  F.Remedy = Remedy.str();
  F.PC = PC;
  for (ProgramOnKernel &P : Result.Programs) {
    if (P.Verdict == Verdict::Rejected)
      continue;
    P.Verdict = Verdict::Rejected;
    P.Why = F.Message;
  }
  Result.Findings.push_back(std::move(F));
}

ObjectOnKernel Run::finish() && {
  Result.Programs.resize(Object.programs().size());
  relocate();
  lookAtObject();
  lookAtCalls();
  for (const auto &[PC, Why] : BadCalls)
    Loading.BadCalls.push_back(PC);
  for (uint32_t Number = 0; Number < Object.programs().size(); ++Number) {
    lookAtProgram(Number);
    judge(Number);
  }
  return std::move(Result);
}

ObjectOnKernel checkObject(const ObjectUnderTest &Object,
                           const KernelUnderTest &Kernel, const Settings &Set,
                           ReachCache &Cache) {
  return Run(Object, Kernel, Set, Cache).finish();
}

} // namespace corify::check
