//===- LintFormats.h - findings in source as text, JSON, SARIF --*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_REPORT_LINTFORMATS_H
#define CORIFY_REPORT_LINTFORMATS_H

#include "corify/Lint/LintReport.h"
#include "corify/Report/Report.h"

namespace corify::report {

/// In any format but HTML. Text is as clang printed it, and a last line that
/// counts; the errors are not in it.
void writeLint(llvm::raw_ostream &OS, const lint::LintReport &R, Format F);

/// "2 errors and 1 warning in 57 files, 3 of which could not be compiled".
std::string lintSummary(const lint::LintReport &R);

} // namespace corify::report

#endif
