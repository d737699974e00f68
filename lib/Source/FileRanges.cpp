//===- FileRanges.cpp - where an expression is written --------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "corify/Source/FileRanges.h"
#include "clang/Lex/Lexer.h"

using namespace clang;

namespace corify {

/// Invalid where something stands before Loc in the macro that it comes from.
static SourceLocation beginInFile(SourceLocation Loc,
                                  const SourceManager &Sources) {
  while (Loc.isMacroID()) {
    if (Sources.isMacroArgExpansion(Loc))
      Loc = Sources.getImmediateSpellingLoc(Loc);
    else if (!Sources.isAtStartOfImmediateMacroExpansion(Loc, &Loc))
      return {};
  }
  return Loc;
}

/// Behind the token at Loc; invalid where something follows it in the macro.
static SourceLocation endInFile(SourceLocation Loc,
                                const SourceManager &Sources,
                                const LangOptions &Language) {
  while (Loc.isMacroID()) {
    if (Sources.isMacroArgExpansion(Loc)) {
      Loc = Sources.getImmediateSpellingLoc(Loc);
      continue;
    }
    unsigned Length = Lexer::MeasureTokenLength(Sources.getSpellingLoc(Loc),
                                                Sources, Language);
    if (!Sources.isAtEndOfImmediateMacroExpansion(Loc.getLocWithOffset(Length),
                                                  &Loc))
      return {};
  }
  return Lexer::getLocForEndOfToken(Loc, 0, Sources, Language);
}

CharSourceRange fileRangeOf(const Stmt *E, const SourceManager &Sources,
                            const LangOptions &Language) {
  SourceLocation Begin = beginInFile(E->getBeginLoc(), Sources);
  SourceLocation End = endInFile(E->getEndLoc(), Sources, Language);
  if (Begin.isInvalid() || End.isInvalid())
    return {};
  auto [BeginFile, BeginOffset] = Sources.getDecomposedLoc(Begin);
  auto [EndFile, EndOffset] = Sources.getDecomposedLoc(End);
  if (BeginFile != EndFile || BeginOffset >= EndOffset)
    return {};
  return CharSourceRange::getCharRange(Begin, End);
}

bool hasMoreThanCode(CharSourceRange Range, const SourceManager &Sources,
                     const LangOptions &Language) {
  StringRef Text = Lexer::getSourceText(Range, Sources, Language);
  return Text.contains("/*") || Text.contains("//") || Text.contains("\n#") ||
         Text.contains("\\\n");
}

} // namespace corify
