//===- TypedAccess.cpp - which loads the verifier takes -------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "corify/Source/TypedAccess.h"
#include "corify/Source/AccessPath.h"
#include "clang/AST/Attr.h"
#include "clang/AST/RecordLayout.h"

using namespace clang;
using namespace llvm;

namespace corify {

bool hasTypeTag(QualType Type, StringRef Wanted) {
  while (const auto *Tagged = Type->getAs<BTFTagAttributedType>()) {
    if (Tagged->getAttr()->getBTFTypeTag() == Wanted)
      return true;
    Type = Tagged->getWrappedType();
  }
  return false;
}

StorageUnit storageUnit(ASTContext &Context, const FieldDecl *BitField) {
  uint64_t Bit = Context.getFieldOffset(BitField);
  uint64_t Width = BitField->getBitWidthValue();
  uint64_t Size = Context.getTypeSizeInChars(BitField->getType()).getQuantity();
  uint64_t Offset = Bit / 8 / Size * Size;
  while (Bit + Width > (Offset + Size) * 8) {
    if (Size >= 8) // no load is wide enough; the loader refuses it as well
      break;
    Size *= 2;
    Offset = Bit / 8 / Size * Size;
  }
  return {Offset, Size};
}

//===----------------------------------------------------------------------===//
// Where an lvalue lies
//===----------------------------------------------------------------------===//

namespace {
struct Place {
  uint64_t Offset = 0;
  bool IsInUnion = false;
};
} // namespace

static std::optional<Place> findPlace(ASTContext &Context, const Expr *E);

/// Where `->` of Pointer leads: what `(&p->f)->g` and `p->array->g` name goes
/// on from there, anything else is where the path starts.
static std::optional<Place> findArrow(ASTContext &Context,
                                      const Expr *Pointer) {
  Pointer = Pointer->IgnoreParens();
  if (const auto *Unary = dyn_cast<UnaryOperator>(Pointer))
    return Unary->getOpcode() == UO_AddrOf
               ? findPlace(Context, Unary->getSubExpr())
               : Place();
  const auto *Cast = dyn_cast<CastExpr>(Pointer);
  if (!Cast || Cast->getCastKind() == CK_LValueToRValue)
    return Place();
  if (Cast->getCastKind() == CK_ArrayToPointerDecay)
    return findPlace(Context, Cast->getSubExpr());
  QualType From = Cast->getSubExpr()->getType();
  bool IsSame = From->isPointerType() &&
                Context.hasSameUnqualifiedType(
                    From->getPointeeType(), Cast->getType()->getPointeeType());
  return IsSame ? findArrow(Context, Cast->getSubExpr()) : Place();
}

/// The distance from the pointer that the path starts from, or nothing where
/// it is not fixed or is none within one record.
static std::optional<Place> findPlace(ASTContext &Context, const Expr *E) {
  E = E->IgnoreParens();
  if (const auto *Cast = dyn_cast<ImplicitCastExpr>(E))
    return findPlace(Context, Cast->getSubExpr());
  if (const auto *Unary = dyn_cast<UnaryOperator>(E)) {
    if (Unary->getOpcode() == UO_AddrOf)
      return findPlace(Context, Unary->getSubExpr());
    if (Unary->getOpcode() != UO_Deref)
      return std::nullopt;
    // `*(volatile T *)&p->f` and `*p->array` go on; `*p` is where the path
    // starts.
    const Expr *Pointer = Unary->getSubExpr()->IgnoreParenCasts();
    const auto *Inner = dyn_cast<UnaryOperator>(Pointer);
    bool GoesOn = (Inner && Inner->getOpcode() == UO_AddrOf) ||
                  Pointer->getType()->isArrayType();
    return GoesOn ? findPlace(Context, Pointer) : Place();
  }
  if (const auto *Subscript = dyn_cast<ArraySubscriptExpr>(E)) {
    const auto *Decay =
        dyn_cast<ImplicitCastExpr>(Subscript->getBase()->IgnoreParens());
    const ConstantArrayType *Array =
        Decay && Decay->getCastKind() == CK_ArrayToPointerDecay
            ? Context.getAsConstantArrayType(Decay->getSubExpr()->getType())
            : nullptr;
    std::optional<APSInt> Index =
        Subscript->getIdx()->getIntegerConstantExpr(Context);
    bool IsDecay = Decay && Decay->getCastKind() == CK_ArrayToPointerDecay;
    bool IsFirst =
        IsDecay && Index && Index->isZero(); // of a flexible one, too
    bool IsWithin = Array && Index && !Index->isNegative() &&
                    Index->getZExtValue() < Array->getZExtSize();
    if (!IsFirst && !IsWithin)
      return std::nullopt;
    std::optional<Place> P = findPlace(Context, Decay->getSubExpr());
    if (P)
      P->Offset += Index->getZExtValue() *
                   Context.getTypeSizeInChars(E->getType()).getQuantity();
    return P;
  }
  const auto *Member = dyn_cast<MemberExpr>(E);
  const auto *Field =
      Member ? dyn_cast<FieldDecl>(Member->getMemberDecl()) : nullptr;
  if (!Field)
    return std::nullopt;
  std::optional<Place> P = Member->isArrow()
                               ? findArrow(Context, Member->getBase())
                               : findPlace(Context, Member->getBase());
  if (!P)
    return P;
  P->Offset += Field->isBitField() ? storageUnit(Context, Field).Offset
                                   : Context.getFieldOffset(Field) / 8;
  P->IsInUnion |= Field->getParent()->isUnion();
  return P;
}

std::optional<uint64_t> findOffset(ASTContext &Context, const Expr *LValue) {
  std::optional<Place> P = findPlace(Context, LValue);
  return P ? std::optional<uint64_t>(P->Offset) : std::nullopt;
}

//===----------------------------------------------------------------------===//
// The walk
//===----------------------------------------------------------------------===//

/// Down through all dimensions of an array.
static QualType elementType(ASTContext &Context, QualType Type) {
  while (const ArrayType *Array = Context.getAsArrayType(Type))
    Type = Array->getElementType();
  return Type;
}

static TypedLoad classifyPointer(QualType Type) {
  QualType Pointee = Type->getPointeeType();
  bool IsTyped = Pointee->isRecordType() && !hasTypeTag(Pointee, "user") &&
                 !hasTypeTag(Pointee, "percpu");
  return IsTyped ? TypedLoad::Pointer : TypedLoad::Number;
}

/// What the verifier finds for Size bytes at Offset in Record. For a pointer,
/// Found is its type; in a union the first member counts, whichever is named.
static TypedLoad walk(ASTContext &Context, const RecordDecl *Record,
                      uint64_t Offset, uint64_t Size, QualType &Found) {
  const ASTRecordLayout &Layout = Context.getASTRecordLayout(Record);
  for (const FieldDecl *Field : Record->fields()) {
    uint64_t Bit = Layout.getFieldOffset(Field->getFieldIndex());
    uint64_t Start = Bit / 8;
    if (Field->isUnnamedBitField())
      continue;
    if (Offset + Size <= Start)
      break;
    if (Field->isBitField()) {
      if (Offset <= Start &&
          (Bit + Field->getBitWidthValue() + 7) / 8 <= Offset + Size)
        return TypedLoad::Number;
      continue;
    }
    if (Offset < Start)
      break;
    QualType Type = Field->getType();
    if (Type->isIncompleteType() || Type->isIncompleteArrayType())
      continue;
    uint64_t End = Start + Context.getTypeSizeInChars(Type).getQuantity();
    if (Offset >= End)
      continue;
    QualType Element = elementType(Context, Type);
    uint64_t Stride = Context.getTypeSizeInChars(Element).getQuantity();
    Start += (Offset - Start) / Stride * Stride;
    if (const RecordDecl *Inner = Element->getAsRecordDecl())
      return walk(Context, Inner, Offset - Start, Size, Found);
    if (Element->isPointerType()) {
      Found = Element;
      return Stride == Size && Offset == Start ? classifyPointer(Element)
                                               : TypedLoad::Refused;
    }
    return Offset + Size <= End ? TypedLoad::Number : TypedLoad::Refused;
  }
  return TypedLoad::Refused;
}

TypedLoad classifyLoad(ASTContext &Context, Expr *LValue) {
  QualType Type = LValue->getType().getAtomicUnqualifiedType();
  bool IsScalar = Type->isIntegralOrEnumerationType() || Type->isPointerType();
  AccessPath Path(Context, LValue);
  const RecordDecl *Root =
      Path.pointee().isNull() ? nullptr : Path.pointee()->getAsRecordDecl();
  Root = Root ? Root->getDefinition() : nullptr;
  if (!IsScalar || !Path.firstRecord() || !Root || !Root->getIdentifier())
    return TypedLoad::Refused;

  std::optional<Place> P = findPlace(Context, LValue);
  uint64_t Size = LValue->getObjectKind() == OK_BitField
                      ? storageUnit(Context, Path.lastField()).Size
                      : Context.getTypeSizeInChars(Type).getQuantity();
  if (!P || Size > 8)
    return TypedLoad::Refused;
  QualType FoundType;
  TypedLoad Found = walk(Context, Root, P->Offset, Size, FoundType);
  // In a union the verifier has the value for what the first member is.
  bool IsOther =
      !FoundType.isNull() && !Context.hasSameUnqualifiedType(FoundType, Type);
  return IsOther ? TypedLoad::Refused : Found;
}

bool isTypedAddress(ASTContext &Context, Expr *LValue) {
  std::optional<Place> P = findPlace(Context, LValue);
  return P && !P->IsInUnion;
}

} // namespace corify
