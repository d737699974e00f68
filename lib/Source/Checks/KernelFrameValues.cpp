//===- KernelFrameValues.cpp - what expressions are on one kernel ---------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "KernelFrame.h"
#include "corify/Source/AccessPath.h"
#include "clang/AST/Attr.h"
#include "clang/Basic/TargetBuiltins.h"

using namespace clang;
using namespace llvm;

namespace corify {

static KnownNumber anyOf(const ASTContext &AST, QualType Type) {
  return KnownNumber::any().convert(AST, Type, /*IsWider=*/true);
}

/// What was evaluated before, which may have had effects; or what has none.
KnownNumber KernelFrame::valueOf(const Expr *E) {
  auto Found = Cache.find(E);
  if (Found != Cache.end())
    return Found->second;
  Found = Elsewhere.find(E);
  return Found == Elsewhere.end() ? compute(E) : Found->second;
}

KnownNumber KernelFrame::compute(const Expr *E) {
  if (const auto *Parens = dyn_cast<ParenExpr>(E))
    return valueOf(Parens->getSubExpr());
  if (const auto *Full = dyn_cast<FullExpr>(E))
    return valueOf(Full->getSubExpr());
  if (const auto *Selection = dyn_cast<GenericSelectionExpr>(E))
    return valueOf(Selection->getResultExpr());
  if (const auto *Choice = dyn_cast<ChooseExpr>(E))
    return valueOf(Choice->getChosenSubExpr());
  if (const auto *Cast = dyn_cast<CastExpr>(E))
    return computeCast(Cast);
  if (const auto *Call = dyn_cast<CallExpr>(E))
    return computeCall(Call);
  if (const auto *Unary = dyn_cast<UnaryOperator>(E))
    return computeUnary(Unary);
  if (const auto *Binary = dyn_cast<BinaryOperator>(E))
    return computeBinary(Binary);
  if (const auto *Choice = dyn_cast<ConditionalOperator>(E)) {
    KnownNumber Condition = valueOf(Choice->getCond()), Result;
    if (Condition.mayBe(true))
      Result.join(valueOf(Choice->getTrueExpr()));
    if (Condition.mayBe(false))
      Result.join(valueOf(Choice->getFalseExpr()));
    return Result;
  }
  if (const auto *Block = dyn_cast<StmtExpr>(E)) {
    const CompoundStmt *Body = Block->getSubStmt();
    const auto *Value =
        Body->body_empty() ? nullptr : dyn_cast<Expr>(Body->body_back());
    return Value ? valueOf(Value) : KnownNumber::any();
  }
  if (E->isGLValue() || !E->getType()->isIntegralOrEnumerationType())
    return KnownNumber::any();
  std::optional<APSInt> Value = E->getIntegerConstantExpr(AST);
  return Value && Value->getBitWidth() <= 64
             ? KnownNumber::of({Value->getExtValue()})
             : anyOf(AST, E->getType());
}

KnownNumber KernelFrame::computeCast(const CastExpr *E) {
  const Expr *Sub = E->getSubExpr();
  switch (E->getCastKind()) {
  case CK_LValueToRValue:
    return load(Sub);
  case CK_NullToPointer:
    return KnownNumber::of({0});
  case CK_ArrayToPointerDecay:
  case CK_FunctionToPointerDecay:
    return addressOf(Sub);
  case CK_IntegralCast:
  case CK_IntegralToBoolean:
  case CK_PointerToBoolean:
  case CK_NoOp:
  case CK_BitCast:
  case CK_IntegralToPointer:
  case CK_PointerToIntegral: {
    if (Sub->isGLValue())
      return KnownNumber::any();
    bool IsWider =
        AST.getTypeSize(E->getType()) >= AST.getTypeSize(Sub->getType());
    return valueOf(Sub).convert(AST, E->getType(), IsWider);
  }
  default:
    return anyOf(AST, E->getType());
  }
}

KnownNumber KernelFrame::computeUnary(const UnaryOperator *E) {
  const Expr *Sub = E->getSubExpr();
  switch (E->getOpcode()) {
  case UO_LNot:
    return valueOf(Sub).negated();
  case UO_Plus:
  case UO_Extension:
    return valueOf(Sub);
  case UO_Minus:
    return corify::compute(BO_Sub, KnownNumber::of({0}), valueOf(Sub), false)
        .convert(AST, E->getType(), /*IsWider=*/true);
  case UO_Not:
    return corify::compute(BO_Xor, KnownNumber::of({-1}), valueOf(Sub), false)
        .convert(AST, E->getType(), /*IsWider=*/true);
  case UO_AddrOf:
    return addressOf(Sub);
  case UO_PostInc:
  case UO_PostDec:
    return load(Sub);
  default:
    return anyOf(AST, E->getType());
  }
}

KnownNumber KernelFrame::computeBinary(const BinaryOperator *E) {
  BinaryOperatorKind Opcode = E->getOpcode();
  if (Opcode == BO_Comma || Opcode == BO_Assign)
    return valueOf(E->getRHS());
  if (E->isLogicalOp()) {
    bool Deciding = Opcode == BO_LOr;
    KnownNumber L = valueOf(E->getLHS()), Result;
    if (L.mayBe(Deciding))
      Result.join(KnownNumber::of({Deciding}));
    if (L.mayBe(!Deciding))
      Result.join(valueOf(E->getRHS()).convert(AST, AST.BoolTy, true));
    return Result;
  }
  bool IsCompound = E->isCompoundAssignmentOp();
  KnownNumber L = IsCompound ? load(E->getLHS()) : valueOf(E->getLHS());
  if (IsCompound)
    Opcode = BinaryOperator::getOpForCompoundAssignment(Opcode);
  bool IsUnsigned = !E->getLHS()->getType()->isSignedIntegerOrEnumerationType();
  KnownNumber Result =
      corify::compute(Opcode, L, valueOf(E->getRHS()), IsUnsigned);
  if (E->getType()->isAnyPointerType() && !E->isComparisonOp())
    return KnownNumber::any();
  return Result.convert(AST, E->getType(), /*IsWider=*/true);
}

KnownNumber KernelFrame::computeCall(const CallExpr *E) {
  unsigned ID = E->getBuiltinCallee();
  if (ID == Builtin::BI__builtin_expect)
    return valueOf(E->getArg(0));
  if (const Question *Q = Run.Functions.question(E)) {
    bool Yes = Q->Yes.test(Run.Kernel);
    return Yes && Q->IsSize ? KnownNumber::nonZero() : KnownNumber::of({Yes});
  }
  const FunctionDecl *Callee = E->getDirectCallee();
  if (!Callee || Callee->getNumParams() != E->getNumArgs())
    return anyOf(AST, E->getType());
  KernelRun::Arguments Passed;
  for (const Expr *Argument : E->arguments())
    Passed.push_back(valueOf(Argument));
  return Run.call(Callee, std::move(Passed))
      .convert(AST, E->getType(), /*IsWider=*/true);
}

//===----------------------------------------------------------------------===//
// Memory
//===----------------------------------------------------------------------===//

static bool isWeak(const ValueDecl *D) { return D->hasAttr<WeakAttr>(); }

/// Of an object that is declared; a weak one may be absent.
KnownNumber KernelFrame::addressOf(const Expr *LValue) {
  LValue = LValue->IgnoreParens();
  if (isa<clang::StringLiteral>(LValue))
    return KnownNumber::nonZero();
  const auto *Ref = dyn_cast<DeclRefExpr>(LValue);
  if (!Ref)
    return KnownNumber::any();
  return isWeak(Ref->getDecl()) ? Run.decided(0, /*IsTruth=*/false)
                                : KnownNumber::nonZero();
}

KnownNumber KernelFrame::load(const Expr *LValue) {
  LValue = LValue->IgnoreParens();
  QualType Type = LValue->getType();
  const VarDecl *V = namedVariable(LValue);
  if (V && Seen.Followed.contains(V)) {
    auto Found = Here.find(V);
    return Found == Here.end() ? anyOf(AST, Type) : Found->second;
  }
  if (!Type->isIntegralOrEnumerationType())
    return KnownNumber::any();
  AccessPath Path(AST, const_cast<Expr *>(LValue));
  const VarDecl *Root = Path.pointer() ? nullptr : Path.variable();
  if (Root && Root->hasGlobalStorage())
    return loadGlobal(Root, LValue);
  const ValueDecl *From[] = {Path.lastField(), Path.variable()};
  if (any_of(From, [&](const ValueDecl *D) {
        return D && Run.Functions.isDoubtful(D);
      }))
    return Run.decided(0, Type->isBooleanType());
  return anyOf(AST, Type);
}

/// What the source gives to a scalar, as far as it says so.
static std::optional<int64_t> numberInSource(const VarDecl *V) {
  if (!V->getAnyInitializer())
    return 0;
  const APValue *Value = V->getType()->isIntegralOrEnumerationType()
                             ? V->evaluateValue()
                             : nullptr;
  if (Value && Value->isInt())
    return Value->getInt().getExtValue();
  return std::nullopt;
}

/// What is in a global that programs do not change; of others nothing is known.
KnownNumber KernelFrame::loadGlobal(const VarDecl *V, const Expr *LValue) {
  QualType Type = LValue->getType();
  bool IsExternal = V->hasExternalStorage();
  uint32_t Version = Run.Functions.kernels().version(Run.Kernel);
  if (isKernelVersion(V) && Version)
    return KnownNumber::of({Version});
  bool IsConstant = AST.getBaseElementType(V->getType()).isConstQualified();
  if (!IsConstant && !IsExternal)
    return anyOf(AST, Type);
  std::optional<int64_t> InSource = IsExternal ? 0 : numberInSource(V);
  if (!InSource) // a part of something larger
    return Run.decided(0, Type->isBooleanType());
  if (!IsExternal && !V->getType().isVolatileQualified() &&
      namedVariable(LValue))
    return KnownNumber::of({*InSource}).convert(AST, Type, true);
  return Run.decided(*InSource, Type->isBooleanType());
}

} // namespace corify
