//===- ObjectUnderTest.cpp - an object, ready to meet kernels -------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ObjectUnderTest.h"
#include "corify/Object/StackSlots.h"
#include "corify/Support/InputError.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/GlobPattern.h"

using namespace llvm;

namespace corify::check {

//===- Opening -----------------------------------------------------------===//

Expected<std::unique_ptr<ObjectUnderTest>>
ObjectUnderTest::open(StringRef Path, const CheckOptions &Options,
                      const Settings &Set,
                      std::set<std::string> &UnusedSettings) {
  auto Result = std::make_unique<ObjectUnderTest>();
  auto Object = object::ObjectFile::open(
      Path, Options.TakesUndefined ? object::ObjectFile::Stage::Linkable
                                   : object::ObjectFile::Stage::Loadable);
  if (!Object)
    return Object.takeError();
  Result->Object = std::move(*Object);
  Result->StackLimit = Options.StackLimit;
  auto ReadOnly = Set.readOnly(*Result->Object, UnusedSettings);
  if (!ReadOnly)
    return inFile(Path, ReadOnly.takeError());
  Result->ReadOnly = std::move(*ReadOnly);
  Result->Instructions = std::make_unique<object::Code>(*Result->Object);
  Result->Finder = std::make_unique<object::ReachFinder>(*Result->Instructions);
  Result->Plan = std::make_unique<relocate::RelocationPlan>(
      Result->Object->Types, Options.Loader);
  Result->SpecOf.reserve(Result->Object->Records.size());
  for (const object::Record &R : Result->Object->Records)
    Result->SpecOf.push_back(Result->Plan->add(R.Raw));
  Result->Own = Result->Plan->resolve(Result->Object->Types);
  Result->collectPrograms(Options);
  return Result;
}

/// Patterns have been looked at when the options were read.
static bool matchesAny(StringRef Name, ArrayRef<std::string> Globs) {
  return any_of(Globs, [&](StringRef Glob) {
    Expected<GlobPattern> Pattern = GlobPattern::create(Glob);
    if (!Pattern) {
      consumeError(Pattern.takeError());
      return false;
    }
    return Pattern->match(Name);
  });
}

bool ObjectUnderTest::hasProgramOrMap(const std::string &Glob) const {
  return any_of(Object->Maps,
                [&](const object::Map &M) {
                  return matchesAny(M.Name, {Glob});
                }) ||
         any_of(Programs, [&](const Program &P) {
           return matchesAny(Object->Functions[P.Entry].Name, {Glob});
         });
}

void ObjectUnderTest::collectPrograms(const CheckOptions &Options) {
  for (const object::Map &M : Object->Maps)
    OptionalMaps.push_back(M.IsOptional ||
                           matchesAny(M.Name, Options.Optional));
  for (uint32_t F = 0; F < Object->Functions.size(); ++F)
    Frames[F] = object::findStackFrame(*Instructions, F).Depth;
  for (const object::Program &P : Object->Programs) {
    Program Mine;
    Mine.Entry = P.Function;
    Mine.Functions = Instructions->functionsOf(P.Function);
    Mine.IsOptional =
        P.IsOptional ||
        matchesAny(Object->Functions[P.Function].Name, Options.Optional);
    collectUses(Mine);
    Mine.Bounds =
        stackBounds(*Instructions, P, Mine.Functions, Frames, StackLimit);
    Programs.push_back(std::move(Mine));
  }
}

void ObjectUnderTest::collectUses(Program &P) {
  for (uint32_t F : P.Functions)
    for (uint32_t PC = Instructions->entryOf(F), End = Instructions->endOf(F);
         PC < End; ++PC) {
      if (uint32_t Record = Instructions->recordOf(PC); Record != object::None)
        P.Records.push_back(Record);
      const Instruction &I = Instructions->insn(PC);
      const object::Reference *R = Instructions->reference(PC);
      bool IsExtern = R && R->What == object::Reference::Extern;
      if (I.isHelperCall() || I.isKfuncCall() || (I.isLocalCall() && IsExtern))
        P.Calls.push_back(PC);
      if (IsExtern)
        P.Externs.push_back(PC);
      if (R && R->What == object::Reference::Map)
        P.Maps.push_back(PC);
      if (auto Need = object::needOf(I, R))
        P.Needs.try_emplace(*Need, PC);
    }
}

//===- What is said of places and records --------------------------------===//

SourcePlace ObjectUnderTest::placeOf(uint32_t PC) const {
  const btf::LineInfo *Line = Object->lineAt(Instructions->sectionOf(PC),
                                             Instructions->insnInSection(PC));
  if (!Line)
    return {};
  return {Object->Types.string(Line->File).str(), Line->Line, Line->Column,
          Object->Types.string(Line->Text).str()};
}

std::string ObjectUnderTest::describe(uint32_t Record) const {
  unsigned Spec = SpecOf[Record];
  return (btf::relocationKindName(Plan->specs()[Spec].Kind) + " of " +
          Plan->path(Spec))
      .str();
}

//===- The part of the report that no kernel changes ---------------------===//

static check::Record recordReport(const ObjectUnderTest &Object,
                                  uint32_t Number, uint64_t Local) {
  const object::ObjectFile &File = Object.object();
  const object::Record &R = File.Records[Number];
  const relocate::RelocationPlan &Plan = Object.plan();
  unsigned Spec = Object.specs()[Number];
  check::Record Result;
  Result.Section = File.Sections[R.Section].Name;
  Result.Insn = R.Insn;
  if (R.Function != object::NoFunction) {
    const object::Function &F = File.Functions[R.Function];
    Result.Program = F.Name;
    Result.Insn -= F.First;
  }
  Result.Kind = btf::relocationKindName(Plan.specs()[Spec].Kind).str();
  Result.Type = Plan.typeName(Spec);
  Result.Access = Plan.specs()[Spec].Access.str();
  Result.Path = Plan.path(Spec);
  Result.Local = Local;
  Result.Place = Object.placeOf(Object.code().pc(R.Section, R.Insn));
  Result.Spec = Spec;
  return Result;
}

ObjectReport ObjectUnderTest::report() const {
  ObjectReport Result;
  Result.Path = Object->Path;
  // What the object's own BTF gives: the values before any patching.
  Result.Records.reserve(SpecOf.size());
  for (auto [Number, Spec] : enumerate(SpecOf))
    Result.Records.push_back(recordReport(*this, Number, Own[Spec].Local));
  for (unsigned Spec = 0; Spec < Plan->specs().size(); ++Spec)
    Result.Guards.push_back(Plan->guard(Spec));
  for (auto [Index, P] : enumerate(Programs)) {
    check::Program Mine;
    Mine.Name = Object->Functions[P.Entry].Name;
    Mine.Section = Object->Programs[Index].Section;
    Mine.IsOptional = P.IsOptional;
    for (uint32_t F : P.Functions) {
      Mine.Insns += Object->Functions[F].Count;
      if (F != P.Entry)
        Mine.Callees.push_back(Object->Functions[F].Name);
    }
    Mine.Stack = P.Bounds.LargestFrame;
    Mine.ChainStack = P.Bounds.DeepestChain;
    Result.Programs.push_back(std::move(Mine));
  }
  return Result;
}

} // namespace corify::check
