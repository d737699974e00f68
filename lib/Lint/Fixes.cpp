//===- Fixes.cpp - fix-its put into files ---------------------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "corify/Lint/Fixes.h"
#include "FilePaths.h"
#include "corify/Support/InputError.h"
#include "corify/Support/InputFile.h"
#include "corify/Support/Output.h"
#include "clang/Tooling/Core/Replacement.h"
#include "llvm/ADT/STLExtras.h"
#include <map>

using namespace clang::tooling;
using namespace llvm;

namespace corify::lint {

/// By file.
using FileEdits = std::map<std::string, std::vector<Edit>>;

static bool isSame(const Edit &A, const Edit &B) {
  return A.Offset == B.Offset && A.Old == B.Old && A.New == B.New;
}

/// Two that insert at one place do, too: which comes first is not known.
static bool overlap(const Edit &A, const Edit &B) {
  if (A.Offset == B.Offset)
    return true;
  const Edit &First = A.Offset < B.Offset ? A : B;
  const Edit &Second = A.Offset < B.Offset ? B : A;
  return First.Offset + First.Old.size() > Second.Offset;
}

static bool fits(const FileEdits &Taken, const Edit &New) {
  auto InFile = Taken.find(New.File);
  return InFile == Taken.end() ||
         none_of(InFile->second, [&](const Edit &Other) {
           return overlap(Other, New) && !isSame(Other, New);
         });
}

static void take(FileEdits &Taken, const Edit &New) {
  std::vector<Edit> &InFile = Taken[New.File];
  if (none_of(InFile, [&](const Edit &Other) { return isSame(Other, New); }))
    InFile.push_back(New);
}

/// The text after the edits; fails where the file is no longer as it was read.
static Expected<std::string> edited(StringRef Text, ArrayRef<Edit> Edits) {
  Replacements All;
  for (const Edit &E : Edits) {
    if (Text.substr(E.Offset, E.Old.size()) != E.Old)
      return inputError("has changed since it was read");
    if (Error Conflict =
            All.add(Replacement("", E.Offset, E.Old.size(), E.New)))
      return std::move(Conflict);
  }
  return applyAllReplacements(Text, All);
}

static Error editFile(const std::string &File, ArrayRef<Edit> Edits,
                      FileContents &Contents) {
  std::string Path = absolutePath(File, workingFolder());
  auto Known = Contents.find(Path);
  if (Known == Contents.end()) {
    auto OnDisk = readInput(File);
    if (!OnDisk)
      return OnDisk.takeError();
    Known = Contents.emplace(Path, (*OnDisk)->getBuffer().str()).first;
  }
  Expected<std::string> New = edited(Known->second, Edits);
  if (!New)
    return inFile(File, New.takeError());
  Known->second = std::move(*New);
  return Error::success();
}

Error writeFiles(const FileContents &Contents) {
  for (auto &[Path, Text] : Contents) {
    Error E = writeOutput(Path, [&](raw_ostream &OS) {
      OS << Text;
      return Error::success();
    });
    if (E)
      return inFile(shownPath(Path, workingFolder()), std::move(E));
  }
  return Error::success();
}

Expected<FixSummary> applyFixes(LintReport &Report, FileContents &Contents) {
  FixSummary Result;
  FileEdits Taken;
  std::vector<Finding> Left;
  for (Finding &F : Report.Findings) {
    bool Fits = all_of(F.Edits, [&](const Edit &E) { return fits(Taken, E); });
    if (F.Edits.empty() || !Fits) {
      Result.NumConflicts += !Fits;
      Left.push_back(std::move(F));
      continue;
    }
    ++Result.NumFixed;
    for (const Edit &E : F.Edits)
      take(Taken, E);
  }
  for (auto &[File, Edits] : Taken)
    if (Error E = editFile(File, Edits, Contents))
      return std::move(E);
  Result.NumFiles = Taken.size();
  Report.Findings = std::move(Left);
  return Result;
}

} // namespace corify::lint
