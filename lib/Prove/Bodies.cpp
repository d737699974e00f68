//===- Bodies.cpp - what compilers made of functions ----------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Bodies.h"
#include "llvm/ADT/STLExtras.h"

using namespace llvm;

namespace corify::prove {

/// Functions are in the order of places: other names follow one another.
static void addFunctions(const object::ObjectFile &Object,
                         std::vector<Body> &Bodies) {
  for (const object::Function &F : Object.Functions) {
    bool IsSame = !Bodies.empty() && Bodies.back().Section == F.Section &&
                  Bodies.back().First == F.First;
    if (!IsSame)
      Bodies.push_back({{}, F.Section, F.First, F.Count, false, {}});
    Bodies.back().Names.push_back(F.Name);
  }
}

static void addRecords(const object::ObjectFile &Object,
                       std::vector<Body> &Bodies) {
  for (const object::Record &R : Object.Records) {
    auto It = partition_point(Bodies, [&](const Body &B) {
      return std::pair(B.Section, B.First) <= std::pair(R.Section, R.Insn);
    });
    if (It == Bodies.begin())
      continue;
    Body &B = *--It;
    if (B.Section == R.Section && R.Insn - B.First < B.Count)
      B.Records.push_back(&R);
  }
  for (Body &B : Bodies)
    sort(B.Records, [](const object::Record *A, const object::Record *B) {
      return std::tie(A->Insn, A) < std::tie(B->Insn, B);
    });
}

std::vector<Body> collectBodies(const object::ObjectFile &Object) {
  std::vector<Body> Bodies;
  addFunctions(Object, Bodies);
  for (const object::Leftover &L : Object.Leftovers)
    Bodies.push_back({{L.Name}, L.Section, L.First, L.Count, true, {}});
  sort(Bodies, [](const Body &A, const Body &B) {
    return std::pair(A.Section, A.First) < std::pair(B.Section, B.First);
  });
  addRecords(Object, Bodies);
  return Bodies;
}

} // namespace corify::prove
