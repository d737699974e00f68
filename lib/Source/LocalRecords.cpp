//===- LocalRecords.cpp - kernel records as a program holds them ----------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "corify/Source/LocalRecords.h"
#include "clang/AST/Attr.h"
#include "clang/AST/RecordLayout.h"

using namespace clang;
using namespace llvm;

namespace corify {

/// What decides a layout goes along, the wish for relocation does not.
static void copyLayoutAttributes(const Decl *From, Decl *To,
                                 ASTContext &Context) {
  for (const Attr *A : From->attrs())
    if (isa<PackedAttr>(A) || isa<AlignedAttr>(A) ||
        isa<MaxFieldAlignmentAttr>(A))
      To->addAttr(A->clone(Context));
}

static RecordDecl *makeTwin(ASTContext &Context, const RecordDecl *Record) {
  auto *Twin = RecordDecl::Create(
      Context, Record->getTagKind(), Context.getTranslationUnitDecl(),
      Record->getBeginLoc(), Record->getLocation(), Record->getIdentifier());
  Twin->setImplicit();
  Twin->startDefinition();
  copyLayoutAttributes(Record, Twin, Context);
  // The same bytes are accessed as the record itself elsewhere.
  Twin->addAttr(MayAliasAttr::CreateImplicit(Context));
  for (const FieldDecl *Field : Record->fields()) {
    auto *Copy = FieldDecl::Create(
        Context, Twin, Field->getBeginLoc(), Field->getLocation(),
        Field->getIdentifier(), Field->getType(), Field->getTypeSourceInfo(),
        Field->isBitField() ? Field->getBitWidth() : nullptr,
        /*Mutable=*/false, ICIS_NoInit);
    Copy->setAccess(Field->getAccess());
    copyLayoutAttributes(Field, Copy, Context);
    Twin->addDecl(Copy);
  }
  Twin->completeDefinition();
  return Twin;
}

static bool haveSameLayout(const ASTContext &Context, const RecordDecl *A,
                           const RecordDecl *B) {
  const ASTRecordLayout &LA = Context.getASTRecordLayout(A);
  const ASTRecordLayout &LB = Context.getASTRecordLayout(B);
  if (LA.getSize() != LB.getSize() || LA.getFieldCount() != LB.getFieldCount())
    return false;
  for (unsigned I = 0; I < LA.getFieldCount(); ++I)
    if (LA.getFieldOffset(I) != LB.getFieldOffset(I))
      return false;
  return true;
}

RecordDecl *LocalRecords::findTwin(ASTContext &Context,
                                   const RecordDecl *Record) {
  Record = Record->getDefinition();
  auto [It, IsNew] = Twins.try_emplace(Record, nullptr);
  if (!IsNew)
    return It->second;
  RecordDecl *Twin = makeTwin(Context, Record);
  if (haveSameLayout(Context, Record, Twin))
    It->second = Twin;
  return It->second;
}

FieldDecl *LocalRecords::findTwin(ASTContext &Context, const FieldDecl *Field) {
  RecordDecl *Twin = findTwin(Context, Field->getParent());
  return Twin ? *std::next(Twin->field_begin(), Field->getFieldIndex())
              : nullptr;
}

} // namespace corify
