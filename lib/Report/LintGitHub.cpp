//===- LintGitHub.cpp - findings in source as workflow commands -----------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "LintParts.h"
#include "Strings.h"
#include "WorkflowCommand.h"
#include "llvm/ADT/StringExtras.h"

using namespace llvm;
using namespace corify::lint;

namespace corify::report {

/// Several lines: the runner shows no notes of their own.
static std::string messageOf(const Finding &F) {
  std::string Text = printable(F.Message);
  for (const Note &N : F.Notes) {
    Text += "\nnote: " + printable(N.Message);
    if (N.Where.Line &&
        (N.Where.Line != F.Where.Line || N.Where.File != F.Where.File))
      Text += " (" + printable(N.Where.File) + ":" + utostr(N.Where.Line) + ")";
  }
  return Text;
}

static void writeFinding(raw_ostream &OS, const Finding &F) {
  check::SourcePlace Place = placeOf(F.Where);
  std::string Message = messageOf(F);
  // Without a line there is no file either.
  if (!F.Where.Line && !F.Where.File.empty())
    Message = printable(F.Where.File) + ": " + Message;
  writeCommand(OS, check::severityName(severityOf(F)), Place,
               F.ID.empty() ? "corify lint" : F.ID, Message);
}

void writeLintGitHub(raw_ostream &OS, const LintReport &R) {
  for (const Finding &F : R.Findings)
    writeFinding(OS, F);
  for (const Finding &F : R.Errors)
    writeFinding(OS, F);
}

} // namespace corify::report
