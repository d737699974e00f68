//===- Hoisting.cpp - what may as well be evaluated before ----------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Hoisting.h"
#include "clang/AST/Stmt.h"

using namespace clang;
using namespace llvm;

namespace corify {

/// Whether the parts of S are evaluated once each, wherever S is.
static bool isStraight(const Stmt *S) {
  if (const auto *Binary = dyn_cast<BinaryOperator>(S))
    return !Binary->isLogicalOp() && !Binary->isCommaOp();
  return isa<CallExpr>(S) || isa<CastExpr>(S) || isa<ParenExpr>(S) ||
         isa<UnaryOperator>(S) || isa<DeclStmt>(S) || isa<ReturnStmt>(S) ||
         isa<MemberExpr>(S) || isa<ArraySubscriptExpr>(S) || isa<StmtExpr>(S);
}

const Stmt *findStatement(ArrayRef<const Stmt *> Parents, const Expr *E) {
  const Stmt *Inner = E;
  for (size_t I = Parents.size(); I-- > 0;) {
    const Stmt *S = Parents[I], *Outer = I ? Parents[I - 1] : nullptr;
    if (isa<CompoundStmt>(S)) {
      // The body of a macro such as BPF_CORE_READ() is no place to write to.
      if (!Outer || !isa<StmtExpr>(Outer))
        return Inner->getBeginLoc().isMacroID() && !isa<Expr>(Inner) ? nullptr
                                                                     : Inner;
    } else if (const auto *If = dyn_cast<IfStmt>(S)) {
      bool IsCondition = If->getCond() == Inner && !If->getInit();
      bool IsInBlock = Outer && isa<CompoundStmt>(Outer);
      return IsCondition && IsInBlock ? S : nullptr;
    } else if (!isStraight(S)) {
      return nullptr;
    }
    Inner = S;
  }
  return nullptr;
}

unsigned countCalls(const Stmt *S) {
  unsigned Count = isa<CallExpr>(S);
  for (const Stmt *Child : S->children())
    Count += Child ? countCalls(Child) : 0;
  return Count;
}

static bool names(const Expr *E, const VarDecl *V) {
  const auto *Ref = dyn_cast<DeclRefExpr>(E->IgnoreParens());
  return Ref && Ref->getDecl() == V;
}

/// Adds what S assigns to V; null for what is no plain assignment.
static void addValues(const Stmt *S, const VarDecl *V,
                      SmallVectorImpl<const Expr *> &Values) {
  const auto *Binary = dyn_cast<BinaryOperator>(S);
  if (Binary && Binary->isAssignmentOp() && names(Binary->getLHS(), V))
    Values.push_back(Binary->getOpcode() == BO_Assign ? Binary->getRHS()
                                                      : nullptr);
  const auto *Unary = dyn_cast<UnaryOperator>(S);
  if (Unary &&
      (Unary->isIncrementDecrementOp() || Unary->getOpcode() == UO_AddrOf) &&
      names(Unary->getSubExpr(), V))
    Values.push_back(nullptr);
  if (const auto *Asm = dyn_cast<GCCAsmStmt>(S))
    for (unsigned I = 0; I < Asm->getNumOutputs(); ++I)
      if (names(Asm->getOutputExpr(I), V))
        Values.push_back(nullptr);
  for (const Stmt *Child : S->children())
    if (Child)
      addValues(Child, V, Values);
}

const Expr *onlyValue(const Stmt *Body, const VarDecl *V) {
  SmallVector<const Expr *, 2> Values;
  if (V->getInit())
    Values.push_back(V->getInit());
  addValues(Body, V, Values);
  return Values.size() == 1 ? Values.front() : nullptr;
}

bool isAssigned(const Stmt *S, const VarDecl *V) {
  auto Names = [&](const Expr *E) { return names(E, V); };
  if (const auto *Binary = dyn_cast<BinaryOperator>(S))
    if (Binary->isAssignmentOp() && Names(Binary->getLHS()))
      return true;
  if (const auto *Unary = dyn_cast<UnaryOperator>(S))
    if ((Unary->isIncrementDecrementOp() || Unary->getOpcode() == UO_AddrOf) &&
        Names(Unary->getSubExpr()))
      return true;
  return any_of(S->children(), [&](const Stmt *Child) {
    return Child && isAssigned(Child, V);
  });
}

} // namespace corify
