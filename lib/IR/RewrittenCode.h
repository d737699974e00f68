//===- RewrittenCode.h - which functions have reads of ours -----*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// From the pipeline's start to its end, the subprograms of functions in which
// the front end made reads are listed in
//
//   !corify.reads = !{!12, !45}
//
// A function has such reads where it is one of these, or where one of these
// was inlined.
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_LIB_IR_REWRITTENCODE_H
#define CORIFY_LIB_IR_REWRITTENCODE_H

#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/ADT/SmallPtrSet.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/IR/Analysis.h"

namespace llvm {
class Function;
class MDNode;
class Module;
} // namespace llvm

namespace corify {

/// Of a function with such reads, from the optimiser's end on.
inline constexpr llvm::StringLiteral ReadsAttribute = "corify-reads";

/// Lists F. Without debug info it cannot be. Sums of what it reads are not to
/// be made sums of vectors, which the optimiser does for BPF, too, and which
/// would keep all parts alive.
void listRewritten(llvm::Function &F);

/// Takes the list out of M.
void removeRewritten(llvm::Module &M);

class RewrittenCode {
public:
  explicit RewrittenCode(const llvm::Module &M);

  bool isEmpty() const { return Subprograms.empty(); }
  bool isIn(const llvm::Function &F) const;

  /// Calls Run for each function with such reads; whether it has changed any.
  bool forEach(llvm::Module &M,
               llvm::function_ref<bool(llvm::Function &)> Run) const;

private:
  llvm::SmallPtrSet<const llvm::MDNode *, 16> Subprograms;
};

/// Of a pass that leaves blocks and branches as they are.
llvm::PreservedAnalyses preservedBlocks(bool HasChanged);

} // namespace corify

#endif
