//===- HelperArguments.h - what helpers do with their arguments -*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_SOURCE_CHECKS_HELPERARGUMENTS_H
#define CORIFY_SOURCE_CHECKS_HELPERARGUMENTS_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"

namespace corify {

/// What the verifier wants behind a pointer that is passed to a helper.
enum class MemoryArgument {
  /// A key or a value of a map: never a pointer to a kernel record.
  OfMap,
  /// Bytes that are read: since 6.4 also those behind a typed pointer.
  Read,
  /// Bytes that are written.
  Written
};

struct HelperArgument {
  unsigned Index;
  MemoryArgument Memory;
};

/// The arguments of the helper of that name that are to be the program's own
/// memory.
llvm::ArrayRef<HelperArgument> memoryArguments(llvm::StringRef Helper);

/// Whose memory a helper of that name reads behind its third argument.
enum class ProbedMemory { None, Either, Kernel, User };
ProbedMemory probedMemory(llvm::StringRef Helper);

} // namespace corify

#endif
