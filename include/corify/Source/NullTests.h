//===- NullTests.h - which pointers were tested for null --------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The verifier refuses a load through a pointer that may be null until the
// program has tested the very register (or a copy of it). A local variable
// whose address nobody has stands for such a register.
//
//   if (!task)                 task is not null from here on,
//     return 0;
//   pid = task->pid;           so this use of it is a tested one
//   task = task->real_parent;  until it is assigned
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_SOURCE_NULLTESTS_H
#define CORIFY_SOURCE_NULLTESTS_H

#include "clang/AST/Decl.h"
#include "clang/AST/Expr.h"
#include "llvm/ADT/DenseSet.h"

namespace corify {

/// Adds to Tested each use of a local pointer of Function that a test for null
/// dominates, with no assignment between the test and the use. Function's body
/// must be as the parser made it.
void findTestedPointers(const clang::FunctionDecl *Function,
                        llvm::DenseSet<const clang::DeclRefExpr *> &Tested);

} // namespace corify

#endif
