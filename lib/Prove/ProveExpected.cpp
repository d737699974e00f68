//===- ProveExpected.cpp - the compiler's records against .BTF.ext --------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Which list is which function's: by name, and where several functions have
// one, in the order of the files that were linked. Linking with libbpf keeps
// the code of all of them, also of weak functions that another file's took the
// place of: as many lists as there is code of that name are all of it.
//
// Where there is more code than lists, some is of files that were compiled
// without Corify. Then a list is another function's only where that can be
// seen: lines of its source are that function's, or its records.
//
//===----------------------------------------------------------------------===//

#include "CompareRecords.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringMap.h"

using namespace llvm;

namespace corify::prove {

using Lists = SmallVector<const ExpectedFunction *, 1>;
using Bodies = SmallVector<const Body *, 1>;

static bool areInOneSection(const Bodies &Bs) {
  return all_of(
      Bs, [&](const Body *B) { return B->Section == Bs.front()->Section; });
}

static void compareBody(RecordComparison &Comparison,
                        const ExpectedFunction &List, const Body &B) {
  if (!B.IsLeftover)
    Comparison.compare(List.Records, B);
}

/// Takes the pairs of which Belongs says so out of both.
static void
takePairs(RecordComparison &Comparison, Lists &Ls, Bodies &Bs,
          function_ref<bool(const ExpectedFunction &, const Body &)> Belongs) {
  erase_if(Ls, [&](const ExpectedFunction *List) {
    auto *At = find_if(Bs, [&](const Body *B) { return Belongs(*List, *B); });
    if (At == Bs.end())
      return false;
    compareBody(Comparison, *List, **At);
    Bs.erase(At);
    return true;
  });
}

static void compareOfName(RecordComparison &Comparison, Lists Ls, Bodies Bs) {
  if (Ls.size() == Bs.size() && areInOneSection(Bs)) {
    for (auto [List, B] : zip_equal(Ls, Bs))
      compareBody(Comparison, *List, *B);
    return;
  }
  // Without accesses there is nothing to be lost, nor to be known by.
  erase_if(Ls,
           [](const ExpectedFunction *List) { return List->Records.empty(); });
  auto IsAlike = [&](const ExpectedFunction &List, const Body &B) {
    return Comparison.isAlike(List.Records, B);
  };
  auto SharesLine = [&](const ExpectedFunction &List, const Body &B) {
    return Comparison.sharesLine(List.Records, B);
  };
  // Two may have the same lines, of a header, or the same records.
  takePairs(Comparison, Ls, Bs, [&](const auto &List, const Body &B) {
    return IsAlike(List, B) && SharesLine(List, B);
  });
  takePairs(Comparison, Ls, Bs, SharesLine);
  takePairs(Comparison, Ls, Bs, IsAlike);
}

/// Functions that no list has are of files that were compiled without Corify;
/// lists that no function has, of functions that were dropped.
static void compareAll(Context &C, ArrayRef<ExpectedFunction> Functions) {
  StringMap<Lists> ListsOf;
  for (const ExpectedFunction &F : Functions)
    ListsOf[F.Name].push_back(&F);
  std::vector<Body> All = collectBodies(C.Object);
  StringMap<Bodies> BodiesOf;
  for (const Body &B : All)
    for (StringRef Name : B.Names)
      BodiesOf[Name].push_back(&B);
  RecordComparison Comparison(C);
  for (const ExpectedFunction &F : Functions) {
    // Once a name, in the order of the lists.
    Lists Ls = std::move(ListsOf[F.Name]);
    if (auto Bs = BodiesOf.find(F.Name); !Ls.empty() && Bs != BodiesOf.end())
      compareOfName(Comparison, std::move(Ls), std::move(Bs->second));
  }
}

void proveExpected(Context &C) {
  if (!C.Object.ExpectedRecords)
    return;
  auto Functions =
      parseExpectedRecords(*C.Object.ExpectedRecords, C.Object.Order);
  if (Functions) {
    compareAll(C, *Functions);
    return;
  }
  Finding F;
  F.ID = "corify-bad-record";
  F.Message = toString(Functions.takeError());
  C.Findings.push_back(std::move(F));
}

} // namespace corify::prove
