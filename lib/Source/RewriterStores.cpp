//===- RewriterStores.cpp - stores and atomic operations ------------------===//
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

void Rewriter::reportStore(SourceLocation Loc, unsigned How) {
  Report.report(Loc, Diag::Store) << How;
  Report.note(Loc, "keep the value in a local, a map or a global of the "
                   "program's own");
}

/// Only what is certain is an error; what may as well be the program's own
/// memory is stored to as written.
void Rewriter::checkStore(Expr *LValue, unsigned How) {
  if (Decide.mayWriteKernel())
    return;
  AccessPath Path(Context, LValue);
  if (!Path.pointer() || Path.pointee().isNull())
    return;
  Provenance P = Analysis.of(Path.pointer(), Function);
  if (ProvenanceAnalysis::isCertainlyKernel(P) &&
      isForeign(Analysis.accessKind(P, Path.pointee(), Function)))
    reportStore(LValue->getExprLoc(), How);
}

void Rewriter::checkWrittenThrough(Expr *Pointer, unsigned How) {
  if (Decide.mayWriteKernel())
    return;
  Provenance P = Analysis.of(Pointer, Function);
  if (ProvenanceAnalysis::isCertainlyKernel(P))
    reportStore(Pointer->getExprLoc(), How);
}

/// An atomic load is a load; the helper's is as good as one.
void Rewriter::rewriteAtomic(Stmt *&Slot, AtomicExpr *E) {
  bool HasValue = false;
  switch (E->getOp()) {
  case AtomicExpr::AO__atomic_load_n:
  case AtomicExpr::AO__c11_atomic_load:
  case AtomicExpr::AO__scoped_atomic_load_n:
    HasValue = true;
    break;
  case AtomicExpr::AO__atomic_load:
  case AtomicExpr::AO__scoped_atomic_load:
    break;
  default:
    checkWrittenThrough(E->getPtr(), Atomic);
    return rewriteChildren(E);
  }
  SyntheticAST AST(Context, Callees, Function, E->getExprLoc());
  Expr *LValue = AST.dereference(E->getPtr());
  AccessKind Kind = kindOf(LValue);
  if (!isForeign(Kind))
    return rewriteChildren(E);
  if (!HasValue) {
    Report.report(E->getExprLoc(), Diag::Unsupported)
        << "by an atomic load into memory";
    return;
  }
  ReadWay Way = wayOf(LValue, Kind);
  Way.IsDirect = false;
  rewritePath(LValue);
  Slot = Build.read(LValue, Way);
  MakesReads = true;
  if (E->getType()->isAnyPointerType())
    Analysis.pin(cast<Expr>(Slot), Kind == AccessKind::User
                                       ? Provenance::User
                                       : Provenance::Kernel);
}

} // namespace corify
