//===- Output.cpp - a file that is whole or not there ---------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "corify/Link/Output.h"
#include "corify/Support/InputError.h"
#include "llvm/Support/Signals.h"

using namespace llvm;

namespace corify::link {

/// What a link leads to: the link itself stays one.
static std::string resolveLink(StringRef Path) {
  SmallString<128> Real;
  if (sys::fs::is_symlink_file(Path) && !sys::fs::real_path(Path, Real))
    return Real.str().str();
  return Path.str();
}

Expected<Output> Output::create(StringRef Path) {
  std::optional<sys::fs::perms> Permissions;
  sys::fs::file_status Status;
  if (!sys::fs::status(Path, Status)) {
    if (!sys::fs::is_regular_file(Status))
      return inFile(Path, inputError("is not a regular file"));
    Permissions = Status.permissions() & sys::fs::all_all;
  }
  std::string Target = resolveLink(Path);
  auto File = sys::fs::TempFile::create(Target + "-%%%%%%%%");
  if (!File) {
    sys::fs::remove(Target);
    return inFile(Path, File.takeError());
  }
  sys::RemoveFileOnSignal(Target);
  return Output(std::move(*File), Target, Permissions);
}

Error Output::keep() {
  if (Permissions)
    if (std::error_code Code =
            sys::fs::setPermissions(File.TmpName, *Permissions))
      return inFile(Path, errorCodeToError(Code));
  if (Error E = File.keep(Path))
    return inFile(Path, std::move(E));
  sys::DontRemoveFileOnSignal(Path);
  Path.clear();
  return Error::success();
}

Output::~Output() {
  if (Path.empty())
    return;
  consumeError(File.discard());
  sys::fs::remove(Path);
  sys::DontRemoveFileOnSignal(Path);
}

} // namespace corify::link
