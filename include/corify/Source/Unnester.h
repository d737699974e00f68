//===- Unnester.h - nested relocatable accesses made legal ------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Clang refuses a `__builtin_preserve_access_index` inside another:
//
//   READ(&READ(ns->mnt_ns)->ns.inum)
//
// What a careful engineer writes by hand is done here, on the syntax tree:
//
//   ({ struct mnt_namespace *corify_nested = READ(ns->mnt_ns);
//      READ(&corify_nested->ns.inum); })
//
// What is evaluated only under a condition stays under it, and each access
// stays relocatable that the outer builtin made so.
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_SOURCE_UNNESTER_H
#define CORIFY_SOURCE_UNNESTER_H

#include "corify/Source/SyntheticAST.h"
#include "clang/AST/Stmt.h"

namespace corify {

class Unnester {
public:
  Unnester(clang::ASTContext &Context, SyntheticCallees &Callees,
           clang::FunctionDecl *Function)
      : Context(Context), Callees(Callees), Function(Function) {}

  /// Rewrites the body in place.
  void run();

private:
  using Statements = llvm::SmallVectorImpl<clang::Stmt *>;

  void visit(clang::Stmt *&Slot);
  void unnest(clang::Stmt *&Slot, clang::CallExpr *Region);
  void hoist(clang::Stmt *&Slot, Statements &Before);
  void bind(clang::Stmt *&Slot, Statements &Before);
  void keepRegion(clang::Stmt *&Slot);

  SyntheticAST at(const clang::Expr *E) const {
    return {Context, Callees, Function, E->getExprLoc()};
  }

  clang::ASTContext &Context;
  SyntheticCallees &Callees;
  clang::FunctionDecl *Function;
};

} // namespace corify

#endif
