//===- MissingMacros.cpp - names that vmlinux.h cannot hold ---------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "corify/Source/MissingMacros.h"
#include "clang/Basic/DiagnosticSema.h"
#include "clang/Basic/IdentifierTable.h"

using namespace clang;
using namespace llvm;

namespace corify {

namespace {
struct Entry {
  llvm::StringLiteral Name;
  llvm::StringLiteral Where;
};
} // namespace

static constexpr Entry Given[] = {
#define CORIFY_KERNEL_MACRO(NAME, HEADER) {NAME, HEADER},
#include "corify/Source/KernelMacros.def"
};

static constexpr Entry Hints[] = {
#define CORIFY_KERNEL_MACRO_HINT(NAME, INSTEAD) {NAME, INSTEAD},
#include "corify/Source/KernelMacros.def"
};

static const Entry *lookUp(ArrayRef<Entry> Sorted, StringRef Name) {
  const Entry *Found =
      partition_point(Sorted, [&](const Entry &E) { return E.Name < Name; });
  return Found != Sorted.end() && Found->Name == Name ? Found : nullptr;
}

std::string missingMacroRemedy(StringRef Name) {
  const Entry *Header = lookUp(Given, Name), *Hint = lookUp(Hints, Name);
  if (!Header && !Hint)
    return "";
  std::string Remedy =
      Header ? ("include <" + Header->Where + "> after vmlinux.h").str()
             : (Hint->Where + " serves instead").str();
  return ("'" + Name +
          "' is a macro or an inline function of the kernel's, which "
          "vmlinux.h cannot hold: " +
          Remedy)
      .str();
}

namespace {
/// Passes everything on, and adds what it knows.
class MissingMacroNotes : public DiagnosticConsumer {
public:
  MissingMacroNotes(DiagnosticConsumer &Target,
                    std::unique_ptr<DiagnosticConsumer> Owned, Reporter &Report)
      : Target(Target), Owned(std::move(Owned)), Report(Report) {}

  void HandleDiagnostic(DiagnosticsEngine::Level Level,
                        const Diagnostic &Info) override;
  void clear() override {
    DiagnosticConsumer::clear();
    Target.clear();
  }
  void BeginSourceFile(const LangOptions &Options,
                       const Preprocessor *PP) override {
    Target.BeginSourceFile(Options, PP);
  }
  void EndSourceFile() override {
    Target.EndSourceFile(); // -verify finds its errors here
    takeCounts();
  }
  void finish() override { Target.finish(); }
  bool IncludeInDiagnosticCounts() const override {
    return Target.IncludeInDiagnosticCounts();
  }

private:
  void takeCounts() {
    NumErrors = Target.getNumErrors();
    NumWarnings = Target.getNumWarnings();
  }

  DiagnosticConsumer &Target;
  std::unique_ptr<DiagnosticConsumer> Owned;
  Reporter &Report;
};
} // namespace

/// The name that a diagnostic says is not declared, or an empty one.
static StringRef undeclaredName(const Diagnostic &Info) {
  switch (Info.getID()) {
  case diag::err_undeclared_var_use:
  case diag::err_undeclared_var_use_suggest:
  case diag::err_undeclared_use:
  case diag::err_undeclared_use_suggest:
  case diag::ext_implicit_function_decl_c99:
  case diag::warn_implicit_function_decl:
    break;
  default:
    return "";
  }
  if (Info.getNumArgs() == 0)
    return "";
  if (Info.getArgKind(0) == DiagnosticsEngine::ak_identifierinfo)
    return Info.getArgIdentifier(0)->getName();
  if (Info.getArgKind(0) != DiagnosticsEngine::ak_declarationname)
    return "";
  auto Name = DeclarationName::getFromOpaqueInteger(Info.getRawArg(0));
  return Name.isIdentifier() ? Name.getAsIdentifierInfo()->getName() : "";
}

void MissingMacroNotes::HandleDiagnostic(DiagnosticsEngine::Level Level,
                                         const Diagnostic &Info) {
  Target.HandleDiagnostic(Level, Info);
  takeCounts();
  std::string Remedy = missingMacroRemedy(undeclaredName(Info));
  if (!Remedy.empty() && Report.isEnabled(Diag::MissingMacro))
    Report.noteOnClangs(Info.getLocation(), Remedy + " [corify-missing-macro]");
}

void noteMissingMacros(DiagnosticsEngine &Engine, Reporter &Report) {
  DiagnosticConsumer *Target = Engine.getClient();
  std::unique_ptr<DiagnosticConsumer> Owned = Engine.takeClient();
  Engine.setClient(new MissingMacroNotes(*Target, std::move(Owned), Report),
                   /*ShouldOwnClient=*/true);
}

} // namespace corify
