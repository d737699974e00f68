//===- Linter.cpp - diagnostics of many files -----------------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "corify/Lint/Linter.h"
#include "CompileCommands.h"
#include "FilePaths.h"
#include "LintFile.h"
#include "SourceFiles.h"
#include "corify/Matrix/BTFMatrix.h"
#include "corify/Source/SourceConsumer.h"
#include "clang/Basic/ParsedAttrInfo.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/ThreadPool.h"
#include <atomic>
#include <map>
#include <tuple>

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

/// Clang makes the list of the attributes of plugins when it first needs it,
/// and does not expect threads.
static void fillAttributeList() { (void)clang::getAttributePluginInstances(); }

static std::vector<FileFindings> runJobs(ArrayRef<CompileJob> Jobs,
                                         const LintOptions &Options,
                                         ProgressFunction Progress) {
  std::vector<FileFindings> Results(Jobs.size());
  std::atomic<size_t> Done = 0;
  Progress(0, Jobs.size());
  auto Task = [&](size_t Number) {
    Results[Number] = lintFile(Jobs[Number], Options);
    Progress(++Done, Jobs.size());
  };
  fillAttributeList();
  DefaultThreadPool Pool(hardware_concurrency(Options.Threads));
  for (size_t Number = 0; Number < Jobs.size(); ++Number)
    Pool.async(Task, Number);
  Pool.wait();
  return Results;
}

/// What jobs have in common is read once.
static Error readKernels(MutableArrayRef<CompileJob> Jobs,
                         const LintOptions &Options) {
  std::map<std::vector<std::string>, std::shared_ptr<const KernelMatrix>> Known;
  for (CompileJob &Job : Jobs) {
    auto Wanted = sourceOptions(Options, Job);
    if (!Wanted) {
      consumeError(Wanted.takeError()); // is said of the file
      continue;
    }
    if (Wanted->KernelPaths.empty())
      continue;
    std::shared_ptr<const KernelMatrix> &Kernels = Known[Wanted->KernelPaths];
    if (!Kernels) {
      auto Read = readKernelMatrix(Wanted->KernelPaths);
      if (!Read)
        return Read.takeError();
      Kernels = std::move(*Read);
    }
    Job.Kernels = Kernels;
  }
  return Error::success();
}

/// A bad option is said once, not for each file.
static Error validate(const LintOptions &Options) {
  return sourceOptions(Options, CompileJob()).takeError();
}

Expected<LintReport> lint(const LintOptions &Options,
                          ProgressFunction Progress) {
  if (Error E = validate(Options))
    return std::move(E);
  auto Files = findSourceFiles(Options);
  if (!Files)
    return Files.takeError();
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
    append_range(Report.Findings, std::move(One.Findings));
    addErrors(Report.Errors, std::move(One.Errors));
  }
  Report.NumFailed = Failed.size();
  keepEachOnce(Report.Findings);
  return std::move(Report);
}

} // namespace corify::lint
