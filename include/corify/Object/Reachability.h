//===- Reachability.h - what a verifier gets to see -------------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The verifier follows a program path by path, and never looks at what no path
// leads to: a record that does not resolve is harmless behind an existence
// check that is false. Which instructions it gets to is found in two steps:
//
// 1. Paths that meet are joined. That costs little, and finds every
//    instruction that the verifier may get to; mostly these are the ones that
//    it does. If no bad instruction is among them, none is reached.
// 2. Else paths are followed one by one, as the verifier does, within a budget;
//    what is reached then is reached.
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_OBJECT_REACHABILITY_H
#define CORIFY_OBJECT_REACHABILITY_H

#include "corify/Object/Loading.h"
#include <memory>
#include <string>
#include <vector>

namespace corify::object {

struct Reached {
  /// Bad instructions that are reached, by PC, ascending.
  std::vector<uint32_t> Refused;
  /// Records (by number in the object) whose instruction is reached.
  llvm::BitVector Records;
  /// Of each function of the program that is reached, in the verifier's order:
  /// its stack depth in bytes, rounded up to 8 as the verifier counts; the main
  /// one first. Under TakesAllPaths, of each function.
  std::vector<uint32_t> Stack;
  /// By what is in Stack: the function, and the bytes that the verifier adds
  /// only when it has held stacks against their limit (for an inlined
  /// bpf_loop).
  std::vector<uint32_t> StackFunctions, AddedLater;
  /// The analysis came to no end: what is in Refused may not be reached.
  bool GaveUp = false;
  std::string Why;
  uint32_t WherePC = 0;
  /// Constants that were read, as (data section, offset); from the number of
  /// data sections on, externs.
  std::vector<std::pair<uint32_t, uint32_t>> Constants;
};

struct ReachOptions {
  /// Instructions in the second step; the kernel's own limit is a million.
  uint64_t Budget = 400000;
  /// Each branch both ways and nothing refused: for bounds over all code.
  bool TakesAllPaths = false;
  /// Only the first step.
  bool JoinsOnly = false;
  /// The second step even where the first finds nothing bad.
  bool FollowsPaths = false;
  /// Looks at the values of opaque records as well.
  bool KnowsOffsets = false;
  /// A constant that is taken as unknown.
  std::optional<std::pair<uint32_t, uint32_t>> Unset;
};

class Relevance;

/// What no kernel changes is found once an object, then shared by threads.
class ReachFinder {
public:
  /// Program must outlive it.
  explicit ReachFinder(const Code &Program);
  ~ReachFinder();

  /// What is reached of a program on a kernel. Functions: Code::functionsOf()
  /// its entry.
  Reached find(llvm::ArrayRef<uint32_t> Functions, const Loading &Kernel,
               const ReachOptions &Options) const;

private:
  const Code &Program;
  std::unique_ptr<const Relevance> Matters;
};

/// The same, for once.
Reached findReached(const Code &Program, llvm::ArrayRef<uint32_t> Functions,
                    const Loading &Kernel, const ReachOptions &Options);

} // namespace corify::object

#endif
