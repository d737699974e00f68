//===- KernelImageTarget.cpp - fuzzing kernel images ----------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The input is the file: an image, an archive, ELF or BTF, whatever it says.
//
//===----------------------------------------------------------------------===//

#include "Input.h"
#include "Walk.h"
#include "corify/BTF/KernelImage.h"

using namespace llvm;
using namespace corify;

int LLVMFuzzerTestOneInput(const uint8_t *Data, size_t Size) {
  StringRef File(reinterpret_cast<const char *>(Data), Size);
  auto Found = btf::extractKernelBTF(
      MemoryBuffer::getMemBuffer(File, "", /*RequiresNullTerminator=*/false));
  if (!Found) {
    fuzz::checkMessage(Found.takeError());
    return 0;
  }
  fuzz::look(Found->Release);
  fuzz::look(Found->Arch);
  fuzz::look(Found->Base);
  auto Types = btf::BTF::parse(Found->Bytes);
  if (!Types) {
    fuzz::checkMessage(Types.takeError());
    return 0;
  }
  fuzz::walkTypes(*Types);
  return 0;
}
