//===- StackBounds.h - stack over all code ----------------------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_LIB_CHECK_STACKBOUNDS_H
#define CORIFY_LIB_CHECK_STACKBOUNDS_H

#include "corify/Object/StackLimits.h"

namespace corify::check {

struct StackBounds {
  /// In bytes; the function that has it.
  uint32_t LargestFrame = 0, LargestFunction = object::None;
  /// Frames of functions that call one another, the main one first, each
  /// rounded up to 32 bytes, as no verifier goes beyond where there are
  /// several.
  uint32_t DeepestChain = 0;
  std::vector<uint32_t> Chain;
  /// No kernel takes all of the code, as far as stacks are concerned.
  bool IsBeyondAll = false;
  /// Each kernel does.
  bool IsBelowAll = false;
};

/// Functions: Code::functionsOf() P's. Frames: over all code.
StackBounds stackBounds(const object::Code &Program, const object::Program &P,
                        llvm::ArrayRef<uint32_t> Functions,
                        const object::StackFrames &Frames, uint32_t Limit);

} // namespace corify::check

#endif
