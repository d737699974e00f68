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
  const Expr *findRecordPointer(const Expr *E, const Site &At) const;
};
} // namespace

CheckPtr makeHardcodedOffsetCheck(CheckContext &Context) {
  return std::make_unique<HardcodedOffset>(Context);
}

void HardcodedOffset::checkNode(const Stmt *S, const Site &At) {
  if (const auto *Subscript = dyn_cast<ArraySubscriptExpr>(S))
    return checkSum(Subscript, Subscript->getBase(), Subscript->getIdx(), At);
  const auto *Sum = dyn_cast<BinaryOperator>(S);
  if (!Sum || !Sum->isAdditiveOp())
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

/// The pointer to a kernel record that E is, with another type: by a cast, or
/// by way of a variable that holds nothing else.
const Expr *HardcodedOffset::findRecordPointer(const Expr *E,
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
      !isAssigned(At.Function->getBody(), V))
    E = withoutCasts(V->getInit());
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
                           ? findRecordPointer(Pointer, At)
                           : nullptr;
  if (!Record || isComputed(Distance))
    return;
  std::optional<APSInt> Constant =
      Distance->getIntegerConstantExpr(Context.AST);
  if (!Constant || Constant->isZero() ||
      !isNew(Diag::HardcodedOffset, Distance->getExprLoc()))
    return;
  int64_t Unit = 1;
  if (Pointer->getType()->isPointerType()) {
    QualType Element = Pointer->getType()->getPointeeType();
    if (!Element->isVoidType() && !Element->isIncompleteType())
      Unit = Context.AST.getTypeSizeInChars(Element).getQuantity();
  }
  const auto *Sum = dyn_cast<BinaryOperator>(E);
  int64_t Bytes = Constant->getExtValue() * Unit;
  if (Sum && Sum->getOpcode() == BO_Sub)
    Bytes = -Bytes;
  Context.Report.reportInFile(Distance->getExprLoc(), Diag::HardcodedOffset)
      << std::to_string(Bytes) << Record->getType()->getPointeeType();
  Context.Report.note(
      fileLocation(Context, Distance->getExprLoc()),
      "the members of a kernel record lie elsewhere with each release and "
      "configuration, and no record tells the loader what is meant: name the "
      "member");
}

} // namespace corify
