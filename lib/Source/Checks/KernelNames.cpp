//===- KernelNames.cpp - what source names, as kernels know it ------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "KernelNames.h"
#include "corify/Source/KernelRecords.h"

using namespace clang;
using namespace llvm;

namespace corify {

/// Of its tag, or of a typedef where it has none.
static StringRef nameOf(const TagDecl *Tag) {
  if (Tag->getIdentifier())
    return Tag->getName();
  const TypedefNameDecl *Alias = Tag->getTypedefNameForAnonDecl();
  return Alias ? Alias->getName() : "";
}

static MemberStep stepTo(const FieldDecl *Field) {
  MemberStep Step = {Field->getName()};
  QualType Type = Field->getType();
  const ASTContext &AST = Field->getASTContext();
  while (const ArrayType *Array = AST.getAsArrayType(Type)) {
    Type = Array->getElementType();
    ++Step.Dimensions;
  }
  if (Type->isRecordType())
    Step.Shape = MemberShape::Record;
  else if (Type->isAnyPointerType())
    Step.Shape = MemberShape::Pointer;
  else if (Type->isEnumeralType())
    Step.Shape = MemberShape::Enumeration;
  else if (Type->isIntegerType())
    Step.Shape = MemberShape::Number;
  else if (Type->isRealFloatingType())
    Step.Shape = MemberShape::Floating;
  return Step;
}

NamedMember nameMember(const MemberExpr *E) {
  NamedMember Result;
  for (;;) {
    const auto *Field = dyn_cast<FieldDecl>(E->getMemberDecl());
    if (!Field)
      return {};
    if (Field->getIdentifier())
      Result.Path.insert(Result.Path.begin(), stepTo(Field));
    const Expr *Base = E->getBase()->IgnoreParenImpCasts();
    while (const auto *Element = dyn_cast<ArraySubscriptExpr>(Base))
      Base = Element->getBase()->IgnoreParenImpCasts();
    const auto *Outer = dyn_cast<MemberExpr>(Base);
    const RecordDecl *Record = Field->getParent();
    if (Record->getIdentifier() || !Outer || E->isArrow()) {
      Result.Declaration = Record;
      Result.Record = essentialName(nameOf(Record));
      return Result;
    }
    E = Outer;
  }
}

KernelSet kernelsWithMember(const KernelMatrix &Kernels, const MemberExpr *E) {
  NamedMember Name = nameMember(E);
  // Without a name there is nothing to ask for.
  return Name.Record.empty() || Name.Path.empty()
             ? KernelSet(Kernels.size(), true)
             : Kernels.withMember(Name.Record, Name.Path);
}

KernelSet kernelsWithEnumerator(const KernelMatrix &Kernels,
                                const EnumConstantDecl *E) {
  StringRef Enum = nameOf(cast<EnumDecl>(E->getDeclContext()));
  return Enum.empty() ? KernelSet(Kernels.size(), true)
                      : Kernels.withEnumerator(essentialName(Enum),
                                               essentialName(E->getName()));
}

KernelSet kernelsWithType(const KernelMatrix &Kernels, QualType Type) {
  const TagDecl *Tag = Type->getAsTagDecl();
  const auto *Alias = Type->getAs<TypedefType>();
  StringRef Name = Alias ? Alias->getDecl()->getName()
                   : Tag ? Tag->getName()
                         : "";
  return Name.empty() ? KernelSet(Kernels.size(), true)
                      : Kernels.withType(essentialName(Name));
}

KernelSet kernelsThatMatch(const KernelMatrix &Kernels, QualType Type) {
  KernelSet Result = kernelsWithType(Kernels, Type);
  if (const EnumDecl *Enum = Type->getAsEnumDecl())
    for (const EnumConstantDecl *E : Enum->enumerators())
      Result &= kernelsWithEnumerator(Kernels, E);
  if (const RecordDecl *Record = Type->getAsRecordDecl())
    for (const FieldDecl *Field : Record->fields())
      if (Field->getIdentifier() && !nameOf(Record).empty())
        Result &=
            Kernels.withMember(essentialName(nameOf(Record)), {stepTo(Field)});
  return Result;
}

} // namespace corify
