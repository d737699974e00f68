//===- Includes.cpp - what is included where, and what for ----------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Includes.h"
#include "clang/Lex/MacroInfo.h"
#include "clang/Lex/PPCallbacks.h"

using namespace clang;
using namespace llvm;

namespace corify::lint {

namespace {
class Recorder : public PPCallbacks {
public:
  Recorder(const SourceManager &Sources, Includes &Result)
      : Sources(Sources), Result(Result) {}

  void InclusionDirective(SourceLocation Hash, const Token &, StringRef Name,
                          bool, CharSourceRange FileName, OptionalFileEntryRef,
                          StringRef, StringRef, const clang::Module *, bool,
                          SrcMgr::CharacteristicKind) override {
    Result.Directives[Sources.getFileID(Hash)].push_back(
        {Hash, FileName.getEnd()});
    if (Name.starts_with("corify/") && !isInCorifyHeader(Sources, Hash))
      Result.OfCorify.push_back({Hash, FileName.getEnd()});
  }
  void MacroExpands(const Token &Name, const MacroDefinition &Macro,
                    SourceRange, const MacroArgs *) override {
    use(Name, Macro);
  }
  void Defined(const Token &Name, const MacroDefinition &Macro,
               SourceRange) override {
    use(Name, Macro);
  }
  void Ifdef(SourceLocation, const Token &Name,
             const MacroDefinition &Macro) override {
    use(Name, Macro);
  }
  void Ifndef(SourceLocation, const Token &Name,
              const MacroDefinition &Macro) override {
    use(Name, Macro);
  }
  void Endif(SourceLocation Loc, SourceLocation IfLoc) override {
    Result.Conditionals.push_back({IfLoc, Loc});
  }
  void PragmaDirective(SourceLocation Loc, PragmaIntroducerKind) override;
  void SourceRangeSkipped(SourceRange Range, SourceLocation) override {
    Result.Skipped.push_back(Range);
  }

private:
  void use(const Token &Name, const MacroDefinition &Macro);

  const SourceManager &Sources;
  Includes &Result;
};
} // namespace

bool isInCorifyHeader(const SourceManager &Sources, SourceLocation Loc) {
  StringRef File = Sources.getFilename(Sources.getSpellingLoc(Loc));
  return File.ends_with("corify/bpf.h") || File.ends_with("corify/members.h") ||
         File.contains("corify/kernel/") || File.ends_with("corify/kernel.h");
}

void Recorder::use(const Token &Name, const MacroDefinition &Macro) {
  const MacroInfo *Info = Macro.getMacroInfo();
  SourceLocation Where = Sources.getExpansionLoc(Name.getLocation());
  if (Info && isInCorifyHeader(Sources, Info->getDefinitionLoc()) &&
      !isInCorifyHeader(Sources, Where))
    Result.CorifyMacros.push_back(Where);
}

void Recorder::PragmaDirective(SourceLocation Loc, PragmaIntroducerKind) {
  bool IsInvalid = false;
  StringRef Text = Sources.getCharacterData(Loc, &IsInvalid);
  if (IsInvalid || !Text.consume_front("#"))
    return;
  Text = Text.ltrim(" \t");
  if (Text.consume_front("pragma") && Text.ltrim(" \t").starts_with("corify"))
    Result.CorifyPragmas.push_back(Loc);
}

static bool isWithin(const SourceManager &Sources, SourceLocation Loc,
                     SourceRange Range) {
  return Sources.isWrittenInSameFile(Loc, Range.getBegin()) &&
         Sources.isBeforeInTranslationUnit(Range.getBegin(), Loc) &&
         Sources.isBeforeInTranslationUnit(Loc, Range.getEnd());
}

/// The end of the line, if nothing but a comment of that line is on the way;
/// else Loc.
static SourceLocation behindComment(const SourceManager &Sources,
                                    SourceLocation Loc) {
  auto [File, Offset] = Sources.getDecomposedLoc(Loc);
  StringRef Rest = Sources.getBufferData(File).substr(Offset);
  Rest = Rest.take_until([](char C) { return C == '\n' || C == '\r'; });
  StringRef Comment = Rest.trim();
  bool IsWhole = Comment.starts_with("//")
                     ? !Comment.ends_with("\\")
                     : Comment.starts_with("/*") && Comment.ends_with("*/");
  return IsWhole ? Loc.getLocWithOffset(Rest.size()) : Loc;
}

std::optional<SourceLocation> Includes::findPlace(const SourceManager &Sources,
                                                  FileID File,
                                                  SourceLocation Before) const {
  auto Found = Directives.find(File);
  if (Found == Directives.end())
    return std::nullopt;
  for (SourceRange Directive : reverse(Found->second)) {
    SourceLocation End = Directive.getEnd();
    bool IsAlways = all_of(Conditionals, [&](SourceRange Conditional) {
      return !isWithin(Sources, End, Conditional) ||
             isWithin(Sources, Before, Conditional);
    });
    if (IsAlways && Sources.isBeforeInTranslationUnit(End, Before))
      return behindComment(Sources, End);
  }
  return std::nullopt;
}

void recordIncludes(Preprocessor &PP, Includes &Result) {
  PP.addPPCallbacks(std::make_unique<Recorder>(PP.getSourceManager(), Result));
}

} // namespace corify::lint
