//===- Output.h - a file that is written ------------------------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_SUPPORT_OUTPUT_H
#define CORIFY_SUPPORT_OUTPUT_H

#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"
#include "llvm/Support/raw_ostream.h"

namespace corify {

/// What Write writes comes into place when it is complete, or not at all; "-"
/// is stdout. A file that is replaced leaves its permissions to the new one;
/// through a symbolic link the file that it leads to is replaced. A device or a
/// pipe is written to, and stays. Errors do not name the file.
llvm::Error
writeOutput(llvm::StringRef Path,
            llvm::function_ref<llvm::Error(llvm::raw_ostream &)> Write);

/// Text in the place of what a file has. The file stays the one that it is: its
/// owner, its permissions, its other names. If there is no room, it is as it
/// was. Errors do not name the file.
llvm::Error overwriteFile(llvm::StringRef Path, llvm::StringRef Text);

} // namespace corify

#endif
