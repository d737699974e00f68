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
#include <map>
#include <memory>
#include <set>
#include <string>
#include <tuple>
#include <vector>

namespace corify::object {

/// A function that several programs may share, and how it was walked: joining
/// paths, knowing offsets, within what budget.
using SharedWalk = std::tuple<uint32_t, bool, bool, uint64_t>;

struct Reached {
  /// Bad instructions that are reached, by PC, ascending.
  std::vector<uint32_t> Refused;
  /// Records (by number in the object) whose instruction is reached.
  llvm::BitVector Records;
  /// Of each function of the program that is reached, in the verifier's order:
  /// its stack depth in bytes, rounded up to 8 as the verifier counts; the main
  /// one first.
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
  /// Instructions on the paths that were followed, by function that the
  /// verifier looks at by itself; which is none where no program shares it.
  std::vector<std::pair<std::optional<SharedWalk>, uint64_t>> Steps;
};

struct ReachOptions {
  /// Instructions in the second step, a global function's by themselves; the
  /// kernel's own limit is a million.
  uint64_t Budget = 400000;
  /// Only the first step.
  bool JoinsOnly = false;
  /// The second step even where the first finds nothing bad.
  bool FollowsPaths = false;
  /// Looks at the values of opaque records as well.
  bool KnowsOffsets = false;
  /// A constant that is taken as unknown.
  std::optional<std::pair<uint32_t, uint32_t>> Unset;
  /// All constants of data sections are taken as unknown: what is not reached
  /// then is not reached with any one of them unknown.
  bool UnsetsAll = false;
};

class Relevance;

/// The programs of one object on one loading, one after another: a global
/// function that they share is walked once, and all together have a limit. What
/// is charged does not depend on what was known already.
class ReachWork {
public:
  explicit ReachWork(uint64_t Limit);
  ~ReachWork();

  /// As much as an object may cost: instructions, on the paths of all programs.
  static uint64_t limitFor(const Code &Program);

  void charge(const Reached &Result);
  bool isUsedUp() const { return Spent > Limit; }
  uint64_t limit() const { return Limit; }

  struct Unit;
  std::map<SharedWalk, std::shared_ptr<const Unit>> Known;

private:
  uint64_t Limit, Spent = 0;
  std::set<SharedWalk> Charged;
};

/// What no kernel changes is found once an object, then shared by threads.
class ReachFinder {
public:
  /// Program must outlive it.
  explicit ReachFinder(const Code &Program);
  ~ReachFinder();

  /// What is reached of a program on a kernel. Functions: Code::functionsOf()
  /// its entry. Work: of the same loading, or none; it is not charged.
  Reached find(llvm::ArrayRef<uint32_t> Functions, const Loading &Kernel,
               const ReachOptions &Options, ReachWork *Work = nullptr) const;

private:
  const Code &Program;
  std::unique_ptr<const Relevance> Matters;
};

/// The same, for once.
Reached findReached(const Code &Program, llvm::ArrayRef<uint32_t> Functions,
                    const Loading &Kernel, const ReachOptions &Options);

} // namespace corify::object

#endif
