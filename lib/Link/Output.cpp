//===- Output.cpp - a file that is whole or not there ---------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "corify/Link/Output.h"
#include "corify/Support/InputError.h"

using namespace llvm;

namespace corify::link {

Expected<Output> Output::create(StringRef Path) {
  sys::fs::file_status Status;
  if (!sys::fs::status(Path, Status) && !sys::fs::is_regular_file(Status))
    return inFile(Path, inputError("is not a regular file"));
  auto File = sys::fs::TempFile::create(Path + "-%%%%%%%%");
  if (!File) {
    sys::fs::remove(Path);
    return inFile(Path, File.takeError());
  }
  return Output(std::move(*File), Path);
}

Error Output::keep() {
  if (Error E = File.keep(Path))
    return inFile(Path, std::move(E));
  Path.clear();
  return Error::success();
}

Output::~Output() {
  if (Path.empty())
    return;
  consumeError(File.discard());
  sys::fs::remove(Path);
}

} // namespace corify::link
