//===- Diagnostics.h - what is said about a source file ---------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_SOURCE_DIAGNOSTICS_H
#define CORIFY_SOURCE_DIAGNOSTICS_H

#include "corify/Source/Suppressions.h"
#include "clang/Basic/Diagnostic.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"
#include <array>
#include <functional>

namespace corify {

enum class Diag {
#define CORIFY_DIAGNOSTIC(ID, NAME, DEFAULT, TEXT) ID,
#include "corify/Source/Diagnostics.def"
};

inline constexpr size_t NumDiags = 0
#define CORIFY_DIAGNOSTIC(ID, NAME, DEFAULT, TEXT) +1
#include "corify/Source/Diagnostics.def"
    ;

/// How a store is said to be made: the %select of Diag::Store.
enum StoreKind : unsigned { Assignment, Increment, Atomic, Write, AsmOutput };

/// How severe each diagnostic is, as the table says unless the user does.
class DiagnosticSeverities {
public:
  DiagnosticSeverities();

  /// Takes one value of `-fplugin-arg-corify-W=`: `NAME`, `no-NAME` or
  /// `error-NAME`, with or without the prefix "corify-". The error names the
  /// value.
  llvm::Error set(llvm::StringRef Value);

  clang::diag::Severity of(Diag D) const {
    return Severities[static_cast<size_t>(D)];
  }

private:
  std::array<clang::diag::Severity, NumDiags> Severities;
};

/// Gives one diagnostic elsewhere than to clang's engine: of that name
/// ("corify-store"), in that format, as a warning or a note.
using DiagnosticRoute = std::function<clang::DiagnosticBuilder(
    llvm::StringRef Name, clang::SourceLocation Loc, llvm::StringRef Format,
    clang::DiagnosticIDs::Level Level)>;

/// Gives the diagnostics of the table through clang's engine, so that -Werror,
/// -w, the rule for system headers and every consumer of clang's apply.
class Reporter {
public:
  /// With a Route everything goes there, all that is not off as a warning: who
  /// has it has rules of its own about what is silent and what is an error.
  Reporter(clang::DiagnosticsEngine &Engine, const DiagnosticSeverities &Levels,
           const DiagnosticRoute &Route)
      : Engine(Engine), Levels(Levels), Route(Route) {}

  /// Silent where a NOLINT has it so (Suppressions.h), and the notes after it.
  clang::DiagnosticBuilder report(clang::SourceLocation Loc, Diag D);

  /// The same, without the macros that Loc comes from: where the argument of a
  /// macro is written, and else where the macro is used.
  clang::DiagnosticBuilder reportInFile(clang::SourceLocation Loc, Diag D);

  /// The remedy, or another place that belongs to the message before it.
  void note(clang::SourceLocation Loc, llvm::StringRef Text);

  /// The same, after a message that is clang's.
  void noteOnClangs(clang::SourceLocation Loc, llvm::StringRef Text);

  /// Tells what is wrong with the NOLINTBEGIN and NOLINTEND of a file. Of files
  /// that have diagnostics this is told anyway.
  void checkSuppressions(clang::FileID File) { (void)blocksOf(File); }

  bool isEnabled(Diag D) const {
    return Levels.of(D) != clang::diag::Severity::Ignored;
  }

  /// Whether clang has found errors of its own, so that the syntax tree may
  /// not be what it seems. After ours it still is, and there is more to say.
  bool hasOthersErrors() const;

private:
  clang::DiagnosticBuilder reportAt(clang::SourceLocation Loc,
                                    clang::SourceLocation Shown, Diag D);

  bool isSilenced(clang::SourceLocation Loc, llvm::StringRef Name);
  bool isInBlock(clang::SourceLocation Loc, llvm::StringRef Name);
  llvm::ArrayRef<SuppressedBlock> blocksOf(clang::FileID File);

  clang::DiagnosticsEngine &Engine;
  const DiagnosticSeverities &Levels;
  const DiagnosticRoute &Route;
  /// What the route had last; empty where clang's engine had, or would have.
  std::string Routed;
  unsigned NumOwnErrors = 0;
  llvm::DenseMap<clang::FileID, std::vector<SuppressedBlock>> Blocks;
};

} // namespace corify

#endif
