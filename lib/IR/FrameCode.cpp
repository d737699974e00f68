//===- FrameCode.cpp - code generation up to the frames -------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "FrameCode.h"
#include "corify/IR/HeldGuards.h"
#include "corify/IR/StackFindings.h"
#include "corify/IR/StackGrowth.h"
#include "corify/IR/StackLimit.h"
#include "llvm/Analysis/RuntimeLibcallInfo.h"
#include "llvm/Analysis/TargetLibraryInfo.h"
#include "llvm/Analysis/TargetTransformInfo.h"
#include "llvm/CodeGen/MachineModuleInfo.h"
#include "llvm/CodeGen/Passes.h"
#include "llvm/CodeGen/TargetPassConfig.h"
#include "llvm/IR/LegacyPassManager.h"
#include "llvm/IR/Module.h"
#include "llvm/Target/TargetMachine.h"

using namespace llvm;

namespace corify {

void generateFrameCode(Module &M, TargetMachine &Machine,
                       function_ref<void(TargetPassConfig *)> AddPasses) {
  legacy::PassManager Passes;
  Passes.add(
      createTargetTransformInfoWrapperPass(Machine.getTargetIRAnalysis()));
  Passes.add(new TargetLibraryInfoWrapperPass(Machine.getTargetTriple()));
  Passes.add(new RuntimeLibraryInfoWrapper(Machine.getTargetTriple()));
  TargetPassConfig *Config = Machine.createPassConfig(Passes);
  Config->setDisableVerify(true); // it was verified
  Passes.add(Config);
  Passes.add(new MachineModuleInfoWrapperPass(&Machine));
  addHeldInstructionsPasses(Machine, Config);
  AddPasses(Config);
  if (Config->addISelPasses())
    return;
  Config->addMachinePasses();
  Config->setInitialized();
  Passes.add(createFreeMachineFunctionPass());
  Passes.run(M);
}

void findInFrames(Module &M, TargetMachine &Machine, unsigned Limit,
                  StackGrowth *Growth, const PassMessageHandler &Handler) {
  generateFrameCode(M, Machine, [&](TargetPassConfig *Config) {
    addStackLimitPass(Machine, Config, Limit, Handler);
    if (Growth)
      Growth->addTo(Machine, Config, Limit, Handler);
  });
}

} // namespace corify
