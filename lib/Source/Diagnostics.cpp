//===- Diagnostics.cpp - what is said about a source file -----------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "corify/Source/Diagnostics.h"
#include "corify/Source/Suppressions.h"
#include "clang/Basic/SourceManager.h"

using namespace clang;
using namespace llvm;

namespace corify {

namespace {
struct Entry {
  llvm::StringLiteral Name;
  diag::Severity Default;
  llvm::StringLiteral Text;
};
} // namespace

static constexpr Entry Table[] = {
#define CORIFY_DIAGNOSTIC(ID, NAME, DEFAULT, TEXT)                             \
  {NAME, diag::Severity::DEFAULT, TEXT},
#include "corify/Source/Diagnostics.def"
};

DiagnosticSeverities::DiagnosticSeverities() {
  for (size_t I = 0; I < NumDiags; ++I)
    Severities[I] = Table[I].Default;
}

/// An error stands for source that has no right translation; but what is passed
/// to a helper is translated as it stands.
static bool maySilence(Diag D) {
  return Table[static_cast<size_t>(D)].Default != diag::Severity::Error ||
         D == Diag::KernelArgument;
}

Error DiagnosticSeverities::set(StringRef Value) {
  StringRef Name = Value;
  diag::Severity Wanted = diag::Severity::Warning;
  if (Name.consume_front("no-"))
    Wanted = diag::Severity::Ignored;
  else if (Name.consume_front("error-"))
    Wanted = diag::Severity::Error;
  Name.consume_front("corify-");

  bool IsFound = false;
  for (size_t I = 0; I < NumDiags; ++I) {
    if (Table[I].Name != Name)
      continue;
    if (!maySilence(static_cast<Diag>(I)) && Wanted != diag::Severity::Error)
      return createStringError("'" + Value + "': corify-" + Name +
                               " is an error and stays one");
    Severities[I] = Wanted;
    IsFound = true;
  }
  if (!IsFound)
    return createStringError("'" + Value + "' names no diagnostic of Corify");
  return Error::success();
}

/// Comments are for others as well.
static bool isOurs(const SuppressedBlock &Block) {
  return any_of(Table, [&](const Entry &E) {
    return SuppressedBlock{0, 1, Block.Globs}.silences(
        0, ("corify-" + E.Name).str());
  });
}

ArrayRef<SuppressedBlock> Reporter::blocksOf(FileID File) {
  auto [Place, IsNew] = Blocks.try_emplace(File);
  const SourceManager &Sources = Engine.getSourceManager();
  std::optional<StringRef> Text = Sources.getBufferDataOrNone(File);
  if (!IsNew || !Text)
    return Place->second;
  SuppressedBlocks Found = findSuppressedBlocks(*Text);
  Place->second = std::move(Found.Whole);
  SourceLocation Start = Sources.getLocForStartOfFile(File);
  for (const SuppressedBlock &Block : Found.Unmatched)
    if (isOurs(Block))
      report(Start.getLocWithOffset(Block.Begin + Block.End),
             Diag::UnmatchedNolint)
          << (Block.End != 0);
  return Blocks[File];
}

bool Reporter::isInBlock(SourceLocation Loc, StringRef Name) {
  auto [File, Offset] = Engine.getSourceManager().getDecomposedLoc(Loc);
  return any_of(blocksOf(File), [Offset = Offset, Name](const auto &Block) {
    return Block.silences(Offset, Name);
  });
}

/// For what a macro brought, both places count, as in Suppressions.h.
bool Reporter::isSilenced(SourceLocation Loc, StringRef Name) {
  const SourceManager &Sources = Engine.getSourceManager();
  return Loc.isValid() && (isSuppressed(Sources, Loc, Name) ||
                           isInBlock(Sources.getFileLoc(Loc), Name) ||
                           isInBlock(Sources.getExpansionLoc(Loc), Name));
}

DiagnosticBuilder Reporter::report(SourceLocation Loc, Diag D) {
  return reportAt(Loc, Loc, D);
}

DiagnosticBuilder Reporter::reportInFile(SourceLocation Loc, Diag D) {
  return reportAt(Loc, Engine.getSourceManager().getFileLoc(Loc), D);
}

DiagnosticBuilder Reporter::reportAt(SourceLocation Loc, SourceLocation Shown,
                                     Diag D) {
  const Entry &E = Table[static_cast<size_t>(D)];
  diag::Severity Severity = Levels.of(D);
  Routed.clear();
  if (Route && Severity != diag::Severity::Ignored) {
    Routed = ("corify-" + E.Name).str();
    return Route(Routed, Shown, E.Text, DiagnosticIDs::Warning);
  }
  // Clang applies neither -w nor -Werror to what is not in its own tables.
  if (Severity == diag::Severity::Warning && Engine.getIgnoreAllWarnings())
    Severity = diag::Severity::Ignored;
  else if (Severity == diag::Severity::Warning && Engine.getWarningsAsErrors())
    Severity = diag::Severity::Error;
  if (Severity != diag::Severity::Ignored && maySilence(D) &&
      Engine.hasSourceManager() && isSilenced(Loc, ("corify-" + E.Name).str()))
    Severity = diag::Severity::Ignored; // and clang drops its notes
  bool IsError = Severity == diag::Severity::Error;
  NumOwnErrors += IsError;
  DiagnosticIDs::CustomDiagDesc Desc(
      Severity, (E.Text + " [corify-" + E.Name + "]").str(),
      IsError && E.Default == Severity ? DiagnosticIDs::CLASS_ERROR
                                       : DiagnosticIDs::CLASS_WARNING,
      /*ShowInSystemHeader=*/IsError);
  return Engine.Report(Shown, Engine.getDiagnosticIDs()->getCustomDiagID(Desc));
}

bool Reporter::hasOthersErrors() const {
  return Engine.getNumErrors() > NumOwnErrors;
}

void Reporter::note(SourceLocation Loc, StringRef Text) {
  if (Routed.empty())
    return noteOnClangs(Loc, Text);
  Route(Routed, Loc, "%0", DiagnosticIDs::Note) << Text;
}

void Reporter::noteOnClangs(SourceLocation Loc, StringRef Text) {
  DiagnosticIDs::CustomDiagDesc Desc(diag::Severity::Fatal, "%0",
                                     DiagnosticIDs::CLASS_NOTE,
                                     /*ShowInSystemHeader=*/true,
                                     /*ShowInSystemMacro=*/true);
  Engine.Report(Loc, Engine.getDiagnosticIDs()->getCustomDiagID(Desc)) << Text;
}

} // namespace corify
