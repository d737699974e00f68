//===- FilePaths.cpp - paths as they are shown ----------------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "FilePaths.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"

using namespace llvm;

namespace corify::lint {

std::string workingFolder() {
  SmallString<256> Path;
  if (sys::fs::current_path(Path))
    return "/";
  return Path.str().str();
}

std::string absolutePath(StringRef Path, StringRef WorkingFolder) {
  SmallString<256> Absolute(Path);
  sys::path::make_absolute(WorkingFolder, Absolute);
  sys::path::remove_dots(Absolute, /*remove_dot_dot=*/true);
  return Absolute.str().str();
}

std::string shownPath(StringRef Path, StringRef WorkingFolder) {
  std::string Absolute = absolutePath(Path, WorkingFolder);
  StringRef Below = Absolute;
  if (Below.consume_front(WorkingFolder) && Below.consume_front("/") &&
      !Below.empty())
    return Below.str();
  return Absolute;
}

std::string wayTo(StringRef Path, StringRef Folder) {
  auto P = sys::path::begin(Path), F = sys::path::begin(Folder);
  auto PathEnd = sys::path::end(Path), FolderEnd = sys::path::end(Folder);
  for (; P != PathEnd && F != FolderEnd && *P == *F; ++P)
    ++F;
  SmallString<256> Way;
  for (; F != FolderEnd; ++F)
    sys::path::append(Way, "..");
  for (; P != PathEnd; ++P)
    sys::path::append(Way, *P);
  return Way.str().str();
}

} // namespace corify::lint
