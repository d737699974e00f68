//===- ReadBuilder.cpp - what a kernel access becomes ---------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "corify/Source/ReadBuilder.h"
#include "corify/Source/AccessPath.h"
#include "clang/AST/RecordLayout.h"
#include "clang/Basic/TargetInfo.h"

using namespace clang;
using namespace llvm;

namespace corify {

/// enum bpf_field_info_kind, as libbpf's bpf_core_read.h has it.
enum FieldInfoKind : unsigned {
  FieldByteOffset = 0,
  FieldByteSize = 1,
  FieldLeftShift = 4,
  FieldRightShift = 5,
};

/// A copied array of records is read element by element up to this many;
/// beyond it, the code would not pay for itself.
static constexpr uint64_t MaxCopiedElements = 16;

/// User memory is the program's business: it may hold records of any sort.
static ReadBuilder::Loudness loudness(ProbeHelper Helper) {
  return Helper == ProbeHelper::User ? ReadBuilder::Quiet : ReadBuilder::Loud;
}

/// A value that costs nothing to evaluate twice and cannot change in between.
static bool isPlainVariable(const Expr *E) {
  const auto *Load = dyn_cast<ImplicitCastExpr>(E->IgnoreParens());
  if (!Load || Load->getCastKind() != CK_LValueToRValue)
    return false;
  const auto *Ref = dyn_cast<DeclRefExpr>(Load->getSubExpr()->IgnoreParens());
  const auto *V = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
  return V && V->hasLocalStorage() && !V->getType().isVolatileQualified();
}

/// Gives the pointer and the variable subscripts of LValue a variable each, so
/// that the expression left over is nothing but a path.
void ReadBuilder::bindRoot(Expr *LValue, Statements &Before) {
  SyntheticAST AST = at(LValue);
  auto Bind = [&](Stmt *&Slot, StringRef Name) {
    auto *Value = cast<Expr>(Slot);
    if (isPlainVariable(Value))
      return;
    VarDecl *V = AST.variable(Name, Value->getType(), Value);
    Before.push_back(AST.declare(V));
    Slot = AST.value(V);
  };
  AccessPath Path(Context, LValue);
  if (Path.pointer())
    Bind(Path.pointerSlot(), "corify_base");
  for (Stmt **Index : Path.indexSlots())
    Bind(*Index, "corify_index");
}

bool ReadBuilder::makesRecord(const AccessPath &Path) const {
  if (!Path.namesPart())
    return false;
  if (Path.firstRecord())
    return Records.isKernelRecord(Path.firstRecord());
  return !Path.pointee().isNull() && Records.isKernelRecord(Path.pointee());
}

Expr *ReadBuilder::preservedAddress(Expr *LValue, SyntheticAST &AST,
                                    Loudness Says) {
  AccessPath Path(Context, LValue);
  Expr *Address = AST.addressOf(LValue);
  if (makesRecord(Path))
    return AST.preserve(Address);
  if (Path.firstRecord() && Says == Loud)
    Report.report(LValue->getExprLoc(), Diag::UnrelocatedRead)
        << Context.getCanonicalTagType(Path.firstRecord());
  return Address;
}

Expr *ReadBuilder::read(Expr *LValue, ProbeHelper Helper) {
  if (LValue->getObjectKind() == OK_BitField)
    return readBitField(LValue, Helper);
  if (LValue->getType()->isRecordType())
    return readRecord(LValue, Helper);
  return readScalar(LValue, Helper);
}

Expr *ReadBuilder::readScalar(Expr *LValue, ProbeHelper Helper) {
  SyntheticAST AST = at(LValue);
  SmallVector<Stmt *, 4> Body;
  bindRoot(LValue, Body);

  QualType Type = LValue->getType().getAtomicUnqualifiedType();
  VarDecl *Result = AST.variable("corify_read", Type, nullptr);
  uint64_t Size = Context.getTypeSizeInChars(Type).getQuantity();
  Body.push_back(AST.declare(Result));
  Body.push_back(AST.probe(Helper, AST.addressOf(AST.reference(Result)),
                           AST.integer(Size, Context.UnsignedIntTy),
                           preservedAddress(LValue, AST, loudness(Helper))));
  return AST.block(Body, AST.value(Result));
}

Expr *ReadBuilder::loadDirect(Expr *LValue) {
  AccessPath Path(Context, LValue);
  bool NeedsRecord = makesRecord(Path) && Path.firstRecord() &&
                     !KernelRecords::isRelocatedByClang(Path.firstRecord());
  SyntheticAST AST = at(LValue);
  if (!NeedsRecord)
    return AST.load(LValue);
  SmallVector<Stmt *, 4> Body;
  bindRoot(LValue, Body);
  Expr *Address = preservedAddress(LValue, AST, Loud);
  return AST.block(Body, AST.load(AST.dereference(Address)));
}

Expr *ReadBuilder::address(Expr *LValue) {
  SyntheticAST AST = at(LValue);
  SmallVector<Stmt *, 4> Body;
  bindRoot(LValue, Body);
  Expr *Address = preservedAddress(LValue, AST, Loud);
  return Body.empty() ? Address : AST.block(Body, Address);
}

//===----------------------------------------------------------------------===//
// Bit-fields
//===----------------------------------------------------------------------===//

/// Where a path has a variable subscript the compiler starts a new record, and
/// what the record says of a field counts from there. So the address of the
/// record that has the field gets a variable, which the path then starts from.
void ReadBuilder::bindRecord(Expr *BitField, SyntheticAST &AST,
                             Statements &Before) {
  auto *Member = cast<MemberExpr>(BitField->IgnoreParens());
  while (!Member->isArrow()) {
    auto *Outer = dyn_cast<MemberExpr>(Member->getBase()->IgnoreParens());
    if (!Outer)
      break;
    Member = Outer;
  }
  Stmt *&Slot = onlyChild(Member);
  Expr *Address = Member->isArrow()
                      ? AST.preserve(cast<Expr>(Slot))
                      : preservedAddress(cast<Expr>(Slot), AST, Quiet);
  VarDecl *V = AST.variable("corify_record", Address->getType(), Address);
  Before.push_back(AST.declare(V));
  Slot = AST.value(V);
  if (!Member->isArrow())
    Slot = AST.dereference(cast<Expr>(Slot));
}

/// As libbpf's BPF_CORE_READ_BITFIELD_PROBED(): the bytes that hold the field
/// on the target land in a 64-bit number, at the end that counts least, and
/// two shifts leave the field alone.
Expr *ReadBuilder::readBitField(Expr *LValue, ProbeHelper Helper) {
  SyntheticAST AST = at(LValue);
  SmallVector<Stmt *, 6> Body;
  bindRoot(LValue, Body);
  if (!AccessPath(Context, LValue).indexSlots().empty())
    bindRecord(LValue, AST, Body);

  QualType U64 = Context.UnsignedLongLongTy, U32 = Context.UnsignedIntTy;
  Expr *Root = AccessPath(Context, LValue).pointer();
  VarDecl *Bits = AST.variable("corify_bits", U64, AST.integer(0, U64));
  Body.push_back(AST.declare(Bits));
  Expr *To = AST.addressOf(AST.reference(Bits));
  if (Context.getTargetInfo().isBigEndian())
    To = AST.advance(To,
                     AST.binary(BO_Sub, AST.integer(sizeof(uint64_t), U32),
                                AST.fieldInfo(LValue, FieldByteSize), U32),
                     U64);
  Expr *From =
      AST.advance(Root, AST.fieldInfo(LValue, FieldByteOffset), Context.CharTy);
  Body.push_back(
      AST.probe(Helper, To, AST.fieldInfo(LValue, FieldByteSize), From));

  QualType Type = LValue->getType().getUnqualifiedType();
  QualType Wide =
      Type->isSignedIntegerOrEnumerationType() ? Context.LongLongTy : U64;
  Expr *Left = AST.binary(BO_Shl, AST.value(Bits),
                          AST.fieldInfo(LValue, FieldLeftShift), U64);
  if (Wide != U64)
    Left = AST.convert(Left, Wide, CK_IntegralCast);
  Expr *Value =
      AST.binary(BO_Shr, Left, AST.fieldInfo(LValue, FieldRightShift), Wide);
  return AST.block(Body,
                   AST.convert(Value, Type,
                               Type->isBooleanType() ? CK_IntegralToBoolean
                                                     : CK_IntegralCast));
}

//===----------------------------------------------------------------------===//
// Whole records and bytes
//===----------------------------------------------------------------------===//

/// Member by member, since the target may have them in other places.
Expr *ReadBuilder::readRecord(Expr *LValue, ProbeHelper Helper) {
  SyntheticAST AST = at(LValue);
  SmallVector<Stmt *, 8> Body;
  bindRoot(LValue, Body);
  VarDecl *Copy = AST.variable("corify_copy", LValue->getType(), nullptr);
  Body.push_back(AST.declare(Copy));
  if (!Records.isKernelRecord(LValue->getType()))
    readPart(LValue, Copy, 0, Helper, AST, Body);
  else
    readMembers(LValue, Copy, 0, Helper, AST, Body);
  return AST.block(Body, AST.value(Copy));
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
                           ProbeHelper Helper, SyntheticAST &AST,
                           Statements &Out) {
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
  Out.push_back(AST.probe(Helper, Target,
                          AST.integer(Size, Context.UnsignedIntTy),
                          preservedAddress(Start, AST, loudness(Helper))));
}

void ReadBuilder::readMembers(Expr *From, VarDecl *To, uint64_t Offset,
                              ProbeHelper Helper, SyntheticAST &AST,
                              Statements &Out) {
  QualType Type = From->getType();
  if (const auto *Array = Context.getAsConstantArrayType(Type)) {
    QualType Element = Array->getElementType();
    uint64_t Count = Array->getZExtSize();
    if (Element->isRecordType() && Count > MaxCopiedElements)
      Report.report(From->getExprLoc(), Diag::StackCopy)
          << Type << "large array";
    if (!Element->isRecordType() || Count > MaxCopiedElements)
      return readPart(From, To, Offset, Helper, AST, Out);
    uint64_t Stride = Context.getTypeSizeInChars(Element).getQuantity();
    for (uint64_t I = 0; I < Count; ++I)
      readMembers(AST.element(From, I), To, Offset + I * Stride, Helper, AST,
                  Out);
    return;
  }
  const RecordDecl *Record = Type->getAsRecordDecl();
  if (!Record)
    return readPart(From, To, Offset, Helper, AST, Out);

  const ASTRecordLayout &Layout = Context.getASTRecordLayout(Record);
  bool HasBitFields = any_of(
      Record->fields(), [](const FieldDecl *F) { return F->isBitField(); });
  if (HasBitFields || Record->isUnion()) {
    Report.report(From->getExprLoc(), Diag::StackCopy)
        << Context.getCanonicalTagType(Record)
        << (HasBitFields ? "group of bit-fields" : "union");
    return readPart(From, To, Offset, Helper, AST, Out);
  }
  for (FieldDecl *Field : Record->fields())
    readMembers(AST.member(From, Field), To,
                Offset + Layout.getFieldOffset(Field->getFieldIndex()) / 8,
                Helper, AST, Out);
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

Expr *ReadBuilder::localMember(Expr *RecordPointer, FieldDecl *Field) {
  SyntheticAST AST = at(RecordPointer);
  QualType Record = Context.getQualifiedType(
      Context.getCanonicalTagType(Field->getParent()),
      RecordPointer->getType()->getPointeeType().getQualifiers());
  Expr *Pointer =
      AST.convert(RecordPointer, Context.getPointerType(Record), CK_BitCast);
  return AST.member(AST.dereference(Pointer), Field);
}

} // namespace corify
