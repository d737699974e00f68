//===- Plan.cpp - specs, and the records that share them ------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Kinds.h"
#include "Names.h"
#include "Resolve.h"
#include "SpecParser.h"
#include "Values.h"

using namespace llvm;

namespace corify::relocate {

RelocationPlan::RelocationPlan(const btf::BTF &Local, LoaderRules Rules)
    : Local(Local), Rules(Rules) {}

unsigned RelocationPlan::add(const btf::CoreRecord &Record) {
  // Kinds that are none are one: all bits set is no key of a DenseMap.
  std::pair<uint64_t, uint32_t> Key(
      uint64_t(Record.Type) << 32 | Record.Access,
      std::min(static_cast<uint32_t>(Record.Kind), btf::RelocationKindCount));
  auto [It, IsNew] = Known.try_emplace(Key, Specs.size());
  if (IsNew) {
    Specs.push_back(parseSpec(Local, Record, Rules));
    Locals.emplace_back();
    Uses.push_back(0);
    prepare(It->second);
  }
  ++Uses[It->second];
  return It->second;
}

/// The local value, and the group whose candidates the spec will share.
void RelocationPlan::prepare(unsigned Number) {
  Spec &S = Specs[Number];
  if (S.Broken != Reason::None)
    return;
  if (S.Kind == btf::RelocationKind::TypeIDLocal) {
    Locals[Number].Value = S.Root;
    Locals[Number].Validates = Rules.Loader == LoaderRules::Cilium;
    return;
  }
  auto [It, IsNew] = GroupOf.try_emplace(S.Root, Groups.size());
  if (IsNew) {
    btf::Type Root = Local.type(S.Root);
    Groups.push_back(
        {S.Root, Root.kind(), essentialName(Root.name(), Rules), {}});
  }
  Groups[It->second].Specs.push_back(Number);
  if (!S.IsWalked) {
    Locals[Number].Validates = false;
    return;
  }
  FoundSpec Found = {Local, S.Root, S.Path, static_cast<uint32_t>(S.BitOffset),
                     LocalPointerSize};
  Reason Why =
      computeValue(S.Kind, Found, Local.order(), Rules, Locals[Number]);
  if (Why == Reason::None)
    return;
  // cilium/ebpf looks for it only where there is a candidate.
  if (Rules.Loader == LoaderRules::Cilium) {
    Locals[Number] = LocalValue();
    Locals[Number].Validates = false;
    return;
  }
  S.Broken = Why == Reason::BadTarget ? Reason::BadRecord : Why;
  S.Fault = Why == Reason::BitField
                ? "no load of 8 bytes covers the bit-field"
                : "the object's own BTF has no value for it";
}

static Outcome brokenOutcome(const Spec &S) {
  Outcome O;
  O.Status = Status::Unsupported;
  O.Reason = S.Broken;
  O.IsFatal = true;
  return O;
}

std::vector<Outcome> RelocationPlan::resolve(const btf::BTF &Target) const {
  return resolve(Target, {});
}

std::vector<Outcome>
RelocationPlan::resolve(const btf::BTF &Kernel,
                        ArrayRef<const btf::BTF *> Modules) const {
  WantedNames Names;
  Names.add(*this);
  return resolve(NamedTypes(Names, Kernel, Modules));
}

std::vector<Outcome> RelocationPlan::resolve(const NamedTypes &Kernel) const {
  std::vector<Outcome> Result(Specs.size());
  for (const auto &[Number, S] : enumerate(Specs)) {
    if (S.Broken != Reason::None) {
      Result[Number] = brokenOutcome(S);
      continue;
    }
    Result[Number].Local = Result[Number].Value = Locals[Number].Value;
    Result[Number].Validates = Locals[Number].Validates;
  }
  std::vector<CandidateList> Lists = findCandidates(Groups, Kernel, Rules);
  for (const auto &[Number, Group] : enumerate(Groups)) {
    GroupInput In = {Local, Specs, Locals, Uses, Group, Lists[Number], Rules};
    if (Rules.Loader == LoaderRules::Cilium)
      resolveGroupAsCilium(In, Kernel.table(0), Result);
    else
      resolveGroupAsLibbpf(In, Result);
  }
  return Result;
}

} // namespace corify::relocate
