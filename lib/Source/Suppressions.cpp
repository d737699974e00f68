//===- Suppressions.cpp - what NOLINT comments say ------------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "corify/Source/Suppressions.h"
#include "clang/Basic/SourceManager.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/GlobPattern.h"

using namespace clang;
using namespace llvm;

namespace corify {

static bool matches(StringRef Glob, StringRef Name) {
  Expected<GlobPattern> Pattern = GlobPattern::create(Glob);
  if (Pattern)
    return Pattern->match(Name);
  consumeError(Pattern.takeError()); // a comment may hold anything
  return false;
}

/// Globs is what stands between the parentheses.
static bool isInList(StringRef Globs, StringRef Name) {
  bool IsIn = false;
  for (StringRef Glob : split(Globs, ',')) {
    Glob = Glob.trim();
    bool IsNegative = Glob.consume_front("-");
    if (matches(Glob, Name))
      IsIn = !IsNegative;
  }
  return IsIn;
}

bool isSuppressedBy(StringRef Line, StringRef Keyword, StringRef Name) {
  for (size_t At = Line.find(Keyword); At != StringRef::npos;
       At = Line.find(Keyword, At + 1)) {
    bool BeginsWord = At == 0 || !isAlnum(Line[At - 1]);
    StringRef Rest = Line.drop_front(At + Keyword.size());
    if (!BeginsWord || (!Rest.empty() && isAlnum(Rest.front())))
      continue;
    if (!Rest.consume_front("("))
      return true;
    if (isInList(Rest.take_until([](char C) { return C == ')'; }), Name))
      return true;
  }
  return false;
}

/// The text after the last newline, which is all of it if there is none.
static StringRef lastLine(StringRef Text) {
  return Text.drop_front(Text.rfind('\n') + 1);
}

/// Loc is in a file.
static bool isSuppressedInFile(const SourceManager &Sources, SourceLocation Loc,
                               StringRef Name) {
  auto [File, Offset] = Sources.getDecomposedLoc(Loc);
  std::optional<StringRef> Text = Sources.getBufferDataOrNone(File);
  if (!Text || Offset > Text->size())
    return false;
  size_t Start = Offset - lastLine(Text->take_front(Offset)).size();
  StringRef Line =
      Text->drop_front(Start).take_until([](char C) { return C == '\n'; });
  if (isSuppressedBy(Line, "NOLINT", Name))
    return true;
  return Start > 0 && isSuppressedBy(lastLine(Text->take_front(Start - 1)),
                                     "NOLINTNEXTLINE", Name);
}

bool SuppressedBlock::silences(unsigned Offset, StringRef Name) const {
  return Begin <= Offset && Offset < End && (!Globs || isInList(*Globs, Name));
}

/// What follows a keyword at the start of Rest, up to the line's end.
static std::optional<StringRef> globsAfter(StringRef Rest) {
  Rest = Rest.take_until([](char C) { return C == '\n'; });
  if (!Rest.consume_front("("))
    return std::nullopt;
  return Rest.take_until([](char C) { return C == ')'; });
}

SuppressedBlocks findSuppressedBlocks(StringRef Text) {
  constexpr llvm::StringLiteral Keyword = "NOLINT";
  SuppressedBlocks Result;
  std::vector<SuppressedBlock> Open;
  for (size_t At = Text.find(Keyword); At != StringRef::npos;
       At = Text.find(Keyword, At + 1)) {
    StringRef Rest = Text.drop_front(At + Keyword.size());
    bool IsBegin = Rest.consume_front("BEGIN");
    if ((!IsBegin && !Rest.consume_front("END")) ||
        (At > 0 && isAlnum(Text[At - 1])) ||
        (!Rest.empty() && isAlnum(Rest.front())))
      continue;
    std::optional<StringRef> Globs = globsAfter(Rest);
    unsigned Offset = At;
    if (IsBegin) {
      Open.push_back({Offset, 0, Globs});
    } else if (!Open.empty() && Open.back().Globs == Globs) {
      Result.Whole.push_back({Open.back().Begin, Offset, Globs});
      Open.pop_back();
    } else {
      Result.Unmatched.push_back({0, Offset, Globs});
    }
  }
  append_range(Result.Unmatched, Open);
  return Result;
}

bool isSuppressed(const SourceManager &Sources, SourceLocation Loc,
                  StringRef Name) {
  if (Loc.isInvalid())
    return false;
  SourceLocation Written = Sources.getFileLoc(Loc);
  SourceLocation Used = Sources.getExpansionLoc(Loc);
  return isSuppressedInFile(Sources, Written, Name) ||
         (Used != Written && isSuppressedInFile(Sources, Used, Name));
}

} // namespace corify
