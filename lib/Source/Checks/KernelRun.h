//===- KernelRun.h - where the functions of a file get to -------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Runs functions as one kernel would, with what is known of numbers there: on
// one kernel every question that a program asks has one answer, which takes its
// way through variables, arguments and returned values. A branch that depends
// on anything else is taken both ways.
//
// What is decided elsewhere, by user space before the load or on ways that are
// not followed, may be what keeps this kernel away. Such a number is taken for
// zero (what the source gives it) in one run and for another in a second: what
// only one of them gets to is guarded by it.
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_SOURCE_CHECKS_KERNELRUN_H
#define CORIFY_SOURCE_CHECKS_KERNELRUN_H

#include "KnownNumber.h"
#include "SeenFunctions.h"
#include <map>

namespace corify {

class KernelRun {
public:
  /// Watched: the statements of interest.
  KernelRun(const SeenFunctions &Functions,
            const llvm::DenseSet<const clang::Stmt *> &Watched, unsigned Kernel,
            bool IsSetElsewhere)
      : Functions(Functions), Watched(Watched), Kernel(Kernel),
        IsSetElsewhere(IsSetElsewhere) {}

  /// Runs a function with arguments of which nothing is known.
  void enter(const clang::FunctionDecl *Function);

  bool reaches(const clang::Stmt *S) const { return Reached.contains(S); }

private:
  friend class KernelFrame;
  using Arguments = std::vector<KnownNumber>;

  KnownNumber call(const clang::FunctionDecl *Function, Arguments Passed);
  KnownNumber decided(int64_t InSource, bool IsTruth) const;

  const SeenFunctions &Functions;
  const llvm::DenseSet<const clang::Stmt *> &Watched;
  unsigned Kernel;
  bool IsSetElsewhere;
  llvm::DenseSet<const clang::Stmt *> Reached;
  std::map<std::pair<const clang::FunctionDecl *, Arguments>, KnownNumber>
      Returned;
  llvm::DenseMap<const clang::FunctionDecl *, unsigned> NumRuns;
};

} // namespace corify

#endif
