//===- Columns.h - kernels that need no column of their own -----*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A thousand kernels are some ten different ones: neighbours in time on which
// every program has the same verdict share a column. Where that leaves too many
// columns, all that have the same verdicts share one; and where even that does,
// those of one series (6.1), whose cells are counts.
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_REPORT_COLUMNS_H
#define CORIFY_REPORT_COLUMNS_H

#include "KernelNames.h"

namespace corify::report {

struct Column {
  /// Oldest first, never empty.
  std::vector<unsigned> Kernels;
};

/// By their first kernel, oldest first; at most Most unless there are more
/// series.
std::vector<Column> groupKernels(const check::CheckReport &R,
                                 const KernelNames &Names, unsigned Most);

} // namespace corify::report

#endif
