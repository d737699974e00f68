//===- MacroPath.cpp - an lvalue as an operand of a macro -----------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "MacroPath.h"
#include "corify/Source/AccessPath.h"
#include "corify/Source/FileRanges.h"
#include "corify/Source/KernelRecords.h"
#include "clang/Lex/Lexer.h"

using namespace clang;
using namespace llvm;

namespace corify {

std::string writtenText(const ASTContext &Context, const Expr *E) {
  const SourceManager &Sources = Context.getSourceManager();
  CharSourceRange Range = fileRangeOf(E, Sources, Context.getLangOpts());
  if (Range.isInvalid())
    return "";
  return Lexer::getSourceText(Range, Sources, Context.getLangOpts()).str();
}

const Expr *lvalueOf(const Expr *Value) {
  for (;;) {
    const auto *Cast = dyn_cast<ImplicitCastExpr>(Value->IgnoreParens());
    if (!Cast)
      return nullptr;
    if (Cast->getCastKind() == CK_LValueToRValue)
      return Cast->getSubExpr();
    if (Cast->getCastKind() != CK_NoOp)
      return nullptr;
    Value = Cast->getSubExpr();
  }
}

MacroPath::MacroPath(const ASTContext &Context, const Expr *LValue) {
  while (LValue && !Pointer)
    LValue = step(Context, LValue);
  if (Pointer)
    finish();
}

/// Takes one part off E, an lvalue: the rest, or null at the end of the way.
const Expr *MacroPath::step(const ASTContext &Context, const Expr *E) {
  E = E->IgnoreParens();
  if (const auto *Cast = dyn_cast<ImplicitCastExpr>(E))
    return Cast->getCastKind() == CK_NoOp ? Cast->getSubExpr() : nullptr;
  if (const auto *Subscript = dyn_cast<ArraySubscriptExpr>(E)) {
    std::string Index = writtenText(Context, Subscript->getIdx());
    IsWritten &= !Index.empty();
    Subscripts.push_back(Subscript);
    Parts.push_back("[" + Index + "]");
    return findArray(const_cast<Expr *>(Subscript->getBase()));
  }
  if (const auto *Member = dyn_cast<MemberExpr>(E)) {
    if (!isa<FieldDecl>(Member->getMemberDecl()))
      return nullptr;
    StringRef Name = Member->getMemberDecl()->getName();
    if (!Name.empty()) // an anonymous member is not written
      Parts.push_back("." + Name.str());
    return Member->isArrow()
               ? stepThrough(Context, Member->getBase(), /*IsMember=*/true)
               : Member->getBase();
  }
  const auto *Unary = dyn_cast<UnaryOperator>(E);
  return Unary && Unary->getOpcode() == UO_Deref
             ? stepThrough(Context, Unary->getSubExpr(), !Parts.empty())
             : nullptr;
}

/// The lvalue that P is the address of, in `P->f` and `*P`. Else P is where the
/// way starts, if a member is named.
const Expr *MacroPath::stepThrough(const ASTContext &Context, const Expr *P,
                                   bool IsMember) {
  const Expr *E = P->IgnoreParens();
  if (const Expr *Array = findArray(const_cast<Expr *>(E))) {
    HasDecay = true;
    Parts.push_back("[0]");
    return Array;
  }
  const auto *Unary = dyn_cast<UnaryOperator>(E);
  if (Unary && Unary->getOpcode() == UO_AddrOf)
    return Unary->getSubExpr();
  // `*(volatile T *)&p->f`, as AccessPath has it.
  const auto *Cast = dyn_cast<CastExpr>(E);
  QualType From = Cast ? Cast->getSubExpr()->getType() : QualType();
  if (Cast && Cast->getCastKind() != CK_LValueToRValue &&
      From->isPointerType() && E->getType()->isPointerType() &&
      Context.hasSameUnqualifiedType(From->getPointeeType(),
                                     E->getType()->getPointeeType()) &&
      !(IsMember && lvalueOf(Cast->getSubExpr())))
    return stepThrough(Context, Cast->getSubExpr(), IsMember);
  if (IsMember)
    Pointer = P;
  return nullptr;
}

void MacroPath::finish() {
  if (!IsWritten || Parts.empty())
    return;
  for (const std::string &Part : reverse(Parts))
    Accessor += Part;
  // After "->" comes a name.
  Accessor = Accessor.front() == '.' ? Accessor.substr(1) : "";
}

const Expr *MacroPath::loadedFrom() const {
  return Pointer ? lvalueOf(Pointer) : nullptr;
}

bool isSameInRegion(const Stmt *S) {
  if (isa<UnaryExprOrTypeTraitExpr>(S))
    return true;
  if (isa<StmtExpr>(S) || asRegion(S))
    return false;
  if (const auto *Member = dyn_cast<MemberExpr>(S)) {
    const auto *Field = dyn_cast<FieldDecl>(Member->getMemberDecl());
    if (!Field || !KernelRecords::isRelocatedByClang(Field->getParent()))
      return false;
  }
  if (const auto *Subscript = dyn_cast<ArraySubscriptExpr>(S)) {
    const Expr *Array = findArray(const_cast<Expr *>(Subscript->getBase()));
    if (!Array || !isa<MemberExpr>(Array->IgnoreParens()))
      return false;
  }
  return all_of(S->children(),
                [](const Stmt *C) { return !C || isSameInRegion(C); });
}

} // namespace corify
