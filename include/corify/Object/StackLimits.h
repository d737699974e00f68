//===- StackLimits.h - whether calls fit the stack --------------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// As the verifier counts when it has followed all paths: over every call that
// is left in the program, dead ones included, with the frames that it has seen
// touched. Functions that are called later (timers, work queues) begin a chain
// of their own.
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_OBJECT_STACKLIMITS_H
#define CORIFY_OBJECT_STACKLIMITS_H

#include "corify/Object/Code.h"
#include "llvm/ADT/DenseMap.h"
#include <string>

namespace corify::object {

class KernelFeatures;

struct StackRules {
  /// Of a frame, and of the frames that lie on one stack together.
  uint32_t Limit = 512;
  /// What each frame of a chain is rounded up to. An interpreter's are 32.
  uint32_t Granularity = 32;
  /// An empty frame is one of a byte.
  bool CountsEmptyFrames = true;
  /// Frames of 64 bytes or more have stacks of their own.
  bool HasPrivateStacks = false;
};

/// How the kernel goes about a program.
StackRules stackRules(const KernelFeatures &Kernel, const Program &P);

/// Of the kernels that take most.
StackRules mostLenientRules(const Program &P);

struct StackChain {
  /// What lies on one stack.
  uint32_t Bytes = 0;
  /// Each calls the next.
  std::vector<uint32_t> Functions;
};

struct StackCheck {
  StackChain Deepest;
  /// Why the verifier refuses the program, in its words as far as they are
  /// plain; "" where it does not.
  std::string Refusal;
  /// The chain that it refuses.
  std::vector<uint32_t> Refused;
};

using StackFrames = llvm::DenseMap<uint32_t, uint32_t>;

/// Functions: Code::functionsOf() an entry. Frames: bytes by function; one that
/// is not in it has none.
StackCheck checkStacks(const Code &Program, llvm::ArrayRef<uint32_t> Functions,
                       const StackFrames &Frames, const StackRules &Rules);

} // namespace corify::object

#endif
