//===- SetValues.h - no value without one -----------------------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_IR_SETVALUES_H
#define CORIFY_IR_SETVALUES_H

#include "llvm/IR/PassManager.h"

namespace corify {

/// `corify-set-values`; see the banner of SetValues.cpp.
class SetValuesPass : public llvm::PassInfoMixin<SetValuesPass> {
public:
  llvm::PreservedAnalyses run(llvm::Module &M, llvm::ModuleAnalysisManager &);
};

} // namespace corify

#endif
