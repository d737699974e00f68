//===- BTFTarget.cpp - fuzzing .BTF ---------------------------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Parts: .BTF of a kernel, and split .BTF that goes on from it (may be empty).
//
//===----------------------------------------------------------------------===//

#include "Input.h"
#include "Walk.h"
#include "corify/BTF/RecordDiff.h"

using namespace llvm;
using namespace corify;

static void walk(const btf::BTF &Table) {
  fuzz::checkMessage(Table.verify());
  fuzz::walkTypes(Table);
  btf::RecordIndex Records = btf::indexRecords(Table);
  auto All = [](StringRef) { return true; };
  // What is equal to itself has no changes.
  if (!btf::diffRecords(Table, Records, Table, Records, All).empty())
    abort();
  fuzz::look(btf::diffRecords(Table, {}, Table, Records, All).size());
}

int LLVMFuzzerTestOneInput(const uint8_t *Data, size_t Size) {
  auto Parts = fuzz::splitInput(Data, Size, 2);
  auto Kernel = btf::BTF::parse(fuzz::text(Parts[0]));
  if (!Kernel) {
    fuzz::checkMessage(Kernel.takeError());
    return 0;
  }
  walk(*Kernel);
  auto Module = btf::BTF::parse(fuzz::text(Parts[1]), &*Kernel);
  if (!Module) {
    fuzz::checkMessage(Module.takeError());
    return 0;
  }
  walk(*Module);
  return 0;
}

size_t LLVMFuzzerCustomMutator(uint8_t *Data, size_t Size, size_t MaxSize,
                               unsigned Seed) {
  return fuzz::mutateParts(Data, Size, MaxSize, Seed,
                           {fuzz::mutateBTF, fuzz::mutateBTF});
}
