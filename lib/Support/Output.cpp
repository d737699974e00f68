//===- Output.cpp - a file that is written --------------------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "corify/Support/Output.h"
#include "llvm/Support/Errno.h"
#include "llvm/Support/FileSystem.h"
#include <fcntl.h>
#include <unistd.h>

using namespace llvm;

namespace corify {

/// The first of what Write says and what the system says of the bytes.
static Error writeTo(raw_fd_ostream &OS,
                     function_ref<Error(raw_ostream &)> Write) {
  Error E = Write(OS);
  OS.flush();
  std::error_code Code = OS.error();
  OS.clear_error();
  if (E || !Code)
    return E;
  return errorCodeToError(Code);
}

/// Some of LLVM's errors name the file, others do not.
static Error withoutName(Error E) {
  return handleErrors(std::move(E), [](std::unique_ptr<FileError> Named) {
    return Named->takeError();
  });
}

/// What a symbolic link leads to: the link itself stays one.
static std::string resolveLink(StringRef Path) {
  SmallString<128> Real;
  if (sys::fs::is_symlink_file(Path) && !sys::fs::real_path(Path, Real))
    return Real.str().str();
  return Path.str();
}

/// LLVM's own writeToOutput() renames what a full disk cut off.
static Error writeBeside(StringRef Path,
                         std::optional<sys::fs::perms> Permissions,
                         function_ref<Error(raw_ostream &)> Write) {
  std::string Target = resolveLink(Path);
  auto File = sys::fs::TempFile::create(Target + "-%%%%%%%%");
  if (!File)
    return File.takeError();
  raw_fd_ostream OS(File->FD, /*shouldClose=*/false);
  Error E = writeTo(OS, Write);
  if (!E && Permissions)
    E = errorCodeToError(sys::fs::setPermissions(File->FD, *Permissions));
  if (!E)
    return File->keep(Target);
  consumeError(File->discard());
  return E;
}

Error writeOutput(StringRef Path, function_ref<Error(raw_ostream &)> Write) {
  if (Path == "-")
    return writeTo(outs(), Write);
  sys::fs::file_status Status;
  if (sys::fs::status(Path, Status))
    return withoutName(writeBeside(Path, std::nullopt, Write));
  if (sys::fs::is_regular_file(Status))
    return withoutName(
        writeBeside(Path, Status.permissions() & sys::fs::all_all, Write));
  if (sys::fs::is_directory(Status))
    return errorCodeToError(std::make_error_code(std::errc::is_a_directory));
  // A renamed file would take the device's place, for everyone on the machine.
  std::error_code Code;
  raw_fd_ostream OS(Path, Code);
  if (Code)
    return errorCodeToError(Code);
  return writeTo(OS, Write);
}

/// The room first, then the bytes: only a crash in between leaves half.
static int overwrite(int FD, StringRef Text) {
  if (!Text.empty())
    if (int Code = posix_fallocate(FD, 0, Text.size()))
      return Code;
  for (size_t Done = 0; Done < Text.size();) {
    ssize_t Count =
        sys::RetryAfterSignal(-1, pwrite, FD, Text.data() + Done,
                              Text.size() - Done, static_cast<off_t>(Done));
    if (Count < 0)
      return errno;
    Done += Count;
  }
  return ftruncate(FD, Text.size()) ? errno : 0;
}

Error overwriteFile(StringRef Path, StringRef Text) {
  int FD;
  if (std::error_code Code = sys::fs::openFileForWrite(
          Path, FD, sys::fs::CD_OpenExisting, sys::fs::OF_None))
    return errorCodeToError(Code);
  int Code = overwrite(FD, Text);
  if (close(FD) && !Code)
    Code = errno;
  return errorCodeToError(std::error_code(Code, std::generic_category()));
}

} // namespace corify
