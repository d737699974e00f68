//===- FindingCollector.cpp - diagnostics as values -----------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "FindingCollector.h"
#include "FilePaths.h"
#include "FixEdits.h"
#include "clang/AST/Decl.h"
#include "clang/Basic/SourceManager.h"
#include "clang/Frontend/TextDiagnostic.h"
#include "llvm/ADT/SmallString.h"

using namespace clang;
using namespace llvm;

namespace corify::lint {

namespace {
/// With the names of files as reports have them, not as a compile command does.
class Renderer : public TextDiagnostic {
public:
  Renderer(raw_ostream &OS, const LangOptions &Language,
           DiagnosticOptions &Options, const Preprocessor *PP,
           StringRef WorkingFolder)
      : TextDiagnostic(OS, Language, Options, PP),
        WorkingFolder(WorkingFolder) {}

protected:
  void emitDiagnosticLoc(FullSourceLoc Loc, PresumedLoc Presumed,
                         DiagnosticsEngine::Level Level,
                         ArrayRef<CharSourceRange> Ranges) override {
    std::string Name;
    TextDiagnostic::emitDiagnosticLoc(Loc, shown(Loc, Presumed, Name), Level,
                                      Ranges);
  }
  void emitIncludeLocation(FullSourceLoc Loc, PresumedLoc Presumed) override {
    std::string Name;
    TextDiagnostic::emitIncludeLocation(Loc, shown(Loc, Presumed, Name));
  }

private:
  /// Name holds what the result points to.
  PresumedLoc shown(FullSourceLoc Loc, PresumedLoc Presumed,
                    std::string &Name) const;

  StringRef WorkingFolder;
};
} // namespace

static std::string nameOf(const SourceManager &Sources, FileID File,
                          StringRef WorkingFolder) {
  OptionalFileEntryRef Entry = Sources.getFileEntryRefForID(File);
  if (!Entry)
    return Sources.getBufferOrFake(File).getBufferIdentifier().str();
  StringRef Path = Entry->getFileEntry().tryGetRealPathName();
  return shownPath(Path.empty() ? Entry->getName() : Path, WorkingFolder);
}

PresumedLoc Renderer::shown(FullSourceLoc Loc, PresumedLoc Presumed,
                            std::string &Name) const {
  if (Presumed.isInvalid() || Presumed.getFileID().isInvalid())
    return Presumed;
  Name = nameOf(Loc.getManager(), Presumed.getFileID(), WorkingFolder);
  return PresumedLoc(Name.c_str(), Presumed.getFileID(), Presumed.getLine(),
                     Presumed.getColumn(), Presumed.getIncludeLoc());
}

static StringRef lineText(const SourceManager &Sources, FileIDAndOffset Where) {
  StringRef Text = Sources.getBufferData(Where.first);
  size_t Start = Text.take_front(Where.second).rfind('\n');
  Start = Start == StringRef::npos ? 0 : Start + 1;
  return Text.drop_front(Start).take_until(
      [](char C) { return C == '\n' || C == '\r'; });
}

/// For a macro, the place where it is used.
Place FindingCollector::placeOf(const Diagnostic &Info) const {
  Place Result;
  if (!Info.hasSourceManager() || Info.getLocation().isInvalid())
    return Result;
  const SourceManager &Sources = Info.getSourceManager();
  FileIDAndOffset Where =
      Sources.getDecomposedLoc(Sources.getFileLoc(Info.getLocation()));
  Result.File = nameOf(Sources, Where.first, WorkingFolder);
  Result.Line = Sources.getLineNumber(Where.first, Where.second);
  Result.Column = Sources.getColumnNumber(Where.first, Where.second);
  Result.Text = lineText(Sources, Where).str();
  return Result;
}

std::string FindingCollector::render(DiagnosticsEngine::Level Level,
                                     const Diagnostic &Info, StringRef Message,
                                     bool IsColored) const {
  std::string Text;
  raw_string_ostream OS(Text);
  OS.enable_colors(IsColored);
  DiagnosticOptions Options;
  Options.ShowColors = IsColored;
  Options.ShowPresumedLoc = false;
  if (!Info.hasSourceManager() || Info.getLocation().isInvalid() || !Language) {
    TextDiagnostic::printDiagnosticLevel(OS, Level, IsColored);
    TextDiagnostic::printDiagnosticMessage(OS, Level == DiagnosticsEngine::Note,
                                           Message, 0, 0, IsColored);
    return Text;
  }
  Renderer(OS, *Language, Options, Preprocessor, WorkingFolder)
      .emitDiagnostic(
          FullSourceLoc(Info.getLocation(), Info.getSourceManager()), Level,
          Message, Info.getRanges(), Info.getFixItHints());
  return Text;
}

/// "corify-store" of "assignment to … [corify-store]", which is cut to what
/// comes before it.
static StringRef cutName(StringRef &Message) {
  size_t Start = Message.rfind(" [corify-");
  if (Start == StringRef::npos || !Message.ends_with("]"))
    return "";
  StringRef Name = Message.drop_front(Start + 2).drop_back();
  Message = Message.take_front(Start);
  return Name;
}

void FindingCollector::add(DiagnosticsEngine::Level Level,
                           const Diagnostic &Info, StringRef ID,
                           StringRef Message) {
  Finding New;
  New.ID = ID;
  New.Severity =
      Level >= DiagnosticsEngine::Error ? Severity::Error : Severity::Warning;
  New.Message = Message;
  New.Where = placeOf(Info);
  if (Info.hasSourceManager() && Language) {
    New.Ranges = rangesOf(Info, *Language);
    New.Edits = editsOf(Info, *Language, WorkingFolder);
  }
  std::vector<Finding> &List = ID.empty() ? Result.Errors : Result.Findings;
  List.push_back(std::move(New));
  Last = &List.back();
  if (!ID.empty())
    Locations.push_back(Info.getLocation());
}

void FindingCollector::addNote(const Diagnostic &Info, StringRef Message) {
  Last->Notes.push_back({Message.str(), placeOf(Info)});
  // A fix-it is the message's own, or that of the note which says it.
  if (Last->Edits.empty() && Info.hasSourceManager() && Language)
    Last->Edits = editsOf(Info, *Language, WorkingFolder);
}

void FindingCollector::HandleDiagnostic(DiagnosticsEngine::Level Level,
                                        const Diagnostic &Info) {
  SmallString<128> Text;
  Info.FormatDiagnostic(Text);
  StringRef Message = Text;
  if (Level == DiagnosticsEngine::Warning && AreWarningsErrors)
    Level = DiagnosticsEngine::Error;
  DiagnosticConsumer::HandleDiagnostic(Level, Info);
  if (Level <= DiagnosticsEngine::Note) {
    if (Last && Level == DiagnosticsEngine::Note)
      addNote(Info, Message);
  } else {
    StringRef ID = cutName(Message);
    // Warnings of clang's that are errors are none that stop a parse.
    bool IsNews = !ID.empty() ||
                  Info.getDiags()->getDiagnosticIDs()->isDefaultMappingAsError(
                      Info.getID());
    Last = nullptr;
    if (IsNews)
      add(Level, Info, ID, Message);
  }
  if (Last)
    Last->Rendered += render(Level, Info, Text,
                             Last->ID.empty() ? HasErrorColors : HasColors);
}

/// "handle" of "____handle", which libbpf's macros make of it.
static StringRef nameOf(const FunctionDecl *Function) {
  if (!Function->getIdentifier())
    return "";
  StringRef Name = Function->getName();
  Name.consume_front("____");
  return Name;
}

void FindingCollector::findFunctions(const ASTContext &Context) {
  if (Locations.empty())
    return;
  const SourceManager &Sources = Context.getSourceManager();
  std::vector<std::pair<const FunctionDecl *, SourceRange>> Functions;
  for (const Decl *D : Context.getTranslationUnitDecl()->decls()) {
    auto *Function = dyn_cast<FunctionDecl>(D);
    if (Function && Function->doesThisDeclarationHaveABody())
      Functions.push_back({Function,
                           {Sources.getExpansionLoc(Function->getBeginLoc()),
                            Sources.getExpansionLoc(Function->getEndLoc())}});
  }
  for (auto [Location, Finding] : zip(Locations, Result.Findings)) {
    SourceLocation Where = Sources.getExpansionLoc(Location);
    for (auto &[Function, Range] : Functions)
      if (Where.isValid() &&
          !Sources.isBeforeInTranslationUnit(Where, Range.getBegin()) &&
          !Sources.isBeforeInTranslationUnit(Range.getEnd(), Where))
        Finding.Function = nameOf(Function);
  }
}

} // namespace corify::lint
