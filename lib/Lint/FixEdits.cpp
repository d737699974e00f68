//===- FixEdits.cpp - clang's ranges and fix-its as values ----------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "FixEdits.h"
#include "FilePaths.h"
#include "clang/Basic/SourceManager.h"
#include "clang/Lex/Lexer.h"
#include "llvm/Support/xxhash.h"

using namespace clang;
using namespace llvm;

namespace corify::lint {

static Range rangeOf(const SourceManager &Sources, CharSourceRange InFile) {
  auto [File, Begin] = Sources.getDecomposedLoc(InFile.getBegin());
  unsigned End = Sources.getDecomposedLoc(InFile.getEnd()).second;
  return {Sources.getLineNumber(File, Begin),
          Sources.getColumnNumber(File, Begin),
          Sources.getLineNumber(File, End), Sources.getColumnNumber(File, End)};
}

std::vector<Range> rangesOf(const Diagnostic &Info,
                            const LangOptions &Language) {
  std::vector<Range> Result;
  const SourceManager &Sources = Info.getSourceManager();
  FileID File = Sources.getFileID(Sources.getFileLoc(Info.getLocation()));
  for (const CharSourceRange &Given : Info.getRanges()) {
    CharSourceRange InFile = Lexer::makeFileCharRange(Given, Sources, Language);
    if (InFile.isValid() && Sources.getFileID(InFile.getBegin()) == File)
      Result.push_back(rangeOf(Sources, InFile));
  }
  return Result;
}

static std::optional<Edit> editOf(const FixItHint &Hint,
                                  const SourceManager &Sources,
                                  const LangOptions &Language,
                                  StringRef WorkingFolder) {
  if (!Hint.InsertFromRange.isInvalid())
    return std::nullopt;
  CharSourceRange InFile =
      Lexer::makeFileCharRange(Hint.RemoveRange, Sources, Language);
  if (InFile.isInvalid() || Sources.isInSystemHeader(InFile.getBegin()))
    return std::nullopt;
  auto [File, Offset] = Sources.getDecomposedLoc(InFile.getBegin());
  OptionalFileEntryRef Entry = Sources.getFileEntryRefForID(File);
  if (!Entry)
    return std::nullopt;
  StringRef Path = Entry->getFileEntry().tryGetRealPathName();
  Edit Result{shownPath(Path.empty() ? Entry->getName() : Path, WorkingFolder),
              Offset, Lexer::getSourceText(InFile, Sources, Language).str(),
              Hint.CodeToInsert, rangeOf(Sources, InFile)};
  Result.FileHash = xxh3_64bits(Sources.getBufferData(File));
  return Result;
}

std::vector<Edit> editsOf(const Diagnostic &Info, const LangOptions &Language,
                          StringRef WorkingFolder) {
  std::vector<Edit> Result;
  for (const FixItHint &Hint : Info.getFixItHints()) {
    std::optional<Edit> E =
        editOf(Hint, Info.getSourceManager(), Language, WorkingFolder);
    if (!E)
      return {};
    Result.push_back(std::move(*E));
  }
  return Result;
}

} // namespace corify::lint
