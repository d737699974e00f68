//===- MacroPath.h - an lvalue as an operand of a macro ---------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_LIB_SOURCE_MACROPATH_H
#define CORIFY_LIB_SOURCE_MACROPATH_H

#include "clang/AST/ASTContext.h"
#include "clang/AST/Expr.h"
#include "llvm/ADT/SmallVector.h"
#include <string>

namespace corify {

/// `p->f.g[1]`, taken apart into p and "f.g[1]".
struct MacroPath {
  MacroPath(const clang::ASTContext &Context, const clang::Expr *LValue);

  /// The pointer that is loaded through; null where LValue is no member of
  /// what a pointer points to.
  const clang::Expr *Pointer = nullptr;
  /// Empty where there is no member, or a part of it is not written in a file.
  std::string Accessor;
  llvm::SmallVector<const clang::ArraySubscriptExpr *, 2> Subscripts;
  /// Whether an array decays on the way, of which clang makes no step.
  bool HasDecay = false;

  /// What Pointer is loaded from, in turn; or null.
  const clang::Expr *loadedFrom() const;

private:
  const clang::Expr *step(const clang::ASTContext &Context,
                          const clang::Expr *E);
  const clang::Expr *stepThrough(const clang::ASTContext &Context,
                                 const clang::Expr *Pointer, bool IsMember);
  void finish();

  /// From the last to the first: ".g", "[1]".
  llvm::SmallVector<std::string, 4> Parts;
  bool IsWritten = true;
};

/// What is written in a file for E, whole; "" if nothing is.
std::string writtenText(const clang::ASTContext &Context, const clang::Expr *E);

/// The lvalue that Value is loaded from, or null.
const clang::Expr *lvalueOf(const clang::Expr *Value);

/// Whether clang relocates accesses in E, which stands in the operand of
/// __builtin_preserve_access_index(), as it would elsewhere.
bool isSameInRegion(const clang::Stmt *E);

} // namespace corify

#endif
