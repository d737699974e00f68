//===- AnnotatedFunctions.h - which functions are rewritten -----*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_SOURCE_ANNOTATEDFUNCTIONS_H
#define CORIFY_SOURCE_ANNOTATEDFUNCTIONS_H

#include "corify/Source/Provenance.h"
#include "corify/Source/Rewriter.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/StringRef.h"
#include <optional>

namespace clang {
class AttributeCommonInfo;
}

namespace corify {

/// "auto", "probe" or "direct".
std::optional<RewriteMode> parseMode(llvm::StringRef Text);

/// Puts the attribute on a function. It is kept as an annotation, so that
/// redeclarations inherit it and the passes see it.
void annotate(clang::Decl *Function, llvm::StringRef Mode,
              const clang::AttributeCommonInfo &Info);

/// The mode that a function was annotated with, if it was.
std::optional<RewriteMode> findAnnotation(const clang::FunctionDecl *Function);

/// Whether declarations of one function ask for different modes.
bool hasContradiction(const clang::FunctionDecl *Function);

/// `-fplugin-arg-corify-functions=`.
enum class FunctionScope { Annotated, Reachable, All };

/// Decides for each function whether it is rewritten, and how.
///
/// libbpf's BPF_PROG(), BPF_KPROBE() and their like turn one function into
/// two: NAME, which unpacks the context, and ____NAME, which has the body that
/// the user wrote. The attribute stands on NAME and is meant for ____NAME.
class AnnotatedFunctions {
public:
  AnnotatedFunctions(FunctionScope Scope, const ProvenanceAnalysis &Analysis)
      : Scope(Scope), Analysis(Analysis) {}

  /// Takes in a definition, in the order of the file, after the analysis has.
  void addFunction(const clang::FunctionDecl *Function);

  /// Adds what is reachable, if that is asked for. Call at the end of the
  /// file.
  void close();

  std::optional<RewriteMode> modeOf(const clang::FunctionDecl *Function) const;

private:
  FunctionScope Scope;
  const ProvenanceAnalysis &Analysis;
  llvm::MapVector<const clang::FunctionDecl *, RewriteMode> Modes;
};

} // namespace corify

#endif
