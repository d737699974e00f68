//===- Columns.cpp - kernels that need no column of their own -------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Columns.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/ADT/StringMap.h"

using namespace llvm;
using namespace corify::check;

namespace corify::report {

static std::vector<Column> groupBy(const KernelNames &Names,
                                   function_ref<std::string(unsigned)> KeyOf) {
  std::vector<Column> Columns;
  StringMap<size_t> Known;
  for (unsigned Kernel : Names.byRelease()) {
    auto [Entry, IsNew] = Known.try_emplace(KeyOf(Kernel), Columns.size());
    if (IsNew)
      Columns.emplace_back();
    Columns[Entry->second].Kernels.push_back(Kernel);
  }
  return Columns;
}

/// All verdicts on the kernel, one character each.
static std::string verdictsOn(const CheckReport &R, unsigned Kernel) {
  std::string Key;
  for (const ObjectReport &O : R.Objects)
    for (const Program &P : O.Programs)
      Key += char('0' + unsigned(P.Kernels[Kernel].Verdict));
  return Key;
}

static std::vector<Column> findRuns(ArrayRef<unsigned> ByRelease,
                                    ArrayRef<std::string> Keys) {
  std::vector<Column> Columns;
  StringRef Last;
  for (unsigned Kernel : ByRelease) {
    if (Columns.empty() || Keys[Kernel] != Last)
      Columns.emplace_back();
    Last = Keys[Kernel];
    Columns.back().Kernels.push_back(Kernel);
  }
  return Columns;
}

std::vector<Column> groupKernels(const CheckReport &R, const KernelNames &Names,
                                 unsigned Most) {
  std::vector<std::string> Keys;
  for (unsigned K = 0; K != R.Kernels.size(); ++K)
    Keys.push_back(verdictsOn(R, K));
  std::vector<Column> Columns = findRuns(Names.byRelease(), Keys);
  if (Columns.size() > Most)
    Columns = groupBy(Names, [&](unsigned K) { return Keys[K]; });
  if (Columns.size() > Most)
    Columns = groupBy(
        Names, [&](unsigned K) { return releaseSeries(R.Kernels[K]).str(); });
  return Columns;
}

} // namespace corify::report
