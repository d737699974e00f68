//===- BitFieldReads.cpp - bit-fields of the kernel's ---------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The loader says where the bytes that hold the field begin on the target, how
// many they are, and by how much to shift:
//
//   bits = the bytes, in the part of a 64-bit number that counts least
//   bits <<= LSHIFT_U64      what is above the field is gone
//   bits >>= RSHIFT_U64      what is below it is gone; the sign is kept
//
// as libbpf's BPF_CORE_READ_BITFIELD_PROBED() and BPF_CORE_READ_BITFIELD() do.
//
//===----------------------------------------------------------------------===//

#include "corify/Source/AccessPath.h"
#include "corify/Source/ReadBuilder.h"
#include "clang/AST/RecordLayout.h"
#include "clang/Basic/TargetInfo.h"

using namespace clang;
using namespace llvm;

namespace corify {

/// Fills the number through a helper, at the end that counts least.
void ReadBuilder::probeBits(Expr *LValue, VarDecl *Bits, Expr *From,
                            ReadWay Way, SyntheticAST &AST, Statements &Out) {
  QualType U64 = Context.UnsignedLongLongTy, U32 = Context.UnsignedIntTy;
  Expr *To = AST.addressOf(AST.reference(Bits));
  if (Context.getTargetInfo().isBigEndian())
    To = AST.advance(To,
                     AST.binary(BO_Sub, AST.integer(sizeof(uint64_t), U32),
                                AST.fieldInfo(LValue, FieldByteSize), U32),
                     U64);
  Out.push_back(
      AST.probe(Way.Helper, To, AST.fieldInfo(LValue, FieldByteSize), From));
}

/// Fills the number by the one load that has the size of the target's bytes.
/// The verifier knows the size and drops the others.
void ReadBuilder::loadBits(Expr *LValue, VarDecl *Bits, Expr *From,
                           SyntheticAST &AST, Statements &Out) {
  QualType U64 = Context.UnsignedLongLongTy;
  VarDecl *At = AST.variable("corify_at", From->getType(), From);
  Out.push_back(AST.declare(At));
  // One record for the offset, and not one in each load.
  Out.push_back(AST.barrier(At));
  auto Load = [&](QualType Type) {
    Expr *Typed = AST.dereference(AST.pointerTo(Type, AST.value(At)));
    return AST.convert(AST.load(Typed), U64, CK_IntegralCast);
  };
  auto IfSize = [&](uint64_t Size, QualType Type, Expr *Else) {
    Expr *IsSize =
        AST.binary(BO_EQ, AST.fieldInfo(LValue, FieldByteSize),
                   AST.integer(Size, Context.UnsignedIntTy), Context.IntTy);
    return AST.conditional(IsSize, Load(Type), Else);
  };
  Expr *Value = IfSize(8, U64, Load(Context.UnsignedCharTy));
  Value = IfSize(2, Context.UnsignedShortTy, Value);
  Value = IfSize(4, Context.UnsignedIntTy, Value);
  Out.push_back(AST.assign(AST.reference(Bits), Value));
}

/// What clang's code generation aligns a type to, in bits: for a record the
/// most that a member asks for, where bit-fields next to one another are one
/// integer if that is aligned there and fits, and else bytes.
static uint64_t storedAlignment(ASTContext &Context, QualType Type) {
  while (const clang::ArrayType *Array = Context.getAsArrayType(Type))
    Type = Array->getElementType();
  const RecordDecl *Record = Type->getAsRecordDecl();
  if (!Record)
    return Context.getTypeAlign(Type);
  const ASTRecordLayout &Layout = Context.getASTRecordLayout(Record);
  uint64_t Aligned = 8;
  SmallVector<const FieldDecl *, 16> Fields(Record->fields());
  for (size_t I = 0; I < Fields.size(); ++I) {
    if (!Fields[I]->isBitField()) {
      Aligned =
          std::max(Aligned, storedAlignment(Context, Fields[I]->getType()));
      continue;
    }
    uint64_t Start = Layout.getFieldOffset(I) / 8 * 8, End = Start;
    for (; I < Fields.size() && Fields[I]->isBitField(); ++I)
      End = Layout.getFieldOffset(I) + Fields[I]->getBitWidthValue();
    uint64_t Limit = I < Fields.size() && !Record->isUnion()
                         ? Layout.getFieldOffset(I)
                         : Context.toBits(Layout.getSize());
    uint64_t Size = std::max<uint64_t>(PowerOf2Ceil(End - Start), 8);
    if (Size <= 64 && Start % Size == 0 && Start + Size <= Limit)
      Aligned = std::max(Aligned, Size);
    --I;
  }
  return Aligned;
}

/// LLVM takes the bytes that hold a bit-field to be as many as its record is
/// aligned to, at most 8, and dies of a field that they do not hold
/// (BPFAbstractMemberAccess::GetStorageBitRange()).
static bool canDescribe(ASTContext &Context, const FieldDecl *Field) {
  uint64_t Aligned =
      storedAlignment(Context, Context.getCanonicalTagType(Field->getParent()));
  uint64_t First = Context.getFieldOffset(Field);
  uint64_t End = First + Field->getBitWidthValue();
  if (Aligned > 64)
    return First / 64 == End / 64;
  return First / Aligned == (End - 1) / Aligned;
}

/// The two shifts. The target's field may have a sign where this file's has
/// none.
Expr *ReadBuilder::extractBits(Expr *LValue, VarDecl *Bits, SyntheticAST &AST,
                               Statements &Out) {
  QualType U64 = Context.UnsignedLongLongTy;
  Out.push_back(
      AST.assign(AST.reference(Bits),
                 AST.binary(BO_Shl, AST.value(Bits),
                            AST.fieldInfo(LValue, FieldLeftShift), U64)));
  auto Shifted = [&](QualType Wide) {
    Expr *Left = AST.convert(AST.value(Bits), Wide, CK_IntegralCast);
    Expr *Right = AST.fieldInfo(LValue, FieldRightShift);
    return AST.convert(AST.binary(BO_Shr, Left, Right, Wide), U64,
                       CK_IntegralCast);
  };
  return AST.conditional(AST.fieldInfo(LValue, FieldSigned),
                         Shifted(Context.LongLongTy), Shifted(U64));
}

void ReadBuilder::readBitField(Expr *LValue, VarDecl *To, ReadWay Way,
                               SyntheticAST &AST, Statements &Out) {
  AccessPath Path(Context, LValue);
  if (!canDescribe(Context, Path.lastField())) {
    Report.report(LValue->getExprLoc(), Diag::Unsupported)
        << "as a bit-field that lies across what its record is aligned to, "
           "which LLVM cannot describe";
    return;
  }
  QualType U64 = Context.UnsignedLongLongTy;
  Expr *From = AST.advance(
      Path.pointer(), AST.fieldInfo(LValue, FieldByteOffset), Context.CharTy);
  if (Way.Distance)
    From = AST.advance(From, AST.value(Way.Distance), Context.CharTy);
  VarDecl *Bits = AST.variable("corify_bits", U64, AST.integer(0, U64));
  Out.push_back(AST.declare(Bits));
  if (Way.IsDirect)
    loadBits(LValue, Bits, From, AST, Out);
  else
    probeBits(LValue, Bits, From, Way, AST, Out);

  QualType Type = To->getType();
  Out.push_back(
      AST.assign(AST.reference(To),
                 AST.convert(extractBits(LValue, Bits, AST, Out), Type,
                             Type->isBooleanType() ? CK_IntegralToBoolean
                                                   : CK_IntegralCast)));
}

} // namespace corify
