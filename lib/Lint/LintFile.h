//===- LintFile.h - diagnostics of one file ---------------------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_LIB_LINT_LINTFILE_H
#define CORIFY_LIB_LINT_LINTFILE_H

#include "CompileCommands.h"
#include "FindingCollector.h"
#include "corify/Source/SourceConsumer.h"

namespace corify::lint {

/// Compiles as far as the syntax tree, in this thread. Whatever is wrong is in
/// the result.
FileFindings lintFile(const CompileJob &Job, const LintOptions &Options);

/// The options of the source floor; fails on a bad one.
llvm::Expected<SourceOptions> sourceOptions(const LintOptions &Options,
                                            const CompileJob &Job);

} // namespace corify::lint

#endif
