//===- LocalNames.h - names for new locals ----------------------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_SOURCE_CHECKS_LOCALNAMES_H
#define CORIFY_SOURCE_CHECKS_LOCALNAMES_H

#include "clang/AST/Expr.h"
#include "clang/Lex/Preprocessor.h"
#include "llvm/ADT/StringSet.h"

namespace corify {

/// Names that mean nothing else in a function, to macros neither.
class LocalNames {
public:
  LocalNames(const clang::FunctionDecl *Function, clang::Preprocessor &PP);

  /// After the last member that Value reads: "mnt_ns", or "mnt_ns_2".
  std::string make(const clang::Expr *Value);

private:
  void addNames(const clang::Stmt *S);
  bool isFree(llvm::StringRef Name) const;

  clang::ASTContext &Context;
  clang::Preprocessor &PP;
  llvm::StringSet<> Taken;
};

} // namespace corify

#endif
