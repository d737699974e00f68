//===- RewriterLocals.cpp - records of the program's own ------------------===//
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

/// A member of a record of the program's own stays at the offset that it has
/// here. Clang would relocate the access, since the record's type says so.
void Rewriter::rewriteLocalMember(Stmt *&Slot, MemberExpr *E) {
  auto *Field = dyn_cast<FieldDecl>(E->getMemberDecl());
  bool IsObject = Field && !IsInPreservedRegion &&
                  KernelRecords::isRelocatedByClang(Field->getParent()) &&
                  Decide.hasLocalLayout(E);
  rewriteChildren(E);
  FieldDecl *Twin = IsObject ? Locals.findTwin(Context, Field) : nullptr;
  if (!Twin)
    return;
  SyntheticAST AST(Context, Callees, Function, E->getExprLoc());
  Expr *Record = E->getBase();
  if (E->isArrow() || Record->isLValue()) {
    Slot =
        Build.localMember(E->isArrow() ? Record : AST.addressOf(Record), Twin);
    return;
  }
  // The member of a value, such as a function returns: the value is put into a
  // variable first. An array in it has no value of its own.
  if (E->getType()->isArrayType())
    return;
  VarDecl *V = AST.variable("corify_value", Record->getType(), Record);
  Expr *Member = Build.localMember(AST.addressOf(AST.reference(V)), Twin);
  Slot = AST.block(AST.declare(V), AST.load(Member));
}

/// What initialises a local is laid out as the local is.
void Rewriter::rewriteInitList(InitListExpr *E) {
  rewriteChildren(E);
  const RecordDecl *Record = E->getType()->getAsRecordDecl();
  if (!Record || !KernelRecords::isRelocatedByClang(Record))
    return;
  RecordDecl *Twin = Locals.findTwin(Context, Record);
  if (!Twin)
    return;
  if (const FieldDecl *Field = E->getInitializedFieldInUnion())
    E->setInitializedFieldInUnion(Locals.findTwin(Context, Field));
  E->setType(Context.getCanonicalTagType(Twin));
}

} // namespace corify
