//===- ModuleTarget.cpp - fuzzing a module's BTF on another kernel --------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Parts: .BTF of the module, its .BTF.base, and the kernel's .BTF.
//
//===----------------------------------------------------------------------===//

#include "Input.h"
#include "Walk.h"
#include "corify/BTF/ModuleBTF.h"

using namespace llvm;
using namespace corify;

int LLVMFuzzerTestOneInput(const uint8_t *Data, size_t Size) {
  auto Parts = fuzz::splitInput(Data, Size, 3);
  auto Kernel = btf::BTF::parse(fuzz::text(Parts[2]));
  if (!Kernel) {
    fuzz::checkMessage(Kernel.takeError());
    return 0;
  }
  auto Rebased =
      btf::rebaseModule(fuzz::text(Parts[0]), fuzz::text(Parts[1]), *Kernel);
  if (!Rebased) {
    fuzz::checkMessage(Rebased.takeError());
    return 0;
  }
  auto Module = btf::BTF::parse((*Rebased)->getBuffer(), &*Kernel);
  if (!Module) {
    fuzz::checkMessage(Module.takeError());
    return 0;
  }
  fuzz::checkMessage(Module->verify());
  fuzz::walkTypes(*Module);
  return 0;
}

size_t LLVMFuzzerCustomMutator(uint8_t *Data, size_t Size, size_t MaxSize,
                               unsigned Seed) {
  return fuzz::mutateParts(Data, Size, MaxSize, Seed,
                           {fuzz::mutateBTF, fuzz::mutateBTF, fuzz::mutateBTF});
}
