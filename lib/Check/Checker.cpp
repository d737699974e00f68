//===- Checker.cpp - objects against kernels ------------------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "corify/Check/Checker.h"
#include "ObjectFindings.h"
#include "Problems.h"
#include "Targets.h"
#include "WhatIf.h"
#include "corify/Support/InputError.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/GlobPattern.h"
#include "llvm/Support/ThreadPool.h"
#include <atomic>

using namespace llvm;

namespace corify::check {

namespace {
/// One object through the whole check.
struct Subject {
  std::unique_ptr<ObjectUnderTest> Object;
  std::unique_ptr<ReachCache> Cache;
  std::unique_ptr<Problems> Found;
  ObjectReport Report;
  StringMap<uint32_t> Reasons;
  std::mutex Lock;

  uint32_t reason(StringRef Text) {
    if (Text.empty())
      return 0;
    auto [Place, IsNew] = Reasons.try_emplace(Text, Report.Reasons.size());
    if (IsNew)
      Report.Reasons.push_back(Text.str());
    return Place->second;
  }

  /// Called from threads, one kernel each.
  void take(ObjectOnKernel Result, unsigned Kernel) {
    std::lock_guard<std::mutex> Guard(Lock);
    for (auto [T, Why, Shared] :
         zip(Result.Specs, Result.SpecReasons, Report.Specs)) {
      T.Reason = reason(Why);
      Shared.set(Kernel, T);
    }
    for (auto &[Record, Exception] : Result.Records.Exceptions)
      Exception.Reason = reason(Result.ExceptionReasons[Record]);
    Report.Kernels.set(Kernel, std::move(Result.Records));
    for (auto [Program, Mine] : zip(Report.Programs, Result.Programs))
      Program.Kernels.set(Kernel, std::move(Mine));
    for (const Finding &F : Result.Findings)
      Found->add(F, Kernel);
  }
};

class Check {
public:
  Check(const CheckOptions &Options, ProgressFunction Progress)
      : Options(Options), Progress(Progress) {}

  Expected<CheckReport> run();

private:
  Error validate() const;
  Error openObjects(const Settings &Set);
  Error runKernels(const Settings &Set);
  Error runKernel(unsigned Number, const Settings &Set);
  void soften(ObjectReport &Object) const;

  const CheckOptions &Options;
  ProgressFunction Progress;
  std::vector<std::unique_ptr<Subject>> Subjects;
  /// What all objects together ask of a kernel.
  object::FeatureNames Features;
  relocate::WantedNames Names;
  btf::NameFilter Filter;
  Targets Kernels;
  CheckReport Report;
};
} // namespace

Error Check::validate() const {
  for (const std::string &Glob : Options.Optional) {
    Expected<GlobPattern> Pattern = GlobPattern::create(Glob);
    if (!Pattern)
      return inputError("--optional " + Glob + ": " +
                        toString(Pattern.takeError()));
  }
  if (Options.Objects.empty())
    return inputError("no object is given");
  return Error::success();
}

Error Check::openObjects(const Settings &Set) {
  std::set<std::string> Unused = Set.names();
  for (const std::string &Path : Options.Objects) {
    auto Object = ObjectUnderTest::open(Path, Options, Set, Unused);
    if (!Object)
      return Object.takeError();
    auto Mine = std::make_unique<Subject>();
    Mine->Object = std::move(*Object);
    Mine->Cache = std::make_unique<ReachCache>(*Mine->Object);
    Mine->Found = std::make_unique<Problems>(*Mine->Object);
    Mine->Report = Mine->Object->report();
    Features.add(Mine->Object->object());
    Names.add(Mine->Object->plan());
    Subjects.push_back(std::move(Mine));
  }
  for (const std::string &Glob : Options.Optional)
    if (none_of(Subjects, [&](const auto &S) {
          return S->Object->hasProgramOrMap(Glob);
        }))
      return inputError("--optional " + Glob +
                        ": no program or map has such a name");
  if (!Unused.empty())
    return inputError("--set " + *Unused.begin() +
                      ": no object has a variable of that name");
  Features.addTo(Filter);
  Names.addTo(Filter);
  return Error::success();
}

Error Check::runKernel(unsigned Number, const Settings &Set) {
  const KernelTarget &T = Kernels.Kernels[Number];
  auto Open = openKernel(T, Filter);
  if (!Open)
    return Open.takeError();
  KernelUnderTest Kernel;
  Kernel.Description = {T.File.Name, T.File.Path, T.File.Release, T.File.Arch};
  if (Kernel.Description.Release.empty())
    Kernel.Description.Release = (*Open)->Bytes.Release;
  if (Kernel.Description.Arch.empty())
    Kernel.Description.Arch = (*Open)->Bytes.Arch;
  Kernel.Types = &(*Open)->Types;
  std::vector<object::KernelFeatures::Module> Modules;
  for (const auto &M : (*Open)->Modules) {
    Kernel.Modules.push_back(&M->Content.Types);
    Modules.push_back({M->Name, &M->Content.Types});
  }
  object::KernelFeatures Found(Features, *Kernel.Types, Modules);
  Kernel.Features = &Found;
  relocate::NamedTypes Named(Names, *Kernel.Types, Kernel.Modules);
  Kernel.Named = &Named;
  // An image knows its release better than its name: Debian's 6.1.0-50 is a
  // 6.1.176.
  const std::string &Own = (*Open)->Bytes.Release;
  Kernel.Version =
      kernelVersion(Own.empty() ? Kernel.Description.Release : Own);
  for (auto &S : Subjects)
    S->take(checkObject(*S->Object, Kernel, Set, *S->Cache), Number);
  Report.Kernels[Number] = Kernel.Description;
  return Error::success();
}

/// The first error in the kernels' order is the one that is told, whichever
/// thread met it.
Error Check::runKernels(const Settings &Set) {
  size_t Count = Kernels.Kernels.size();
  Report.Kernels.resize(Count);
  for (auto &S : Subjects) {
    S->Report.Kernels.resize(Count);
    S->Report.Specs.resize(S->Object->plan().specs().size());
    for (SharedList<Target> &Spec : S->Report.Specs)
      Spec.resize(Count);
    for (Program &P : S->Report.Programs)
      P.Kernels.resize(Count);
  }
  std::vector<std::string> Errors(Count);
  Progress(0, Count);
  std::atomic<size_t> Done = 0;
  auto Task = [&](size_t Number) {
    if (Error E = runKernel(Number, Set))
      Errors[Number] = toString(std::move(E));
    Progress(++Done, Count);
  };
  if (Options.Threads == 1 || Count < 2) {
    for (size_t Number = 0; Number < Count; ++Number)
      Task(Number);
  } else {
    DefaultThreadPool Pool(hardware_concurrency(Options.Threads));
    for (size_t Number = 0; Number < Count; ++Number)
      Pool.async(Task, Number);
    Pool.wait();
  }
  for (const std::string &Text : Errors)
    if (!Text.empty())
      return inputError(Text);
  return Error::success();
}

/// What keeps a program from kernels that nobody requires is no error.
void Check::soften(ObjectReport &Object) const {
  StringMap<bool> IsMet;
  bool AllMet = true;
  for (const Program &P : Object.Programs)
    AllMet &= IsMet[P.Name] = Report.meetsRequirement(P);
  for (Problem &P : Object.Problems) {
    bool IsNoMatter = P.Programs.empty()
                          ? AllMet
                          : all_of(P.Programs, [&](const std::string &Name) {
                              return IsMet.lookup(Name);
                            });
    if (P.Severity == Severity::Error && !P.Kernels.empty() && IsNoMatter)
      P.Severity = Severity::Warning;
  }
}

Expected<CheckReport> Check::run() {
  if (Error E = validate())
    return E;
  auto Set = Settings::parse(Options.Sets, Options.KconfigFile);
  if (!Set)
    return Set.takeError();
  if (Error E = openObjects(*Set))
    return E;
  auto Found = findTargets(Options);
  if (!Found)
    return Found.takeError();
  Kernels = std::move(*Found);
  Report.Remarks = Kernels.Remarks;
  Report.Requirement = Options.Requirement;
  Report.IsWhatIf = Options.WhatIf;
  if (Error E = runKernels(*Set))
    return E;
  for (auto &S : Subjects) {
    for (const Finding &F : objectFindings(*S->Object, Options))
      S->Found->add(F);
    if (Options.WhatIf)
      for (const Finding &F : whatIf(*S->Object))
        S->Found->add(F);
    S->Report.Problems = S->Found->take();
    soften(S->Report);
    Report.Objects.push_back(std::move(S->Report));
  }
  return std::move(Report);
}

Expected<CheckReport> check(const CheckOptions &Options,
                            ProgressFunction Progress) {
  return Check(Options, Progress).run();
}

} // namespace corify::check
