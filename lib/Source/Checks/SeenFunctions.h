//===- SeenFunctions.h - bodies, as they were before a rewrite --*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What KernelRun runs: the control flow graph of each function of a file, which
// of its locals can be followed, and what it asks of a kernel.
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_SOURCE_CHECKS_SEENFUNCTIONS_H
#define CORIFY_SOURCE_CHECKS_SEENFUNCTIONS_H

#include "corify/Source/KernelMatrix.h"
#include "clang/AST/ASTContext.h"
#include "clang/Analysis/CFG.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/MapVector.h"
#include <memory>
#include <optional>

namespace corify {

struct SeenFunction {
  std::unique_ptr<clang::CFG> Graph;
  /// Numbers and pointers that nothing changes unseen.
  llvm::DenseSet<const clang::VarDecl *> Followed;
};

/// What a builtin asks, and the kernels that say yes.
struct Question {
  KernelSet Yes;
  /// Whether the answer is a size, not a truth value.
  bool IsSize;
};

class SeenFunctions {
public:
  SeenFunctions(clang::ASTContext &AST, const KernelMatrix &Kernels)
      : AST(AST), Kernels(Kernels) {}

  const SeenFunction &add(const clang::FunctionDecl *Function);

  clang::ASTContext &context() const { return AST; }
  const KernelMatrix &kernels() const { return Kernels; }
  const SeenFunction *find(const clang::FunctionDecl *Function) const;
  const Question *question(const clang::CallExpr *E) const;
  /// Whether what D has comes of a question on a way that is not followed: it
  /// may hold in one go what keeps a kernel away.
  bool isDoubtful(const clang::ValueDecl *D) const {
    return Doubtful.contains(D);
  }
  /// Whether E is the callee of a call.
  bool isCalled(const clang::Expr *E) const { return Called.contains(E); }
  /// Kernels of one key answer everything alike.
  std::string keyOf(unsigned Kernel) const;

private:
  void collect(const clang::Stmt *S, SeenFunction &Into);
  void collectAssignment(const clang::Expr *To, const clang::Expr *Value);
  void collectCall(const clang::CallExpr *E);
  bool asks(const clang::Stmt *S);
  bool callAsks(const clang::FunctionDecl *Callee);
  std::optional<Question> classify(const clang::CallExpr *E) const;

  clang::ASTContext &AST;
  const KernelMatrix &Kernels;
  llvm::DenseMap<const clang::FunctionDecl *, SeenFunction> All;
  llvm::MapVector<const clang::CallExpr *, Question> Questions;
  /// Whether a function asks a kernel for something, or one that it calls does;
  /// of some that are not seen yet, too.
  llvm::DenseMap<const clang::FunctionDecl *, bool> Asking;
  llvm::DenseSet<const clang::Expr *> Called;
  llvm::DenseSet<const clang::ValueDecl *> Doubtful;
  bool AsksForVersion = false;
  /// Of the function that is looked at.
  bool AsksHere = false;
};

/// The variable that E names, without parentheses and casts; or null.
const clang::VarDecl *namedVariable(const clang::Expr *E);

/// Whether V is what the loader sets to the kernel's version.
bool isKernelVersion(const clang::VarDecl *V);

} // namespace corify

#endif
