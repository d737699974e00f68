//===- GrowthSearch.h - which frames grew, by which loops -------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_LIB_IR_GROWTHSEARCH_H
#define CORIFY_LIB_IR_GROWTHSEARCH_H

#include "Growth.h"
#include "llvm/ADT/ArrayRef.h"

namespace llvm {
class TargetMachine;
} // namespace llvm

namespace corify {

class StackGrowth;

/// An eighth of the stack: what is less is not worth a word.
inline constexpr uint32_t WorthAWord = 64;

/// A function whose frame may have grown, and the unrolled loops in it.
struct GrowthCandidate {
  StackFrame Frame;
  llvm::SmallVector<LoopPlace, 2> Loops;
};

/// Those that did, and matter: by so much as is worth a word, or beyond the
/// limit. In the order of the source.
std::vector<Growth> findGrowths(const StackGrowth &Compilation,
                                llvm::ArrayRef<GrowthCandidate> Candidates,
                                const llvm::TargetMachine &Machine,
                                unsigned Limit);

} // namespace corify

#endif
