//===- GitHub.cpp - a check's report as workflow commands -----------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// One line a finding, which a runner turns into an annotation of the source
// line (actions/toolkit, docs/commands.md; the escapes are those of its
// command.ts):
//
//   ::error file=exec.bpf.c,line=31,col=9,title=corify-record::message%0Anote
//
//===----------------------------------------------------------------------===//

#include "Findings.h"
#include "KernelNames.h"
#include "Strings.h"
#include "corify/Report/Report.h"
#include "llvm/ADT/StringExtras.h"

using namespace llvm;
using namespace corify::check;

namespace corify::report {

static std::string escape(StringRef Text, StringRef Characters) {
  std::string Result;
  for (unsigned char C : Text.bytes())
    if (Characters.contains(char(C)))
      Result += "%" + utohexstr(C, /*LowerCase=*/false, /*Width=*/2);
    else
      Result += char(C);
  return Result;
}

static std::string escapeData(StringRef Text) { return escape(Text, "%\r\n"); }
static std::string escapeProperty(StringRef Text) {
  return escape(printable(Text), "%\r\n:,");
}

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
  OS << "::" << command(P.Severity) << ' ';
  if (P.Place.Line) {
    OS << "file=" << escapeProperty(P.Place.File) << ",line=" << P.Place.Line
       << ',';
    if (P.Place.Column)
      OS << "col=" << P.Place.Column << ',';
  }
  OS << "title=" << escapeProperty(P.ID)
     << "::" << escapeData(message(R, Names, O, P)) << '\n';
}

void writeGitHub(raw_ostream &OS, const CheckReport &R) {
  KernelNames Names(R.Kernels);
  for (const ObjectReport &O : R.Objects)
    for (const Problem &P : collectFindings(R, O))
      writeFinding(OS, R, Names, O, P);
  for (StringRef Remark : R.Remarks)
    OS << "::notice title=corify check::" << escapeData(printable(Remark))
       << '\n';
}

} // namespace corify::report
