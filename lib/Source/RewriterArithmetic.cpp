//===- RewriterArithmetic.cpp - what depends on sizes and offsets ---------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "corify/Source/AccessPath.h"
#include "corify/Source/Rewriter.h"

using namespace clang;
using namespace llvm;

namespace corify {

void Rewriter::rewriteUnary(Stmt *&Slot, UnaryOperator *E) {
  if (E->getOpcode() == UO_AddrOf)
    return rewriteAddress(Slot, E->getSubExpr());
  if (!E->isIncrementDecrementOp()) {
    bool IsArithmetic = E->isArithmeticOp() && E->getOpcode() != UO_LNot;
    return rewriteOperands(E, IsArithmetic);
  }
  checkStore(E->getSubExpr(), Increment);
  bool IsStep = Decide.stepsOverKernel(E->getSubExpr());
  bool Forgets = Decide.forgetsType(E->getSubExpr());
  Provenance P = Analysis.of(E, Function);
  rewriteChildren(E);
  Expr *Sub = E->getSubExpr();
  Expr *Step = IsStep
                   ? Build.pointerStep(Sub, Build.one(Sub), E->isDecrementOp(),
                                       E->isPostfix(), Forgets)
                   : nullptr;
  if (!Step)
    return;
  Slot = Step;
  Analysis.pin(Step, P);
}

/// `p + n`, `n + p`, `p - n`, `p - q`, `p += n` and `p -= n`. Whether that was
/// done; the operands are rewritten then.
bool Rewriter::rewriteSum(Stmt *&Slot, BinaryOperator *E) {
  bool IsAssignment = E->isCompoundAssignmentOp();
  bool IsNegative = E->getOpcode() == BO_Sub || E->getOpcode() == BO_SubAssign;
  if (!E->isAdditiveOp() && E->getOpcode() != BO_AddAssign &&
      E->getOpcode() != BO_SubAssign)
    return false;
  bool LeftIsPointer = E->getLHS()->getType()->isPointerType();
  bool IsDifference = LeftIsPointer && E->getRHS()->getType()->isPointerType();
  if (!Decide.stepsOverKernel(LeftIsPointer ? E->getLHS() : E->getRHS()))
    return false;

  Provenance P = Analysis.of(E, Function);
  bool Forgets =
      Decide.forgetsType(E->getLHS()) || Decide.forgetsType(E->getRHS());
  rewriteChildren(E);
  Expr *L = E->getLHS(), *R = E->getRHS();
  if (!LeftIsPointer)
    std::swap(L, R);
  Expr *Result =
      IsDifference ? Build.pointerDifference(L, R, Forgets)
      : IsAssignment
          ? Build.pointerStep(L, R, IsNegative, /*YieldsOld=*/false, Forgets)
          : Build.pointerSum(L, R, IsNegative, Forgets);
  if (!Result)
    return true;
  Slot = Result;
  Analysis.pin(Result, P);
  return true;
}

void Rewriter::rewriteBinary(Stmt *&Slot, BinaryOperator *E) {
  if (E->isAssignmentOp())
    checkStore(E->getLHS(), Assignment);
  if (rewriteSum(Slot, E))
    return;
  if (auto *Compound = dyn_cast<CompoundAssignOperator>(E))
    return rewriteCompound(Slot, Compound);
  rewriteOperands(E, E->isAdditiveOp() || E->isMultiplicativeOp() ||
                         E->isShiftOp() || E->isBitwiseOp());
}

/// `n ^= x` where n holds a typed address becomes `n = number(n) ^ x`.
void Rewriter::rewriteCompound(Stmt *&Slot, CompoundAssignOperator *E) {
  SyntheticAST AST(Context, Callees, Function, E->getExprLoc());
  Expr *LHS = E->getLHS();
  bool IsTyped = LHS->getObjectKind() == OK_Ordinary &&
                 LHS->getType()->isIntegerType() &&
                 Decide.isTypedNumber(AST.load(LHS));
  rewriteOperands(E, /*IsArithmetic=*/true);
  if (!IsTyped)
    return;
  Expr *Address = AST.addressOf(E->getLHS());
  VarDecl *Place = AST.variable("corify_place", Address->getType(), Address);
  auto Object = [&] { return AST.dereference(AST.value(Place)); };
  Expr *Left = AST.convert(AST.forgetType(AST.load(Object())),
                           E->getComputationLHSType(), CK_IntegralCast);
  Expr *Result =
      AST.binary(BinaryOperator::getOpForCompoundAssignment(E->getOpcode()),
                 Left, E->getRHS(), E->getComputationResultType());
  QualType Type = LHS->getType().getUnqualifiedType();
  Slot = AST.block(
      AST.declare(Place),
      AST.assign(Object(), AST.convert(Result, Type, CK_IntegralCast)));
}

void Rewriter::rewriteOperands(Expr *E, bool IsArithmetic) {
  SmallVector<bool, 2> Forgets;
  for (Stmt *Operand : E->children())
    Forgets.push_back(IsArithmetic && !cast<Expr>(Operand)->isLValue() &&
                      Decide.isTypedNumber(cast<Expr>(Operand)));
  rewriteChildren(E);
  for (auto [Operand, IsNumber] : zip(E->children(), Forgets))
    if (IsNumber)
      Operand = Build.untyped(cast<Expr>(Operand));
}

/// `offsetof(struct task_struct, comm)`.
void Rewriter::rewriteOffsetOf(Stmt *&Slot, OffsetOfExpr *E) {
  for (unsigned I = 0; I < E->getNumExpressions(); ++I) {
    Stmt *Index = E->getIndexExpr(I);
    rewrite(Index);
    E->setIndexExpr(I, cast<Expr>(Index));
  }
  QualType Type = E->getTypeSourceInfo()->getType();
  if (WantsConstant || !Records.isKernelRecord(Type))
    return;
  SyntheticAST AST(Context, Callees, Function, E->getExprLoc());
  Expr *LValue = AST.nullObject(Type);
  for (unsigned I = 0; I < E->getNumComponents(); ++I) {
    const OffsetOfNode &Node = E->getComponent(I);
    if (Node.getKind() == OffsetOfNode::Field)
      LValue = AST.member(LValue, Node.getField());
    else if (Node.getKind() == OffsetOfNode::Array)
      LValue = AST.element(LValue, E->getIndexExpr(Node.getArrayExprIndex()));
    else
      return; // an identifier or a base class, which C has not
  }
  Slot = Build.offset(LValue, E->getType());
}

} // namespace corify
