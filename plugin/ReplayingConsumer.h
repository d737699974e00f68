//===- ReplayingConsumer.h - a consumer, all of it at the end ---*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_PLUGIN_REPLAYINGCONSUMER_H
#define CORIFY_PLUGIN_REPLAYINGCONSUMER_H

#include "clang/AST/DeclGroup.h"
#include "clang/Sema/SemaConsumer.h"
#include <memory>
#include <variant>
#include <vector>

/// Holds back from Inner what the parser hands over, and gives it at the end of
/// the file, in the same order. An Inner that changes functions does so after
/// the consumers before this one have seen them as they are written.
class ReplayingConsumer : public clang::SemaConsumer {
public:
  explicit ReplayingConsumer(std::unique_ptr<clang::SemaConsumer> Inner)
      : Inner(std::move(Inner)) {}

  void Initialize(clang::ASTContext &AST) override { Inner->Initialize(AST); }
  void InitializeSema(clang::Sema &S) override { Inner->InitializeSema(S); }
  void ForgetSema() override { Inner->ForgetSema(); }
  bool HandleTopLevelDecl(clang::DeclGroupRef Group) override;
  void HandleTagDeclDefinition(clang::TagDecl *Tag) override;
  void HandleTranslationUnit(clang::ASTContext &AST) override;

private:
  std::unique_ptr<clang::SemaConsumer> Inner;
  std::vector<std::variant<clang::DeclGroupRef, clang::TagDecl *>> Held;
};

#endif
