//===- WhatIf.cpp - each existence check taken as false -------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "WhatIf.h"
#include "llvm/ADT/STLExtras.h"

using namespace llvm;

namespace corify::check {

using btf::RelocationKind;

static bool isExistence(RelocationKind K) {
  return K == RelocationKind::FieldExists || K == RelocationKind::TypeExists ||
         K == RelocationKind::TypeMatches || K == RelocationKind::EnumvalExists;
}

static bool isOfEnumerator(RelocationKind K) {
  return K == RelocationKind::EnumvalExists ||
         K == RelocationKind::EnumvalValue;
}

static bool isOfField(RelocationKind K) {
  return K <= RelocationKind::FieldRShiftU64;
}

/// Whether Part's steps are where Whole's start, names alone: `a.b` of `a.b.c`.
static bool startsWith(const relocate::Spec &Whole,
                       const relocate::Spec &Part) {
  auto Names = [](const relocate::Spec &S) {
    std::vector<StringRef> Result;
    for (const relocate::Accessor &Step : S.Path)
      if (!Step.Name.empty())
        Result.push_back(Step.Name);
    return Result;
  };
  std::vector<StringRef> Long = Names(Whole), Short = Names(Part);
  return Short.size() <= Long.size() &&
         std::equal(Short.begin(), Short.end(), Long.begin());
}

/// Whether a kernel without what Asked checks for cannot resolve S.
static bool needs(const btf::BTF &Types, const relocate::Spec &S,
                  const relocate::Spec &Asked) {
  // A kernel that does not match one flavor's layout has the type all the same.
  bool IsOneFlavor = Asked.Kind == RelocationKind::TypeMatches;
  StringRef Mine = Types.name(S.Root), Theirs = Types.name(Asked.Root);
  bool IsSameType = IsOneFlavor ? Mine == Theirs
                                : relocate::essentialName(Mine) ==
                                      relocate::essentialName(Theirs);
  if (S.Kind == RelocationKind::TypeIDLocal || !IsSameType)
    return false;
  if (isOfEnumerator(Asked.Kind))
    return isOfEnumerator(S.Kind) && !S.Path.empty() && !Asked.Path.empty() &&
           S.Path[0].Name == Asked.Path[0].Name;
  if (isOfField(Asked.Kind))
    return isOfField(S.Kind) && startsWith(S, Asked);
  return true; // the type as a whole
}

/// The object's own values, but for those that need what is taken away.
static object::Loading loadingWithout(const ObjectUnderTest &Object,
                                      unsigned AskedSpec) {
  const object::ObjectFile &File = Object.object();
  const relocate::RelocationPlan &Plan = Object.plan();
  const relocate::Spec &Asked = Plan.specs()[AskedSpec];
  object::Loading Loading;
  Loading.ReadOnly = Object.readOnly();
  Loading.Externs.resize(File.Externs.size());
  Loading.Records.resize(File.Records.size());
  for (auto [Number, Spec] : enumerate(Object.specs())) {
    const object::Record &R = File.Records[Number];
    if (R.Function == object::NoFunction)
      continue;
    relocate::Outcome O = Object.ownOutcomes()[Spec];
    O.IsFatal = O.IsPoison = false;
    if (needs(File.Types, Plan.specs()[Spec], Asked)) {
      bool BecomesZero =
          isExistence(Plan.specs()[Spec].Kind) ||
          Plan.specs()[Spec].Kind == RelocationKind::TypeSize ||
          Plan.specs()[Spec].Kind == RelocationKind::TypeIDTarget;
      O.Value = 0;
      O.IsPoison = !BecomesZero;
    }
    uint32_t PC = Object.code().pc(R.Section, R.Insn);
    bool HasNext = R.Insn + 1 < File.Sections[R.Section].Insns.size();
    relocate::Patch P = relocate::patch(
        Object.code().insn(PC), HasNext ? &Object.code().insn(PC + 1) : nullptr,
        O, Plan.rules());
    Loading.Records[Number].IsPoison = O.IsPoison;
    Loading.Records[Number].After[0] = P.After[0];
    Loading.Records[Number].After[1] = P.After[1];
  }
  return Loading;
}

static void addFindings(const ObjectUnderTest &Object, unsigned Asked,
                        uint32_t Program, const object::Reached &R,
                        std::vector<Finding> &Findings) {
  const relocate::RelocationPlan &Plan = Object.plan();
  for (uint32_t PC : R.Refused) {
    uint32_t Record = Object.code().recordOf(PC);
    if (Record == object::None)
      continue;
    Finding F;
    F.ID = "corify-missing-guard";
    F.Message = "a kernel without " + Plan.path(Asked) +
                ", which the object asks for elsewhere, refuses this use of " +
                Plan.path(Object.specs()[Record]);
    if (std::string Guard = Plan.guard(Asked); !Guard.empty())
      F.Remedy = "guard it with " + Guard;
    F.PC = PC;
    F.Program = Program;
    if (Object.programs()[Program].IsOptional)
      F.Severity = Severity::Note;
    Findings.push_back(std::move(F));
  }
}

std::vector<Finding> whatIf(const ObjectUnderTest &Object) {
  std::vector<Finding> Findings;
  for (auto [Spec, S] : enumerate(Object.plan().specs())) {
    if (!isExistence(S.Kind) || S.Broken != relocate::Reason::None)
      continue;
    object::Loading Loading = loadingWithout(Object, Spec);
    for (auto [Number, P] : enumerate(Object.programs())) {
      if (none_of(P.Records,
                  [&](uint32_t R) { return Loading.Records[R].IsPoison; }))
        continue;
      object::Reached R = Object.finder().find(P.Functions, Loading, {});
      if (!R.GaveUp)
        addFindings(Object, Spec, Number, R, Findings);
    }
  }
  return Findings;
}

} // namespace corify::check
