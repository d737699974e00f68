//===- NestedRead.cpp - corify-nested-read --------------------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Off by default: clang with Corify compiles nested reads. The fix-it takes the
// inner one out, for a plain clang (NestedReadFix.h).
//
//===----------------------------------------------------------------------===//

#include "NestedReadFix.h"
#include "corify/Source/Checks.h"
#include "clang/Basic/SourceManager.h"

using namespace clang;

namespace corify {

void Checks::checkNesting(const FunctionDecl *Function, Preprocessor &PP,
                          Reporter &Report) {
  if (!Report.isEnabled(Diag::NestedRead))
    return;
  for (auto &[Outer, Fix] : findNestedReadFixes(Function, PP)) {
    SourceLocation Where = Outer->getExprLoc();
    {
      DiagnosticBuilder Message = Report.reportInFile(Where, Diag::NestedRead);
      for (const FixItHint &Edit : Fix.Edits)
        Message << Edit;
    }
    if (!Fix.WhyNot.empty())
      Report.note(PP.getSourceManager().getFileLoc(Where),
                  "it takes a hand to un-nest: " + Fix.WhyNot);
  }
}

} // namespace corify
