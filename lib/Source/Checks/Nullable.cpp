//===- Nullable.cpp - corify-nullable, where nothing is rewritten ---------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The verifier has what bpf_map_lookup_elem() returns, or the `task` of an
// iterator's context, for a pointer that may be null, and refuses an access
// through it until the program has tested it:
//
//   struct event *e = bpf_map_lookup_elem(&events, &key);
//   e->count++;
//
// Only what is certain is said: the pointer is used where it was made, or by
// way of a local variable that has no other value and of which each test is
// one that the control flow shows.
//
//===----------------------------------------------------------------------===//

#include "Check.h"
#include "Hoisting.h"
#include "corify/Source/AccessPath.h"
#include "corify/Source/NullTests.h"
#include "clang/Basic/Builtins.h"
#include "llvm/ADT/StringSwitch.h"

using namespace clang;
using namespace llvm;

namespace corify {

namespace {
class Nullable : public Check {
public:
  using Check::Check;
  void checkNode(const Stmt *S, const Site &At) override;

private:
  void checkAccess(const Expr *LValue, bool IsStore, const Site &At);
  bool mayBeNull(const Expr *Made, const Site &At) const;
  bool isTested(const DeclRefExpr *Ref, const Site &At);

  /// The tested uses of one function's variables.
  const FunctionDecl *TestsOf = nullptr;
  DenseSet<const DeclRefExpr *> Tested;
};
} // namespace

CheckPtr makeNullableCheck(CheckContext &Context) {
  return std::make_unique<Nullable>(Context);
}

void Nullable::checkNode(const Stmt *S, const Site &At) {
  if (const auto *Binary = dyn_cast<BinaryOperator>(S)) {
    if (Binary->isAssignmentOp())
      checkAccess(Binary->getLHS(), /*IsStore=*/true, At);
  } else if (const auto *Unary = dyn_cast<UnaryOperator>(S)) {
    if (Unary->isIncrementDecrementOp())
      checkAccess(Unary->getSubExpr(), /*IsStore=*/true, At);
  } else if (const auto *E = dyn_cast<Expr>(S)) {
    if (const Expr *LValue = loadedFrom(E))
      checkAccess(LValue, /*IsStore=*/false, At);
  }
}

//===----------------------------------------------------------------------===//
// What may be null
//===----------------------------------------------------------------------===//

/// The number that the definition of a map has as its type, or 0.
static uint64_t typeOfMap(const ASTContext &AST, const Expr *Map) {
  const auto *Unary = dyn_cast<UnaryOperator>(Map->IgnoreParenCasts());
  const RecordDecl *Record =
      Unary ? Unary->getSubExpr()->getType()->getAsRecordDecl() : nullptr;
  if (!Record)
    return 0;
  for (const FieldDecl *Field : Record->fields()) {
    if (Field->getName() != "type" || !Field->getType()->isPointerType())
      continue;
    const ConstantArrayType *Array =
        AST.getAsConstantArrayType(Field->getType()->getPointeeType());
    return Array ? Array->getZExtSize() : 0;
  }
  return 0;
}

/// Helpers that hand out the program's own memory, or null. What is in an
/// array is never null to newer verifiers, where they know the key.
static bool returnsNull(const ASTContext &AST, const CallExpr *Call) {
  constexpr uint64_t Array = 2, PerCPUArray = 6;
  StringRef Name = calleeName(Call);
  if (Name == "bpf_map_lookup_elem") {
    uint64_t Type = Call->getNumArgs() ? typeOfMap(AST, Call->getArg(0)) : 0;
    return Type && Type != Array && Type != PerCPUArray;
  }
  return StringSwitch<bool>(Name)
      .Cases({"bpf_ringbuf_reserve", "bpf_task_storage_get",
              "bpf_sk_storage_get", "bpf_inode_storage_get",
              "bpf_cgrp_storage_get", "bpf_sk_lookup_tcp", "bpf_sk_lookup_udp",
              "bpf_skc_lookup_tcp", "bpf_sk_fullsock", "bpf_tcp_sock",
              "bpf_get_listener_sock"},
             true)
      .Default(false);
}

/// Whether S has a use of the context's member Field other than to go on from
/// it: it may be a test, of which the optimiser may know that it is one of all
/// uses.
static bool hasOtherUse(const Stmt *S, const FieldDecl *Field, bool GoesOn) {
  const auto *Member = dyn_cast<MemberExpr>(S);
  if (Member && Member->getMemberDecl() == Field && !GoesOn)
    return true;
  bool IsWrapper = isa<ParenExpr>(S) || isa<ImplicitCastExpr>(S);
  bool Next = (Member && Member->isArrow()) || (IsWrapper && GoesOn);
  return any_of(S->children(), [&](const Stmt *Child) {
    return Child && hasOtherUse(Child, Field, Next);
  });
}

/// Whether Made, of which something is accessed, is a pointer that every
/// verifier takes for one that may be null.
bool Nullable::mayBeNull(const Expr *Made, const Site &At) const {
  if (const auto *Call = dyn_cast<CallExpr>(Made)) {
    if (returnsNull(Context.AST, Call))
      return true;
    Provenance P = helperProvenance(calleeName(Call));
    return !At.IsRewritten && has(P, Provenance::OrNull) && isTyped(P);
  }
  const Expr *LValue = At.IsRewritten ? nullptr : loadedFrom(Made);
  if (!LValue)
    return false;
  AccessPath Path(Context.AST, const_cast<Expr *>(LValue));
  Provenance P = of(Made, At);
  return Path.pointer() && Path.lastField() &&
         of(Path.pointer(), At) == Provenance::Context && isTyped(P) &&
         has(P, Provenance::OrNull);
}

//===----------------------------------------------------------------------===//
// What was tested
//===----------------------------------------------------------------------===//

namespace {
/// What the value of an expression is for.
enum class Role { Test, Access, Other };

/// Looks for uses of a variable that are neither accesses nor tests that
/// NullTests understands.
class OtherUses {
public:
  OtherUses(const VarDecl *V) : V(V) {}
  bool isIn(const Stmt *S, Role R) const;

private:
  bool isInCall(const CallExpr *Call, Role R) const;
  bool isInBinary(const BinaryOperator *E, Role R) const;

  const VarDecl *V;
};
} // namespace

/// A helper cannot tell its caller what it was given.
bool OtherUses::isInCall(const CallExpr *Call, Role R) const {
  const FunctionDecl *Callee = Call->getDirectCallee();
  bool MayTell = Callee && Callee->hasBody();
  bool IsExpect = Call->getBuiltinCallee() == Builtin::BI__builtin_expect;
  Role Inner = IsExpect ? R : MayTell ? Role::Other : Role::Access;
  return any_of(Call->arguments(),
                [&](const Expr *E) { return isIn(E, Inner); });
}

bool OtherUses::isInBinary(const BinaryOperator *E, Role R) const {
  bool IsTest =
      R == Role::Test &&
      (E->isLogicalOp() || E->getOpcode() == BO_EQ || E->getOpcode() == BO_NE);
  bool Assigns = E->getOpcode() == BO_Assign &&
                 isa<DeclRefExpr>(E->getLHS()->IgnoreParens()) &&
                 cast<DeclRefExpr>(E->getLHS()->IgnoreParens())->getDecl() == V;
  Role Inner = IsTest ? Role::Test : Role::Other;
  return (!Assigns && isIn(E->getLHS(), Inner)) || isIn(E->getRHS(), Inner);
}

bool OtherUses::isIn(const Stmt *S, Role R) const {
  if (!S || isa<UnaryExprOrTypeTraitExpr>(S))
    return false;
  if (const auto *Ref = dyn_cast<DeclRefExpr>(S))
    return Ref->getDecl() == V && R == Role::Other;
  if (const auto *Call = dyn_cast<CallExpr>(S))
    return isInCall(Call, R);
  if (const auto *Binary = dyn_cast<BinaryOperator>(S))
    return isInBinary(Binary, R);
  if (const auto *Choice = dyn_cast<ConditionalOperator>(S))
    return isIn(Choice->getCond(), Role::Test) ||
           isIn(Choice->getTrueExpr(), R) || isIn(Choice->getFalseExpr(), R);
  const Stmt *Condition = nullptr;
  if (const auto *If = dyn_cast<IfStmt>(S))
    Condition = If->getCond();
  else if (const auto *While = dyn_cast<WhileStmt>(S))
    Condition = While->getCond();
  else if (const auto *Do = dyn_cast<DoStmt>(S))
    Condition = Do->getCond();
  else if (const auto *For = dyn_cast<ForStmt>(S))
    Condition = For->getCond();
  const auto *Unary = dyn_cast<UnaryOperator>(S);
  const auto *Member = dyn_cast<MemberExpr>(S);
  bool Keeps = isa<ParenExpr>(S) || isa<ImplicitCastExpr>(S) ||
               (Unary && Unary->getOpcode() == UO_LNot && R == Role::Test);
  bool Accesses = (Member && Member->isArrow()) || isa<ArraySubscriptExpr>(S) ||
                  (Unary && Unary->getOpcode() == UO_Deref);
  Role Inner = Keeps ? R : Accesses ? Role::Access : Role::Other;
  return any_of(S->children(), [&](const Stmt *Child) {
    return isIn(Child, Child == Condition ? Role::Test : Inner);
  });
}

/// Whether a test of its variable may stand before Ref.
bool Nullable::isTested(const DeclRefExpr *Ref, const Site &At) {
  const Stmt *Body = At.Function->getBody();
  if (OtherUses(cast<VarDecl>(Ref->getDecl())).isIn(Body, Role::Other))
    return true;
  if (std::exchange(TestsOf, At.Function) != At.Function) {
    Tested.clear();
    findTestedPointers(At.Function, Tested);
  }
  return Tested.contains(Ref);
}

//===----------------------------------------------------------------------===//
// An access
//===----------------------------------------------------------------------===//

void Nullable::checkAccess(const Expr *LValue, bool IsStore, const Site &At) {
  AccessPath Path(Context.AST, const_cast<Expr *>(LValue));
  if (!Path.pointer() || At.IsInRegion)
    return;
  const Expr *Pointer = withoutCasts(Path.pointer());
  const Expr *Made = originOf(Path.pointer(), At.Function);
  if (!mayBeNull(Made, At))
    return;
  const Expr *Variable = loadedFrom(Pointer);
  const auto *Ref =
      Variable ? dyn_cast<DeclRefExpr>(Variable->IgnoreParens()) : nullptr;
  const auto *FromContext = dyn_cast_or_null<MemberExpr>(
      loadedFrom(Made) ? loadedFrom(Made)->IgnoreParens() : nullptr);
  if (Ref ? isTested(Ref, At)
          : FromContext &&
                hasOtherUse(At.Function->getBody(),
                            dyn_cast<FieldDecl>(FromContext->getMemberDecl()),
                            false))
    return;
  SourceLocation Loc = LValue->getExprLoc();
  if (!isNew(Diag::Nullable, Loc))
    return;
  DiagnosticBuilder Report = Context.Report.reportInFile(Loc, Diag::Nullable);
  Report << IsStore;
  StringRef Text = Ref ? textOf(Context, Ref) : "";
  if (IsStore || Text.empty() || !LValue->getType()->isArithmeticType() ||
      textOf(Context, LValue).empty())
    return;
  Report << FixItHint::CreateInsertion(LValue->getBeginLoc(),
                                       ("(" + Text + " ? ").str())
         << FixItHint::CreateInsertion(
                Context.PP.getLocForEndOfToken(LValue->getEndLoc()), " : 0)");
}

} // namespace corify
