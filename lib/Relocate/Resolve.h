//===- Resolve.h - one group of specs on its candidates ---------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_LIB_RELOCATE_RESOLVE_H
#define CORIFY_LIB_RELOCATE_RESOLVE_H

#include "Candidates.h"

namespace corify::relocate {

/// What a group's resolution looks at.
struct GroupInput {
  const btf::BTF &Local;
  llvm::ArrayRef<Spec> Specs;
  llvm::ArrayRef<LocalValue> Locals;
  llvm::ArrayRef<unsigned> Uses;
  const SpecGroup &Group;
  const CandidateList &Candidates;
  LoaderRules Rules;
};

/// Both write the outcomes of the group's specs, which have their local values
/// already.
void resolveGroupAsLibbpf(const GroupInput &In, std::vector<Outcome> &Result);
void resolveGroupAsCilium(const GroupInput &In, const btf::BTF &Kernel,
                          std::vector<Outcome> &Result);

} // namespace corify::relocate

#endif
