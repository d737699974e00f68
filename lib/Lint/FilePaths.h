//===- FilePaths.h - paths as they are shown --------------------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_LIB_LINT_FILEPATHS_H
#define CORIFY_LIB_LINT_FILEPATHS_H

#include "llvm/ADT/StringRef.h"
#include <string>

namespace corify::lint {

/// Absolute, without "." and "..", as Place::File has it.
std::string shownPath(llvm::StringRef Path, llvm::StringRef WorkingFolder);

/// The way from Folder to Path, both absolute: "../src/exec.bpf.c".
std::string wayTo(llvm::StringRef Path, llvm::StringRef Folder);

/// The working directory of the process.
std::string workingFolder();

/// Path as it is from WorkingFolder, without "." and "..".
std::string absolutePath(llvm::StringRef Path, llvm::StringRef WorkingFolder);

} // namespace corify::lint

#endif
