//===- Candidates.h - types of a target by essential name -------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_LIB_RELOCATE_CANDIDATES_H
#define CORIFY_LIB_RELOCATE_CANDIDATES_H

#include "corify/Relocate/Relocation.h"

namespace corify::relocate {

struct Candidate {
  const btf::BTF *Table = nullptr;
  btf::TypeID ID = 0;
};

/// Of one group of specs.
struct CandidateList {
  llvm::SmallVector<Candidate, 2> Types;
  /// The first type of the name and another kind, to explain an absence.
  Candidate OtherKind;
};

/// One list a group, each in the order of ids: the kernel's types, and the
/// modules' where the loader looks there.
std::vector<CandidateList> findCandidates(llvm::ArrayRef<SpecGroup> Groups,
                                          const NamedTypes &Kernel,
                                          LoaderRules Rules);

/// The kinds of types (bit K is kind K) that these groups ask for.
uint32_t kindsToVisit(llvm::ArrayRef<SpecGroup> Groups, LoaderRules Rules);

} // namespace corify::relocate

#endif
