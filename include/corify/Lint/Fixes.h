//===- Fixes.h - fix-its put into files -------------------------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_LINT_FIXES_H
#define CORIFY_LINT_FIXES_H

#include "corify/Lint/Linter.h"
#include "llvm/Support/Error.h"

namespace corify::lint {

struct FixSummary {
  unsigned NumFixed = 0;
  /// Files that were written.
  unsigned NumFiles = 0;
  /// Findings whose fix overlaps another's: the next run can make it.
  unsigned NumConflicts = 0;
};

/// Makes the edits of the findings, all of a finding or none, and takes the
/// findings that they remedy out of the report. Files are read from Contents,
/// or else from the disk, and what becomes of them is in Contents.
llvm::Expected<FixSummary> applyFixes(LintReport &Report,
                                      FileContents &Contents);

/// A file is written whole or not at all; the error names the file, and those
/// before it are written.
llvm::Error writeFiles(const FileContents &Contents);

} // namespace corify::lint

#endif
