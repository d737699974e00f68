//===- NewLocal.h - a local for what a statement evaluates ------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
//   return f(ns->mnt_ns);        struct mnt_namespace *mnt_ns = ns->mnt_ns;
//                                return f(mnt_ns);
//
// Only where the order of evaluation stays, and what is evaluated under a
// condition stays under it.
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_SOURCE_CHECKS_NEWLOCAL_H
#define CORIFY_SOURCE_CHECKS_NEWLOCAL_H

#include "LocalNames.h"
#include "clang/AST/ASTContext.h"
#include "clang/Basic/Diagnostic.h"
#include "llvm/ADT/SmallVector.h"

namespace corify {

struct NewLocal {
  /// What the local is to hold, and where it is written; null where there is no
  /// such place.
  const clang::Expr *Value = nullptr;
  clang::CharSourceRange Range;
  /// From the statement in front of which the local is to stand down to Value.
  llvm::SmallVector<const clang::Stmt *, 16> Path;
};

/// For Value, which is written at Range. Ancestors are the nodes around it, the
/// function's body first.
NewLocal findNewLocal(llvm::ArrayRef<const clang::Stmt *> Ancestors,
                      const clang::Expr *Value, clang::CharSourceRange Range);

/// Why there can be no such local; "" if there can.
std::string whyNot(const NewLocal &Local, const clang::ASTContext &Context);

/// The declaration, and the name in Value's place.
llvm::SmallVector<clang::FixItHint, 2>
makeEdits(const NewLocal &Local, const clang::ASTContext &Context,
          LocalNames &Names);

} // namespace corify

#endif
