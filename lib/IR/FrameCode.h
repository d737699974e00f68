//===- FrameCode.h - code generation up to the frames -----------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_LIB_IR_FRAMECODE_H
#define CORIFY_LIB_IR_FRAMECODE_H

#include "llvm/ADT/STLFunctionalExtras.h"

namespace llvm {
class Module;
class TargetMachine;
class TargetPassConfig;
} // namespace llvm

namespace corify {

/// What LLVM does for an object file, up to the printer: a frame is laid out
/// before it. AddPasses: that read frames.
void generateFrameCode(
    llvm::Module &M, llvm::TargetMachine &Machine,
    llvm::function_ref<void(llvm::TargetPassConfig *)> AddPasses);

} // namespace corify

#endif
