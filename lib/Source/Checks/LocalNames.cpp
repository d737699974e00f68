//===- LocalNames.cpp - names for new locals ------------------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "LocalNames.h"
#include "clang/AST/Decl.h"
#include "llvm/ADT/StringExtras.h"

using namespace clang;
using namespace llvm;

namespace corify {

LocalNames::LocalNames(const FunctionDecl *Function, Preprocessor &PP)
    : Context(Function->getASTContext()), PP(PP) {
  for (const ParmVarDecl *Parameter : Function->parameters())
    Taken.insert(Parameter->getName());
  addNames(Function->getBody());
}

/// Those that are declared, by macros as well, and those that are used.
void LocalNames::addNames(const Stmt *S) {
  if (!S)
    return;
  if (const auto *Declared = dyn_cast<DeclStmt>(S))
    for (const Decl *D : Declared->decls())
      if (const auto *Named = dyn_cast<NamedDecl>(D))
        Taken.insert(Named->getName());
  if (const auto *Used = dyn_cast<DeclRefExpr>(S))
    Taken.insert(Used->getDecl()->getName());
  for (const Stmt *Child : S->children())
    addNames(Child);
}

bool LocalNames::isFree(StringRef Name) const {
  IdentifierInfo &Identifier = PP.getIdentifierTable().get(Name);
  return !Taken.contains(Name) && !Identifier.hasMacroDefinition() &&
         Identifier.getTokenID() == tok::identifier &&
         all_of(Context.getTranslationUnitDecl()->lookup(&Identifier),
                [](const NamedDecl *D) { return isa<TagDecl>(D); });
}

/// Of one access the outermost member, of several the last access counts.
static const MemberExpr *findMember(const Stmt *S) {
  const MemberExpr *Last = nullptr;
  if (S && !isa<UnaryExprOrTypeTraitExpr>(S)) {
    Last = dyn_cast<MemberExpr>(S);
    if (!Last)
      for (const Stmt *Child : S->children())
        if (const MemberExpr *Member = findMember(Child))
          Last = Member;
  }
  return Last;
}

std::string LocalNames::make(const Expr *Value) {
  const MemberExpr *Member = findMember(Value);
  StringRef Base = Member ? Member->getMemberDecl()->getName() : "";
  if (Base.empty())
    Base = "value";
  std::string Name = Base.str();
  for (unsigned Number = 2; !isFree(Name); ++Number)
    Name = Base.str() + "_" + utostr(Number);
  Taken.insert(Name);
  return Name;
}

} // namespace corify
