//===- KernelSets.h - which kernels get where in a function -----*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A forward analysis over clang's control flow graph: for each point, the
// kernels of a matrix on which it may be reached. A branch whose condition asks
// whether a kernel has something divides them. Where functions call one another
// is not looked at here: sets are those of a caller that all kernels reach.
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_SOURCE_CHECKS_KERNELSETS_H
#define CORIFY_SOURCE_CHECKS_KERNELSETS_H

#include "corify/Source/KernelMatrix.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/Decl.h"
#include "clang/AST/Expr.h"
#include "clang/Analysis/CFG.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include <memory>
#include <vector>

namespace corify {

/// The kernels on which a condition may come out as true, and as false.
struct Outcomes {
  KernelSet IfTrue, IfFalse;
};

/// What functions of the file return, of those that were looked at.
using ReturnedOutcomes = llvm::DenseMap<const clang::FunctionDecl *, Outcomes>;

class KernelSets {
public:
  KernelSets(clang::ASTContext &AST, const KernelMatrix &Kernels,
             const clang::FunctionDecl *Function,
             const ReturnedOutcomes &Functions);

  /// Calls F for each statement that is evaluated on some kernel.
  void forEach(
      llvm::function_ref<void(const clang::Stmt *, const KernelSet &)> F) const;

  /// What the function returns, as a condition.
  Outcomes returned() const;

private:
  void collectVariables(const clang::Stmt *S);
  void assign(const clang::VarDecl *V, const clang::Expr *Value);
  void solve();
  void solveVariables();
  Outcomes ask(const clang::Expr *Condition) const;
  Outcomes askCall(const clang::CallExpr *E) const;
  Outcomes askUnary(const clang::UnaryOperator *E) const;
  Outcomes askBinary(const clang::BinaryOperator *E) const;
  Outcomes askComparison(const clang::BinaryOperator *E) const;
  Outcomes askVersion(clang::BinaryOperatorKind Opcode, uint64_t Version) const;
  Outcomes askVariable(const clang::VarDecl *V) const;
  Outcomes having(KernelSet Those) const;

  KernelSet all() const { return KernelSet(Kernels.size(), true); }
  KernelSet none() const { return KernelSet(Kernels.size(), false); }
  Outcomes unknown() const { return {all(), all()}; }
  /// Of what someone else decides, who knows more: nothing is said of what is
  /// under it.
  Outcomes decidedElsewhere() const { return {none(), all()}; }

  clang::ASTContext &AST;
  const KernelMatrix &Kernels;
  const ReturnedOutcomes &Functions;
  std::unique_ptr<clang::CFG> Graph;
  /// By block.
  std::vector<KernelSet> In;
  /// What is assigned to local variables that nobody changes unseen.
  llvm::DenseMap<const clang::VarDecl *,
                 llvm::SmallVector<const clang::Expr *, 2>>
      Assigned;
  llvm::DenseMap<const clang::VarDecl *, Outcomes> Variables;
};

} // namespace corify

#endif
