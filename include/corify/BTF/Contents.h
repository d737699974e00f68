//===- Contents.h - a file, unpacked if it is compressed --------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_BTF_CONTENTS_H
#define CORIFY_BTF_CONTENTS_H

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"
#include "llvm/Support/MemoryBuffer.h"
#include <memory>

namespace corify::btf {

/// What the file holds: a configuration as /proc/config.gz has it, or plain.
/// Errors name the file.
llvm::Expected<std::unique_ptr<llvm::MemoryBuffer>>
readContents(llvm::StringRef Path);

} // namespace corify::btf

#endif
