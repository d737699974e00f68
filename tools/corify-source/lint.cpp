//===- lint.cpp - `corify lint` -------------------------------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Commands.h"
#include "LintArguments.h"
#include "Words.h"
#include "corify/Lint/Baseline.h"
#include "corify/Lint/Fixes.h"
#include "corify/Report/LintFormats.h"
#include "corify/Source/DiagnosticTable.h"
#include "corify/Support/Output.h"
#include "corify/Support/Plural.h"
#include "corify/Support/Progress.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/Process.h"

using namespace llvm;
using namespace corify;

static constexpr StringLiteral Help =
    R"(usage: corify lint [OPTIONS] FILE|FOLDER... [-- CLANG ARGUMENTS]

Tells what is wrong with BPF programs, without making objects. Folders are
searched for *.bpf.c.

  -p BUILD               the folder of a compile_commands.json; default the
                         nearest one above each file. What it does not compile
                         for BPF is compiled as by `corify cc`, with the file's
                         own folder and the nearest one with a vmlinux.h
  -W NAME|no-NAME|error-NAME
                         sets one diagnostic; repeatable, a later one wins
  --kernel PATH          a kernel, or a folder of such, as `corify check` takes
                         them: say what it does not have where it may be read;
                         repeatable
  --kernel-headers GLOB  headers whose records are the kernel's (default
                         vmlinux*.h)
  --exclude GLOB         files left out of folders, by their path from the
                         folder of .corify.yaml or from here; repeatable
  --fix                  change the files as the fix-its say
  --baseline FILE        do not report what FILE has
  --write-baseline       write all findings to the baseline, report none
  --format text|json|sarif|github
  -o FILE, --output FILE where the report goes ('-', the default: stdout)
  --no-code              generate no code: faster, and corify-stack-limit and
                         corify-stack-growth are not looked for
  --list                 print the diagnostics and their defaults
  -j N                   files at the same time (default: one a core)

The nearest .corify.yaml above the first FILE or FOLDER gives options as well.
Exit status: 0 no findings, 1 findings, 2 bad usage, or a file that could not be
compiled; the others are reported all the same.
)";

static int fail(Error E) {
  errs() << "corify lint: " << toString(std::move(E)) << '\n';
  return CannotRun;
}

static StringRef nameOf(clang::diag::Severity S) {
  switch (S) {
  case clang::diag::Severity::Ignored:
    return "off";
  case clang::diag::Severity::Remark:
    return "note";
  case clang::diag::Severity::Warning:
    return "warning";
  case clang::diag::Severity::Error:
  case clang::diag::Severity::Fatal:
    return "error";
  }
  return "";
}

static int list() {
  for (const NamedDiagnostic &D : diagnosticsByName())
    outs() << formatv("{0,-28}{1}{2}\n", D.Name, nameOf(D.Default),
                      D.Name == "corify-nested-read" ? " (warning in lint)"
                                                     : "");
  return NothingToReport;
}

static Expected<lint::LintReport>
lintWithProgress(const lint::LintOptions &Options) {
  std::optional<Progress> Bar;
  return lint::lint(Options, [&](size_t Done, size_t Total) {
    if (Done == 0)
      Bar.emplace("linting", Total, "files");
    else
      Bar->advance();
  });
}

/// The report in the place of something that is read.
static Error refuseInputs(const LintArguments &Given,
                          const lint::LintReport &Report) {
  std::vector<std::string> Inputs = Report.Files;
  append_range(Inputs, Given.Lint.Kernels);
  Inputs.push_back(Given.Baseline);
  bool IsHeader = sys::path::extension(Given.Output) == ".h" &&
                  sys::fs::exists(Given.Output);
  bool IsInput = any_of(Inputs, [&](const std::string &Input) {
    return sys::fs::equivalent(Input, Given.Output);
  });
  if (!IsHeader && !IsInput)
    return Error::success();
  return createStringError("-o '" + Given.Output +
                           "': is an input, and is not overwritten");
}

/// What cannot be written to at the end is refused at the start.
static Error refuseFolders(const LintArguments &Given) {
  if (Given.Output != "-" && sys::fs::is_directory(Given.Output))
    return createStringError("-o '" + Given.Output + "': Is a directory");
  if (Given.Baseline.empty())
    return Error::success();
  if (sys::fs::is_directory(Given.Baseline))
    return createStringError("--baseline '" + Given.Baseline +
                             "': Is a directory");
  if (!Given.WriteBaseline && !sys::fs::exists(Given.Baseline))
    return createStringError("--baseline '" + Given.Baseline +
                             "': No such file; --write-baseline makes it");
  return Error::success();
}

/// What the baseline has is neither changed nor reported, before or after.
static Error fix(LintArguments &Given, lint::LintReport &Report) {
  auto LintAgain =
      [&](const lint::LintOptions &Options) -> Expected<lint::LintReport> {
    auto Now = lintWithProgress(Options);
    if (Now && !Given.Baseline.empty())
      if (Error E = lint::applyBaseline(*Now, Given.Baseline).takeError())
        return std::move(E);
    return Now;
  };
  auto Done = lint::applyFixes(Report, Given.Lint, LintAgain);
  if (!Done)
    return Done.takeError();
  if (Error E = lint::writeFiles(Given.Lint.Contents))
    return E;
  printTakenBack("lint", Done->TakenBack);
  if (Done->NumFixed)
    errs() << "corify lint: fixed " << plural(Done->NumFixed, "finding")
           << " in " << plural(lint::countChanged(Given.Lint.Contents), "file")
           << '\n';
  if (Done->NumConflicts)
    errs() << "corify lint: left out " << plural(Done->NumConflicts, "fix-it")
           << ", which overlap these: run it again\n";
  return Error::success();
}

static Error useBaseline(const LintArguments &Given, lint::LintReport &Report) {
  if (Given.WriteBaseline) {
    if (Error E = lint::writeBaseline(Report, Given.Baseline))
      return E;
    errs() << "corify lint: " << plural(Report.Findings.size(), "finding")
           << " written to " << Given.Baseline << '\n';
    Report.Findings.clear();
    return Error::success();
  }
  auto Done = lint::applyBaseline(Report, Given.Baseline);
  if (!Done)
    return Done.takeError();
  if (Done->NumGone)
    errs() << "corify lint: " << plural(Done->NumGone, "finding") << " of "
           << Given.Baseline
           << " no longer there; --write-baseline brings it up to date\n";
  return Error::success();
}

static Error write(const LintArguments &Given, const lint::LintReport &Report) {
  Error E = writeOutput(Given.Output, [&](raw_ostream &OS) {
    OS.enable_colors(Given.Lint.HasColors);
    report::writeLint(OS, Report, Given.Format.value_or(report::Format::Text));
    return Error::success();
  });
  if (!E)
    return Error::success();
  return createStringError(
      (Given.Output == "-" ? "stdout" : "-o '" + Given.Output + "'") + ": " +
      toString(std::move(E)));
}

static Expected<int> lintAll(LintArguments Given) {
  if (Error E = addProjectFile(Given))
    return std::move(E);
  if (Error E = refuseFolders(Given))
    return std::move(E);
  Given.Lint.HasColors =
      Given.Output == "-" && sys::Process::StandardOutHasColors();
  Given.Lint.GeneratesCode = Given.GeneratesCode;
  Given.Lint.HasErrorColors = sys::Process::StandardErrHasColors();
  Expected<lint::LintReport> Report = lintWithProgress(Given.Lint);
  if (!Report)
    return Report.takeError();
  if (Error E = refuseInputs(Given, *Report))
    return std::move(E);
  for (const lint::Finding &F : Report->Errors)
    errs() << F.Rendered;
  // A baseline of half the findings would report the others as new.
  if (Given.WriteBaseline && !Report->Errors.empty())
    return createStringError("the baseline is not written: " +
                             plural(Report->Errors.size(), "error"));
  if (!Given.Baseline.empty())
    if (Error E = useBaseline(Given, *Report))
      return std::move(E);
  if (Given.Fix)
    if (Error E = fix(Given, *Report))
      return std::move(E);
  if (Error E = write(Given, *Report))
    return std::move(E);
  if (!Report->Errors.empty())
    return CannotRun;
  return Report->Findings.empty() ? NothingToReport : Findings;
}

int runLint(const std::string &Executable,
            const std::vector<std::string> &Words) {
  if (std::optional<int> Status = answerHelp(Words, Help))
    return *Status;
  Expected<LintArguments> Given = parseLintArguments("lint", Words);
  if (!Given)
    return fail(Given.takeError());
  if (Given->List)
    return list();
  Given->Lint.Parts = findInstallation(Executable);
  Expected<int> Status = lintAll(std::move(*Given));
  return Status ? *Status : fail(Status.takeError());
}
