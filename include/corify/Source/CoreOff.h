//===- CoreOff.h - the same source without relocation -----------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// `-fplugin-arg-corify-core=off`: a kernel without BTF has nothing to relocate
// against. The object is built for the one kernel whose headers are given, and
// whatever the loader would have said of it, the compiler says.
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_SOURCE_COREOFF_H
#define CORIFY_SOURCE_COREOFF_H

#include "corify/Source/Diagnostics.h"
#include "corify/Source/KernelRecords.h"
#include "corify/Source/SyntheticAST.h"

namespace corify {

/// Takes the attribute off a record that was asked what it is before, so that
/// clang makes no record for accesses to it.
void dropRelocation(clang::RecordDecl *Record);

/// Replaces each relocation builtin in one function by what it stands for, and
/// each access to a flavor by one to the record that it is a flavor of.
class CoreOff {
public:
  CoreOff(clang::ASTContext &Context, SyntheticCallees &Callees,
          Reporter &Report, clang::FunctionDecl *Function)
      : Context(Context), Callees(Callees), Report(Report), Function(Function) {
  }

  void run();

private:
  void visit(clang::Stmt *&Slot);
  void visitMember(clang::Stmt *&Slot, clang::MemberExpr *E);
  clang::Expr *valueOf(clang::CallExpr *E);
  uint64_t fieldInfo(clang::Expr *LValue, uint64_t Kind);
  uint64_t typeInfo(clang::QualType Type, uint64_t Kind);
  uint64_t enumInfo(clang::Expr *Enumerator, uint64_t Kind);
  bool exists(clang::Expr *LValue);
  uint64_t constantArgument(clang::CallExpr *E);
  void refuse(const clang::Expr *E, llvm::StringRef What);

  SyntheticAST at(const clang::Expr *E) const {
    return {Context, Callees, Function, E->getExprLoc()};
  }

  clang::ASTContext &Context;
  SyntheticCallees &Callees;
  Reporter &Report;
  clang::FunctionDecl *Function;
};

} // namespace corify

#endif
