//===- FixedFiles.cpp - files that are written over -----------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "FilePaths.h"
#include "corify/Lint/Fixes.h"
#include "corify/Support/InputError.h"
#include "corify/Support/InputFile.h"
#include "corify/Support/Output.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/FileSystem.h"

using namespace llvm;

namespace corify::lint {

static bool hasChanged(const FileText &Text) { return Text.Now != Text.OnDisk; }

/// For root nothing is read-only, but for whoever made it so.
static Error mayBeWritten(StringRef Path, const FileText &Text) {
  auto Permissions = sys::fs::getPermissions(Path);
  if (!Permissions)
    return errorCodeToError(Permissions.getError());
  if (!(*Permissions & sys::fs::all_write))
    return inputError("is read-only");
  if (std::error_code Code = sys::fs::access(Path, sys::fs::AccessMode::Write))
    return errorCodeToError(Code);
  auto OnDisk = readInput(Path);
  if (!OnDisk)
    return OnDisk.takeError();
  return (*OnDisk)->getBuffer() == Text.OnDisk
             ? Error::success()
             : inputError("has changed since it was read");
}

Error writeFiles(const FileContents &Contents) {
  std::string Here = workingFolder();
  for (auto &[Path, Text] : Contents)
    if (hasChanged(Text))
      if (Error E = mayBeWritten(Path, Text))
        return inFile(shownPath(Path, Here), std::move(E));
  for (auto &[Path, Text] : Contents)
    if (hasChanged(Text))
      if (Error E = overwriteFile(Path, Text.Now))
        return inFile(shownPath(Path, Here), std::move(E));
  return Error::success();
}

size_t countChanged(const FileContents &Contents) {
  return count_if(Contents,
                  [](const auto &Entry) { return hasChanged(Entry.second); });
}

} // namespace corify::lint
