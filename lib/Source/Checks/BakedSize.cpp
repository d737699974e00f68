//===- BakedSize.cpp - corify-baked-size ----------------------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What clang makes a constant of: `sizeof(struct k)`, `offsetof(struct k, f)`,
// the members of `copy = *p`, the shift of a bit-field. Each is right for the
// kernel that vmlinux.h was made of.
//
//===----------------------------------------------------------------------===//

#include "Check.h"
#include "HelperArguments.h"
#include "corify/Source/AccessPath.h"

using namespace clang;
using namespace llvm;

namespace corify {

namespace {
enum What : unsigned { Size, Offset, Copy, BitField };

class BakedSize : public Check {
public:
  using Check::Check;
  void checkNode(const Stmt *S, const Site &At) override;

private:
  void checkSizeOf(const UnaryExprOrTypeTraitExpr *E, const Site &At);
  void checkLoad(const CastExpr *Load, const Site &At);
  bool isUsedForKernel(const UnaryExprOrTypeTraitExpr *E, const Site &At) const;
  void report(SourceLocation Loc, What W, QualType Record);
};
} // namespace

CheckPtr makeBakedSizeCheck(CheckContext &Context) {
  return std::make_unique<BakedSize>(Context);
}

void BakedSize::checkNode(const Stmt *S, const Site &At) {
  if (At.IsRewritten)
    return;
  if (const auto *SizeOf = dyn_cast<UnaryExprOrTypeTraitExpr>(S))
    return checkSizeOf(SizeOf, At);
  if (const auto *Member = dyn_cast<OffsetOfExpr>(S)) {
    QualType Record = Member->getTypeSourceInfo()->getType();
    if (isInternalRecord(Context.Records, Record))
      report(Member->getExprLoc(), Offset, Record);
    return;
  }
  if (const auto *Cast = dyn_cast<CastExpr>(S))
    if (Cast->getCastKind() == CK_LValueToRValue)
      checkLoad(Cast, At);
}

static QualType elementType(QualType Type) {
  while (const auto *Array = Type->getAsArrayTypeUnsafe())
    Type = Array->getElementType();
  return Type;
}

/// The size of a part of kernel memory, or one that is used to find or to read
/// some. That of an object of the program's own is what it is.
void BakedSize::checkSizeOf(const UnaryExprOrTypeTraitExpr *E, const Site &At) {
  if (E->getKind() != UETT_SizeOf)
    return;
  QualType Record = elementType(E->getTypeOfArgument());
  if (!isInternalRecord(Context.Records, Record))
    return;
  if (!E->isArgumentType()) {
    const Expr *Operand = E->getArgumentExpr();
    AccessPath Path(Context.AST, const_cast<Expr *>(Operand));
    if (!Path.pointer() || !isCertainlyKernel(of(Path.pointer(), At)))
      return;
  }
  if (isUsedForKernel(E, At))
    report(E->getExprLoc(), Size, Record);
}

/// Whether a sum, a product or the length of a probe is made of E, and that not
/// to fill an object that is as long.
bool BakedSize::isUsedForKernel(const UnaryExprOrTypeTraitExpr *E,
                                const Site &At) const {
  for (const Stmt *S : reverse(At.Parents)) {
    if (isa<ParenExpr>(S) || isa<ImplicitCastExpr>(S) || isa<CStyleCastExpr>(S))
      continue;
    if (const auto *Sum = dyn_cast<BinaryOperator>(S)) {
      // A distance from a pointer, or a part of one.
      if (Sum->isMultiplicativeOp())
        continue;
      auto IsKernels = [&](const Expr *Side) {
        return isCertainlyKernel(of(Side, At));
      };
      return Sum->isAdditiveOp() &&
             (IsKernels(Sum->getLHS()) || IsKernels(Sum->getRHS()));
    }
    const auto *Call = dyn_cast<CallExpr>(S);
    ProbedMemory Memory =
        Call ? probedMemory(calleeName(Call)) : ProbedMemory::None;
    if ((Memory != ProbedMemory::Kernel && Memory != ProbedMemory::Either) ||
        Call->getNumArgs() < 3)
      return false;
    QualType To = Call->getArg(0)->IgnoreParenCasts()->getType();
    To = To->isPointerType() ? To->getPointeeType() : elementType(To);
    return !To->isRecordType() && !To->isVoidType();
  }
  return false;
}

void BakedSize::checkLoad(const CastExpr *Load, const Site &At) {
  const Expr *LValue = Load->getSubExpr();
  bool IsCopy = LValue->getType()->isRecordType();
  bool IsBits = LValue->getObjectKind() == OK_BitField;
  if (!IsCopy && !IsBits)
    return;
  AccessPath Path(Context.AST, const_cast<Expr *>(LValue));
  if (!Path.pointer())
    return;
  // Through a pointer that is a number, corify-direct-deref has said enough.
  Provenance P = of(Path.pointer(), At);
  if (!isCertainlyKernel(P) || isCertainlyUntyped(P))
    return;
  QualType Record = IsCopy ? LValue->getType() : Path.pointee();
  if (isInternalRecord(Context.Records, Record))
    report(LValue->getExprLoc(), IsCopy ? Copy : BitField, Record);
}

void BakedSize::report(SourceLocation Loc, What W, QualType Record) {
  if (!isNew(Diag::BakedSize, Loc))
    return;
  static constexpr llvm::StringLiteral Remedies[] = {
      "bpf_core_type_size() asks the target's kernel",
      "bpf_core_field_offset() asks the target's kernel",
      "read the members that are wanted one by one",
      "BPF_CORE_READ_BITFIELD() asks the target's kernel where it is"};
  Context.Report.reportInFile(Loc, Diag::BakedSize)
      << W << Record.getUnqualifiedType();
  Context.Report.note(
      fileLocation(Context, Loc),
      (Remedies[W] + "; so does __corify on the function").str());
}

} // namespace corify
