//===- Targets.h - the kernels to check against -----------------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_LIB_CHECK_TARGETS_H
#define CORIFY_LIB_CHECK_TARGETS_H

#include "corify/BTF/BTF.h"
#include "corify/BTF/KernelImage.h"
#include "corify/BTF/ModuleBTF.h"
#include "corify/Check/Checker.h"
#include <memory>

namespace corify::check {

/// One kernel to be, and the modules that are its own.
struct KernelTarget {
  btf::KernelFile File;
  std::vector<std::string> Modules;
};

struct Targets {
  std::vector<KernelTarget> Kernels;
  /// What was left out, and why.
  std::vector<std::string> Remarks;
};

/// The kernels of the options' paths, architecture and shard. With one kernel
/// every module is its own; else one in the same folder or with the kernel's
/// release in its path.
llvm::Expected<Targets> findTargets(const CheckOptions &Options);

/// A kernel that has been read.
struct OpenKernel {
  btf::KernelBTF Bytes;
  btf::BTF Types;
  struct Module {
    std::string Name;
    btf::ModuleBTF Content;
  };
  std::vector<std::unique_ptr<Module>> Modules;
};

/// Filter: the names that will be asked for.
llvm::Expected<std::unique_ptr<OpenKernel>>
openKernel(const KernelTarget &T, const btf::NameFilter &Filter);

} // namespace corify::check

#endif
