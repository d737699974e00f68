//===- KernelNames.h - many kernels in few words ----------------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_REPORT_KERNELNAMES_H
#define CORIFY_REPORT_KERNELNAMES_H

#include "corify/Check/CheckReport.h"
#include "llvm/ADT/ArrayRef.h"

namespace corify::report {

/// "6.1.192" of release or name "6.1.192-deb12-amd64"; the whole of what
/// begins with no digit.
llvm::StringRef shortRelease(const check::Kernel &K);
/// "6.1" of "6.1.192".
llvm::StringRef releaseSeries(const check::Kernel &K);

/// The kernels of a report, which must outlive it.
class KernelNames {
public:
  explicit KernelNames(llvm::ArrayRef<check::Kernel> Kernels);

  /// Indices: oldest release first, then by architecture and name.
  llvm::ArrayRef<unsigned> byRelease() const { return Order; }
  void sortByRelease(std::vector<unsigned> &Some) const;
  /// Whether no kernel is between them; sorted.
  bool isRun(llvm::ArrayRef<unsigned> Some) const {
    return Rank[Some.back()] - Rank[Some.front()] + 1 == Some.size();
  }

  /// "5.4-test-amd64, 5.15-test-amd64 and 6.8-test-amd64"; more than Most by
  /// ranges; "all 20 kernels". Oldest first.
  std::string list(std::vector<unsigned> Some, unsigned Most = 4) const;
  /// "4.18-a to 5.10-b (4), 6.1-c": what is next to one another in byRelease()
  /// together, at most Most of such runs. Some is sorted as byRelease() is.
  std::string ranges(llvm::ArrayRef<unsigned> Some, unsigned Most = 6) const;

private:
  llvm::ArrayRef<check::Kernel> Kernels;
  std::vector<unsigned> Order;
  /// A kernel's place in Order.
  std::vector<unsigned> Rank;
};

} // namespace corify::report

#endif
