//===- PromptValues.h - values that free a register ------------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_IR_PROMPTVALUES_H
#define CORIFY_IR_PROMPTVALUES_H

#include "llvm/IR/PassManager.h"

namespace corify {

/// `corify-prompt-values`; see the banner of PromptValues.cpp.
class PromptValuesPass : public llvm::PassInfoMixin<PromptValuesPass> {
public:
  llvm::PreservedAnalyses run(llvm::Module &M, llvm::ModuleAnalysisManager &);
};

} // namespace corify

#endif
