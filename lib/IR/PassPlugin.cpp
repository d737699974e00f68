//===- PassPlugin.cpp - the passes of the house ---------------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "corify/IR/PassPlugin.h"
#include "corify/IR/ContextLoads.h"
#include "llvm/Passes/PassBuilder.h"

using namespace llvm;

namespace corify {

void registerPasses(PassBuilder &PB) {
  PB.registerPipelineStartEPCallback(
      [](ModulePassManager &MPM, OptimizationLevel) {
        MPM.addPass(ContextLoadsPass());
      });
  PB.registerPipelineParsingCallback(
      [](StringRef Name, ModulePassManager &MPM,
         ArrayRef<PassBuilder::PipelineElement>) {
        if (Name != "corify-context-loads")
          return false;
        MPM.addPass(ContextLoadsPass());
        return true;
      });
}

} // namespace corify
