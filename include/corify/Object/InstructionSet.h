//===- InstructionSet.h - what code asks of a kernel ------------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Instructions that came after those of Linux 5.1. A kernel without them
// refuses a program for having one, whether it is reached or not.
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_OBJECT_INSTRUCTIONSET_H
#define CORIFY_OBJECT_INSTRUCTIONSET_H

#include "corify/Object/ObjectFile.h"
#include <optional>

namespace corify::object {

enum class InstructionNeed : uint8_t {
  /// Atomic operations other than an addition without result.
  Atomics,
  /// The address of a function, for a callback.
  FunctionAddress,
  /// -mcpu=v4.
  Set4,
};

/// Refers: what the instruction refers to, null if nothing.
std::optional<InstructionNeed> needOf(const Instruction &I,
                                      const Reference *Refers);

} // namespace corify::object

#endif
