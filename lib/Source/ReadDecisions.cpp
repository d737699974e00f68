//===- ReadDecisions.cpp - which accesses become which reads --------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "corify/Source/ReadDecisions.h"
#include "corify/Source/AccessPath.h"
#include "corify/Source/TypedAccess.h"

using namespace clang;
using namespace llvm;

namespace corify {

AccessKind ReadDecisions::kindOf(Expr *LValue) const {
  AccessPath Path(Context, LValue);
  if (!Path.pointer())
    return AccessKind::Own;
  Provenance P = Analysis.of(Path.pointer(), Function);
  return Analysis.accessKind(P, Path.pointee(), Function);
}

AccessKind ReadDecisions::kindBehind(Expr *Argument) const {
  QualType Type = Argument->IgnoreParenImpCasts()->getType();
  QualType Pointee =
      Type->isPointerType() ? Type->getPointeeType() : Context.VoidTy;
  return Analysis.accessKind(Analysis.of(Argument, Function), Pointee,
                             Function);
}

ReadWay ReadDecisions::wayOf(Expr *LValue, AccessKind Kind) const {
  Provenance P = Analysis.of(AccessPath(Context, LValue).pointer(), Function);
  ReadWay Way;
  Way.Helper = helperFor(Kind);
  if (Kind != AccessKind::Kernel)
    return Way;
  if (Mode == RewriteMode::Direct) {
    Way.IsDirect = true;
    return Way;
  }
  Way.IsDirect = Mode == RewriteMode::Auto && isTyped(P) &&
                 classifyLoad(Context, LValue) != TypedLoad::Refused;
  Way.TestsNull = Way.IsDirect && has(P, Provenance::Nullable);
  Way.ForgetsType = !Way.IsDirect && forgetsType(P, LValue);
  return Way;
}

bool ReadDecisions::forgetsType(Provenance P, Expr *LValue) const {
  return Mode != RewriteMode::Direct &&
         (has(P, Provenance::Nullable) ||
          (has(P, MayBeTyped) &&
           !AccessPath(Context, LValue).variableSubscripts().empty()));
}

bool ReadDecisions::forgetsType(Expr *Pointer) const {
  SyntheticAST AST(Context, Callees, Function, Pointer->getExprLoc());
  return Pointer->getType()->isPointerType() && Mode != RewriteMode::Direct &&
         has(Analysis.of(Pointer->isLValue() ? AST.load(Pointer) : Pointer,
                         Function),
             MayBeTyped);
}

bool ReadDecisions::stepsOverKernel(Expr *Pointer) const {
  QualType Type = Pointer->getType();
  if (!Type->isPointerType() || !Build.hasRelocatedSize(Type->getPointeeType()))
    return false;
  SyntheticAST AST(Context, Callees, Function, Pointer->getExprLoc());
  Expr *Value = Pointer->isLValue() ? AST.load(Pointer) : Pointer;
  return isForeign(Analysis.accessKind(Analysis.of(Value, Function),
                                       Type->getPointeeType(), Function));
}

bool ReadDecisions::isTypedNumber(Expr *Value) const {
  if (Value->getType()->isPointerType())
    return forgetsType(Value);
  return Value->getType()->isIntegerType() &&
         Context.getTypeSize(Value->getType()) >= 64 &&
         Mode != RewriteMode::Direct &&
         !Analysis.isArgument(Value->IgnoreParenCasts(), Function) &&
         has(Analysis.of(Value, Function), MayBeTyped);
}

bool ReadDecisions::hasLocalLayout(MemberExpr *E) const {
  AccessPath Path(Context, E);
  if (const VarDecl *V = Path.variable())
    if (isKernelSymbol(V) || Analysis.isRawCopy(V))
      return false;
  for (auto *M = E; M; M = dyn_cast<MemberExpr>(M->getBase()->IgnoreParens()))
    if (Analysis.isRawCopy(M->getMemberDecl()))
      return false;
  return Path.startsFromObject() ||
         (Path.pointer() &&
          Analysis.of(Path.pointer(), Function) == Provenance::Own);
}

bool ReadDecisions::mayWriteKernel() const {
  return (Analysis.kindOf(Function) & ProgramKind::KernelWriter) !=
         ProgramKind::None;
}

} // namespace corify
