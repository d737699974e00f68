//===- PipelineTuning.h - what clang's options say of loops -----*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_SOURCE_PIPELINETUNING_H
#define CORIFY_SOURCE_PIPELINETUNING_H

#include "clang/Basic/CodeGenOptions.h"
#include "llvm/Passes/PassBuilder.h"

namespace corify {

/// As clang sets up its own pipeline.
inline llvm::PipelineTuningOptions
tuningOf(const clang::CodeGenOptions &CodeGen) {
  llvm::PipelineTuningOptions Tuning;
  Tuning.LoopUnrolling = Tuning.LoopInterleaving = CodeGen.UnrollLoops;
  Tuning.LoopInterchange = CodeGen.InterchangeLoops;
  Tuning.LoopFusion = CodeGen.FuseLoops;
  Tuning.LoopVectorization = CodeGen.VectorizeLoop;
  Tuning.SLPVectorization = CodeGen.VectorizeSLP;
  Tuning.MergeFunctions = CodeGen.MergeFunctions;
  return Tuning;
}

} // namespace corify

#endif
