//===- AccessPath.cpp - an lvalue, taken apart ----------------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "corify/Source/AccessPath.h"
#include "clang/Basic/TargetBuiltins.h"

using namespace clang;
using namespace llvm;

namespace corify {

bool findMember(const RecordDecl *Record, StringRef Name,
                SmallVectorImpl<FieldDecl *> &Path) {
  for (FieldDecl *Field : Record->fields()) {
    Path.push_back(Field);
    if (Field->getIdentifier() && Field->getName() == Name)
      return true;
    const RecordDecl *Inner = Field->isAnonymousStructOrUnion()
                                  ? Field->getType()->getAsRecordDecl()
                                  : nullptr;
    if (Inner && findMember(Inner, Name, Path))
      return true;
    Path.pop_back();
  }
  return false;
}

Expr *findArray(Expr *E) {
  auto *Decay = dyn_cast<ImplicitCastExpr>(E->IgnoreParens());
  return Decay && Decay->getCastKind() == CK_ArrayToPointerDecay
             ? Decay->getSubExpr()
             : nullptr;
}

Stmt *&onlyChild(Expr *E) { return *E->child_begin(); }

static Stmt *&subscriptChild(ArraySubscriptExpr *E, bool IsBase) {
  bool IsFirst = (E->getLHS() == E->getBase()) == IsBase;
  return *std::next(E->child_begin(), IsFirst ? 0 : 1);
}

Stmt *&baseSlot(ArraySubscriptExpr *E) { return subscriptChild(E, true); }
Stmt *&indexSlot(ArraySubscriptExpr *E) { return subscriptChild(E, false); }

AccessPath::AccessPath(ASTContext &Context, Expr *LValue) : Context(Context) {
  walk(LValue);
  std::reverse(Subscripts.begin(), Subscripts.end());
}

void AccessPath::walk(Expr *LValue) {
  LValue = LValue->IgnoreParens();
  if (auto *Member = dyn_cast<MemberExpr>(LValue)) {
    const auto *Field = dyn_cast<FieldDecl>(Member->getMemberDecl());
    if (!Field)
      return;
    if (!LastField)
      LastField = Field;
    FirstRecord = Field->getParent();
    return Member->isArrow() ? walkPointer(onlyChild(Member))
                             : walk(Member->getBase());
  }
  if (auto *Subscript = dyn_cast<ArraySubscriptExpr>(LValue))
    return walkSubscript(Subscript);
  if (auto *Unary = dyn_cast<UnaryOperator>(LValue)) {
    if (Unary->getOpcode() == UO_Deref)
      walkPointer(onlyChild(Unary));
    return;
  }
  if (auto *Cast = dyn_cast<ImplicitCastExpr>(LValue)) {
    if (Cast->getCastKind() == CK_NoOp)
      walk(Cast->getSubExpr());
    return;
  }
  if (auto *Ref = dyn_cast<DeclRefExpr>(LValue))
    Variable = dyn_cast<VarDecl>(Ref->getDecl());
  Object = Variable || isa<CompoundLiteralExpr>(LValue) || LValue->isPRValue();
}

static bool isAddress(const Expr *E) {
  const auto *Unary = dyn_cast<UnaryOperator>(E->IgnoreParenCasts());
  return Unary && Unary->getOpcode() == UO_AddrOf;
}

void AccessPath::walkSubscript(ArraySubscriptExpr *E) {
  HasSubscript = true;
  // No record can say a negative constant either, nor begin with an element of
  // a record that has no tag, nor of `(&p[1])[2]` say more than one of the two.
  std::optional<APSInt> Constant = E->getIdx()->getIntegerConstantExpr(Context);
  const RecordDecl *Element = E->getType()->getAsRecordDecl();
  bool IsArray = E->getBase()->IgnoreParenImpCasts()->getType()->isArrayType();
  if (!Constant || Constant->isNegative() || isAddress(E->getBase()) ||
      (!IsArray && Element && !Element->getIdentifier()))
    Subscripts.push_back(E);
  walkPointer(baseSlot(E));
}

void AccessPath::walkPointer(Stmt *&Slot) {
  Expr *E = cast<Expr>(Slot)->IgnoreParens();
  if (auto *Unary = dyn_cast<UnaryOperator>(E))
    if (Unary->getOpcode() == UO_AddrOf)
      return walk(Unary->getSubExpr());
  if (auto *Cast = dyn_cast<CastExpr>(E)) {
    if (Cast->getCastKind() == CK_ArrayToPointerDecay)
      return walk(Cast->getSubExpr());
    // `*(volatile T *)&p->f` is still the path to `p->f`; a cast to another
    // type starts a path of its own.
    QualType From = Cast->getSubExpr()->getType(), To = Cast->getType();
    if (From->isPointerType() && To->isPointerType() &&
        Context.hasSameUnqualifiedType(From->getPointeeType(),
                                       To->getPointeeType()) &&
        Cast->getCastKind() != CK_LValueToRValue)
      return walkPointer(onlyChild(Cast));
  }
  PointerSlot = &Slot;
  Pointee = E->getType()->isPointerType() ? E->getType()->getPointeeType()
                                          : QualType();
}

const EnumConstantDecl *findEnumerator(const Expr *E) {
  const Expr *Inner = E->IgnoreParenCasts();
  if (const auto *Deref = dyn_cast<UnaryOperator>(Inner))
    Inner = Deref->getSubExpr()->IgnoreParenCasts();
  if (const auto *Constant = dyn_cast<ConstantExpr>(Inner))
    Inner = Constant->getSubExpr()->IgnoreParenCasts();
  const auto *Ref = dyn_cast<DeclRefExpr>(Inner);
  return Ref ? dyn_cast<EnumConstantDecl>(Ref->getDecl()) : nullptr;
}

const CallExpr *asRegion(const Stmt *S) {
  auto *Call = dyn_cast_or_null<CallExpr>(S);
  if (!Call)
    return nullptr;
  unsigned ID = Call->getBuiltinCallee();
  bool Opens = ID == Builtin::BI__builtin_preserve_access_index ||
               ID == BPF::BI__builtin_preserve_field_info;
  return Opens ? Call : nullptr;
}

const Expr *addressedLValue(const Expr *Address) {
  const Expr *E = Address->IgnoreParenCasts();
  const auto *Call = dyn_cast<CallExpr>(E);
  if (Call &&
      Call->getBuiltinCallee() == Builtin::BI__builtin_preserve_access_index)
    E = Call->getArg(0)->IgnoreParenCasts();
  const auto *Unary = dyn_cast<UnaryOperator>(E);
  return Unary && Unary->getOpcode() == UO_AddrOf ? Unary->getSubExpr()
                                                  : nullptr;
}

bool isWithoutEffects(const Stmt *S) {
  const auto *Unary = dyn_cast<UnaryOperator>(S);
  const auto *Binary = dyn_cast<BinaryOperator>(S);
  if (isa<CallExpr>(S) || isa<StmtExpr>(S) || isa<AtomicExpr>(S) ||
      (Unary && Unary->isIncrementDecrementOp()) ||
      (Binary && Binary->isAssignmentOp()))
    return false;
  return all_of(S->children(), [](const Stmt *Child) {
    return !Child || isWithoutEffects(Child);
  });
}

StringRef calleeName(const CallExpr *E) {
  const auto *Callee = dyn_cast_or_null<NamedDecl>(E->getCalleeDecl());
  return Callee && Callee->getIdentifier() ? Callee->getName() : "";
}

} // namespace corify
