//===- Strides.cpp - arithmetic on pointers to the kernel's records -------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// `p + i` is i elements further on, and how long an element is, only the target
// knows:
//
//   p + i           (T *)((char *)p + (long)i * SIZE)
//   p - q           ((char *)p - (char *)q) / SIZE
//   a->list[i].x    *(X *)((char *)&a->list[0].x + (long)i * SIZE)
//
// SIZE is relocated: the size of the type, or for an array the size of its
// first element, which need not have a name.
//
//===----------------------------------------------------------------------===//

#include "corify/Source/AccessPath.h"
#include "corify/Source/ReadBuilder.h"

using namespace clang;
using namespace llvm;

namespace corify {

bool ReadBuilder::hasRelocatedSize(QualType Element) const {
  while (const ArrayType *Array = Context.getAsArrayType(Element))
    Element = Array->getElementType();
  return Records.isKernelRecord(Element);
}

/// A type that the loader can look up: one with a name.
static bool hasName(QualType Type) {
  const RecordDecl *Record = Type->getAsRecordDecl();
  return Record && (Record->getIdentifier() || Type->getAs<TypedefType>());
}

/// Null where the target cannot be asked.
Expr *ReadBuilder::typeSize(QualType Element, SyntheticAST &AST) {
  return Records.isKernelRecord(Element) && hasName(Element)
             ? AST.typeSize(Element)
             : nullptr;
}

/// The size of an element that Base points to, whose path is bound: relocated
/// where the target can be asked.
Expr *ReadBuilder::elementSize(Expr *Base, SyntheticAST &AST) {
  QualType Element = Base->getType()->getPointeeType();
  Expr *Array = findArray(Base);
  bool IsMember = Array &&
                  (hasRelocatedSize(Element) || Element->isArrayType()) &&
                  makesRecord(AccessPath(Context, Array));
  if (IsMember)
    return AST.fieldInfo(AST.firstElement(Array), FieldByteSize);
  if (Expr *Size = typeSize(Element, AST))
    return Size;
  return AST.integer(Context.getTypeSizeInChars(Element).getQuantity(),
                     Context.LongTy);
}

/// Puts By in the place of Old, somewhere in Slot.
static bool replace(Stmt *&Slot, const Expr *Old, Expr *By) {
  if (Slot == Old) {
    Slot = By;
    return true;
  }
  return any_of(Slot->children(),
                [&](Stmt *&Child) { return Child && replace(Child, Old, By); });
}

/// Makes each variable subscript of a path 0. What they come to in bytes is the
/// sum of each times the size of its element; null if there are none.
Expr *ReadBuilder::takeSubscripts(Expr *&LValue, SyntheticAST &AST) {
  Expr *Sum = nullptr;
  AccessPath Path(Context, LValue);
  for (ArraySubscriptExpr *Subscript : Path.variableSubscripts()) {
    Stmt *&Index = indexSlot(Subscript);
    Expr *Distance =
        AST.distance(cast<Expr>(Index), elementSize(Subscript->getBase(), AST));
    Index = AST.integer(0, Context.LongTy);
    if (!findArray(Subscript->getBase())) {
      // `p[0]` is `*p`, of which clang makes no step. A step it looks up with
      // the record's tag, which a record may have only a typedef for.
      Stmt *Whole = LValue;
      replace(Whole, Subscript, AST.dereference(Subscript->getBase()));
      LValue = cast<Expr>(Whole);
    }
    Sum = Sum ? AST.binary(BO_Add, Sum, Distance, Context.LongTy) : Distance;
  }
  return Sum;
}

Expr *ReadBuilder::pointerSum(Expr *Pointer, Expr *Count, bool IsNegative,
                              bool ForgetsType) {
  SyntheticAST AST = at(Pointer);
  QualType Element = Pointer->getType()->getPointeeType();
  if (IsNegative)
    Count = AST.binary(BO_Sub, AST.integer(0, Context.LongTy),
                       AST.convert(Count, Context.LongTy, CK_IntegralCast),
                       Context.LongTy);
  if (findArray(Pointer)) { // `array + i` is `&array[i]`
    ReadWay Way;
    Way.ForgetsType = ForgetsType;
    return address(AST.subscript(Pointer, Count), Way);
  }
  if (ForgetsType)
    Pointer = untyped(Pointer);
  Expr *Size = typeSize(Element, AST);
  return Size ? AST.advance(Pointer, AST.distance(Count, Size), Element)
              : nullptr;
}

/// The instruction set has no signed division before version 4.
Expr *ReadBuilder::pointerDifference(Expr *L, Expr *R, bool ForgetsType) {
  SyntheticAST AST = at(L);
  Expr *Size = typeSize(L->getType()->getPointeeType(), AST);
  if (!Size)
    return nullptr;
  QualType Long = Context.LongTy, Unsigned = Context.UnsignedLongTy;
  auto Number = [&](Expr *E) {
    return AST.convert(ForgetsType ? untyped(E) : E, Long,
                       CK_PointerToIntegral);
  };
  VarDecl *Bytes = AST.variable("corify_bytes", Long,
                                AST.binary(BO_Sub, Number(L), Number(R), Long));
  Expr *Negated =
      AST.binary(BO_Sub, AST.integer(0, Long), AST.value(Bytes), Long);
  Expr *IsNegative =
      AST.binary(BO_LT, AST.value(Bytes), AST.integer(0, Long), Context.IntTy);
  VarDecl *Magnitude = AST.variable(
      "corify_magnitude", Unsigned,
      AST.convert(AST.conditional(IsNegative, Negated, AST.value(Bytes)),
                  Unsigned, CK_IntegralCast));
  Expr *Quotient = AST.convert(
      AST.binary(BO_Div, AST.value(Magnitude),
                 AST.convert(Size, Unsigned, CK_IntegralCast), Unsigned),
      Long, CK_IntegralCast);
  VarDecl *Count = AST.variable("corify_count", Long, Quotient);
  Expr *Result = AST.conditional(
      AST.binary(BO_LT, AST.value(Bytes), AST.integer(0, Long), Context.IntTy),
      AST.binary(BO_Sub, AST.integer(0, Long), AST.value(Count), Long),
      AST.value(Count));
  return AST.block(
      {AST.declare(Bytes), AST.declare(Magnitude), AST.declare(Count)}, Result);
}

Expr *ReadBuilder::pointerStep(Expr *LValue, Expr *Count, bool IsNegative,
                               bool YieldsOld, bool ForgetsType) {
  SyntheticAST AST = at(LValue);
  QualType Type = LValue->getType().getUnqualifiedType();
  if (!typeSize(Type->getPointeeType(), AST))
    return nullptr;
  Expr *Address = AST.addressOf(LValue);
  VarDecl *Place = AST.variable("corify_place", Address->getType(), Address);
  VarDecl *Old = AST.variable("corify_old", Type,
                              AST.load(AST.dereference(AST.value(Place))));
  VarDecl *New =
      AST.variable("corify_new", Type,
                   pointerSum(AST.value(Old), Count, IsNegative, ForgetsType));
  Stmt *Body[] = {
      AST.declare(Place), AST.declare(Old), AST.declare(New),
      AST.assign(AST.dereference(AST.value(Place)), AST.value(New))};
  return AST.block(Body, AST.value(YieldsOld ? Old : New));
}

Expr *ReadBuilder::offset(Expr *LValue, QualType Type) {
  SyntheticAST AST = at(LValue);
  if (AccessPath(Context, LValue).variableSubscripts().empty())
    return AST.convert(AST.fieldInfo(LValue, FieldByteOffset), Type,
                       CK_IntegralCast);
  return AST.convert(address(LValue, ReadWay()), Type, CK_PointerToIntegral);
}

Expr *ReadBuilder::one(const Expr *Near) {
  return at(Near).integer(1, Context.IntTy);
}

} // namespace corify
