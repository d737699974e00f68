//===- Contents.cpp - a file, unpacked if it is compressed ----------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "corify/BTF/Contents.h"
#include "Archive.h"
#include "corify/Support/InputError.h"

using namespace llvm;

namespace corify::btf {

Expected<std::unique_ptr<MemoryBuffer>> readContents(StringRef Path) {
  // Files of procfs say that they are empty, and are to be read all the same.
  auto File = MemoryBuffer::getFile(Path, /*IsText=*/false,
                                    /*RequiresNullTerminator=*/false,
                                    /*IsVolatile=*/true);
  if (!File)
    return inFile(Path, errorCodeToError(File.getError()));
  auto Unpacked = unpack((*File)->getBuffer(), [](StringRef) { return false; });
  if (!Unpacked)
    return inFile(Path, Unpacked.takeError());
  return *Unpacked ? std::move(*Unpacked) : std::move(*File);
}

} // namespace corify::btf
