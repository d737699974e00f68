//===- SourceFiles.h - the files that are looked at -------------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_LIB_LINT_SOURCEFILES_H
#define CORIFY_LIB_LINT_SOURCEFILES_H

#include "corify/Lint/Linter.h"

namespace corify::lint {

/// Absolute paths, each once: the files that are named, and the *.bpf.c of the
/// folders in alphabetical order. Hidden folders are not searched. Fails on
/// what is not there, cannot be read, or has nothing to look at.
llvm::Expected<std::vector<std::string>>
findSourceFiles(const LintOptions &Options);

} // namespace corify::lint

#endif
