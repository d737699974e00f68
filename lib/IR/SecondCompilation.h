//===- SecondCompilation.h - the frames of a changed module -----*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_LIB_IR_SECONDCOMPILATION_H
#define CORIFY_LIB_IR_SECONDCOMPILATION_H

#include "StackFrames.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/Passes/PassBuilder.h"

namespace llvm {
class Module;
class TargetMachine;
} // namespace llvm

namespace corify {

/// By the function's name; what Function and Callees point to is gone.
using StackFrames = llvm::StringMap<StackFrame>;

/// Optimises M, which is as it was at the pipeline's start, and generates code
/// for the functions that are Wanted, for a machine like Machine. Nothing is
/// written and nothing said. Empty if that cannot be done.
StackFrames compileForFrames(llvm::Module &M,
                             const llvm::TargetMachine &Machine,
                             llvm::OptimizationLevel Level,
                             const llvm::PipelineTuningOptions &Tuning,
                             llvm::function_ref<bool(llvm::StringRef)> Wanted);

class StackGrowth;

/// Optimises M at -O2 and generates code from it, watched by Growth, which says
/// what it finds. For IR that is in no compilation.
void compileForGrowth(llvm::Module &M, StackGrowth &Growth, unsigned Limit);

} // namespace corify

#endif
