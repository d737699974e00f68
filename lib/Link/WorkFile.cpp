//===- WorkFile.cpp - a file that has no place on a disk ------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "corify/Link/WorkFile.h"
#include "corify/Support/InputError.h"
#include "llvm/Support/FileSystem.h"
#include <sys/mman.h>
#include <unistd.h>

using namespace llvm;

namespace corify::link {

Expected<WorkFile> WorkFile::create() {
  int Descriptor = memfd_create("corify-link", MFD_CLOEXEC);
  if (Descriptor < 0)
    return createStringError("memfd_create: " + errnoAsErrorCode().message());
  WorkFile Result(Descriptor);
  if (std::error_code Code =
          sys::fs::access(Result.path(), sys::fs::AccessMode::Write))
    return inFile(Result.path(), errorCodeToError(Code));
  return std::move(Result);
}

WorkFile::~WorkFile() {
  if (Descriptor >= 0)
    close(Descriptor);
}

std::string WorkFile::path() const {
  return "/proc/self/fd/" + std::to_string(Descriptor);
}

} // namespace corify::link
