//===- CiliumResolve.cpp - cilium/ebpf's choice among candidates ----------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Cilium.h"
#include "Kinds.h"
#include "Resolve.h"

using namespace llvm;

namespace corify::relocate {

namespace {
/// What one candidate makes of a group.
struct Attempt {
  Candidate Type;
  std::vector<cilium::Fixup> Fixups;
  std::vector<Mismatch> Whys;
  /// Records, not specs, that it leaves unresolved.
  uint64_t Score = 0;
};

class CiliumResolver {
public:
  CiliumResolver(const GroupInput &In, const btf::BTF &Kernel,
                 std::vector<Outcome> &Result)
      : In(In), Kernel(Kernel), Result(Result) {}

  void resolve();

private:
  bool attempt(const Candidate &C, Attempt &A);
  bool disagrees(const Attempt &First, const Attempt &A);
  void give(unsigned Number, Reason Why, const Candidate &C);
  void write(unsigned Index);

  const GroupInput &In;
  const btf::BTF &Kernel;
  std::vector<Outcome> &Result;
  std::optional<Attempt> Best;
  /// Of those that leave everything unresolved, the first: to explain.
  std::optional<Attempt> Useless;
};
} // namespace

void CiliumResolver::give(unsigned Number, Reason Why, const Candidate &C) {
  Outcome &O = Result[Number];
  O.Status = Why == Reason::Ambiguous ? Status::Ambiguous : Status::Unsupported;
  O.Reason = Why;
  O.IsFatal = true;
  O.Other = C.ID;
  O.Table = C.Table;
}

bool CiliumResolver::attempt(const Candidate &C, Attempt &A) {
  A.Type = C;
  for (unsigned Number : In.Group.Specs) {
    cilium::Fixup F;
    cilium::Verdict V = cilium::computeFixup(
        In.Local, In.Specs[Number], *C.Table, C.ID, C.Table == &Kernel, F);
    if (V.Result == Answer::Error) {
      give(Number, V.Why.Why, C);
      return false;
    }
    if (V.Result == Answer::No)
      A.Score += In.Uses[Number];
    A.Fixups.push_back(F);
    A.Whys.push_back(V.Why);
  }
  return true;
}

bool CiliumResolver::disagrees(const Attempt &First, const Attempt &A) {
  for (const auto &[Index, Number] : enumerate(In.Group.Specs)) {
    if (First.Fixups[Index].equals(A.Fixups[Index]))
      continue;
    Result[Number].Target = First.Type.ID;
    give(Number, Reason::Ambiguous, A.Type);
    return true;
  }
  return false;
}

void CiliumResolver::write(unsigned Index) {
  unsigned Number = In.Group.Specs[Index];
  Outcome &O = Result[Number];
  bool IsCheck = isExistenceCheck(In.Specs[Number].Kind);
  O = Outcome();
  const Attempt *Found = Best ? &*Best : nullptr;
  cilium::Fixup F =
      Found ? Found->Fixups[Index] : cilium::Fixup{IsCheck, 0, !IsCheck, true};
  O.Local = F.Local;
  O.Value = F.Target;
  O.Validates = F.Validates;
  O.IsPoison = F.IsPoison;
  if (F.IsPoison)
    O.Status = Status::Missing;
  if (!Found)
    Found = Useless ? &*Useless : nullptr;
  if (!Found) {
    O.Reason = Reason::TypeAbsent;
    return;
  }
  O.Table = Found->Type.Table;
  O.Reason = Found->Whys[Index].Why;
  (O.Reason == Reason::None ? O.Target : O.Other) = Found->Type.ID;
}

/// An error on any candidate, or two that are equally good and differ, and
/// cilium/ebpf gives up on the program; the other specs are then written by
/// the candidates before it.
void CiliumResolver::resolve() {
  uint64_t All = 0;
  for (unsigned Number : In.Group.Specs)
    All += In.Uses[Number];
  bool GaveUp = false;
  for (const Candidate &C : In.Candidates.Types) {
    Attempt A;
    if (!attempt(C, A) ||
        (Best && A.Score == Best->Score && disagrees(*Best, A))) {
      GaveUp = true;
      break;
    }
    if (A.Score == All) {
      if (!Useless)
        Useless = std::move(A);
    } else if (!Best || A.Score < Best->Score) {
      Best = std::move(A);
    }
  }
  for (unsigned Index = 0; Index < In.Group.Specs.size(); ++Index)
    if (!GaveUp || !Result[In.Group.Specs[Index]].IsFatal)
      write(Index);
}

void resolveGroupAsCilium(const GroupInput &In, const btf::BTF &Kernel,
                          std::vector<Outcome> &Result) {
  if (Kernel.order() == In.Local.order())
    return CiliumResolver(In, Kernel, Result).resolve();
  for (unsigned Number : In.Group.Specs) {
    Result[Number].Status = Status::Unsupported;
    Result[Number].Reason = Reason::BadTarget;
    Result[Number].IsFatal = true;
  }
}

} // namespace corify::relocate
