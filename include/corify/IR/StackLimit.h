//===- StackLimit.h - frames that do not fit --------------------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_IR_STACKLIMIT_H
#define CORIFY_IR_STACKLIMIT_H

#include "corify/Support/PassMessage.h"

namespace llvm {
class TargetMachine;
class TargetPassConfig;
} // namespace llvm

namespace corify {

/// Adds the pass to BPF's code generation; see the banner of StackLimit.cpp.
/// Limit: bytes, of a frame and of a chain of calls.
void addStackLimitPass(llvm::TargetMachine &Machine,
                       llvm::TargetPassConfig *Config, unsigned Limit,
                       PassMessageHandler Handler);

} // namespace corify

#endif
