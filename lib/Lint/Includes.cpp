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
    Result.Last[Sources.getFileID(Hash)] = FileName.getEnd();
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

std::optional<SourceLocation> Includes::findPlace(const SourceManager &Sources,
                                                  FileID File,
                                                  SourceLocation Before) const {
  auto Found = Last.find(File);
  if (Found == Last.end() ||
      !Sources.isBeforeInTranslationUnit(Found->second, Before))
    return std::nullopt;
  return Found->second;
}

void recordIncludes(Preprocessor &PP, Includes &Result) {
  PP.addPPCallbacks(std::make_unique<Recorder>(PP.getSourceManager(), Result));
}

} // namespace corify::lint
