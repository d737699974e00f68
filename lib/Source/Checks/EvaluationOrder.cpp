//===- EvaluationOrder.cpp - what may move in front of a statement --------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "EvaluationOrder.h"
#include "Check.h"
#include "clang/AST/Decl.h"
#include "clang/AST/Expr.h"
#include "clang/Basic/TargetBuiltins.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/STLExtras.h"

using namespace clang;
using namespace llvm;

namespace corify {

namespace {
/// Whether something has no effect that anything outside of it sees: a read of
/// memory, into variables of its own.
class Harmless {
public:
  bool is(const Stmt *S);

private:
  bool isCall(const CallExpr *Call);
  bool isOwn(const Expr *Place) const;
  bool areChildren(const Stmt *S) {
    return all_of(S->children(), [this](const Stmt *C) { return is(C); });
  }

  /// Declared within.
  DenseSet<const Decl *> Own;
};
} // namespace

bool Harmless::isOwn(const Expr *Place) const {
  Place = Place->IgnoreParenCasts();
  if (const auto *Address = dyn_cast<UnaryOperator>(Place))
    if (Address->getOpcode() == UO_AddrOf)
      Place = Address->getSubExpr()->IgnoreParenCasts();
  const auto *Ref = dyn_cast<DeclRefExpr>(Place);
  return Ref && Own.contains(Ref->getDecl());
}

bool Harmless::isCall(const CallExpr *Call) {
  unsigned ID = Call->getBuiltinCallee();
  if (ID == Builtin::BI__builtin_preserve_access_index ||
      ID == BPF::BI__builtin_preserve_field_info)
    return areChildren(Call);
  StringRef Name = calleeName(Call);
  if (Name.starts_with("bpf_get_current_"))
    return Call->getNumArgs() == 0;
  Name.consume_front("__builtin_");
  bool Writes = Name.starts_with("bpf_probe_read") || Name == "memset" ||
                Name == "memcpy";
  return Writes && Call->getNumArgs() > 0 && isOwn(Call->getArg(0)) &&
         areChildren(Call);
}

bool Harmless::is(const Stmt *S) {
  if (!S || isa<UnaryExprOrTypeTraitExpr>(S))
    return true;
  if (const auto *Declared = dyn_cast<DeclStmt>(S)) {
    for (const Decl *D : Declared->decls())
      Own.insert(D);
    return areChildren(S);
  }
  if (const auto *Call = dyn_cast<CallExpr>(S))
    return isCall(Call);
  if (const auto *Binary = dyn_cast<BinaryOperator>(S))
    if (Binary->isAssignmentOp() && !isOwn(Binary->getLHS()))
      return false;
  if (const auto *Unary = dyn_cast<UnaryOperator>(S))
    if (Unary->isIncrementDecrementOp() && !isOwn(Unary->getSubExpr()))
      return false;
  // A volatile read is in its place for a reason.
  if (const auto *E = dyn_cast<Expr>(S))
    return !E->getType().isVolatileQualified() && areChildren(S);
  return (isa<CompoundStmt>(S) || isa<NullStmt>(S)) && areChildren(S);
}

static StringRef conditionUnless(bool IsAlways) {
  return IsAlways ? "" : "the inner read is evaluated under a condition";
}

/// What Parent does with Child, in words; "" if it evaluates it once, and in
/// any case.
static StringRef whyNotAlways(const Stmt *Parent, const Stmt *Child) {
  if (const auto *Choice = dyn_cast<AbstractConditionalOperator>(Parent))
    return conditionUnless(Child == *Choice->child_begin());
  if (const auto *Binary = dyn_cast<BinaryOperator>(Parent))
    return conditionUnless(!Binary->isLogicalOp() || Child == Binary->getLHS());
  if (const auto *If = dyn_cast<IfStmt>(Parent))
    return conditionUnless(Child == If->getCond());
  if (const auto *Switch = dyn_cast<SwitchStmt>(Parent))
    return conditionUnless(Child == Switch->getCond());
  if (isa<ForStmt>(Parent) || isa<WhileStmt>(Parent) || isa<DoStmt>(Parent))
    return "the inner read is evaluated in a loop";
  if (isa<LabelStmt>(Parent) || isa<SwitchCase>(Parent))
    return "the statement has a label";
  if (isa<Expr>(Parent) || isa<DeclStmt>(Parent) || isa<ReturnStmt>(Parent) ||
      isa<CompoundStmt>(Parent))
    return "";
  return "the statement is of a sort that is not known";
}

/// Of an assignment both sides, in whatever order they are evaluated.
static bool hasEffectBefore(const Stmt *Parent, const Stmt *Child) {
  const auto *Binary = dyn_cast<BinaryOperator>(Parent);
  bool IsAssignment = Binary && Binary->isAssignmentOp();
  Harmless Before;
  for (const Stmt *Sibling : Parent->children()) {
    if (Sibling == Child && !IsAssignment)
      return false;
    if (Sibling != Child && !Before.is(Sibling))
      return true;
  }
  return false;
}

static void addDeclared(const Stmt *S, DenseSet<const Decl *> &Declared) {
  if (!S)
    return;
  if (const auto *Here = dyn_cast<DeclStmt>(S))
    Declared.insert_range(Here->decls());
  for (const Stmt *Child : S->children())
    addDeclared(Child, Declared);
}

static bool names(const Stmt *S, const DenseSet<const Decl *> &Declared) {
  if (!S)
    return false;
  if (const auto *Ref = dyn_cast<DeclRefExpr>(S))
    return Declared.contains(Ref->getDecl());
  return any_of(S->children(),
                [&](const Stmt *Child) { return names(Child, Declared); });
}

/// A variable that the statement itself declares is not there before it.
static bool needsDeclared(const Stmt *Statement, const Stmt *E) {
  DenseSet<const Decl *> Around, Within;
  addDeclared(Statement, Around);
  addDeclared(E, Within);
  for (const Decl *D : Within)
    Around.erase(D);
  return names(E, Around);
}

std::string whyNotBefore(ArrayRef<const Stmt *> Path) {
  for (size_t I = 0; I + 1 < Path.size(); ++I) {
    StringRef Why = whyNotAlways(Path[I], Path[I + 1]);
    if (!Why.empty())
      return Why.str();
    if (hasEffectBefore(Path[I], Path[I + 1]))
      return "something with an effect is evaluated before the inner read";
  }
  if (needsDeclared(Path.front(), Path.back()))
    return "the inner read needs a variable of the same statement";
  return "";
}

} // namespace corify
