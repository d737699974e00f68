//===- InputFile.h - a file that is read ------------------------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_SUPPORT_INPUTFILE_H
#define CORIFY_SUPPORT_INPUTFILE_H

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"
#include "llvm/Support/MemoryBuffer.h"
#include <memory>

namespace corify {

/// The bytes of a file, of procfs as well, or of a pipe without a name. A named
/// one would be waited for, a device has no end: they are refused. Errors name
/// the file.
llvm::Expected<std::unique_ptr<llvm::MemoryBuffer>>
readInput(llvm::StringRef Path);

/// Says what the bytes are instead, where it is something that a compiler or
/// `ar` leaves.
llvm::Error refuseOtherThanELF(llvm::StringRef Bytes);

} // namespace corify

#endif
