//===- KernelCommand.h - the parts of `corify kernel` -----------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_TOOLS_KERNELCOMMAND_H
#define CORIFY_TOOLS_KERNELCOMMAND_H

#include "corify/BTF/BTF.h"
#include "corify/BTF/KernelImage.h"
#include "corify/BTF/RecordDiff.h"
#include "llvm/Support/raw_ostream.h"

struct KernelArguments {
  bool IsJSON = false;
  /// Of --type, in the order given.
  std::vector<std::string> Types;
  /// "" if it was not given.
  std::string Output;
  std::vector<std::string> Paths;
};

/// A kernel that was read; in memory it stays where it is, for the view of it
/// points into it.
struct LoadedKernel {
  corify::btf::KernelFile File;
  corify::btf::KernelBTF Data;
  corify::btf::BTF Types;
};

/// Release and architecture are the image's where it has them.
llvm::Expected<std::unique_ptr<LoadedKernel>>
loadKernel(const corify::btf::KernelFile &File);

/// All three: an exit status, or what is wrong with the input.
llvm::Expected<int> listKernels(const KernelArguments &Arguments);
llvm::Expected<int> extractKernel(const KernelArguments &Arguments);
llvm::Expected<int> diffKernels(const KernelArguments &Arguments);

#endif
