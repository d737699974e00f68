//===- ReplayingConsumer.cpp - a consumer, all of it at the end -----------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ReplayingConsumer.h"

using namespace clang;

bool ReplayingConsumer::HandleTopLevelDecl(DeclGroupRef Group) {
  Held.push_back(Group);
  return true;
}

void ReplayingConsumer::HandleTagDeclDefinition(TagDecl *Tag) {
  Held.push_back(Tag);
}

void ReplayingConsumer::HandleTranslationUnit(ASTContext &AST) {
  for (auto &Event : Held)
    if (auto *Group = std::get_if<DeclGroupRef>(&Event))
      Inner->HandleTopLevelDecl(*Group);
    else
      Inner->HandleTagDeclDefinition(std::get<TagDecl *>(Event));
  Held.clear();
  Inner->HandleTranslationUnit(AST);
}
