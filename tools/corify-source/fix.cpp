//===- fix.cpp - `corify fix` ---------------------------------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Commands.h"
#include "LintArguments.h"
#include "Words.h"
#include "corify/Lint/Fixes.h"
#include "corify/Report/LintFormats.h"
#include "corify/Source/DiagnosticTable.h"
#include "corify/Support/Progress.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/Process.h"

using namespace llvm;
using namespace corify;

static constexpr StringLiteral Help =
    R"(usage: corify fix --to plain|unnested [OPTIONS] FILE|FOLDER... [-- CLANG ARGUMENTS]

Rewrites the source of BPF programs. Folders are searched for *.bpf.c; headers
that these include are rewritten as well.

  --to plain             each read through BPF_CORE_READ(), or a macro of your
                         own that does the same, becomes a plain access, and
                         its function is annotated with __corify
  --to unnested          each read that is nested in another gets a local in
                         front of the statement, so that plain clang compiles
                         it; where that would change what is evaluated when, it
                         is left and reported
  -p BUILD               the folder of a compile_commands.json, as in `corify
                         lint`
  -j N                   threads (default: one a core)

What would not compile afterwards is left and told. Exit status: 0 all is done,
1 something is left, 2 bad usage, or a file that could not be compiled.
)";

static int fail(Error E) {
  errs() << "corify fix: " << toString(std::move(E)) << '\n';
  return CannotRun;
}

namespace {
/// A target of --to: the findings that it mends, and its words for them.
struct Target {
  StringLiteral Name;
  StringLiteral ID;
  StringLiteral Done;
};
} // namespace

static constexpr Target Targets[] = {
    {"unnested", "corify-nested-read", "un-nested"},
    {"plain", "corify-plain-read", "made plain"}};

/// Of the options of `corify lint` those that are ours, and --to.
static Expected<LintArguments> parse(std::vector<std::string> Words,
                                     const Target *&Wanted) {
  std::string To;
  auto End = find(Words, "--");
  for (auto Word = Words.begin(); Word != End; ++Word) {
    if (StringRef(*Word).starts_with("--to=")) {
      To = StringRef(*Word).drop_front(5).str();
      Words.erase(Word);
      break;
    }
    if (*Word != "--to")
      continue;
    if (Word + 1 == End)
      return createStringError("--to needs a value");
    To = *(Word + 1);
    Words.erase(Word, Word + 2);
    break;
  }
  Wanted = find_if(Targets, [&](const Target &T) { return T.Name == To; });
  if (Wanted == std::end(Targets))
    return createStringError((To.empty() ? "--to" : "--to '" + To + "':") +
                             " plain or unnested is expected");
  auto Given = parseLintArguments("fix", Words);
  if (!Given)
    return Given.takeError();
  return Given;
}

/// Only what is to be rewritten.
static std::vector<std::string> checks(const Target &To) {
  std::vector<std::string> Result;
  for (const NamedDiagnostic &D : diagnosticsByName())
    if (D.Default == clang::diag::Severity::Warning)
      Result.push_back("no-" + D.Name);
  bool IsUnnesting = To.Name == "unnested";
  Result.push_back(IsUnnesting ? "nested-read" : "no-nested-read");
  return Result;
}

/// The report is of what --to mends, and of what does not compile, with Corify
/// either.
static Expected<lint::LintReport> lintOnce(const lint::LintOptions &Options,
                                           const Target &To) {
  std::optional<Progress> Bar;
  auto Report = lint::lint(Options, [&](size_t Done, size_t Total) {
    if (Done == 0)
      Bar.emplace("rewriting", Total, "files");
    else
      Bar->advance();
  });
  if (!Report)
    return Report.takeError();
  erase_if(Report->Findings, [&](lint::Finding &F) {
    if (F.Severity == lint::Severity::Error)
      Report->Errors.push_back(F);
    return F.ID != To.ID;
  });
  return Report;
}

static void print(ArrayRef<lint::Finding> Findings, raw_ostream &OS) {
  for (const lint::Finding &F : Findings)
    OS << F.Rendered;
}

/// Until there is nothing that can be done: what is nested deeply
/// takes several turns. The report is of what is left.
static Expected<lint::LintReport>
fixInMemory(LintArguments &Given, const Target &To, unsigned &NumDone) {
  auto Lint = [&](const lint::LintOptions &Options) {
    return lintOnce(Options, To);
  };
  auto Report = Lint(Given.Lint);
  if (!Report)
    return Report.takeError();
  print(Report->Errors, errs());
  while (true) {
    auto Done = lint::applyFixes(*Report, Given.Lint, Lint);
    if (!Done)
      return Done.takeError();
    NumDone += Done->NumFixed;
    if (Done->NumFixed > 0)
      continue;
    printTakenBack("fix", Done->TakenBack);
    return std::move(*Report);
  }
}

static Expected<int> fixAll(LintArguments Given, const Target &To) {
  if (Error E = addProjectFile(Given))
    return std::move(E);
  Given.Lint.Checks = checks(To);
  Given.Lint.FindsPlainReads = To.Name == "plain";
  Given.Lint.HasColors = sys::Process::StandardOutHasColors();
  Given.Lint.HasErrorColors = sys::Process::StandardErrHasColors();
  unsigned NumDone = 0;
  auto Left = fixInMemory(Given, To, NumDone);
  if (!Left)
    return Left.takeError();
  if (Error E = lint::writeFiles(Given.Lint.Contents))
    return std::move(E);
  print(Left->Findings, outs());
  outs() << To.Done << ' ' << plural(NumDone, "read") << " in "
         << plural(lint::countChanged(Given.Lint.Contents), "file") << ", left "
         << Left->Findings.size() << '\n';
  if (Left->NumFailed)
    return CannotRun;
  return Left->Findings.empty() ? NothingToReport : Findings;
}

int runFix(const std::string &Executable,
           const std::vector<std::string> &Words) {
  if (std::optional<int> Status = answerHelp(Words, Help))
    return *Status;
  const Target *To = nullptr;
  Expected<LintArguments> Given = parse(Words, To);
  if (!Given)
    return fail(Given.takeError());
  Given->Lint.Parts = findInstallation(Executable);
  Expected<int> Status = fixAll(std::move(*Given), *To);
  return Status ? *Status : fail(Status.takeError());
}
