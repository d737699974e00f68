//===- Unnester.cpp - nested relocatable accesses made legal --------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// "Region" is clang's word for the operand of the builtin: each access in it
// is relocated (CodeGenFunction::IsInPreservedAIRegion).
//
//===----------------------------------------------------------------------===//

#include "corify/Source/Unnester.h"
#include "corify/Source/AccessPath.h"

using namespace clang;
using namespace llvm;

namespace corify {

/// The operand, whose slot may be changed.
static Stmt *&operandOf(CallExpr *Region) {
  return *std::next(Region->child_begin()); // after the callee
}

static bool isEvaluated(const Stmt *S) {
  return S && !isa<UnaryExprOrTypeTraitExpr>(S) && !isa<ConstantExpr>(S) &&
         !isa<OpaqueValueExpr>(S);
}

static bool contains(Stmt *S, function_ref<bool(Stmt *)> Wanted) {
  if (!isEvaluated(S))
    return false;
  return Wanted(S) ||
         any_of(S->children(), [&](Stmt *C) { return contains(C, Wanted); });
}

static bool containsRegion(Stmt *S) {
  return contains(S, [](Stmt *Part) { return asRegion(Part) != nullptr; });
}

static bool containsAccess(Stmt *S) {
  return contains(S, [](Stmt *Part) {
    return isa<MemberExpr>(Part) || isa<ArraySubscriptExpr>(Part);
  });
}

void Unnester::run() {
  Stmt *Body = Function->getBody();
  visit(Body);
}

/// Innermost first, so that the operand of a region is legal by itself when
/// the region's turn comes.
void Unnester::visit(Stmt *&Slot) {
  if (!isEvaluated(Slot))
    return;
  for (Stmt *&Child : Slot->children())
    if (Child)
      visit(Child);
  if (auto *Region = const_cast<CallExpr *>(asRegion(Slot)))
    if (containsRegion(operandOf(Region)))
      unnest(Slot, Region);
}

void Unnester::unnest(Stmt *&Slot, CallExpr *Region) {
  SmallVector<Stmt *, 4> Before;
  hoist(operandOf(Region), Before);
  Slot = at(Region).block(Before, Region);
}

/// Gives what holds a region in Slot, itself a part of the operand of a
/// region, a variable in front of it.
void Unnester::hoist(Stmt *&Slot, Statements &Before) {
  if (!containsRegion(Slot))
    return;
  if (auto *Selection = dyn_cast<GenericSelectionExpr>(Slot)) {
    Slot = Selection->getResultExpr();
    return hoist(Slot, Before);
  }
  if (auto *Choice = dyn_cast<ChooseExpr>(Slot)) {
    Slot = Choice->getChosenSubExpr();
    return hoist(Slot, Before);
  }
  auto *E = cast<Expr>(Slot);
  auto *Binary = dyn_cast<BinaryOperator>(E);
  bool IsStrict = Binary && !Binary->isLogicalOp() && !Binary->isCommaOp() &&
                  !Binary->isAssignmentOp();
  bool IsStep = isa<ParenExpr>(E) || isa<MemberExpr>(E) || isa<CastExpr>(E) ||
                isa<UnaryOperator>(E) || isa<ArraySubscriptExpr>(E);
  if (!IsStrict && !IsStep)
    return bind(Slot, Before);
  for (Stmt *&Child : E->children())
    hoist(Child, Before);
}

void Unnester::bind(Stmt *&Slot, Statements &Before) {
  auto *Value = cast<Expr>(Slot);
  SyntheticAST AST = at(Value);
  if (!isa<StmtExpr>(Value) && !isa<CallExpr>(Value))
    for (Stmt *&Operand : Value->children())
      keepRegion(Operand);
  // Of an lvalue the place is wanted, and not what is in it.
  bool IsPlace = Value->isLValue();
  if (IsPlace)
    Value = AST.addressOf(Value);
  VarDecl *V = AST.variable("corify_nested", Value->getType(), Value);
  Before.push_back(AST.declare(V));
  Slot = IsPlace ? AST.dereference(AST.value(V)) : AST.value(V);
}

/// Slot leaves the region that it was in, as an operand of `?:`, `&&`, `||` or
/// a comma: its own accesses keep being relocated, in regions of their own.
void Unnester::keepRegion(Stmt *&Slot) {
  auto *E = dyn_cast<Expr>(Slot);
  if (!E || !isEvaluated(E) || isa<StmtExpr>(E) || asRegion(E) ||
      !containsAccess(E) || E->isLValue() || E->getType()->isVoidType())
    return;
  Expr *Region = at(E).preserve(E);
  Slot = Region;
  if (containsRegion(E))
    unnest(Slot, cast<CallExpr>(Region));
}

} // namespace corify
