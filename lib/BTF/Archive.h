//===- Archive.h - what a compressed file or an archive holds ---*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_LIB_BTF_ARCHIVE_H
#define CORIFY_LIB_BTF_ARCHIVE_H

#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"
#include "llvm/Support/MemoryBuffer.h"
#include <memory>

namespace corify::btf {

/// No kernel with all its debug information is larger; what is, is a bomb.
constexpr uint64_t UnpackLimit = uint64_t(2) << 30;

/// What Bytes holds, unpacked: of a compressed file its contents, of an archive
/// the one member whose name IsWanted takes. Null if Bytes is neither. No
/// program is run for it, whatever the compression.
llvm::Expected<std::unique_ptr<llvm::MemoryBuffer>>
unpack(llvm::StringRef Bytes,
       llvm::function_ref<bool(llvm::StringRef Name)> IsWanted,
       uint64_t Limit = UnpackLimit);

} // namespace corify::btf

#endif
