//===- SlotLives.h - slots that are free early -----------------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_IR_SLOTLIVES_H
#define CORIFY_IR_SLOTLIVES_H

#include "llvm/IR/PassManager.h"

namespace corify {

/// `corify-slot-lives`; see the banner of SlotLives.cpp.
class SlotLivesPass : public llvm::PassInfoMixin<SlotLivesPass> {
public:
  llvm::PreservedAnalyses run(llvm::Module &M, llvm::ModuleAnalysisManager &);
};

} // namespace corify

#endif
