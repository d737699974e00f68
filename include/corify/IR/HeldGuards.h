//===- HeldGuards.h - guards that hold --------------------------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_IR_HELDGUARDS_H
#define CORIFY_IR_HELDGUARDS_H

#include "llvm/IR/PassManager.h"

namespace llvm {
class TargetMachine;
class TargetPassConfig;
} // namespace llvm

namespace corify {

/// `corify-hold-guards`; see the banner of HeldGuards.cpp.
class HoldGuardsPass : public llvm::PassInfoMixin<HoldGuardsPass> {
public:
  llvm::PreservedAnalyses run(llvm::Module &M, llvm::ModuleAnalysisManager &);
};

/// `corify-release-guards`: undoes what that did, when the IR is optimised.
class ReleaseGuardsPass : public llvm::PassInfoMixin<ReleaseGuardsPass> {
public:
  llvm::PreservedAnalyses run(llvm::Module &M, llvm::ModuleAnalysisManager &);
};

/// The same for machine code; see the banner of HeldInstructions.cpp.
void addHeldInstructionsPasses(llvm::TargetMachine &Machine,
                               llvm::TargetPassConfig *Config);

} // namespace corify

#endif
