//===- Fixes.cpp - fix-its that leave what compiles -----------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "corify/Lint/Fixes.h"
#include "EditedText.h"
#include "FilePaths.h"
#include "corify/Support/InputError.h"
#include "corify/Support/InputFile.h"
#include "llvm/ADT/STLExtras.h"
#include <set>

using namespace llvm;

namespace corify::lint {

namespace {
/// Findings by their numbers in the report.
using Numbers = std::vector<size_t>;

class Fixer {
public:
  Fixer(LintReport &Report, LintOptions &Options, LintFunction Lint)
      : Report(Report), Options(Options), Base(Options.Contents), Lint(Lint) {}

  Expected<FixSummary> run();

private:
  void choose();
  Expected<FileContents> edit();
  Expected<bool> breaks(const std::string &File);
  Error takeBack(const std::string &File);
  Error takeWhatIsGood(const std::string &File, ArrayRef<size_t> Candidates);
  Numbers mayBreak(const std::string &File) const;
  bool isWorse(const LintReport &Now, const std::string &File) const;

  LintReport &Report;
  LintOptions &Options;
  /// What the report is of: files are put in as they are needed.
  FileContents Base;
  LintFunction Lint;
  std::set<size_t> Chosen;
  unsigned NumTrials = 0;
  FixSummary Result;
};
} // namespace

/// The first of those that cannot be made together.
void Fixer::choose() {
  for (auto [I, F] : enumerate(Report.Findings)) {
    if (F.Edits.empty())
      continue;
    bool Fits = none_of(Chosen, [&](size_t Other) {
      return areInConflict(Report.Findings[Other], F);
    });
    if (Fits)
      Chosen.insert(I);
    else
      ++Result.NumConflicts;
  }
}

/// The files with the edits of the chosen findings.
Expected<FileContents> Fixer::edit() {
  std::map<std::string, std::vector<Edit>> Edits;
  for (size_t I : Chosen)
    for (const Edit &E : Report.Findings[I].Edits)
      Edits[absolutePath(E.File, workingFolder())].push_back(E);
  for (auto &[Path, InFile] : Edits) {
    if (Base.contains(Path))
      continue;
    auto OnDisk = readInput(Path);
    if (!OnDisk)
      return OnDisk.takeError();
    std::string Text = (*OnDisk)->getBuffer().str();
    Base[Path] = {Text, Text};
  }
  FileContents Edited = Base;
  for (auto &[Path, InFile] : Edits) {
    Expected<std::string> New = editedText(Base[Path].Now, InFile);
    if (!New)
      return corify::inFile(shownPath(Path, workingFolder()), New.takeError());
    Edited[Path].Now = std::move(*New);
  }
  return std::move(Edited);
}

static ErrorCounts errorsOf(const LintReport &Report, const std::string &File) {
  auto Counts = Report.ErrorsOf.find(File);
  return Counts == Report.ErrorsOf.end() ? ErrorCounts() : Counts->second;
}

/// Whether a file has more errors of some sort than it had.
bool Fixer::isWorse(const LintReport &Now, const std::string &File) const {
  ErrorCounts Before = errorsOf(Report, File);
  return any_of(errorsOf(Now, File), [&](const auto &Entry) {
    return Entry.second > Before[Entry.first];
  });
}

/// Whether it does, with the edits of the chosen findings.
Expected<bool> Fixer::breaks(const std::string &File) {
  auto Contents = edit();
  if (!Contents)
    return Contents.takeError();
  LintOptions Alone = Options;
  Alone.Inputs = {File};
  Alone.Contents = std::move(*Contents);
  auto Now = Lint(Alone);
  if (!Now)
    return Now.takeError();
  return isWorse(*Now, File);
}

/// The chosen findings that change it, or a header, which it may include.
Numbers Fixer::mayBreak(const std::string &File) const {
  Numbers Result;
  copy_if(Chosen, std::back_inserter(Result), [&](size_t I) {
    return any_of(Report.Findings[I].Edits, [&](const Edit &E) {
      return E.File == File || !is_contained(Report.Files, E.File);
    });
  });
  return Result;
}

/// Of one file. What is not found out by then is taken back unseen.
constexpr unsigned MostTrials = 64;

/// By halves, so that few of many cost few compilations.
Error Fixer::takeWhatIsGood(const std::string &File,
                            ArrayRef<size_t> Candidates) {
  if (NumTrials++ >= MostTrials) {
    for (size_t I : Candidates)
      Result.TakenBack.push_back(Report.Findings[I]);
    return Error::success();
  }
  Chosen.insert(Candidates.begin(), Candidates.end());
  Expected<bool> IsBroken = breaks(File);
  if (!IsBroken)
    return IsBroken.takeError();
  if (!*IsBroken)
    return Error::success();
  for (size_t I : Candidates)
    Chosen.erase(I);
  size_t Half = Candidates.size() / 2;
  if (Half == 0) {
    Result.TakenBack.push_back(Report.Findings[Candidates.front()]);
    return Error::success();
  }
  if (Error E = takeWhatIsGood(File, Candidates.take_front(Half)))
    return E;
  return takeWhatIsGood(File, Candidates.drop_front(Half));
}

Error Fixer::takeBack(const std::string &File) {
  Numbers Candidates = mayBreak(File);
  size_t NumChosen = Chosen.size();
  for (size_t I : Candidates)
    Chosen.erase(I);
  NumTrials = 0;
  if (Error E = takeWhatIsGood(File, Candidates))
    return E;
  if (Chosen.size() < NumChosen)
    return Error::success();
  return inFile(File, inputError("compiles with these fix-its by itself only; "
                                 "nothing is written"));
}

Expected<FixSummary> Fixer::run() {
  choose();
  while (!Chosen.empty()) {
    auto Edited = edit();
    if (!Edited)
      return Edited.takeError();
    LintOptions Then = Options;
    Then.Contents = std::move(*Edited);
    auto Now = Lint(Then);
    if (!Now)
      return Now.takeError();
    std::vector<std::string> Broken;
    copy_if(Report.Files, std::back_inserter(Broken),
            [&](const std::string &File) { return isWorse(*Now, File); });
    if (Broken.empty()) {
      Result.NumFixed = Chosen.size();
      Options.Contents = std::move(Then.Contents);
      Report = std::move(*Now);
      break;
    }
    for (const std::string &File : Broken)
      if (Error E = takeBack(File))
        return std::move(E);
  }
  return std::move(Result);
}

Expected<FixSummary> applyFixes(LintReport &Report, LintOptions &Options,
                                LintFunction Lint) {
  return Fixer(Report, Options, Lint).run();
}

} // namespace corify::lint
