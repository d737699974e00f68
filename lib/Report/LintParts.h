//===- LintParts.h - findings in source, one format each --------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_REPORT_LINTPARTS_H
#define CORIFY_REPORT_LINTPARTS_H

#include "corify/Check/CheckReport.h"
#include "corify/Report/LintFormats.h"

namespace corify::report {

void writeLintJSON(llvm::raw_ostream &OS, const lint::LintReport &R);
void writeLintSARIF(llvm::raw_ostream &OS, const lint::LintReport &R);
void writeLintGitHub(llvm::raw_ostream &OS, const lint::LintReport &R);

/// The words of the reports of checks.
check::Severity severityOf(const lint::Finding &F);
check::SourcePlace placeOf(const lint::Place &P);

} // namespace corify::report

#endif
