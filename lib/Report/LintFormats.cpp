//===- LintFormats.cpp - findings in source, by format --------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "LintParts.h"
#include "corify/Support/Plural.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

using namespace llvm;
using namespace corify::lint;

namespace corify::report {

check::Severity severityOf(const Finding &F) {
  return F.Severity == lint::Severity::Error ? check::Severity::Error
                                             : check::Severity::Warning;
}

check::SourcePlace placeOf(const Place &P) {
  return {P.File, P.Line, P.Column, P.Text};
}

std::string lintSummary(const LintReport &R) {
  size_t Errors = count_if(R.Findings, [](const Finding &F) {
    return F.Severity == lint::Severity::Error;
  });
  size_t Warnings = R.Findings.size() - Errors;
  std::string Text = R.Findings.empty() ? "no findings" : "";
  if (Errors)
    Text += plural(Errors, "error");
  if (Errors && Warnings)
    Text += " and ";
  if (Warnings)
    Text += plural(Warnings, "warning");
  Text += " in " + plural(R.Files.size(), "file");
  if (R.NumFailed)
    Text += ", " + utostr(R.NumFailed) + " of which could not be compiled";
  return Text;
}

void writeLint(raw_ostream &OS, const LintReport &R, Format F) {
  switch (F) {
  case Format::JSON:
    return writeLintJSON(OS, R);
  case Format::SARIF:
    return writeLintSARIF(OS, R);
  case Format::GitHub:
    return writeLintGitHub(OS, R);
  case Format::Text:
  case Format::HTML:
    break;
  }
  for (const Finding &One : R.Findings)
    OS << One.Rendered;
  OS << lintSummary(R) << '\n';
}

} // namespace corify::report
