//===- Includes.h - what is included where, and what for --------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_LIB_LINT_INCLUDES_H
#define CORIFY_LIB_LINT_INCLUDES_H

#include "clang/Basic/SourceManager.h"
#include "clang/Lex/Preprocessor.h"
#include "llvm/ADT/DenseMap.h"
#include <optional>
#include <vector>

namespace corify::lint {

/// What the preprocessor has seen of one file that is compiled.
struct Includes {
  /// The #include directives of each file, from '#' to the name's end.
  llvm::DenseMap<clang::FileID, std::vector<clang::SourceRange>> Directives;
  /// From #if to #endif.
  std::vector<clang::SourceRange> Conditionals;
  /// The directives that include <corify/bpf.h> and its like.
  std::vector<clang::SourceRange> OfCorify;
  /// Where a macro of these headers is used or asked for, outside of them.
  std::vector<clang::SourceLocation> CorifyMacros;
  /// `#pragma corify`.
  std::vector<clang::SourceLocation> CorifyPragmas;
  /// What is not compiled: from #if to #endif.
  std::vector<clang::SourceRange> Skipped;

  /// A place for another #include on a line of its own, in File, before Before,
  /// and compiled whenever Before is: behind an #include that is there.
  std::optional<clang::SourceLocation>
  findPlace(const clang::SourceManager &Sources, clang::FileID File,
            clang::SourceLocation Before) const;
};

/// Whether Loc is in one of Corify's headers for BPF programs.
bool isInCorifyHeader(const clang::SourceManager &Sources,
                      clang::SourceLocation Loc);

/// Fills Result, which lives as long as PP.
void recordIncludes(clang::Preprocessor &PP, Includes &Result);

} // namespace corify::lint

#endif
