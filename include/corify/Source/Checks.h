//===- Checks.h - what is said of source that is left alone -----*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_SOURCE_CHECKS_H
#define CORIFY_SOURCE_CHECKS_H

#include "corify/Source/Diagnostics.h"
#include "corify/Source/KernelRecords.h"
#include "corify/Source/Provenance.h"
#include <memory>

namespace clang {
class Preprocessor;
}

namespace corify {

/// The checks of lib/Source/Checks, over one file. They report and change
/// nothing.
class Checks {
public:
  Checks(clang::ASTContext &AST, clang::Preprocessor &PP,
         const KernelRecords &Records, ProvenanceAnalysis &Analysis,
         Reporter &Report);
  ~Checks();

  /// Checks one definition, before it is rewritten if it is to be, and as far
  /// as the analysis knows the file. What is in a system header is not checked.
  void run(const clang::FunctionDecl *Function, bool IsRewritten);

  /// After all functions. License is the variable in SEC("license"), or null.
  void finish(llvm::ArrayRef<clang::FunctionDecl *> Functions,
              const clang::VarDecl *License);

  /// Reports nested reads in a body that is not un-nested yet
  /// (corify-nested-read). It asks nothing of the analysis.
  static void checkNesting(const clang::FunctionDecl *Function,
                           clang::Preprocessor &PP, Reporter &Report);

private:
  struct Implementation;
  std::unique_ptr<Implementation> Impl;
};

/// Reports records whose names look like flavors and are none (corify-flavor-
/// name). It asks nothing of any function.
void checkFlavorName(const clang::RecordDecl *Record,
                     const clang::ASTContext &AST, const KernelRecords &Records,
                     Reporter &Report);

} // namespace corify

#endif
