//===- StackGrowth.h - what unrolling costs of the stack --------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_IR_STACKGROWTH_H
#define CORIFY_IR_STACKGROWTH_H

#include "corify/IR/UnrolledLoops.h"
#include "corify/Support/PassMessage.h"
#include "llvm/Passes/PassBuilder.h"

namespace llvm {
class Module;
class TargetMachine;
class TargetPassConfig;
} // namespace llvm

namespace corify {

/// What is kept of a compilation until its frames are laid out; see the banner
/// of StackGrowth.cpp. There is one compilation at a time.
class StackGrowth {
public:
  /// As the compilation's own pipeline has them.
  void setTuning(const llvm::PipelineTuningOptions &Options) {
    Tuning = Options;
  }

  /// Adds the part that is done on the IR.
  void addTo(llvm::PassBuilder &PB);
  /// Adds the part that is done in code generation. Limit: bytes of a frame.
  void addTo(llvm::TargetMachine &Machine, llvm::TargetPassConfig *Config,
             unsigned Limit, PassMessageHandler Handler);

  /// Keeps a module as it is, if there is anything to unroll in it.
  void keep(llvm::Module &M, llvm::OptimizationLevel Level);
  void forget();

  /// Null where there is nothing to measure.
  const llvm::Module *kept() const {
    return Unrolled.loops().empty() ? nullptr : Kept;
  }
  const UnrolledLoops &unrolled() const { return Unrolled; }
  llvm::OptimizationLevel level() const { return Level; }
  /// Without options of its own, those that clang has by default.
  llvm::PipelineTuningOptions tuning() const;

private:
  UnrolledLoops Unrolled;
  /// The context's, which deletes it if nobody else does.
  llvm::Module *Kept = nullptr;
  llvm::OptimizationLevel Level = llvm::OptimizationLevel::O2;
  std::optional<llvm::PipelineTuningOptions> Tuning;
};

/// `corify-stack-growth`, for `opt`: compiles a copy of the module, and says
/// what unrolling costs there. The module is not changed.
class StackGrowthOnIRPass : public llvm::PassInfoMixin<StackGrowthOnIRPass> {
public:
  llvm::PreservedAnalyses run(llvm::Module &M, llvm::ModuleAnalysisManager &);
};

} // namespace corify

#endif
