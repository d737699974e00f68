//===- WhatIf.cpp - each existence check taken as false -------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "WhatIf.h"
#include "AsCompiled.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringMap.h"
#include <set>

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

namespace {
/// The object on a kernel that has all that it was compiled with, and what of
/// it changes where one thing is taken away.
class Removal {
public:
  explicit Removal(const ObjectUnderTest &Object);

  /// Programs with an instruction that does not resolve without what the spec
  /// checks for, ascending; loading() is as it is there until restore().
  std::vector<uint32_t> remove(unsigned Asked);
  void restore();
  const object::Loading &loading() const { return Loading; }

private:
  void removeSpec(unsigned Spec, std::set<uint32_t> &Programs);

  const ObjectUnderTest &Object;
  object::Loading Loading;
  /// By the root's essential name, specs.
  StringMap<std::vector<unsigned>> SpecsOf;
  /// By spec, records; by record, programs.
  std::vector<std::vector<uint32_t>> RecordsOf, ProgramsOf;
  /// Records as they were before remove().
  std::vector<std::pair<uint32_t, object::Relocated>> Removed;
};
} // namespace

Removal::Removal(const ObjectUnderTest &Object)
    : Object(Object), Loading(loadingAsCompiled(Object)) {
  const object::ObjectFile &File = Object.object();
  ArrayRef<relocate::Spec> Specs = Object.plan().specs();
  RecordsOf.resize(Specs.size());
  ProgramsOf.resize(File.Records.size());
  for (auto [Number, S] : enumerate(Specs))
    SpecsOf[relocate::essentialName(File.Types.name(S.Root))].push_back(Number);
  for (auto [Number, Spec] : enumerate(Object.specs()))
    if (File.Records[Number].Function != object::NoFunction)
      RecordsOf[Spec].push_back(Number);
  for (auto [Number, P] : enumerate(Object.programs()))
    for (uint32_t Record : P.Records)
      ProgramsOf[Record].push_back(Number);
}

void Removal::removeSpec(unsigned Spec, std::set<uint32_t> &Programs) {
  RelocationKind Kind = Object.plan().specs()[Spec].Kind;
  bool BecomesZero = isExistence(Kind) || Kind == RelocationKind::TypeSize ||
                     Kind == RelocationKind::TypeIDTarget;
  relocate::Outcome O = Object.ownOutcomes()[Spec];
  O.IsFatal = false;
  O.Value = 0;
  O.IsPoison = !BecomesZero;
  for (uint32_t Record : RecordsOf[Spec]) {
    Removed.emplace_back(Record, Loading.Records[Record]);
    Loading.Records[Record] = patched(Object, Record, O);
    if (O.IsPoison)
      Programs.insert(ProgramsOf[Record].begin(), ProgramsOf[Record].end());
  }
}

std::vector<uint32_t> Removal::remove(unsigned Asked) {
  const btf::BTF &Types = Object.object().Types;
  ArrayRef<relocate::Spec> Specs = Object.plan().specs();
  std::set<uint32_t> Programs;
  for (unsigned Spec :
       SpecsOf[relocate::essentialName(Types.name(Specs[Asked].Root))])
    if (needs(Types, Specs[Spec], Specs[Asked]))
      removeSpec(Spec, Programs);
  return {Programs.begin(), Programs.end()};
}

void Removal::restore() {
  for (const auto &[Record, Before] : Removed)
    Loading.Records[Record] = Before;
  Removed.clear();
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
  Removal Without(Object);
  for (auto [Spec, S] : enumerate(Object.plan().specs())) {
    if (!isExistence(S.Kind) || S.Broken != relocate::Reason::None)
      continue;
    for (uint32_t Program : Without.remove(Spec)) {
      object::Reached R = Object.finder().find(
          Object.programs()[Program].Functions, Without.loading(), {});
      if (!R.GaveUp)
        addFindings(Object, Spec, Program, R, Findings);
    }
    Without.restore();
  }
  return Findings;
}

} // namespace corify::check
