//===- FixEdits.h - clang's ranges and fix-its as values --------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_LIB_LINT_FIXEDITS_H
#define CORIFY_LIB_LINT_FIXEDITS_H

#include "corify/Lint/LintReport.h"
#include "clang/Basic/Diagnostic.h"

namespace corify::lint {

/// Those in the file of the diagnostic itself.
std::vector<Range> rangesOf(const clang::Diagnostic &Info,
                            const clang::LangOptions &Language);

/// Its fix-its; empty if one of them cannot be made: within a macro, or in a
/// file that is the system's.
std::vector<Edit> editsOf(const clang::Diagnostic &Info,
                          const clang::LangOptions &Language,
                          llvm::StringRef WorkingFolder);

} // namespace corify::lint

#endif
