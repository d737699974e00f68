//===- Linter.cpp - diagnostics of many files -----------------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "corify/Lint/Linter.h"
#include "CompileCommands.h"
#include "FilePaths.h"
#include "FindingBytes.h"
#include "LintFile.h"
#include "Processes.h"
#include "SourceFiles.h"
#include "corify/Matrix/BTFMatrix.h"
#include "corify/Source/SourceConsumer.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/ErrorHandling.h"
#include "llvm/Support/Threading.h"
#include <map>
#include <tuple>
#include <unistd.h>

using namespace llvm;

namespace corify::lint {

/// Where it is and what it says: the same in each file that includes a header.
static auto keyOf(const Finding &F) {
  return std::tie(F.Where.File, F.Where.Line, F.Where.Column, F.ID, F.Message);
}

static bool haveSameEdits(const Finding &A, const Finding &B) {
  return llvm::equal(A.Edits, B.Edits, [](const Edit &X, const Edit &Y) {
    return std::tie(X.File, X.Offset, X.Old, X.New) ==
           std::tie(Y.File, Y.Offset, Y.Old, Y.New);
  });
}

/// They may differ in how they were printed: with the way to a header. An edit
/// of a header on which the files do not agree is none.
static void keepEachOnce(std::vector<Finding> &Findings) {
  sort(Findings, [](const Finding &A, const Finding &B) {
    return std::tuple(keyOf(A), !A.Edits.empty(), StringRef(A.Rendered)) <
           std::tuple(keyOf(B), !B.Edits.empty(), StringRef(B.Rendered));
  });
  std::vector<Finding> Kept;
  for (Finding &F : Findings)
    if (Kept.empty() || keyOf(Kept.back()) != keyOf(F))
      Kept.push_back(std::move(F));
    else if (!haveSameEdits(Kept.back(), F) && !Kept.back().Edits.empty()) {
      Kept.back().Edits.clear();
      Kept.back().Rendered += F.Where.File + ": note: the files that include "
                                             "it would have it edited "
                                             "differently\n";
    }
  Findings = std::move(Kept);
}

/// An error of a header's is said once as well, for the first file.
static void addErrors(std::vector<Finding> &All, std::vector<Finding> New) {
  for (Finding &F : New)
    if (none_of(All,
                [&](const Finding &Other) { return keyOf(Other) == keyOf(F); }))
      All.push_back(std::move(F));
}

namespace {
/// What a process knows of the file that it looks at.
struct CurrentFile {
  const CompileJob &Job;
  raw_ostream &OS;
  FileFindings BeforeCode;
};
} // namespace

/// LLVM's words for "this cannot be". What the source has shown stays.
static void endByFatalError(void *Data, const char *Why, bool) {
  auto &Current = *static_cast<CurrentFile *>(Data);
  Current.BeforeCode.Errors.push_back(
      failure(shownPath(Current.Job.File, workingFolder()),
              "no code can be generated: " + StringRef(Why)));
  writeFindings(Current.OS, Current.BeforeCode);
  Current.OS.flush();
  _exit(0);
}

static void lintInProcess(const CompileJob &Job, const LintOptions &Options,
                          raw_ostream &OS) {
  CurrentFile Current{Job, OS, {}};
  install_fatal_error_handler(endByFatalError, &Current);
  writeFindings(OS, lintFile(Job, Options, [&](const FileFindings &Found) {
                  Current.BeforeCode = Found;
                  writeFindings(OS, Found);
                  OS.flush();
                }));
}

static FileFindings findingsOf(const CompileJob &Job, const ProcessEnd &End) {
  FileFindings Result = readLastFindings(End.Output).value_or(FileFindings());
  if (!End.Failure.empty())
    Result.Errors.push_back(
        failure(shownPath(Job.File, workingFolder()), End.Failure));
  return Result;
}

static std::vector<FileFindings> runJobs(ArrayRef<CompileJob> Jobs,
                                         const LintOptions &Options,
                                         ProgressFunction Progress) {
  std::vector<FileFindings> Results(Jobs.size());
  size_t NumDone = 0;
  Progress(0, Jobs.size());
  runProcesses(
      Jobs.size(), hardware_concurrency(Options.Threads).compute_thread_count(),
      [&](size_t Number, raw_ostream &OS) {
        lintInProcess(Jobs[Number], Options, OS);
      },
      [&](size_t Number, const ProcessEnd &End) {
        Results[Number] = findingsOf(Jobs[Number], End);
        Progress(++NumDone, Jobs.size());
      });
  return Results;
}

/// What jobs have in common is read once.
static Error readKernels(MutableArrayRef<CompileJob> Jobs,
                         const LintOptions &Options) {
  std::map<std::vector<std::string>, std::shared_ptr<const KernelMatrix>> Known;
  for (CompileJob &Job : Jobs) {
    auto Wanted = fileOptions(Options, Job);
    if (!Wanted) {
      consumeError(Wanted.takeError()); // is said of the file
      continue;
    }
    if (Wanted->Source.KernelPaths.empty())
      continue;
    std::shared_ptr<const KernelMatrix> &Kernels =
        Known[Wanted->Source.KernelPaths];
    if (!Kernels) {
      auto Read = readKernelMatrix(Wanted->Source.KernelPaths);
      if (!Read)
        return Read.takeError();
      Kernels = std::move(*Read);
      // The first question makes the index, here and not in each process.
      (void)Kernels->withType("task_struct");
    }
    Job.Kernels = Kernels;
  }
  return Error::success();
}

static void countErrors(const FileFindings &Found, ErrorCounts &Counts) {
  if (size_t Number = Found.Errors.size())
    Counts[""] += Number;
  for (const Finding &F : Found.Findings)
    if (F.Severity == Severity::Error)
      ++Counts[F.ID];
}

/// A bad option is said once, not for each file.
static Error validate(const LintOptions &Options) {
  return fileOptions(Options, CompileJob()).takeError();
}

Expected<LintReport> lint(const LintOptions &Options,
                          ProgressFunction Progress) {
  if (Error E = validate(Options))
    return std::move(E);
  auto Files = findSourceFiles(Options);
  if (!Files)
    return Files.takeError();
  llvm::sort(*Files); // the report is the same however they were given
  auto Commands = CompileCommands::create(Options);
  if (!Commands)
    return Commands.takeError();
  LintReport Report;
  std::vector<CompileJob> Jobs;
  for (const std::string &File : *Files) {
    Report.Files.push_back(shownPath(File, workingFolder()));
    auto OfFile = (*Commands)->find(File);
    if (!OfFile)
      return OfFile.takeError();
    append_range(Jobs, std::move(*OfFile));
  }
  if (Error E = readKernels(Jobs, Options))
    return std::move(E);
  StringSet<> Failed;
  for (auto [Job, One] : zip(Jobs, runJobs(Jobs, Options, Progress))) {
    if (!One.Errors.empty())
      Failed.insert(Job.File);
    countErrors(One, Report.ErrorsOf[shownPath(Job.File, workingFolder())]);
    append_range(Report.Findings, std::move(One.Findings));
    addErrors(Report.Errors, std::move(One.Errors));
  }
  Report.NumFailed = Failed.size();
  keepEachOnce(Report.Findings);
  return std::move(Report);
}

} // namespace corify::lint
