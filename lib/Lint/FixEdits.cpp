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
#include "llvm/ADT/STLExtras.h"
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

/// UTF-8 has one byte a character that continues none.
static unsigned charactersBefore(const SourceManager &Sources, FileID File,
                                 unsigned Offset) {
  unsigned Column = Sources.getColumnNumber(File, Offset);
  StringRef Before =
      Sources.getBufferData(File).substr(Offset - (Column - 1), Column - 1);
  return count_if(Before.bytes(),
                  [](uint8_t Byte) { return (Byte & 0xc0) != 0x80; });
}

static Range inCharacters(const SourceManager &Sources,
                          CharSourceRange InFile) {
  Range Result = rangeOf(Sources, InFile);
  auto [File, Begin] = Sources.getDecomposedLoc(InFile.getBegin());
  unsigned End = Sources.getDecomposedLoc(InFile.getEnd()).second;
  Result.Column = 1 + charactersBefore(Sources, File, Begin);
  Result.EndColumn = 1 + charactersBefore(Sources, File, End);
  return Result;
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
  return Edit{shownPath(Path.empty() ? Entry->getName() : Path, WorkingFolder),
              Offset,
              Lexer::getSourceText(InFile, Sources, Language).str(),
              Hint.CodeToInsert,
              rangeOf(Sources, InFile),
              inCharacters(Sources, InFile),
              xxh3_64bits(Sources.getBufferData(File))};
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
