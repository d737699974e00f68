//===- Candidates.cpp - types of a target by essential name ---------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A kernel has a hundred thousand types and an object asks for a few hundred
// names. Most types are of no kind that is asked for; of those that are, most
// names differ in their first four bytes, and a bitmap of these says so before
// anything is hashed.
//
//===----------------------------------------------------------------------===//

#include "Candidates.h"
#include "Kinds.h"
#include "Names.h"
#include "llvm/ADT/StringMap.h"
#include <bitset>

using namespace llvm;

namespace corify::relocate {

namespace {
/// Groups by essential name.
class NameTable {
public:
  explicit NameTable(ArrayRef<SpecGroup> Groups) {
    for (const auto &[Number, Group] : enumerate(Groups)) {
      addPrefixes(Group.Name);
      ByName[Group.Name].push_back(Number);
    }
  }

  /// Null where no group has the name.
  const SmallVector<unsigned, 2> *find(StringRef Name,
                                       LoaderRules Rules) const {
    if (!Prefixes[hashPrefix(Name)])
      return nullptr;
    auto It = ByName.find(essentialName(Name, Rules));
    return It == ByName.end() ? nullptr : &It->second;
  }

private:
  static constexpr unsigned PrefixBits = 14;

  static unsigned hashPrefix(StringRef Name) {
    uint32_t Word = 0;
    std::memcpy(&Word, Name.data(), std::min<size_t>(Name.size(), 4));
    return (Word * 0x9e3779b1u) >> (32 - PrefixBits);
  }

  /// A short name may stand alone, or with a flavor after it.
  void addPrefixes(StringRef Name) {
    Prefixes.set(hashPrefix(Name));
    if (Name.size() < 4)
      Prefixes.set(hashPrefix((Name + "___").str()));
  }

  std::bitset<1 << PrefixBits> Prefixes;
  StringMap<SmallVector<unsigned, 2>> ByName;
};
} // namespace

static uint32_t bit(btf::Kind K) { return 1u << static_cast<unsigned>(K); }

/// The kinds whose names are looked at: what a record may name, so that an
/// absent struct can be told from one that is a union now. cilium/ebpf has one
/// list a name, whatever the kinds.
static uint32_t kindsToVisit(ArrayRef<SpecGroup> Groups, LoaderRules Rules) {
  if (Rules.Loader == LoaderRules::Cilium)
    return ~(bit(btf::Kind::DeclTag) | bit(btf::Kind::TypeTag));
  uint32_t Kinds = bit(btf::Kind::Struct) | bit(btf::Kind::Union) |
                   bit(btf::Kind::Enum) | bit(btf::Kind::Enum64) |
                   bit(btf::Kind::Typedef) | bit(btf::Kind::Fwd);
  for (const SpecGroup &Group : Groups)
    Kinds |= bit(Group.Kind);
  return Kinds;
}

static void walk(const NameTable &Names, uint32_t Kinds,
                 ArrayRef<SpecGroup> Groups, const btf::BTF &Table,
                 LoaderRules Rules, std::vector<CandidateList> &Lists) {
  bool AnyKind = Rules.Loader == LoaderRules::Cilium;
  Table.forEachNamed(Kinds, [&](btf::TypeID ID, btf::Kind K, StringRef Name) {
    const SmallVector<unsigned, 2> *Found = Names.find(Name, Rules);
    if (!Found)
      return;
    for (unsigned Group : *Found) {
      if (AnyKind || isSameKind(K, Groups[Group].Kind))
        Lists[Group].Types.push_back({&Table, ID});
      else if (!Lists[Group].OtherKind.Table)
        Lists[Group].OtherKind = {&Table, ID};
    }
  });
}

std::vector<CandidateList> findCandidates(ArrayRef<SpecGroup> Groups,
                                          const btf::BTF &Kernel,
                                          ArrayRef<const btf::BTF *> Modules,
                                          LoaderRules Rules) {
  std::vector<CandidateList> Lists(Groups.size());
  NameTable Names(Groups);
  uint32_t Kinds = kindsToVisit(Groups, Rules);
  walk(Names, Kinds, Groups, Kernel, Rules, Lists);
  if (Modules.empty())
    return Lists;
  if (Rules.Loader == LoaderRules::Cilium) {
    for (const btf::BTF *Module : Modules)
      walk(Names, Kinds, Groups, *Module, Rules, Lists);
    return Lists;
  }
  // libbpf: in modules, what the kernel has no candidate for.
  std::vector<SpecGroup> Rest;
  std::vector<unsigned> Numbers;
  for (const auto &[Number, Group] : enumerate(Groups)) {
    if (!Lists[Number].Types.empty())
      continue;
    Rest.push_back(Group);
    Numbers.push_back(Number);
  }
  std::vector<CandidateList> Found(Rest.size());
  NameTable RestNames(Rest);
  for (const btf::BTF *Module : Modules)
    walk(RestNames, Kinds, Rest, *Module, Rules, Found);
  for (const auto &[Index, Number] : enumerate(Numbers))
    if (!Found[Index].Types.empty())
      Lists[Number].Types = std::move(Found[Index].Types);
  return Lists;
}

} // namespace corify::relocate
