//===- UnrolledLoops.h - loops that are none any more -----------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_IR_UNROLLEDLOOPS_H
#define CORIFY_IR_UNROLLEDLOOPS_H

#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/MapVector.h"
#include "llvm/ADT/StringRef.h"
#include <tuple>

namespace llvm {
class Any;
class DIFile;
class DILocation;
class Function;
class MDNode;
class Module;
class PassInstrumentationCallbacks;
} // namespace llvm

namespace corify {

/// Where a loop begins in the source: file, line and column. Loops of one macro
/// share a place, and so do the copies of one that was inlined.
using LoopPlace = std::tuple<const llvm::DIFile *, unsigned, unsigned>;
using LoopPlaces = llvm::DenseSet<LoopPlace>;

/// Which loops LLVM's unroller took apart, wholly or in part. Loops without
/// debug info have no place, and are not among them.
class UnrolledLoops {
public:
  struct Loop {
    /// Of one of its copies; the scope is the function it is written in.
    const llvm::DILocation *Start = nullptr;
    /// By `#pragma unroll` and its like.
    bool IsAskedFor = false;
  };

  /// PIC: of the passes that will run; this must outlive them.
  void watch(llvm::PassInstrumentationCallbacks &PIC);
  void clear() { Loops.clear(); }

  const llvm::MapVector<LoopPlace, Loop> &loops() const { return Loops; }

private:
  void before(llvm::StringRef Pass, const llvm::Any &IR);
  void after(llvm::StringRef Pass, const llvm::Any &IR);
  void add(const llvm::MDNode *LoopID);

  llvm::MapVector<LoopPlace, Loop> Loops;
  /// Of the loop that a pass is at.
  const llvm::MDNode *Current = nullptr;
  /// Of those in the function that a pass is at.
  llvm::DenseSet<const llvm::MDNode *> InFunction;
};

/// Whether there is any that a place is known of.
bool hasLoops(const llvm::Function &F);

/// As `#pragma clang loop unroll(disable)` before each loop at the places.
void keepRolled(llvm::Module &M, const LoopPlaces &Places);

} // namespace corify

#endif
