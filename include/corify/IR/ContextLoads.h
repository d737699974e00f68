//===- ContextLoads.h - loads from the context stay apart -------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_IR_CONTEXTLOADS_H
#define CORIFY_IR_CONTEXTLOADS_H

#include "llvm/IR/PassManager.h"

namespace corify {

/// `corify-context-loads`; see the banner of ContextLoads.cpp.
class ContextLoadsPass : public llvm::PassInfoMixin<ContextLoadsPass> {
public:
  llvm::PreservedAnalyses run(llvm::Module &M, llvm::ModuleAnalysisManager &);
};

/// Whether M still has what the front end told the passes: they have not run.
bool hasMarks(const llvm::Module &M);

} // namespace corify

#endif
