//===- KernelNames.cpp - many kernels in few words ------------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "KernelNames.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include <numeric>

using namespace llvm;

namespace corify::report {

StringRef shortRelease(const check::Kernel &K) {
  StringRef Whole = K.Release.empty() ? StringRef(K.Name) : K.Release;
  StringRef Digits =
      Whole.take_while([](char C) { return isDigit(C) || C == '.'; });
  Digits = Digits.rtrim('.');
  return Digits.empty() ? Whole : Digits;
}

StringRef releaseSeries(const check::Kernel &K) {
  StringRef Release = shortRelease(K);
  size_t Dot = Release.find('.');
  return Dot == StringRef::npos ? Release
                                : Release.substr(0, Release.find('.', Dot + 1));
}

static bool isOlder(const check::Kernel &A, const check::Kernel &B) {
  if (int Order = shortRelease(A).compare_numeric(shortRelease(B)))
    return Order < 0;
  if (A.Arch != B.Arch)
    return A.Arch < B.Arch;
  if (int Order = StringRef(A.Name).compare_numeric(B.Name))
    return Order < 0;
  return A.Path < B.Path;
}

KernelNames::KernelNames(ArrayRef<check::Kernel> Kernels)
    : Kernels(Kernels), Order(Kernels.size()), Rank(Kernels.size()) {
  std::iota(Order.begin(), Order.end(), 0u);
  sort(Order,
       [&](unsigned A, unsigned B) { return isOlder(Kernels[A], Kernels[B]); });
  for (auto [Place, Kernel] : enumerate(Order))
    Rank[Kernel] = Place;
}

void KernelNames::sortByRelease(std::vector<unsigned> &Some) const {
  sort(Some, [&](unsigned A, unsigned B) { return Rank[A] < Rank[B]; });
}

std::string KernelNames::list(std::vector<unsigned> Some, unsigned Most) const {
  if (Some.size() == Kernels.size() && Some.size() > Most)
    return "all " + utostr(Some.size()) + " kernels";
  sortByRelease(Some);
  // "and 1 more" is longer than the name.
  if (Some.size() > Most + 1)
    return ranges(Some, Most - 1);
  std::string Text;
  for (size_t I = 0; I != Some.size(); ++I) {
    if (I)
      Text += I + 1 == Some.size() ? " and " : ", ";
    Text += Kernels[Some[I]].Name;
  }
  return Text;
}

std::string KernelNames::ranges(ArrayRef<unsigned> Some, unsigned Most) const {
  std::string Text;
  unsigned Runs = 0;
  for (size_t First = 0; First < Some.size();) {
    size_t Next = First + 1;
    while (Next < Some.size() && Rank[Some[Next]] == Rank[Some[Next - 1]] + 1)
      ++Next;
    // Two are as short as their range.
    if (Next - First == 2)
      --Next;
    if (Runs++ == Most)
      return Text + " and " + utostr(Some.size() - First) + " more";
    if (!Text.empty())
      Text += ", ";
    Text += Kernels[Some[First]].Name;
    if (Next - First > 1)
      Text += " to " + Kernels[Some[Next - 1]].Name + " (" +
              utostr(Next - First) + ")";
    First = Next;
  }
  return Text;
}

} // namespace corify::report
