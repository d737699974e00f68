//===- InputFile.cpp - a file that is read --------------------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "corify/Support/InputFile.h"
#include "corify/Support/InputError.h"
#include "llvm/BinaryFormat/Magic.h"
#include "llvm/Support/FileSystem.h"

using namespace llvm;

namespace corify {

/// Files of procfs say that they are empty, and are to be read all the same.
static bool isWithoutSize(const sys::fs::file_status &Status) {
  return Status.getSize() == 0;
}

/// What a shell makes of `a | b` and <(a) has no path of its own, and has
/// somebody who writes.
static bool isNamedPipe(StringRef Path, const sys::fs::file_status &Status) {
  SmallString<128> Real;
  return Status.type() == sys::fs::file_type::fifo_file &&
         !sys::fs::real_path(Path, Real);
}

Expected<std::unique_ptr<MemoryBuffer>> readInput(StringRef Path) {
  sys::fs::file_status Status;
  if (std::error_code Code = sys::fs::status(Path, Status))
    return inFile(Path, errorCodeToError(Code));
  if (isNamedPipe(Path, Status))
    return inFile(Path, inputError("is a pipe, not a file"));
  if (Status.type() == sys::fs::file_type::character_file)
    return inFile(Path, inputError("is a device, not a file"));
  auto File = MemoryBuffer::getFile(Path, /*IsText=*/false,
                                    /*RequiresNullTerminator=*/false,
                                    /*IsVolatile=*/isWithoutSize(Status));
  if (!File)
    return inFile(Path, errorCodeToError(File.getError()));
  return std::move(*File);
}

Error refuseOtherThanELF(StringRef Bytes) {
  switch (identify_magic(Bytes)) {
  case file_magic::bitcode:
    return inputError("is LLVM bitcode, as -flto leaves it: there is no code "
                      "in it yet");
  case file_magic::archive:
    return inputError("is an archive; its members are the objects, `ar x` "
                      "takes them out");
  default:
    if (Bytes.starts_with("\x7f"
                          "ELF"))
      return Error::success();
    return inputError("is not an ELF file");
  }
}

} // namespace corify
