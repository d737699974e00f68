//===- Candidates.cpp - types of a target by essential name ---------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
#include "Candidates.h"
#include "Kinds.h"

using namespace llvm;

namespace corify::relocate {

static uint32_t bit(btf::Kind K) { return 1u << static_cast<unsigned>(K); }

/// What a record may name, so that an absent struct can be told from one that
/// is a union now. cilium/ebpf has one list a name, whatever the kinds.
uint32_t kindsToVisit(ArrayRef<SpecGroup> Groups, LoaderRules Rules) {
  if (Rules.Loader == LoaderRules::Cilium)
    return ~(bit(btf::Kind::DeclTag) | bit(btf::Kind::TypeTag));
  uint32_t Kinds = bit(btf::Kind::Struct) | bit(btf::Kind::Union) |
                   bit(btf::Kind::Enum) | bit(btf::Kind::Enum64) |
                   bit(btf::Kind::Typedef) | bit(btf::Kind::Fwd);
  for (const SpecGroup &Group : Groups)
    Kinds |= bit(Group.Kind);
  return Kinds;
}

/// Kinds: those that this plan looks at; others may have asked for more.
static void addCandidates(const NamedTypes &Types, size_t Table,
                          const SpecGroup &Group, uint32_t Kinds,
                          LoaderRules Rules, CandidateList &List) {
  bool AnyKind = Rules.Loader == LoaderRules::Cilium;
  const btf::BTF *Owner = &Types.table(Table);
  for (const NamedTypes::NamedType &T : Types.find(Table, Group.Name)) {
    if (!(Kinds & bit(T.Kind)))
      continue;
    if (AnyKind || isSameKind(T.Kind, Group.Kind))
      List.Types.push_back({Owner, T.ID});
    else if (!List.OtherKind.Table)
      List.OtherKind = {Owner, T.ID};
  }
}

std::vector<CandidateList> findCandidates(ArrayRef<SpecGroup> Groups,
                                          const NamedTypes &Kernel,
                                          LoaderRules Rules) {
  std::vector<CandidateList> Lists(Groups.size());
  uint32_t Kinds = kindsToVisit(Groups, Rules);
  for (const auto &[Number, Group] : enumerate(Groups)) {
    CandidateList &List = Lists[Number];
    addCandidates(Kernel, 0, Group, Kinds, Rules, List);
    // libbpf: in modules, what the kernel has no candidate for.
    if (Rules.Loader == LoaderRules::Libbpf && !List.Types.empty())
      continue;
    CandidateList OfModules;
    for (size_t Table = 1; Table < Kernel.tableCount(); ++Table)
      addCandidates(Kernel, Table, Group, Kinds, Rules, OfModules);
    List.Types.append(OfModules.Types.begin(), OfModules.Types.end());
  }
  return Lists;
}

} // namespace corify::relocate
