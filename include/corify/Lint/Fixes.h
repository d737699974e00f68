//===- Fixes.h - fix-its put into files -------------------------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Edits are made in memory, what came out is compiled, and the edits of a file
// that does not compile any more are taken back, as few as will do. Only then
// are files written.
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_LINT_FIXES_H
#define CORIFY_LINT_FIXES_H

#include "corify/Lint/Linter.h"
#include "llvm/Support/Error.h"

namespace corify::lint {

/// lint(), with whatever is taken out of its report.
using LintFunction =
    llvm::function_ref<llvm::Expected<LintReport>(const LintOptions &)>;

struct FixSummary {
  unsigned NumFixed = 0;
  /// Findings whose fix overlaps another's: the next run can make it.
  unsigned NumConflicts = 0;
  /// Those that a file would no longer compile with.
  std::vector<Finding> TakenBack;
};

/// Makes the edits of the findings, all of a finding or none, in
/// Options.Contents. Report, which is of the files as they are there or else on
/// the disk, becomes that of what comes out. Fails where a file is not what was
/// compiled; then nothing has changed.
llvm::Expected<FixSummary> applyFixes(LintReport &Report, LintOptions &Options,
                                      LintFunction Lint);

/// A file is written whole or not at all, and keeps its owner, its permissions
/// and its names. The error names the file; those before it are written. If one
/// is not what was read, or may not be written, none is.
llvm::Error writeFiles(const FileContents &Contents);

/// How many are not what they were.
size_t countChanged(const FileContents &Contents);

} // namespace corify::lint

#endif
