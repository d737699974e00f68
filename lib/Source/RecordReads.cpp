//===- RecordReads.cpp - whole records and bytes of the kernel's ----------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "corify/Source/ReadBuilder.h"
#include "clang/AST/RecordLayout.h"

using namespace clang;
using namespace llvm;

namespace corify {

/// A copied array of records is read element by element up to this many;
/// beyond it, the code would not pay for itself.
static constexpr uint64_t MaxCopiedElements = 16;

/// Member by member, since the target may have them in other places.
void ReadBuilder::readRecord(Expr *LValue, VarDecl *To, ReadWay Way,
                             SyntheticAST &AST, Statements &Out) {
  if (!Records.isKernelRecord(LValue->getType()))
    readPart(LValue, To, 0, Way, AST, Out);
  else
    readMembers(LValue, To, 0, Way, AST, Out);
}

/// An anonymous member has no name for the loader to look up: its address is
/// that of a named member at its start. Null where it has none.
static Expr *findNamedStart(ASTContext &Context, SyntheticAST &AST,
                            Expr *LValue) {
  const RecordDecl *Record = LValue->getType()->getAsRecordDecl();
  const auto *Member = dyn_cast<MemberExpr>(LValue);
  bool IsAnonymous = Member && !Member->getMemberDecl()->getIdentifier();
  if (!Record || !IsAnonymous)
    return LValue;
  const ASTRecordLayout &Layout = Context.getASTRecordLayout(Record);
  for (FieldDecl *Field : Record->fields()) {
    if (Field->isBitField() ||
        Layout.getFieldOffset(Field->getFieldIndex()) != 0)
      continue;
    if (Expr *Named = findNamedStart(Context, AST, AST.member(LValue, Field)))
      return Named;
  }
  return nullptr;
}

/// Reads From, as long as it is here, to Offset bytes into To.
void ReadBuilder::readPart(Expr *From, VarDecl *To, uint64_t Offset,
                           ReadWay Way, SyntheticAST &AST, Statements &Out) {
  uint64_t Size = Context.getTypeSizeInChars(From->getType()).getQuantity();
  if (Size == 0)
    return;
  Expr *Start = findNamedStart(Context, AST, From);
  if (!Start) {
    Report.report(From->getExprLoc(), Diag::Unsupported)
        << "as a copy of an anonymous member that begins with no named one";
    return;
  }
  Expr *Target =
      AST.advance(AST.addressOf(AST.reference(To)),
                  AST.integer(Offset, Context.UnsignedLongTy), Context.CharTy);
  Out.push_back(
      AST.probe(Way.Helper, Target, AST.integer(Size, Context.UnsignedIntTy),
                preservedAddress(Start, Way.Distance, AST, loudness(Way))));
}

void ReadBuilder::readMembers(Expr *From, VarDecl *To, uint64_t Offset,
                              ReadWay Way, SyntheticAST &AST, Statements &Out) {
  QualType Type = From->getType();
  if (const auto *Array = Context.getAsConstantArrayType(Type)) {
    QualType Element = Array->getElementType();
    uint64_t Count = Array->getZExtSize();
    if (Element->isRecordType() && Count > MaxCopiedElements)
      Report.report(From->getExprLoc(), Diag::StackCopy)
          << Type << "large array";
    if (!Element->isRecordType() || Count > MaxCopiedElements)
      return readPart(From, To, Offset, Way, AST, Out);
    uint64_t Stride = Context.getTypeSizeInChars(Element).getQuantity();
    for (uint64_t I = 0; I < Count; ++I)
      readMembers(AST.element(From, AST.integer(I, Context.IntTy)), To,
                  Offset + I * Stride, Way, AST, Out);
    return;
  }
  const RecordDecl *Record = Type->getAsRecordDecl();
  if (!Record)
    return readPart(From, To, Offset, Way, AST, Out);

  const ASTRecordLayout &Layout = Context.getASTRecordLayout(Record);
  bool HasBitFields = any_of(
      Record->fields(), [](const FieldDecl *F) { return F->isBitField(); });
  if (HasBitFields || Record->isUnion()) {
    Report.report(From->getExprLoc(), Diag::StackCopy)
        << Context.getCanonicalTagType(Record)
        << (HasBitFields ? "group of bit-fields" : "union");
    return readPart(From, To, Offset, Way, AST, Out);
  }
  for (FieldDecl *Field : Record->fields())
    readMembers(AST.member(From, Field), To,
                Offset + Layout.getFieldOffset(Field->getFieldIndex()) / 8, Way,
                AST, Out);
}

Expr *ReadBuilder::copyBytes(Expr *To, Expr *From, Expr *Size,
                             ProbeHelper Helper) {
  SyntheticAST AST = at(From);
  VarDecl *Target = AST.variable("corify_to", Context.VoidPtrTy, To);
  Stmt *Body[] = {
      AST.declare(Target),
      AST.probe(Helper, AST.value(Target), Size, From),
  };
  return AST.block(Body, AST.value(Target));
}

} // namespace corify
