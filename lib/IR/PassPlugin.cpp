//===- PassPlugin.cpp - the passes of the house ---------------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "corify/IR/PassPlugin.h"
#include "corify/IR/ContextLoads.h"
#include "corify/IR/HeldGuards.h"
#include "corify/IR/PromptValues.h"
#include "corify/IR/RunningSums.h"
#include "corify/IR/SetValues.h"
#include "corify/IR/SlotLives.h"
#include "corify/IR/StackGrowth.h"
#include "llvm/Passes/PassBuilder.h"

using namespace llvm;

namespace corify {

void registerPasses(PassBuilder &PB, StackGrowth *Growth) {
  PB.registerPipelineStartEPCallback(
      [](ModulePassManager &MPM, OptimizationLevel) {
        MPM.addPass(ContextLoadsPass());
        MPM.addPass(HoldGuardsPass());
      });
  if (Growth)
    Growth->addTo(PB);
  PB.registerOptimizerLastEPCallback(
      [](ModulePassManager &MPM, OptimizationLevel, ThinOrFullLTOPhase) {
        MPM.addPass(ReleaseGuardsPass());
        MPM.addPass(SlotLivesPass());
        MPM.addPass(RunningSumsPass());
        MPM.addPass(PromptValuesPass());
        MPM.addPass(SetValuesPass());
      });
  PB.registerPipelineParsingCallback(
      [](StringRef Name, ModulePassManager &MPM,
         ArrayRef<PassBuilder::PipelineElement>) {
        if (Name == "corify-context-loads")
          MPM.addPass(ContextLoadsPass());
        else if (Name == "corify-hold-guards")
          MPM.addPass(HoldGuardsPass());
        else if (Name == "corify-release-guards")
          MPM.addPass(ReleaseGuardsPass());
        else if (Name == "corify-stack-growth")
          MPM.addPass(StackGrowthOnIRPass());
        else if (Name == "corify-slot-lives")
          MPM.addPass(SlotLivesPass());
        else if (Name == "corify-running-sums")
          MPM.addPass(RunningSumsPass());
        else if (Name == "corify-prompt-values")
          MPM.addPass(PromptValuesPass());
        else if (Name == "corify-set-values")
          MPM.addPass(SetValuesPass());
        else
          return false;
        return true;
      });
}

} // namespace corify
