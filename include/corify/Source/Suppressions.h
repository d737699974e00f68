//===- Suppressions.h - what NOLINT comments say ----------------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_SOURCE_SUPPRESSIONS_H
#define CORIFY_SOURCE_SUPPRESSIONS_H

#include "clang/Basic/SourceLocation.h"
#include "llvm/ADT/StringRef.h"
#include <optional>
#include <vector>

namespace clang {
class SourceManager;
}

namespace corify {

/// Whether Line has KEYWORD, alone or with a list that Name is in:
///
///   NOLINT                                every diagnostic
///   NOLINT(corify-store, corify-stack-*)  those of these names
///   NOLINT(*,-corify-license)             the last glob that matches decides
///
/// These are clang-tidy's rules. What follows the keyword is no letter, so that
/// NOLINT is not found in NOLINTNEXTLINE.
bool isSuppressedBy(llvm::StringRef Line, llvm::StringRef Keyword,
                    llvm::StringRef Name);

/// Whether the line of Loc has a NOLINT for Name, or the line above it a
/// NOLINTNEXTLINE. For what a macro brought, the line counts in which the macro
/// is used, and for its argument also that in which the argument stands.
bool isSuppressed(const clang::SourceManager &Sources,
                  clang::SourceLocation Loc, llvm::StringRef Name);

/// From a NOLINTBEGIN to its NOLINTEND, as offsets in a file.
struct SuppressedBlock {
  unsigned Begin = 0, End = 0;
  /// What stands between the parentheses; nothing for every diagnostic.
  std::optional<llvm::StringRef> Globs;

  bool silences(unsigned Offset, llvm::StringRef Name) const;
};

struct SuppressedBlocks {
  std::vector<SuppressedBlock> Whole;
  /// Those that have no partner: End is 0 of a NOLINTBEGIN, Begin of the other.
  std::vector<SuppressedBlock> Unmatched;
};

/// A NOLINTEND ends the last NOLINTBEGIN before it that is still open, and has
/// the same words between its parentheses, or none as well; blocks may nest.
SuppressedBlocks findSuppressedBlocks(llvm::StringRef Text);

} // namespace corify

#endif
