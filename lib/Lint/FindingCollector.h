//===- FindingCollector.h - diagnostics as values ---------------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Clang calls it for each diagnostic. Corify's become findings and clang's
// errors errors, each with its notes; warnings of clang's are for whoever
// compiles.
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_LIB_LINT_FINDINGCOLLECTOR_H
#define CORIFY_LIB_LINT_FINDINGCOLLECTOR_H

#include "corify/Lint/LintReport.h"
#include "clang/AST/ASTContext.h"
#include "clang/Basic/Diagnostic.h"

namespace corify::lint {

/// What one compilation gave.
struct FileFindings {
  std::vector<Finding> Findings, Errors;
};

class FindingCollector : public clang::DiagnosticConsumer {
public:
  /// Paths are shown as they are from WorkingFolder.
  FindingCollector(std::string WorkingFolder, bool HasColors,
                   bool HasErrorColors)
      : WorkingFolder(std::move(WorkingFolder)), HasColors(HasColors),
        HasErrorColors(HasErrorColors) {}

  /// As -Werror has it.
  void makeWarningsErrors() { AreWarningsErrors = true; }

  void BeginSourceFile(const clang::LangOptions &Options,
                       const clang::Preprocessor *PP) override {
    Language = &Options;
    Preprocessor = PP;
  }
  void EndSourceFile() override { Preprocessor = nullptr; }
  void HandleDiagnostic(clang::DiagnosticsEngine::Level Level,
                        const clang::Diagnostic &Info) override;

  /// Tells the functions of the findings, while there still is a syntax tree.
  void findFunctions(const clang::ASTContext &Context);

  const FileFindings &found() const { return Result; }
  FileFindings take() { return std::move(Result); }

private:
  void add(clang::DiagnosticsEngine::Level Level, const clang::Diagnostic &Info,
           llvm::StringRef ID, llvm::StringRef Message);
  void addNote(const clang::Diagnostic &Info, llvm::StringRef Message);
  Place placeOf(const clang::Diagnostic &Info) const;
  std::string render(clang::DiagnosticsEngine::Level Level,
                     const clang::Diagnostic &Info, llvm::StringRef Message,
                     bool IsColored) const;

  std::string WorkingFolder;
  bool HasColors, HasErrorColors;
  bool AreWarningsErrors = false;
  const clang::LangOptions *Language = nullptr;
  const clang::Preprocessor *Preprocessor = nullptr;
  FileFindings Result;
  /// Where the findings are, one each.
  std::vector<clang::SourceLocation> Locations;
  /// What a note belongs to; null after a warning of clang's.
  Finding *Last = nullptr;
};

} // namespace corify::lint

#endif
