//===- WhatIf.cpp - each existence check taken as false -------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "WhatIf.h"
#include "AsCompiled.h"
#include "corify/Object/KernelFeatures.h"
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

/// "BPF_FUNC_loop"; "" for a helper that has no name, or that the loader has
/// another for where it is absent.
static std::string helperEnumerator(uint32_t ID) {
  StringRef Name = object::helperName(ID);
  if (!Name.consume_front("bpf_") || Name.starts_with("probe_read_"))
    return "";
  return ("BPF_FUNC_" + Name).str();
}

static std::string mapEnumerator(uint32_t Type) {
  StringRef Name = object::mapTypeName(Type);
  return Name.empty() ? "" : ("BPF_MAP_TYPE_" + Name).str();
}

/// Whether S asks for that enumerator of the kernel. By its name: a flavor's
/// value is any.
static bool isEnumerator(const btf::BTF &Types, const relocate::Spec &S,
                         StringRef Enum, StringRef Name) {
  return isOfEnumerator(S.Kind) && !S.Path.empty() && !Name.empty() &&
         relocate::essentialName(Types.name(S.Root)) == Enum &&
         relocate::essentialName(S.Path[0].Name) == Name;
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
  /// Maps that cannot be created without it, and that nobody switches off.
  std::vector<uint32_t> lostMaps(unsigned Asked) const;

private:
  void removeSpec(unsigned Spec, std::set<uint32_t> &Programs);
  void removeCalls(unsigned Asked, std::set<uint32_t> &Programs);
  bool isLost(uint32_t PC, unsigned Asked) const;

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

/// Of a helper that the kernel lacks, of a map that nobody creates there.
bool Removal::isLost(uint32_t PC, unsigned Asked) const {
  const relocate::Spec &S = Object.plan().specs()[Asked];
  const object::ObjectFile &File = Object.object();
  const Instruction &I = Object.code().insn(PC);
  if (I.isHelperCall())
    return isEnumerator(File.Types, S, "bpf_func_id", helperEnumerator(I.Imm));
  const object::Reference *R = Object.code().reference(PC);
  return R && R->What == object::Reference::Map &&
         Object.isOptionalMap(R->Index) &&
         isEnumerator(File.Types, S, "bpf_map_type",
                      mapEnumerator(File.Maps[R->Index].Type));
}

void Removal::removeCalls(unsigned Asked, std::set<uint32_t> &Programs) {
  std::set<uint32_t> Lost;
  for (auto [Number, P] : enumerate(Object.programs()))
    for (const std::vector<uint32_t> *Places : {&P.Calls, &P.Maps})
      for (uint32_t PC : *Places)
        if (isLost(PC, Asked)) {
          Lost.insert(PC);
          Programs.insert(Number);
        }
  Loading.BadCalls.assign(Lost.begin(), Lost.end());
}

std::vector<uint32_t> Removal::lostMaps(unsigned Asked) const {
  std::vector<uint32_t> Lost;
  for (auto [Number, M] : enumerate(Object.object().Maps))
    if (!Object.isOptionalMap(Number) &&
        isEnumerator(Object.object().Types, Object.plan().specs()[Asked],
                     "bpf_map_type", mapEnumerator(M.Type)))
      Lost.push_back(Number);
  return Lost;
}

std::vector<uint32_t> Removal::remove(unsigned Asked) {
  const btf::BTF &Types = Object.object().Types;
  ArrayRef<relocate::Spec> Specs = Object.plan().specs();
  std::set<uint32_t> Programs;
  for (unsigned Spec :
       SpecsOf[relocate::essentialName(Types.name(Specs[Asked].Root))])
    if (needs(Types, Specs[Spec], Specs[Asked]))
      removeSpec(Spec, Programs);
  removeCalls(Asked, Programs);
  return {Programs.begin(), Programs.end()};
}

void Removal::restore() {
  for (const auto &[Record, Before] : Removed)
    Loading.Records[Record] = Before;
  Removed.clear();
  Loading.BadCalls.clear();
}

static std::string lacking(const ObjectUnderTest &Object, unsigned Asked) {
  return "a kernel without " + Object.plan().path(Asked) +
         ", which the object asks for elsewhere, ";
}

static std::string whatIsUsed(const ObjectUnderTest &Object, uint32_t PC) {
  uint32_t Record = Object.code().recordOf(PC);
  if (Record != object::None)
    return Object.plan().path(Object.specs()[Record]);
  const Instruction &I = Object.code().insn(PC);
  if (I.isHelperCall())
    return object::helperName(I.Imm).str();
  const object::Reference *R = Object.code().reference(PC);
  return "map '" + Object.object().Maps[R->Index].Name + "'";
}

static Finding lostMap(const ObjectUnderTest &Object, unsigned Asked,
                       uint32_t Map) {
  const std::string &Name = Object.object().Maps[Map].Name;
  Finding F;
  F.ID = "corify-missing-guard";
  F.Message = lacking(Object, Asked) + "cannot create map '" + Name + "'";
  F.Remedy = "switch it off where the kernel lacks it "
             "(bpf_map__set_autocreate), and say so with --optional " +
             Name;
  return F;
}

static void addFindings(const ObjectUnderTest &Object, unsigned Asked,
                        uint32_t Program, const object::Reached &R,
                        std::vector<Finding> &Findings) {
  const relocate::RelocationPlan &Plan = Object.plan();
  for (uint32_t PC : R.Refused) {
    Finding F;
    F.ID = "corify-missing-guard";
    F.Message = lacking(Object, Asked) + "refuses this use of " +
                whatIsUsed(Object, PC);
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
    for (uint32_t Map : Without.lostMaps(Spec))
      Findings.push_back(lostMap(Object, Spec, Map));
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
