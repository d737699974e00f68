//===- CoreOff.cpp - the same source without relocation -------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "corify/Source/CoreOff.h"
#include "corify/Source/AccessPath.h"
#include "corify/Source/ReadBuilder.h"
#include "corify/Source/TypedAccess.h"
#include "clang/AST/Attr.h"
#include "clang/Basic/TargetBuiltins.h"
#include "clang/Basic/TargetInfo.h"

using namespace clang;
using namespace llvm;

namespace corify {

void dropRelocation(RecordDecl *Record) {
  for (TagDecl *Redeclaration : Record->redecls())
    Redeclaration->dropAttr<BPFPreserveAccessIndexAttr>();
  for (Decl *Member : Record->decls()) // which clang gives it to as well
    Member->dropAttr<BPFPreserveAccessIndexAttr>();
}

void CoreOff::run() {
  Stmt *Body = Function->getBody();
  visit(Body);
}

void CoreOff::refuse(const Expr *E, StringRef What) {
  Report.report(E->getExprLoc(), Diag::CoreOff) << What;
}

//===----------------------------------------------------------------------===//
// Flavors
//===----------------------------------------------------------------------===//

static bool isFlavorName(StringRef Name, StringRef Essential) {
  return !Name.empty() && Name != Essential;
}

/// The definition that a tag of that name has in this file, or null.
template <typename TagT>
static TagT *findDefinition(ASTContext &Context, StringRef Name) {
  for (NamedDecl *D :
       Context.getTranslationUnitDecl()->lookup(&Context.Idents.get(Name)))
    if (auto *Tag = dyn_cast<TagT>(D))
      if (auto *Definition = cast_or_null<TagT>(Tag->getDefinition()))
        return Definition;
  return nullptr;
}

/// The member expression that the ones of anonymous members between E and the
/// named record begin with.
static MemberExpr *findOutermost(MemberExpr *E) {
  while (!E->isArrow()) {
    auto *Base = dyn_cast<MemberExpr>(E->getBase()->IgnoreParens());
    if (!Base || Base->getMemberDecl()->getIdentifier())
      break;
    E = Base;
  }
  return E;
}

/// The flavor that E names a member of, or null.
static const RecordDecl *findFlavor(MemberExpr *E) {
  if (!isa<FieldDecl>(E->getMemberDecl()) ||
      !E->getMemberDecl()->getIdentifier())
    return nullptr;
  const auto *Field = dyn_cast<FieldDecl>(findOutermost(E)->getMemberDecl());
  const RecordDecl *Record = Field ? Field->getParent() : nullptr;
  bool IsFlavor = Record && Record->getIdentifier() &&
                  isFlavorName(Record->getName(), essentialName(Record));
  return IsFlavor ? Record : nullptr;
}

/// `flavor->f` at the place that `f` has in the record of the headers. What is
/// not there reads as zero, as behind any address that faults: a program that
/// asks before it reads never gets there.
void CoreOff::visitMember(Stmt *&Slot, MemberExpr *E) {
  const RecordDecl *Flavor = findFlavor(E);
  if (!Flavor)
    return;
  const auto *Field = cast<FieldDecl>(E->getMemberDecl());
  MemberExpr *Outermost = findOutermost(E);
  SyntheticAST AST = at(E);
  const auto *Base = findDefinition<RecordDecl>(Context, essentialName(Flavor));
  SmallVector<FieldDecl *, 4> Path;
  Expr *Address = AST.zero(Context.VoidPtrTy);
  if (Base && findMember(Base, Field->getName(), Path)) {
    if (Field->isBitField() || Path.back()->isBitField())
      return refuse(E, "a bit-field of a flavor");
    Expr *Root = Outermost->getBase();
    Expr *LValue = AST.dereference(
        AST.pointerTo(Context.getCanonicalTagType(Base),
                      Outermost->isArrow() ? Root : AST.addressOf(Root)));
    for (FieldDecl *Step : Path)
      LValue = AST.member(LValue, Step);
    Address = AST.addressOf(LValue);
  }
  Slot = AST.dereference(AST.pointerTo(E->getType(), Address));
}

//===----------------------------------------------------------------------===//
// What the loader would have said
//===----------------------------------------------------------------------===//

uint64_t CoreOff::constantArgument(CallExpr *E) {
  std::optional<APSInt> Kind = E->getArg(1)->getIntegerConstantExpr(Context);
  return Kind ? Kind->getZExtValue() : 0;
}

bool CoreOff::exists(Expr *LValue) {
  for (Expr *E = LValue->IgnoreParens(); auto *Member = dyn_cast<MemberExpr>(E);
       E = Member->getBase()->IgnoreParenCasts()) {
    const RecordDecl *Flavor = findFlavor(Member);
    if (!Flavor)
      continue;
    const auto *Base =
        findDefinition<RecordDecl>(Context, essentialName(Flavor));
    SmallVector<FieldDecl *, 4> Path;
    if (!Base || !findMember(Base, Member->getMemberDecl()->getName(), Path))
      return false;
  }
  return true;
}

uint64_t CoreOff::fieldInfo(Expr *LValue, uint64_t Kind) {
  const FieldDecl *Field = AccessPath(Context, LValue).lastField();
  bool IsBitField = LValue->getObjectKind() == OK_BitField && Field;
  std::optional<uint64_t> Offset = findOffset(Context, LValue);
  uint64_t Size =
      IsBitField ? storageUnit(Context, Field).Size
                 : Context.getTypeSizeInChars(LValue->getType()).getQuantity();
  uint64_t Width = IsBitField ? Field->getBitWidthValue() : Size * 8;
  uint64_t Below = IsBitField ? Context.getFieldOffset(Field) -
                                    storageUnit(Context, Field).Offset * 8
                              : 0;
  switch (Kind) {
  case FieldByteOffset:
    if (!Offset)
      refuse(LValue, "an offset that is not fixed");
    return Offset.value_or(0);
  case FieldByteSize:
    return Size;
  case FieldSigned:
    return LValue->getType()->isSignedIntegerOrEnumerationType();
  case FieldLeftShift:
    return Context.getTargetInfo().isBigEndian() ? (8 - Size) * 8 + Below
                                                 : 64 - (Below + Width);
  case FieldRightShift:
    return 64 - Width;
  }
  refuse(LValue, "this question about a field");
  return 0;
}

uint64_t CoreOff::typeInfo(QualType Type, uint64_t Kind) {
  constexpr uint64_t TypeSize = 1; // enum bpf_type_info_kind
  const RecordDecl *Record = Type->getAsRecordDecl();
  StringRef Name = Record && Record->getIdentifier() ? Record->getName() : "";
  const RecordDecl *Definition =
      isFlavorName(Name, Record ? essentialName(Record) : "")
          ? findDefinition<RecordDecl>(Context, essentialName(Record))
          : Record;
  if (Record && (!Definition || !Definition->getDefinition()))
    return 0;
  if (Kind != TypeSize)
    return 1;
  QualType Sized = Definition && Definition != Record
                       ? Context.getCanonicalTagType(Definition)
                       : Type;
  return Context.getTypeSizeInChars(Sized).getQuantity();
}

uint64_t CoreOff::enumInfo(Expr *Enumerator, uint64_t Kind) {
  constexpr uint64_t EnumValue = 1; // enum bpf_enum_value_kind
  const EnumConstantDecl *Named = findEnumerator(Enumerator);
  if (!Named) {
    refuse(Enumerator, "an enumerator that is not named");
    return 0;
  }
  const auto *Enum = cast<EnumDecl>(Named->getDeclContext());
  StringRef Name = Enum->getIdentifier() ? Enum->getName() : "";
  StringRef Essential = essentialName(Name);
  if (isFlavorName(Name, Essential)) {
    const auto *Base = findDefinition<EnumDecl>(Context, Essential);
    StringRef Wanted = essentialName(Named->getName());
    Named = nullptr;
    for (const EnumConstantDecl *Constant :
         Base ? Base->enumerators() : Enum->enumerators())
      if (Base && Constant->getName() == Wanted)
        Named = Constant;
  }
  if (!Named)
    return 0;
  return Kind == EnumValue ? Named->getInitVal().getExtValue() : 1;
}

/// The constant that a relocation builtin stands for, or null.
Expr *CoreOff::valueOf(CallExpr *E) {
  SyntheticAST AST = at(E);
  switch (E->getBuiltinCallee()) {
  case BPF::BI__builtin_preserve_field_info: {
    uint64_t Kind = constantArgument(E);
    bool Exists = exists(E->getArg(0));
    if (Kind == FieldExists || !Exists)
      return AST.integer(Exists && Kind == FieldExists, E->getType());
    visit(*std::next(E->child_begin()));
    return AST.integer(fieldInfo(E->getArg(0), Kind), E->getType());
  }
  case BPF::BI__builtin_preserve_type_info:
    return AST.integer(typeInfo(E->getArg(0)->getType(), constantArgument(E)),
                       E->getType());
  case BPF::BI__builtin_preserve_enum_value:
    return AST.integer(enumInfo(E->getArg(0), constantArgument(E)),
                       E->getType());
  case BPF::BI__builtin_btf_type_id:
    refuse(E, "the number of a type in the kernel's BTF");
    return AST.integer(0, E->getType());
  default:
    return nullptr;
  }
}

void CoreOff::visit(Stmt *&Slot) {
  if (isa<UnaryExprOrTypeTraitExpr>(Slot) || isa<OpaqueValueExpr>(Slot))
    return;
  if (auto *Call = dyn_cast<CallExpr>(Slot)) {
    if (Expr *Value = valueOf(Call)) {
      Slot = Value;
      return;
    }
    if (Call->getBuiltinCallee() == Builtin::BI__builtin_preserve_access_index)
      Slot = Call->getArg(0);
  }
  for (Stmt *&Child : Slot->children())
    if (Child)
      visit(Child);
  if (auto *Member = dyn_cast<MemberExpr>(Slot))
    visitMember(Slot, Member);
}

} // namespace corify
