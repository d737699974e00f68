//===- CheckBenchmarks.cpp - the inner loops of a check -------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
//   corify-benchmarks [Google Benchmark's options] KERNEL.btf OBJECT.o...
//
// Each step of `corify check` by itself, of each object on the kernel; what the
// steps are together, scripts/bench-check measures.
//
//===----------------------------------------------------------------------===//

#include "corify/BTF/KernelImage.h"
#include "corify/Object/KernelFeatures.h"
#include "corify/Object/Reachability.h"
#include "corify/Relocate/Relocation.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/raw_ostream.h"
#include <benchmark/benchmark.h>

using namespace corify;

namespace {
/// An object and all that is found of it before any kernel is asked.
struct Subject {
  std::unique_ptr<object::ObjectFile> Object;
  std::unique_ptr<object::Code> Code;
  std::unique_ptr<relocate::RelocationPlan> Plan;
  std::vector<unsigned> SpecOf;
  object::FeatureNames Features;
  relocate::WantedNames Names;
  btf::NameFilter Filter;
};
} // namespace

template <typename T> static T orExit(llvm::Expected<T> Value) {
  if (Value)
    return std::move(*Value);
  llvm::errs() << "corify-benchmarks: " << llvm::toString(Value.takeError())
               << '\n';
  std::exit(2);
}

static std::unique_ptr<Subject> openSubject(llvm::StringRef Path) {
  auto S = std::make_unique<Subject>();
  S->Object = orExit(object::ObjectFile::open(Path));
  S->Code = std::make_unique<object::Code>(*S->Object);
  S->Plan = std::make_unique<relocate::RelocationPlan>(S->Object->Types,
                                                       relocate::LoaderRules());
  for (const object::Record &R : S->Object->Records)
    S->SpecOf.push_back(S->Plan->add(R.Raw));
  S->Features.add(*S->Object);
  S->Names.add(*S->Plan);
  S->Features.addTo(S->Filter);
  S->Names.addTo(S->Filter);
  return S;
}

/// The patches of all records, one after another.
static object::Loading patchAll(const Subject &S,
                                llvm::ArrayRef<relocate::Outcome> Outcomes) {
  object::Loading Result;
  const object::ObjectFile &File = *S.Object;
  Result.ReadOnly.resize(File.Data.size());
  Result.Externs.resize(File.Externs.size());
  Result.Records.resize(File.Records.size());
  for (size_t Number = 0; Number < File.Records.size(); ++Number) {
    const object::Record &R = File.Records[Number];
    if (R.Function == object::NoFunction)
      continue;
    uint32_t PC = S.Code->pc(R.Section, R.Insn);
    bool HasNext = R.Insn + 1 < File.Sections[R.Section].Insns.size();
    relocate::Patch P = relocate::patch(
        S.Code->insn(PC), HasNext ? &S.Code->insn(PC + 1) : nullptr,
        Outcomes[S.SpecOf[Number]], S.Plan->rules());
    object::Relocated &Mine = Result.Records[Number];
    Mine.IsPoison = P.IsPoison || P.IsFatal;
    Mine.After[0] = P.After[0];
    Mine.After[1] = P.After[1];
  }
  return Result;
}

static void registerKernel(llvm::StringRef Bytes) {
  benchmark::RegisterBenchmark("BTF::parse", [=](benchmark::State &State) {
    for (auto _ : State) {
      btf::BTF Types = orExit(btf::BTF::parse(Bytes));
      benchmark::DoNotOptimize(Types.typeCount());
    }
  });
}

static void registerObject(const Subject &S, const btf::BTF &Kernel,
                           llvm::StringRef Bytes) {
  std::string Name = llvm::sys::path::stem(S.Object->Path).str();
  auto Register = [&](llvm::StringRef Step, auto Body) {
    benchmark::RegisterBenchmark((Step + "/" + Name).str().c_str(),
                                 [Body](benchmark::State &State) {
                                   for (auto _ : State)
                                     Body();
                                 });
  };
  Register("BTF::parse with a filter", [&S, Bytes] {
    btf::BTF Types = orExit(btf::BTF::parse(Bytes, nullptr, &S.Filter));
    benchmark::DoNotOptimize(Types.typeCount());
  });
  Register("KernelFeatures", [&S, &Kernel] {
    object::KernelFeatures Features(S.Features, Kernel);
    benchmark::DoNotOptimize(Features.hasHelper(1));
  });
  Register("RelocationPlan::resolve", [&S, &Kernel] {
    relocate::NamedTypes Named(S.Names, Kernel);
    benchmark::DoNotOptimize(S.Plan->resolve(Named).size());
  });
  Register("patch", [&S, Outcomes = S.Plan->resolve(Kernel)] {
    benchmark::DoNotOptimize(patchAll(S, Outcomes).Records.size());
  });
  Register("ReachFinder", [&S] {
    object::ReachFinder Finder(*S.Code);
    benchmark::DoNotOptimize(&Finder);
  });
  auto Finder = std::make_shared<object::ReachFinder>(*S.Code);
  Register("ReachFinder::find, first program",
           [&S, Finder, Loading = patchAll(S, S.Plan->resolve(S.Object->Types)),
            Functions = S.Code->functionsOf(S.Object->Programs[0].Function)] {
             object::ReachOptions Options;
             benchmark::DoNotOptimize(
                 Finder->find(Functions, Loading, Options).Stack.size());
           });
}

int main(int Count, char **Words) {
  benchmark::Initialize(&Count, Words);
  if (Count < 3) {
    llvm::errs() << "usage: corify-benchmarks KERNEL.btf OBJECT.o...\n";
    return 2;
  }
  btf::KernelBTF File = orExit(btf::readKernelBTF(Words[1]));
  registerKernel(File.Bytes);
  std::vector<std::unique_ptr<Subject>> Subjects;
  // Each object's own filter, as a check of it alone has it.
  std::vector<std::unique_ptr<btf::BTF>> Kernels;
  for (int I = 2; I < Count; ++I) {
    Subjects.push_back(openSubject(Words[I]));
    Kernels.push_back(std::make_unique<btf::BTF>(orExit(
        btf::BTF::parse(File.Bytes, nullptr, &Subjects.back()->Filter))));
    if (!Subjects.back()->Object->Programs.empty())
      registerObject(*Subjects.back(), *Kernels.back(), File.Bytes);
  }
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}
