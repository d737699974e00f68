//===- Linter.h - diagnostics of many files ---------------------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_LINT_LINTER_H
#define CORIFY_LINT_LINTER_H

#include "corify/Driver/CompileCommand.h"
#include "corify/Lint/LintReport.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/Support/Error.h"
#include <map>

namespace corify::lint {

struct FileText {
  /// What is compiled.
  std::string Now;
  /// What was read from the disk.
  std::string OnDisk;
};

/// By absolute path.
using FileContents = std::map<std::string, FileText>;

struct LintOptions {
  Installation Parts;
  /// Files, and folders that are searched for *.bpf.c.
  std::vector<std::string> Inputs;
  /// What matches one, by its path from Root, is left out of folders.
  std::vector<std::string> Excluded;
  /// Absolute; "" for the working directory.
  std::string Root;
  /// Of a compilation database; "": the nearest one above each file.
  std::string BuildFolder;
  /// Put to every compile command.
  std::vector<std::string> ClangArguments;
  /// NAME, no-NAME, error-NAME; a later one wins.
  std::vector<std::string> Checks;
  /// A glob, or "" for the default.
  std::string KernelHeaders;
  /// Files and folders of kernels; where there are none, a compile command's.
  std::vector<std::string> Kernels;
  /// Whether reads through macros are findings, too: corify-plain-read.
  bool FindsPlainReads = false;
  /// Whether what needs Corify is all that is looked for: corify-annotated and
  /// corify-unneeded-header.
  bool FindsAnnotatedCode = false;
  /// Whether files that nothing says to need Corify are compiled without it, as
  /// far as LLVM's IR: what clang then says is an error of theirs.
  bool ChecksPlainClang = false;
  /// Whether code is generated as well, of which nothing is kept, for what only
  /// that shows: corify-stack-limit, corify-stack-growth.
  bool GeneratesCode = false;
  /// What is read in place of files.
  FileContents Contents;
  /// Files that are looked at at the same time, each in a process of its own.
  /// 0: one a core.
  unsigned Threads = 0;
  /// Whether Finding::Rendered has escape sequences: in findings, in errors.
  bool HasColors = false, HasErrorColors = false;
};

/// How many files are done, of how many.
using ProgressFunction = llvm::function_ref<void(size_t Done, size_t Total)>;

/// Fails on bad options and on inputs that cannot be found; a file that cannot
/// be compiled is in the report, and the others are still looked at. Forks: the
/// process must have no other threads.
llvm::Expected<LintReport> lint(const LintOptions &Options,
                                ProgressFunction Progress);

} // namespace corify::lint

#endif
