//===- Hoisting.h - what may as well be evaluated before --------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_SOURCE_CHECKS_HOISTING_H
#define CORIFY_SOURCE_CHECKS_HOISTING_H

#include "clang/AST/Decl.h"
#include "clang/AST/Expr.h"
#include "llvm/ADT/ArrayRef.h"

namespace corify {

/// The statement that a declaration may stand before, so that what it
/// initialises is evaluated as often as E, and as early as E may be: E is
/// evaluated once with the whole statement, under no condition. Parents are the
/// nodes around E, the body first. Null if there is none.
const clang::Stmt *findStatement(llvm::ArrayRef<const clang::Stmt *> Parents,
                                 const clang::Expr *E);

/// How many function calls S makes.
unsigned countCalls(const clang::Stmt *S);

/// Whether S assigns to V, counts it up or down, or takes its address.
bool isAssigned(const clang::Stmt *S, const clang::VarDecl *V);

} // namespace corify

#endif
