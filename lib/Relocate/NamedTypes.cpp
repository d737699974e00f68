//===- NamedTypes.cpp - types of a target by essential name ---------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A kernel has a hundred thousand types, and all objects together ask for a few
// hundred names. What is looked at here has passed the filter: most of it has
// one of the names.
//
//===----------------------------------------------------------------------===//

#include "Candidates.h"
#include "Names.h"

using namespace llvm;

namespace corify::relocate {

void WantedNames::add(const RelocationPlan &Plan) {
  Rules = Plan.rules();
  Kinds |= kindsToVisit(Plan.groups(), Rules);
  for (const SpecGroup &Group : Plan.groups())
    Numbers.try_emplace(Group.Name, Numbers.size());
}

void WantedNames::addTo(btf::NameFilter &Filter) const {
  for (StringRef Name : Numbers.keys())
    Filter.add(Kinds, Name);
}

NamedTypes::NamedTypes(const WantedNames &Names, const btf::BTF &Kernel,
                       ArrayRef<const btf::BTF *> Modules)
    : Names(Names) {
  Tables.resize(1 + Modules.size());
  Tables[0].Types = &Kernel;
  for (const auto &[Number, Module] : enumerate(Modules))
    Tables[1 + Number].Types = Module;
  for (Table &T : Tables)
    walk(T);
}

void NamedTypes::walk(Table &T) const {
  T.ByName.resize(Names.Numbers.size());
  if (T.ByName.empty())
    return;
  T.Types->forEachWanted(
      Names.Kinds, [&](btf::TypeID ID, btf::Kind K, StringRef Name) {
        auto It = Names.Numbers.find(essentialName(Name, Names.Rules));
        if (It != Names.Numbers.end())
          T.ByName[It->second].push_back({ID, K});
      });
}

ArrayRef<NamedTypes::NamedType> NamedTypes::find(size_t Table,
                                                 StringRef Name) const {
  auto It = Names.Numbers.find(Name);
  assert(It != Names.Numbers.end() && "a name that nobody asked for");
  return It == Names.Numbers.end()
             ? ArrayRef<NamedType>()
             : ArrayRef<NamedType>(Tables[Table].ByName[It->second]);
}

} // namespace corify::relocate
