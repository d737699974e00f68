//===- SeenFunctions.cpp - bodies, as they were before a rewrite ----------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "SeenFunctions.h"
#include "KernelNames.h"
#include "corify/Source/AccessPath.h"
#include "clang/Basic/TargetBuiltins.h"

using namespace clang;
using namespace llvm;

namespace corify {

const VarDecl *namedVariable(const Expr *E) {
  const auto *Ref = dyn_cast<DeclRefExpr>(E->IgnoreParenImpCasts());
  return Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
}

bool isKernelVersion(const VarDecl *V) {
  return V->getIdentifier() && V->getName() == "LINUX_KERNEL_VERSION";
}

/// The variable or the member that an lvalue ends in.
static const ValueDecl *targetOf(const Expr *LValue) {
  LValue = LValue->IgnoreParenCasts();
  while (const auto *Element = dyn_cast<ArraySubscriptExpr>(LValue))
    LValue = Element->getBase()->IgnoreParenCasts();
  if (const auto *Member = dyn_cast<MemberExpr>(LValue))
    return Member->getMemberDecl();
  const auto *Ref = dyn_cast<DeclRefExpr>(LValue);
  return Ref ? Ref->getDecl() : nullptr;
}

const SeenFunction &SeenFunctions::add(const FunctionDecl *Function) {
  CFG::BuildOptions Options;
  // Each expression is an element of its block.
  Options.setAllAlwaysAdd();
  Options.PruneTriviallyFalseEdges = false;
  SeenFunction &Seen = All[Function->getCanonicalDecl()];
  Seen.Graph = CFG::buildCFG(Function, Function->getBody(), &AST, Options);
  AsksHere = callAsks(Function);
  for (const ParmVarDecl *P : Function->parameters())
    if (!P->getType().isVolatileQualified() && P->getType()->isScalarType())
      Seen.Followed.insert(P);
  collect(Function->getBody(), Seen);
  return Seen;
}

const SeenFunction *SeenFunctions::find(const FunctionDecl *Function) const {
  auto Found = All.find(Function->getCanonicalDecl());
  return Found == All.end() ? nullptr : &Found->second;
}

const Question *SeenFunctions::question(const CallExpr *E) const {
  auto Found = Questions.find(E);
  return Found == Questions.end() ? nullptr : &Found->second;
}

std::string SeenFunctions::keyOf(unsigned Kernel) const {
  std::string Key;
  for (const auto &[E, Q] : Questions)
    Key += Q.Yes.test(Kernel) ? '1' : '0';
  if (AsksForVersion)
    Key += std::to_string(Kernels.version(Kernel));
  return Key;
}

//===----------------------------------------------------------------------===//
// Questions
//===----------------------------------------------------------------------===//

/// `E->getArg(1)`, the kind of what a builtin tells.
static std::optional<uint64_t> kindOf(const CallExpr *E,
                                      const ASTContext &AST) {
  std::optional<APSInt> Number = E->getNumArgs() == 2
                                     ? E->getArg(1)->getIntegerConstantExpr(AST)
                                     : std::nullopt;
  return Number ? std::optional(Number->getZExtValue()) : std::nullopt;
}

std::optional<Question> SeenFunctions::classify(const CallExpr *E) const {
  // enum bpf_type_info_kind, bpf_enum_value_kind and bpf_field_info_kind.
  constexpr unsigned TypeExists = 0, TypeSize = 1, TypeMatches = 2,
                     EnumValueExists = 0, FieldSize = 1, FieldExists = 2;
  std::optional<uint64_t> Kind = kindOf(E, AST);
  unsigned ID = E->getBuiltinCallee();
  if (!Kind)
    return std::nullopt;
  if (ID == BPF::BI__builtin_preserve_field_info &&
      (*Kind == FieldExists || *Kind == FieldSize)) {
    const Expr *LValue = E->getArg(0)->IgnoreParens();
    while (const auto *Element = dyn_cast<ArraySubscriptExpr>(LValue))
      LValue = Element->getBase()->IgnoreParenImpCasts();
    if (const auto *Member = dyn_cast<MemberExpr>(LValue))
      return Question{kernelsWithMember(Kernels, Member), *Kind == FieldSize};
  }
  if (ID == BPF::BI__builtin_preserve_type_info) {
    QualType Type = E->getArg(0)->getType();
    if (*Kind == TypeExists || *Kind == TypeSize)
      return Question{kernelsWithType(Kernels, Type), *Kind == TypeSize};
    if (*Kind == TypeMatches)
      return Question{kernelsThatMatch(Kernels, Type), false};
  }
  if (ID == BPF::BI__builtin_preserve_enum_value && *Kind == EnumValueExists)
    if (const EnumConstantDecl *Constant = findEnumerator(E->getArg(0)))
      return Question{kernelsWithEnumerator(Kernels, Constant), false};
  return std::nullopt;
}

bool SeenFunctions::callAsks(const FunctionDecl *Callee) {
  const FunctionDecl *Body = Callee ? Callee->getDefinition() : nullptr;
  if (!Body)
    return false;
  auto [Place, IsNew] = Asking.try_emplace(Body, false);
  if (!IsNew)
    return Place->second;
  bool Asks = asks(Body->getBody());
  return Asking[Body] = Asks;
}

/// Whether the value of S may depend on what a kernel has.
bool SeenFunctions::asks(const Stmt *S) {
  if (!S || isa<UnaryExprOrTypeTraitExpr>(S))
    return false;
  if (const auto *Call = dyn_cast<CallExpr>(S)) {
    if (callAsks(Call->getDirectCallee()) || classify(Call))
      return true;
  }
  if (const auto *Ref = dyn_cast<DeclRefExpr>(S)) {
    const auto *V = dyn_cast<VarDecl>(Ref->getDecl());
    return V && (isKernelVersion(V) || isDoubtful(V));
  }
  if (const auto *Member = dyn_cast<MemberExpr>(S))
    if (isDoubtful(Member->getMemberDecl()))
      return true;
  return any_of(S->children(), [&](const Stmt *C) { return asks(C); });
}

//===----------------------------------------------------------------------===//
// A body
//===----------------------------------------------------------------------===//

/// What is stored where it cannot be followed is in doubt if it asks, and so is
/// a constant in a member, which a function that asks may have chosen by that.
void SeenFunctions::collectAssignment(const Expr *To, const Expr *Value) {
  const ValueDecl *Target = targetOf(To);
  const auto *V = dyn_cast_or_null<VarDecl>(Target);
  // What is in a global the verifier does not know either.
  if (!Target || (V && V->hasGlobalStorage()))
    return;
  if (asks(Value) || (!V && AsksHere && Value->isEvaluatable(AST)))
    Doubtful.insert(Target);
}

/// `f(&flag)`, of a function that asks.
void SeenFunctions::collectCall(const CallExpr *E) {
  Called.insert(E->getCallee()->IgnoreParenImpCasts());
  if (std::optional<Question> Q = classify(E))
    Questions.insert({E, std::move(*Q)});
  if (!callAsks(E->getDirectCallee()))
    return;
  for (const Expr *Argument : E->arguments()) {
    const auto *Address = dyn_cast<UnaryOperator>(Argument->IgnoreParenCasts());
    const VarDecl *V = Address && Address->getOpcode() == UO_AddrOf
                           ? namedVariable(Address->getSubExpr())
                           : nullptr;
    if (V)
      Doubtful.insert(V);
  }
}

/// A variable that is used for anything but to load it and to assign to it may
/// change unseen.
void SeenFunctions::collect(const Stmt *S, SeenFunction &Into) {
  if (!S || isa<UnaryExprOrTypeTraitExpr>(S))
    return;
  if (const auto *Declaration = dyn_cast<DeclStmt>(S))
    for (const Decl *D : Declaration->decls()) {
      const auto *V = dyn_cast<VarDecl>(D);
      if (!V || !V->hasLocalStorage())
        continue;
      if (V->getType()->isScalarType() && !V->getType().isVolatileQualified())
        Into.Followed.insert(V);
      if (const Expr *Init = V->getInit(); Init && asks(Init))
        Doubtful.insert(V);
    }
  if (const auto *Call = dyn_cast<CallExpr>(S))
    collectCall(Call);
  if (const auto *Ref = dyn_cast<DeclRefExpr>(S))
    if (const auto *V = dyn_cast<VarDecl>(Ref->getDecl())) {
      AsksForVersion |= isKernelVersion(V);
      Into.Followed.erase(V);
    }
  const auto *Load = dyn_cast<CastExpr>(S);
  const auto *Binary = dyn_cast<BinaryOperator>(S);
  const auto *Unary = dyn_cast<UnaryOperator>(S);
  const Expr *Place = nullptr;
  if (Load && Load->getCastKind() == CK_LValueToRValue)
    Place = Load->getSubExpr();
  else if (Unary && Unary->isIncrementDecrementOp())
    Place = Unary->getSubExpr();
  else if (Binary && Binary->isAssignmentOp()) {
    Place = Binary->getLHS();
    collectAssignment(Place, Binary->getRHS());
    collect(Binary->getRHS(), Into);
  }
  if (const VarDecl *V = Place ? namedVariable(Place) : nullptr) {
    AsksForVersion |= isKernelVersion(V);
    return;
  }
  if (Binary && Binary->isAssignmentOp())
    return collect(Place, Into);
  for (const Stmt *Child : S->children())
    collect(Child, Into);
}

} // namespace corify
