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
#include "corify/Support/Plural.h"
#include "corify/Support/Progress.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/Process.h"

using namespace llvm;
using namespace corify;

static constexpr StringLiteral Help =
    R"(usage: corify fix --to plain|macros|unnested [OPTIONS] FILE|FOLDER... [-- CLANG ARGUMENTS]

Rewrites the source of BPF programs. Folders are searched for *.bpf.c; headers
that these include are rewritten as well.

  --to plain             each read through BPF_CORE_READ(), or a macro of your
                         own that does the same, becomes a plain access, and
                         its function is annotated with __corify
  --to macros            the way back: each access that Corify makes a read
                         becomes BPF_CORE_READ() or its like, and the annotation
                         goes, so that plain clang compiles the function; one in
                         which something cannot be said so is left and reported
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
  StringLiteral What;
};
} // namespace

static constexpr Target Targets[] = {
    {"unnested", "corify-nested-read", "un-nested", "read"},
    {"plain", "corify-plain-read", "made plain", "read"},
    {"macros", "corify-annotated", "took the annotation off", "function"}};

/// What goes when nothing needs it any more.
static constexpr StringLiteral UnneededHeader = "corify-unneeded-header";

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
                             " plain, macros or unnested is expected");
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
    return F.ID != To.ID && (F.ID != UnneededHeader || F.Edits.empty());
  });
  return Report;
}

static void print(ArrayRef<lint::Finding> Findings, raw_ostream &OS) {
  for (const lint::Finding &F : Findings)
    OS << F.Rendered;
}

static Error reportBroken(ArrayRef<lint::Finding> Errors) {
  print(Errors, errs());
  return createStringError(
      "what came out does not compile; nothing is written");
}

static size_t countOf(const lint::LintReport &Report, StringRef ID) {
  return count_if(Report.Findings,
                  [&](const lint::Finding &F) { return F.ID == ID; });
}

/// Until there is nothing that can be done: what is nested deeply
/// takes several turns. The report is of what is left.
static Expected<lint::LintReport>
fixInMemory(LintArguments &Given, const Target &To, size_t &NumDone) {
  auto Lint = [&](const lint::LintOptions &Options) {
    return lintOnce(Options, To);
  };
  auto Report = Lint(Given.Lint);
  if (!Report)
    return Report.takeError();
  print(Report->Errors, errs());
  size_t NumFound = countOf(*Report, To.ID);
  for (bool HasMore = true; HasMore;) {
    // After the last there are headers only.
    HasMore = any_of(Report->Findings, [&](const lint::Finding &F) {
      return F.ID == To.ID && !F.Edits.empty();
    });
    auto Done = lint::applyFixes(*Report, Given.Lint, Lint);
    if (!Done)
      return Done.takeError();
    NumDone += Done->NumFixed;
    HasMore &= Done->NumFixed > 0;
    if (!HasMore)
      printTakenBack("fix", Done->TakenBack);
  }
  // There, what is fixed is not each a function.
  if (To.ID == "corify-annotated")
    NumDone = NumFound - countOf(*Report, To.ID);
  return std::move(*Report);
}

/// What nothing says to need Corify is compiled without, and the rest with it;
/// as much as before has to compile.
static Error checkPlainClang(LintArguments Given, const Target &To) {
  Given.Lint.FindsAnnotatedCode = false;
  Given.Lint.ChecksPlainClang = true;
  auto Now = lintOnce(Given.Lint, To);
  if (!Now)
    return Now.takeError();
  if (Now->Errors.empty())
    return Error::success();
  Given.Lint.Contents.clear();
  auto Before = lintOnce(Given.Lint, To);
  if (!Before)
    return Before.takeError();
  return Now->Errors.size() <= Before->Errors.size()
             ? Error::success()
             : reportBroken(Now->Errors);
}

static Expected<int> fixAll(LintArguments Given, const Target &To) {
  if (Error E = addProjectFile(Given))
    return std::move(E);
  Given.Lint.Checks = checks(To);
  Given.Lint.FindsPlainReads = To.Name == "plain";
  Given.Lint.FindsAnnotatedCode = To.Name == "macros";
  Given.Lint.HasColors = sys::Process::StandardOutHasColors();
  Given.Lint.HasErrorColors = sys::Process::StandardErrHasColors();
  size_t NumDone = 0;
  auto Left = fixInMemory(Given, To, NumDone);
  if (!Left)
    return Left.takeError();
  if (Given.Lint.FindsAnnotatedCode && !Given.Lint.Contents.empty())
    if (Error E = checkPlainClang(Given, To))
      return std::move(E);
  if (Error E = lint::writeFiles(Given.Lint.Contents))
    return std::move(E);
  print(Left->Findings, outs());
  outs() << To.Done << ' ' << plural(NumDone, To.What) << " in "
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
