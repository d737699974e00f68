//===- ArrayStride.cpp - corify-array-stride ------------------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// `pid->numbers[i].nr` is relocated twice, where `numbers` begins and where
// `nr` lies in an element; the size of an element is this file's. So are the
// distances of `p + i` and `p++`.
//
//===----------------------------------------------------------------------===//

#include "Check.h"
#include "corify/Source/AccessPath.h"

using namespace clang;
using namespace llvm;

namespace corify {

namespace {
class ArrayStride : public Check {
public:
  using Check::Check;
  void checkNode(const Stmt *S, const Site &At) override;

private:
  void checkSubscript(const ArraySubscriptExpr *E, const Site &At);
  void checkArithmetic(const Expr *E, const Expr *Pointer, const Site &At);
  void report(const Expr *E, bool IsArithmetic, QualType Element);
};
} // namespace

CheckPtr makeArrayStrideCheck(CheckContext &Context) {
  return std::make_unique<ArrayStride>(Context);
}

void ArrayStride::checkNode(const Stmt *S, const Site &At) {
  if (At.IsRewritten)
    return;
  if (const auto *Subscript = dyn_cast<ArraySubscriptExpr>(S))
    return checkSubscript(Subscript, At);
  if (const auto *Unary = dyn_cast<UnaryOperator>(S))
    if (Unary->isIncrementDecrementOp())
      return checkArithmetic(Unary, Unary->getSubExpr(), At);
  const auto *Sum = dyn_cast<BinaryOperator>(S);
  if (!Sum || (!Sum->isAdditiveOp() && Sum->getOpcode() != BO_AddAssign &&
               Sum->getOpcode() != BO_SubAssign))
    return;
  bool IsLeft = Sum->getLHS()->getType()->isPointerType();
  checkArithmetic(Sum, IsLeft ? Sum->getLHS() : Sum->getRHS(), At);
}

void ArrayStride::checkSubscript(const ArraySubscriptExpr *E, const Site &At) {
  if (!isInternalRecord(Context.Records, E->getType()) ||
      E->getIdx()->isIntegerConstantExpr(Context.AST))
    return;
  AccessPath Path(Context.AST, const_cast<ArraySubscriptExpr *>(E));
  if (Path.pointer() && isCertainlyKernel(of(Path.pointer(), At)))
    report(E->getIdx(), /*IsArithmetic=*/false, E->getType());
}

void ArrayStride::checkArithmetic(const Expr *E, const Expr *Pointer,
                                  const Site &At) {
  QualType Type = Pointer->getType();
  if (!Type->isPointerType() ||
      !isInternalRecord(Context.Records, Type->getPointeeType()))
    return;
  Provenance P = Pointer->isLValue() ? of(E, At) : of(Pointer, At);
  if (isCertainlyKernel(P))
    report(E, /*IsArithmetic=*/true, Type->getPointeeType());
}

void ArrayStride::report(const Expr *E, bool IsArithmetic, QualType Element) {
  SourceLocation Loc = E->getExprLoc();
  if (!isNew(Diag::ArrayStride, Loc))
    return;
  Context.Report.reportInFile(Loc, Diag::ArrayStride)
      << IsArithmetic << Element.getUnqualifiedType();
  Context.Report.note(
      fileLocation(Context, Loc),
      "where the target's record is larger or smaller, all elements but the "
      "first are missed: multiply with bpf_core_type_size(), or annotate the "
      "function with __corify");
}

} // namespace corify
