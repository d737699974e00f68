//===- Contents.cpp - a file, unpacked if it is compressed ----------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "corify/BTF/Contents.h"
#include "Archive.h"
#include "corify/Support/InputError.h"
#include "corify/Support/InputFile.h"

using namespace llvm;

namespace corify::btf {

Expected<std::unique_ptr<MemoryBuffer>> readContents(StringRef Path) {
  Expected<std::unique_ptr<MemoryBuffer>> File = readInput(Path);
  if (!File)
    return File.takeError();
  auto Unpacked = unpack((*File)->getBuffer(), [](StringRef) { return false; });
  if (!Unpacked)
    return inFile(Path, Unpacked.takeError());
  return *Unpacked ? std::move(*Unpacked) : std::move(*File);
}

} // namespace corify::btf
