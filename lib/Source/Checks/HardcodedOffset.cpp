//===- HardcodedOffset.cpp - corify-hardcoded-offset ----------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// `*(u64 *)((char *)task + 1024)`: the constant was counted on one kernel.
//
//===----------------------------------------------------------------------===//

#include "Check.h"
#include "Hoisting.h"
#include "corify/Source/AccessPath.h"

using namespace clang;
using namespace llvm;

namespace corify {

namespace {
class HardcodedOffset : public Check {
public:
  using Check::Check;
  void checkNode(const Stmt *S, const Site &At) override;

private:
  void checkSum(const Expr *E, const Expr *Pointer, const Expr *Distance,
                const Site &At);
  const Expr *findRecordPointer(const Expr *E, const Stmt *Change,
                                const Site &At) const;
};
} // namespace

CheckPtr makeHardcodedOffsetCheck(CheckContext &Context) {
  return std::make_unique<HardcodedOffset>(Context);
}

static bool isCastToPointer(const Stmt *S, const VarDecl *V) {
  const auto *Cast = dyn_cast<CastExpr>(S);
  if (Cast && Cast->getCastKind() == CK_IntegralToPointer) {
    const auto *Ref =
        dyn_cast<DeclRefExpr>(withoutCasts(Cast)->IgnoreParenCasts());
    if (Ref && Ref->getDecl() == V)
      return true;
  }
  return any_of(S->children(), [&](const Stmt *Child) {
    return Child && isCastToPointer(Child, V);
  });
}

/// Whether Sum is an address, and no number that has one in it: a key, a hash,
/// something to print.
static bool becomesPointer(const Expr *Sum, const Site &At) {
  if (Sum->getType()->isPointerType())
    return true;
  for (const Stmt *Around : reverse(At.Parents)) {
    const auto *Cast = dyn_cast<CastExpr>(Around);
    const auto *Outer = dyn_cast<BinaryOperator>(Around);
    if (Cast && Cast->getType()->isPointerType())
      return true;
    if (const auto *Declaration = dyn_cast<DeclStmt>(Around)) {
      const auto *V = Declaration->isSingleDecl()
                          ? dyn_cast<VarDecl>(Declaration->getSingleDecl())
                          : nullptr;
      return V && isCastToPointer(At.Function->getBody(), V);
    }
    if (!Cast && !isa<ParenExpr>(Around) && !(Outer && Outer->isAdditiveOp()))
      return false;
  }
  return false;
}

void HardcodedOffset::checkNode(const Stmt *S, const Site &At) {
  if (const auto *Subscript = dyn_cast<ArraySubscriptExpr>(S))
    return checkSum(Subscript, Subscript->getBase(), Subscript->getIdx(), At);
  const auto *Sum = dyn_cast<BinaryOperator>(S);
  if (Sum &&
      (Sum->getOpcode() == BO_AddAssign || Sum->getOpcode() == BO_SubAssign))
    return checkSum(Sum, Sum->getLHS(), Sum->getRHS(), At);
  if (!Sum || !Sum->isAdditiveOp() || !becomesPointer(Sum, At))
    return;
  checkSum(Sum, Sum->getLHS(), Sum->getRHS(), At);
  if (Sum->getOpcode() == BO_Add)
    checkSum(Sum, Sum->getRHS(), Sum->getLHS(), At);
}

/// Whether a constant says how it came about: `offsetof()` and `sizeof` are
/// other checks' business.
static bool isComputed(const Stmt *S) {
  return isa<OffsetOfExpr>(S) || isa<UnaryExprOrTypeTraitExpr>(S) ||
         isa<MemberExpr>(S) || any_of(S->children(), [](const Stmt *Child) {
           return Child && isComputed(Child);
         });
}

/// Whether V has the value it begins as until Change, the only one of it.
static bool changesOnlyBy(const Stmt *Body, const VarDecl *V,
                          const Stmt *Change) {
  return all_of(Body->children(), [&](const Stmt *Child) {
    return !Child || Child == Change ||
           (isa<Expr>(Child) ? !isAssigned(Child, V)
                             : changesOnlyBy(Child, V, Change));
  });
}

/// The pointer to a kernel record that E is, with another type: by a cast, or
/// by way of a variable that holds nothing else.
const Expr *HardcodedOffset::findRecordPointer(const Expr *E,
                                               const Stmt *Change,
                                               const Site &At) const {
  QualType Outer = E->getType();
  bool IsBytes =
      Outer->isIntegerType() ||
      (Outer->isPointerType() && !Outer->getPointeeType()->isRecordType());
  if (!IsBytes)
    return nullptr;
  E = withoutCasts(E);
  const auto *Ref = dyn_cast<DeclRefExpr>(E->IgnoreParenImpCasts());
  const auto *V = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
  if (V && V->isLocalVarDecl() && V->getInit() &&
      !isInternalRecord(Context.Records, V->getType()->getPointeeType()) &&
      changesOnlyBy(At.Function->getBody(), V, Change))
    E = withoutCasts(V->getInit());
  // The helper returns a number, of which the kernel says what it is.
  const auto *Call = dyn_cast<CallExpr>(E);
  if (Call && calleeName(Call) == "bpf_get_current_task")
    return E;
  QualType Type = E->getType();
  return Type->isPointerType() &&
                 isInternalRecord(Context.Records, Type->getPointeeType()) &&
                 isCertainlyKernel(of(E, At))
             ? E
             : nullptr;
}

void HardcodedOffset::checkSum(const Expr *E, const Expr *Pointer,
                               const Expr *Distance, const Site &At) {
  const Expr *Record = Distance->getType()->isIntegerType()
                           ? findRecordPointer(Pointer, E, At)
                           : nullptr;
  const Expr *Written = Distance;
  Distance = originOf(Distance, At.Function);
  if (!Record || isComputed(Distance))
    return;
  Expr::EvalResult Evaluated; // that of a constant variable, too
  bool IsConstant = Distance->EvaluateAsInt(Evaluated, Context.AST);
  if (!IsConstant || Evaluated.Val.getInt().isZero() ||
      !isNew(Diag::HardcodedOffset, Written->getExprLoc()))
    return;
  int64_t Unit = 1;
  if (Pointer->getType()->isPointerType()) {
    QualType Element = Pointer->getType()->getPointeeType();
    if (!Element->isVoidType() && !Element->isIncompleteType())
      Unit = Context.AST.getTypeSizeInChars(Element).getQuantity();
  }
  const auto *Sum = dyn_cast<BinaryOperator>(E);
  int64_t Bytes = Evaluated.Val.getInt().getExtValue() * Unit;
  if (Sum && (Sum->getOpcode() == BO_Sub || Sum->getOpcode() == BO_SubAssign))
    Bytes = -Bytes;
  {
    DiagnosticBuilder Report = Context.Report.reportInFile(
        Written->getExprLoc(), Diag::HardcodedOffset);
    Report << std::to_string(Bytes);
    if (Record->getType()->isPointerType())
      Report << Record->getType()->getPointeeType();
    else
      Report << "'struct task_struct'";
  }
  Context.Report.note(
      fileLocation(Context, Written->getExprLoc()),
      "the members of a kernel record lie elsewhere with each release and "
      "configuration, and no record tells the loader what is meant: name the "
      "member");
}

} // namespace corify
