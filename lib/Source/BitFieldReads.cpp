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

void ReadBuilder::readBitField(Expr *LValue, VarDecl *To, ReadWay Way,
                               SyntheticAST &AST, Statements &Out) {
  QualType U64 = Context.UnsignedLongLongTy;
  Expr *Root = AccessPath(Context, LValue).pointer();
  Expr *From =
      AST.advance(Root, AST.fieldInfo(LValue, FieldByteOffset), Context.CharTy);
  if (Way.Distance)
    From = AST.advance(From, AST.value(Way.Distance), Context.CharTy);
  VarDecl *Bits = AST.variable("corify_bits", U64, AST.integer(0, U64));
  Out.push_back(AST.declare(Bits));
  if (Way.IsDirect)
    loadBits(LValue, Bits, From, AST, Out);
  else
    probeBits(LValue, Bits, From, Way, AST, Out);

  QualType Type = To->getType();
  QualType Wide =
      Type->isSignedIntegerOrEnumerationType() ? Context.LongLongTy : U64;
  Expr *Left = AST.binary(BO_Shl, AST.value(Bits),
                          AST.fieldInfo(LValue, FieldLeftShift), U64);
  if (Wide != U64)
    Left = AST.convert(Left, Wide, CK_IntegralCast);
  Expr *Value =
      AST.binary(BO_Shr, Left, AST.fieldInfo(LValue, FieldRightShift), Wide);
  Out.push_back(
      AST.assign(AST.reference(To),
                 AST.convert(Value, Type,
                             Type->isBooleanType() ? CK_IntegralToBoolean
                                                   : CK_IntegralCast)));
}

} // namespace corify
