//===- Baseline.h - findings that are known ---------------------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A file that a project keeps beside its sources:
//
//   {"version": 1, "findings": [
//     {"id": "corify-baked-size", "file": "exec.bpf.c", "function": "handle",
//      "line": "size = sizeof(struct path);", "count": 1}]}
//
// It has no line numbers, so that code above a finding may grow and shrink.
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_LINT_BASELINE_H
#define CORIFY_LINT_BASELINE_H

#include "corify/Lint/LintReport.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"

namespace corify::lint {

struct BaselineSummary {
  unsigned NumKnown = 0;
  /// What is no longer found in the files that were looked at.
  unsigned NumGone = 0;
};

/// Takes the findings that the file at Path has out of the report. Errors name
/// the file.
llvm::Expected<BaselineSummary> applyBaseline(LintReport &Report,
                                              llvm::StringRef Path);

/// Writes all findings of the report.
llvm::Error writeBaseline(const LintReport &Report, llvm::StringRef Path);

} // namespace corify::lint

#endif
