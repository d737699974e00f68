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
#include "GeneratedCode.h"
#include "corify/Source/SourceConsumer.h"

namespace corify::lint {

/// Compiles, in this process and once in its life if code is wanted. Whatever
/// is wrong is in the result. What the source alone has shown goes to
/// BeforeCode first: code generation may end the process.
FileFindings
lintFile(const CompileJob &Job, const LintOptions &Options,
         llvm::function_ref<void(const FileFindings &)> BeforeCode);

/// For a file that cannot be looked at.
Finding failure(const std::string &File, const llvm::Twine &Message);

struct FileOptions {
  SourceOptions Source;
  CodeOptions Code;
};

/// Fails on a bad one.
llvm::Expected<FileOptions> fileOptions(const LintOptions &Options,
                                        const CompileJob &Job);

} // namespace corify::lint

#endif
