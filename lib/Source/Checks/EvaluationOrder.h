//===- EvaluationOrder.h - what may move in front of a statement *- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_SOURCE_CHECKS_EVALUATIONORDER_H
#define CORIFY_SOURCE_CHECKS_EVALUATIONORDER_H

#include "clang/AST/Stmt.h"
#include "llvm/ADT/ArrayRef.h"
#include <string>

namespace corify {

/// Path leads from a statement of a block down to an expression in it. Why the
/// expression may not be evaluated before the statement is: it would not always
/// be, or something that has an effect comes before it. "" if it may.
std::string whyNotBefore(llvm::ArrayRef<const clang::Stmt *> Path);

} // namespace corify

#endif
