//===- StackFindings.h - what is wrong with frames, without code -*- C++
//-*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_IR_STACKFINDINGS_H
#define CORIFY_IR_STACKFINDINGS_H

#include "corify/Support/PassMessage.h"

namespace llvm {
class Module;
class TargetMachine;
} // namespace llvm

namespace corify {

class StackGrowth;

/// Generates code from M, which is optimised and is changed by it, up to the
/// frames, and says what it finds there; nothing is written. Growth: that
/// watched M being optimised, or null.
void findInFrames(llvm::Module &M, llvm::TargetMachine &Machine, unsigned Limit,
                  StackGrowth *Growth, const PassMessageHandler &Handler);

} // namespace corify

#endif
