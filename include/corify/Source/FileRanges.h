//===- FileRanges.h - where an expression is written ------------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_SOURCE_FILERANGES_H
#define CORIFY_SOURCE_FILERANGES_H

#include "clang/AST/Expr.h"
#include "clang/Basic/SourceManager.h"

namespace corify {

/// The characters of a file that E is, whole: what is written there, in the
/// arguments of macros as well, and uses of macros that expand to E and no
/// more. Invalid if there are none.
clang::CharSourceRange fileRangeOf(const clang::Stmt *E,
                                   const clang::SourceManager &Sources,
                                   const clang::LangOptions &Language);

/// Whether a comment or a directive is in Range, which a new text would lose.
bool hasMoreThanCode(clang::CharSourceRange Range,
                     const clang::SourceManager &Sources,
                     const clang::LangOptions &Language);

} // namespace corify

#endif
