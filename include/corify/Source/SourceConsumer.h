//===- SourceConsumer.h - the source floor, as clang calls it ---*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_SOURCE_SOURCECONSUMER_H
#define CORIFY_SOURCE_SOURCECONSUMER_H

#include "corify/Source/AnnotatedFunctions.h"
#include "corify/Source/Checks.h"
#include "corify/Source/Diagnostics.h"
#include "corify/Source/ExistsPragma.h"
#include "corify/Source/KernelRecords.h"
#include "corify/Support/PassMessage.h"
#include "clang/Sema/SemaConsumer.h"

namespace corify {

struct SourceOptions {
  FunctionScope Scope = FunctionScope::Annotated;
  std::string KernelHeaders = DefaultKernelHeaders.str();
  DiagnosticSeverities Severities;
  bool Unnest = true;
  /// Whether accesses are relocated, or laid out as the headers have them.
  bool Core = true;
  /// Whether the compiler was asked for debug info, without which there are no
  /// records.
  bool HasDebugInfo = true;
  /// What the file is to run on, for corify-missing-field: where that is, as it
  /// was given, and what was read of it by the one who has these options. Null
  /// where nobody says.
  std::vector<std::string> KernelPaths;
  std::shared_ptr<const KernelMatrix> Kernels;
  /// Null for clang's own engine.
  DiagnosticRoute Route;

  /// Takes what follows `-fplugin-arg-corify-`: "core=off", "W=no-store". The
  /// error is about the value. False: the argument is none of these.
  llvm::Expected<bool> set(llvm::StringRef Argument);
};

/// Runs before clang's own code generation. Clang generates a function that
/// other files may call as soon as it is parsed, and a static one at the end
/// of the file; so an annotated function is rewritten right away if it is of
/// the first sort, and with all of the file known if it is of the second.
class SourceConsumer : public clang::SemaConsumer {
public:
  /// Fails on a bad glob in the options.
  static llvm::Expected<std::unique_ptr<SourceConsumer>>
  create(clang::DiagnosticsEngine &Engine, SourceOptions Options);

  /// Adds the pragmas that ask what is declared. Call before parsing.
  void addPragmas(clang::Preprocessor &PP) {
    addExistsPragmas(PP, TheSema, Report);
  }

  /// What a pass has found, with the lines of source that it belongs to.
  void report(const PassMessage &Message);
  /// Why no code can be generated.
  void reportError(const PassMessage::Line &Where);

  void Initialize(clang::ASTContext &AST) override;
  void InitializeSema(clang::Sema &S) override;
  void HandleTagDeclDefinition(clang::TagDecl *Tag) override;
  bool HandleTopLevelDecl(clang::DeclGroupRef Group) override;
  void HandleTranslationUnit(clang::ASTContext &AST) override;

private:
  SourceConsumer(clang::DiagnosticsEngine &Engine, SourceOptions Options,
                 KernelRecords Records)
      : Options(std::move(Options)), Records(std::move(Records)),
        Report(Engine, this->Options.Severities, this->Options.Route) {}

  void addFunction(clang::FunctionDecl *Function);
  void analyse();
  void dropRelocations();
  void process(clang::FunctionDecl *Function);
  bool wantsChecks() const;
  void check(const clang::FunctionDecl *Function, bool IsRewritten);
  void checkRest();
  bool canRewrite(const clang::FunctionDecl *Function);

  SourceOptions Options;
  KernelRecords Records;
  Reporter Report;
  clang::ASTContext *Context = nullptr;
  clang::Sema *TheSema = nullptr;
  SyntheticCallees Callees;
  LocalRecords Locals;
  std::unique_ptr<ProvenanceAnalysis> Analysis;
  std::unique_ptr<AnnotatedFunctions> Annotated;
  std::unique_ptr<Checks> TheChecks;
  /// Definitions in the order of the file, how many of them the analysis has
  /// seen, and those that wait for the end.
  std::vector<clang::FunctionDecl *> Functions;
  size_t NumAnalysed = 0;
  std::vector<clang::FunctionDecl *> Deferred;
  llvm::DenseSet<const clang::FunctionDecl *> Checked;
  /// Filled where nothing is to be relocated.
  std::vector<clang::RecordDecl *> AllRecords;
  const clang::VarDecl *License = nullptr;
  bool HasKernelRecords = false;
  bool HasAnnotation = false;
  /// Once a file cannot be rewritten, it is said once.
  bool HasGivenUp = false;
};

} // namespace corify

#endif
