//===- CheckReport.cpp - what a check found -------------------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "corify/Check/CheckReport.h"
#include "llvm/ADT/STLExtras.h"

using namespace llvm;

namespace corify::check {

StringRef verdictName(Verdict V) {
  switch (V) {
  case Verdict::Ok:
    return "ok";
  case Verdict::Guarded:
    return "guarded";
  case Verdict::Rejected:
    return "rejected";
  case Verdict::Unknown:
    return "unknown";
  }
  return "";
}

StringRef targetStatusName(TargetStatus S) {
  switch (S) {
  case TargetStatus::Ok:
    return "ok";
  case TargetStatus::Missing:
    return "missing";
  case TargetStatus::Ambiguous:
    return "ambiguous";
  case TargetStatus::Unsupported:
    return "unsupported";
  }
  return "";
}

StringRef severityName(Severity S) {
  switch (S) {
  case Severity::Note:
    return "note";
  case Severity::Warning:
    return "warning";
  case Severity::Error:
    return "error";
  }
  return "";
}

StringRef whatVerdictsLeaveOut() {
  return "a verdict covers what BTF shows: records, attach targets, kfuncs, "
         "ksyms, helpers, map and program types; the verifier's other rules "
         "(memory safety, sizes, loops, which program may call what, "
         "privileges, licence) are not checked";
}

Target ObjectReport::target(unsigned Record, unsigned Kernel) const {
  const RecordsOnKernel &Row = Kernels[Kernel];
  auto Exception = Row.Exceptions.find(Record);
  return Exception != Row.Exceptions.end()
             ? Exception->second
             : Specs[Records[Record].Spec][Kernel];
}

bool CheckReport::meetsRequirement(const Program &P) const {
  if (P.IsOptional || P.Kernels.empty())
    return true;
  uint64_t Loads = count_if(P.Kernels, [](const ProgramOnKernel &K) {
    return K.Verdict == Verdict::Ok || K.Verdict == Verdict::Guarded;
  });
  switch (Requirement.What) {
  case Requirement::All:
    return Loads == P.Kernels.size();
  case Requirement::Any:
    return Loads > 0;
  case Requirement::Percent:
    return Loads * 100 >= uint64_t(Requirement.Percents) * P.Kernels.size();
  }
  return false;
}

bool CheckReport::hasFindings() const {
  return any_of(Objects, [&](const ObjectReport &O) {
    return any_of(O.Problems,
                  [](const Problem &P) {
                    return P.Severity == Severity::Error && P.Kernels.empty();
                  }) ||
           any_of(O.Programs,
                  [&](const Program &P) { return !meetsRequirement(P); });
  });
}

} // namespace corify::check
