//===- Targets.cpp - the kernels to check against -------------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Targets.h"
#include "corify/Support/InputError.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"

using namespace llvm;

namespace corify::check {

static bool isModuleOf(StringRef Module, const btf::KernelFile &Kernel,
                       bool IsOnly) {
  if (IsOnly ||
      sys::path::parent_path(Module) == sys::path::parent_path(Kernel.Path))
    return true;
  return !Kernel.Release.empty() &&
         (Module.contains(Kernel.Release) || Module.contains(Kernel.Name));
}

/// Of the architecture that is asked for, or of none that is known. What the
/// name does not tell the image may.
static Expected<bool> isOfArch(const btf::KernelFile &File, StringRef Wanted) {
  if (Wanted.empty() || !File.Arch.empty())
    return Wanted.empty() || File.Arch == Wanted;
  auto Image = btf::readKernelBTF(File.Path);
  if (!Image)
    return Image.takeError();
  return Image->Arch.empty() || Image->Arch == Wanted;
}

Expected<Targets> findTargets(const CheckOptions &Options) {
  Targets Result;
  if (Options.Kernels.empty()) {
    if (!Options.Modules.empty())
      return inputError("--module " + Options.Modules.front() +
                        ": no --kernel is given");
    return Result;
  }
  for (StringRef Module : Options.Modules)
    if (!sys::fs::exists(Module))
      return inFile(Module, inputError("No such file or directory"));
  auto Files = btf::findKernels(Options.Kernels);
  if (!Files)
    return Files.takeError();
  std::vector<btf::KernelFile> Wanted;
  unsigned Skipped = 0;
  for (btf::KernelFile &F : *Files) {
    Expected<bool> IsWanted = isOfArch(F, btf::normalizeArch(Options.Arch));
    if (!IsWanted)
      return IsWanted.takeError();
    if (*IsWanted)
      Wanted.push_back(std::move(F));
    else
      ++Skipped;
  }
  if (Wanted.empty())
    return inputError("--arch " + Options.Arch + ": none of the " +
                      Twine(Files->size()) +
                      " kernels is of that architecture");
  if (Skipped)
    Result.Remarks.push_back("skipped " + std::to_string(Skipped) + " of " +
                             std::to_string(Files->size()) +
                             " kernels: of another architecture than " +
                             Options.Arch);
  for (auto [Index, F] : enumerate(Wanted)) {
    if (Index % Options.Shards != Options.Shard)
      continue;
    KernelTarget T{F, {}};
    for (const std::string &Module : Options.Modules)
      if (isModuleOf(Module, F, Wanted.size() == 1))
        T.Modules.push_back(Module);
    Result.Kernels.push_back(std::move(T));
  }
  if (Options.Shards > 1)
    Result.Remarks.push_back("shard " + std::to_string(Options.Shard + 1) +
                             "/" + std::to_string(Options.Shards) + ": " +
                             std::to_string(Result.Kernels.size()) + " of " +
                             std::to_string(Wanted.size()) + " kernels");
  for (const std::string &Module : Options.Modules)
    if (Options.Shards == 1 &&
        none_of(Result.Kernels, [&](const KernelTarget &T) {
          return is_contained(T.Modules, Module);
        }))
      return inFile(Module, inputError("no kernel is in its folder or has its "
                                       "release in its name"));
  return Result;
}

static Error openModule(StringRef Path, OpenKernel &Kernel) {
  auto Result = std::make_unique<OpenKernel::Module>();
  Result->Name = sys::path::filename(Path).split('.').first.str();
  auto Content = btf::readModuleBTF(Path, Kernel.Types);
  if (!Content)
    return Content.takeError();
  Result->Content = std::move(*Content);
  Kernel.Modules.push_back(std::move(Result));
  return Error::success();
}

Expected<std::unique_ptr<OpenKernel>>
openKernel(const KernelTarget &T, const btf::NameFilter &Filter) {
  auto Result = std::make_unique<OpenKernel>();
  auto Bytes = btf::readKernelBTF(T.File.Path);
  if (!Bytes)
    return Bytes.takeError();
  Result->Bytes = std::move(*Bytes);
  if (Result->Bytes.IsModule)
    return inFile(T.File.Path, inputError("this is a module's BTF; give it "
                                          "with --module, its kernel's with "
                                          "--kernel"));
  auto Types = btf::BTF::parse(Result->Bytes.Bytes, nullptr, &Filter);
  if (!Types)
    return inFile(T.File.Path, Types.takeError());
  Result->Types = std::move(*Types);
  for (const std::string &Module : T.Modules)
    if (Error E = openModule(Module, *Result))
      return E;
  return Result;
}

} // namespace corify::check
