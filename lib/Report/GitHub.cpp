//===- GitHub.cpp - a check's report as workflow commands -----------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Findings.h"
#include "KernelNames.h"
#include "Strings.h"
#include "WorkflowCommand.h"
#include "corify/Report/Report.h"
#include "llvm/ADT/StringExtras.h"

using namespace llvm;
using namespace corify::check;

namespace corify::report {

static StringRef command(Severity S) {
  switch (S) {
  case Severity::Note:
    return "notice";
  case Severity::Warning:
    return "warning";
  case Severity::Error:
    return "error";
  }
  return "";
}

/// Several lines: the runner shows no notes of their own.
static std::string message(const CheckReport &R, const KernelNames &Names,
                           const ObjectReport &O, const Problem &P) {
  std::string Text = printable(P.Message) + "\n" + printable(O.Path);
  if (!P.Programs.empty())
    Text += ", " + printable(listPrograms(P.Programs));
  if (!R.Kernels.empty())
    Text += ", on " + (P.Kernels.empty() ? "every kernel"
                                         : printable(Names.list(P.Kernels)));
  for (const Note &N : P.Notes) {
    Text += "\nnote: " + printable(N.Message);
    if (N.Place.Line)
      Text += " (" + printable(N.Place.File) + ":" + utostr(N.Place.Line) + ")";
  }
  return Text;
}

static void writeFinding(raw_ostream &OS, const CheckReport &R,
                         const KernelNames &Names, const ObjectReport &O,
                         const Problem &P) {
  writeCommand(OS, command(P.Severity), P.Place, P.ID, message(R, Names, O, P));
}

void writeGitHub(raw_ostream &OS, const CheckReport &R) {
  KernelNames Names(R.Kernels);
  for (const ObjectReport &O : R.Objects)
    for (const Problem &P : collectFindings(R, O))
      writeFinding(OS, R, Names, O, P);
  for (StringRef Remark : R.Remarks)
    writeCommand(OS, "notice", {}, "corify check", printable(Remark));
}

} // namespace corify::report
