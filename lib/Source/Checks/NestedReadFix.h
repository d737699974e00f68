//===- NestedReadFix.h - un-nesting in the source text ----------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What Unnester does on the syntax tree, as edits of the text:
//
//   return READ(READ(ns->mnt_ns)->ns.inum);
//
//   struct mnt_namespace *mnt_ns = READ(ns->mnt_ns);
//   return READ(mnt_ns->ns.inum);
//
// Only where the order of evaluation stays, and what is evaluated under a
// condition stays under it; elsewhere there is a reason why not.
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_SOURCE_CHECKS_NESTEDREADFIX_H
#define CORIFY_SOURCE_CHECKS_NESTEDREADFIX_H

#include "clang/AST/Expr.h"
#include "clang/Basic/Diagnostic.h"
#include "clang/Lex/Preprocessor.h"
#include "llvm/ADT/MapVector.h"

namespace corify {

struct NestedReadFix {
  /// Empty where there is a reason.
  llvm::SmallVector<clang::FixItHint, 2> Edits;
  std::string WhyNot;
};

/// By the relocatable access that has another one inside. A fix takes out those
/// that are nested in it directly; what is deeper is a fix of its own.
using NestedReadFixes = llvm::MapVector<const clang::CallExpr *, NestedReadFix>;

/// In the order of the text, of a body that is not un-nested yet.
NestedReadFixes findNestedReadFixes(const clang::FunctionDecl *Function,
                                    clang::Preprocessor &PP);

} // namespace corify

#endif
