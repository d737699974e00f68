//===- Growth.h - by what a frame grew --------------------------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_LIB_IR_GROWTH_H
#define CORIFY_LIB_IR_GROWTH_H

#include "StackFrames.h"
#include "corify/IR/UnrolledLoops.h"
#include "corify/Support/PassMessage.h"

namespace corify {

/// The frame of one function, as it is and with loops that stay loops.
struct Growth {
  /// Each for itself, or where none matters by itself all together.
  llvm::SmallVector<LoopPlace, 2> Loops;
  StackFrame Unrolled, Rolled;
  /// With all unrolled loops of the function kept.
  uint32_t AllRolledBytes = 0;

  uint32_t bytes() const {
    return Unrolled.Bytes > Rolled.Bytes ? Unrolled.Bytes - Rolled.Bytes : 0;
  }
};

/// The message and its notes. Others: how many functions more have the loop
/// in them and grow by no more.
PassMessage describeGrowth(const Growth &G, const UnrolledLoops &Unrolled,
                           unsigned Others, unsigned Limit);

} // namespace corify

#endif
