//===- InstructionSet.h - what code asks of a kernel ------------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Instructions that not each kernel has. One without them refuses a program for
// having one, whether it is reached or not.
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_OBJECT_INSTRUCTIONSET_H
#define CORIFY_OBJECT_INSTRUCTIONSET_H

#include "corify/Object/Code.h"
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
  /// Conditional jumps of 32 bits: -mcpu=v3.
  Jumps32,
  /// A way back to where it was.
  Loops,
  /// may_goto, casts between address spaces.
  Arenas,
  /// Load-acquire, store-release.
  Ordering,
  /// To an address in a register.
  IndirectJump,
  /// None of any kernel up to 7.3; what it does is not known.
  Unheard,
};

/// Refers: what the instruction refers to, null if nothing.
std::optional<InstructionNeed> needOf(const Instruction &I,
                                      const Reference *Refers);

/// Whether it is one that Interpreter follows; the second half of an ldimm64
/// is one as well.
bool isKnown(const Instruction &I);

/// The first instruction of the function from which the next one is a place
/// that led there, whether any of it is reached or not; None without loops.
uint32_t findLoop(const Code &Program, uint32_t Function);

} // namespace corify::object

#endif
