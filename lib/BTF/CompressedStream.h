//===- CompressedStream.h - where compressed bytes begin and end *- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A kernel image goes on after its payload, at least by the payload's unpacked
// size, and unpackers take what follows a stream for more of it.
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_LIB_BTF_COMPRESSEDSTREAM_H
#define CORIFY_LIB_BTF_COMPRESSEDSTREAM_H

#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringRef.h"

namespace corify::btf {

/// The compressed stream that Bytes starts with; all of Bytes where its end
/// cannot be told, or need not be.
llvm::StringRef compressedStream(llvm::StringRef Bytes);

/// What looks like one anywhere in Bytes, the longest first.
llvm::SmallVector<llvm::StringRef, 1>
findCompressedStreams(llvm::StringRef Bytes);

} // namespace corify::btf

#endif
