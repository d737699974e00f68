//===- ObjectTarget.cpp - fuzzing BPF objects -----------------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The input is an ELF file. It is read and then followed on a kernel that is
// like its own types: with what resolves there, and with all of it poisoned.
//
//===----------------------------------------------------------------------===//

#include "Input.h"
#include "corify/Object/KernelFeatures.h"
#include "corify/Object/Reachability.h"
#include "corify/Object/StackSlots.h"
#include "corify/Relocate/Relocation.h"

using namespace llvm;
using namespace corify;

static object::Loading load(const object::Code &Program,
                            relocate::LoaderRules Rules, bool IsPoisoned) {
  const object::ObjectFile &Object = Program.object();
  relocate::RelocationPlan Plan(Object.Types, Rules);
  std::vector<unsigned> Specs;
  for (const object::Record &R : Object.Records)
    Specs.push_back(Plan.add(R.Raw));
  std::vector<relocate::Outcome> Outcomes = Plan.resolve(Object.Types);
  for (unsigned Spec = 0; Spec < Outcomes.size(); ++Spec) {
    fuzz::look(Plan.path(Spec) + Plan.typeName(Spec) + Plan.guard(Spec));
    fuzz::look(Plan.explain(Spec, Outcomes[Spec], Object.Types));
  }
  object::Loading Result;
  Result.Externs.resize(Object.Externs.size());
  for (auto [Number, R] : enumerate(Object.Records)) {
    object::Relocated &Mine = Result.Records.emplace_back();
    if (R.Function == object::NoFunction)
      continue;
    uint32_t PC = Program.pc(R.Section, R.Insn);
    bool HasNext = R.Insn + 1 < Object.Sections[R.Section].Insns.size();
    relocate::Patch P = relocate::patch(
        Program.insn(PC), HasNext ? &Program.insn(PC + 1) : nullptr,
        Outcomes[Specs[Number]], Rules);
    Mine.IsPoison = IsPoisoned || P.IsPoison || P.IsFatal;
    Mine.After[0] = P.After[0];
    Mine.After[1] = P.After[1];
  }
  return Result;
}

static void follow(const object::Code &Program, const object::Loading &Kernel) {
  object::ReachOptions Small;
  Small.Budget = 2000;
  unsigned Left = 20;
  for (const object::Program &P : Program.object().Programs) {
    if (Left-- == 0)
      return;
    std::vector<uint32_t> Functions = Program.functionsOf(P.Function);
    object::Reached R = findReached(Program, Functions, Kernel, Small);
    fuzz::look(R.Why);
    for (uint32_t F : Functions)
      fuzz::look(object::findStackFrame(Program, F).Depth);
  }
}

/// What the report asks of places and variables.
static void lookAround(const object::Code &Program) {
  const object::ObjectFile &Object = Program.object();
  for (uint32_t PC = 0; PC < Program.size(); ++PC)
    if (const btf::LineInfo *Line =
            Object.lineAt(Program.sectionOf(PC), Program.insnInSection(PC)))
      fuzz::look(Object.Types.string(Line->File));
  for (const object::ObjectFile::Variable &V : Object.Variables)
    fuzz::look(Object.variableAt(V.Data, V.Offset));
  for (const object::Fault &F : Object.Faults)
    fuzz::look(F.Message);
  object::FeatureNames Names;
  Names.add(Object);
  object::KernelFeatures Features(Names, Object.Types);
  for (const object::Extern &E : Object.Externs)
    fuzz::look(Features.findExtern(Object, E).ID);
  for (const object::Map &M : Object.Maps)
    if (M.isStructOps())
      fuzz::look(Features.structOpsFault(Object, M));
  for (const object::Program &P : Object.Programs)
    fuzz::look(Features.hasAttachTarget(P.Attach) +
               Features.loadsAttachType(P).value_or(false));
}

int LLVMFuzzerTestOneInput(const uint8_t *Data, size_t Size) {
  StringRef File(reinterpret_cast<const char *>(Data), Size);
  auto Object = object::ObjectFile::parse(
      MemoryBuffer::getMemBuffer(File, "", /*RequiresNullTerminator=*/false));
  if (!Object) {
    fuzz::checkMessage(Object.takeError());
    return 0;
  }
  object::Code Program(**Object);
  lookAround(Program);
  follow(Program, load(Program, {relocate::LoaderRules::Libbpf}, false));
  follow(Program, load(Program, {relocate::LoaderRules::Cilium}, true));
  return 0;
}

size_t LLVMFuzzerCustomMutator(uint8_t *Data, size_t Size, size_t MaxSize,
                               unsigned Seed) {
  return fuzz::mutateParts(Data, Size, MaxSize, Seed, {fuzz::mutateELF});
}
