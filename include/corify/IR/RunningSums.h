//===- RunningSums.h - sums in the order of their reads --------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_IR_RUNNINGSUMS_H
#define CORIFY_IR_RUNNINGSUMS_H

#include "llvm/IR/PassManager.h"

namespace corify {

/// `corify-running-sums`; see the banner of RunningSums.cpp.
class RunningSumsPass : public llvm::PassInfoMixin<RunningSumsPass> {
public:
  llvm::PreservedAnalyses run(llvm::Module &M, llvm::ModuleAnalysisManager &);
};

} // namespace corify

#endif
