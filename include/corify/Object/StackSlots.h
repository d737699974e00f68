//===- StackSlots.h - what lies where in a frame ----------------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// By reading one function's instructions once, whichever way its branches go:
// which bytes below R10 it may touch, and which instruction does so first. A
// pointer that is given away counts by where it points.
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_OBJECT_STACKSLOTS_H
#define CORIFY_OBJECT_STACKSLOTS_H

#include "corify/Object/Code.h"

namespace corify::object {

/// The bytes [From, From + Size) from R10, From being negative.
struct StackSlot {
  int32_t From = 0;
  uint32_t Size = 0;
  /// The instruction that writes it first, or that uses it where none is seen
  /// to write it (a callee may).
  uint32_t PC = None;
};

struct StackFrame {
  /// In bytes, rounded up to 8 as the verifier counts.
  uint32_t Depth = 0;
  /// Apart from one another, from the lowest.
  std::vector<StackSlot> Slots;
};

/// The frames of an object's functions.
StackFrame findStackFrame(const Code &Program, uint32_t Function);

} // namespace corify::object

#endif
