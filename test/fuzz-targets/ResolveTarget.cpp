//===- ResolveTarget.cpp - fuzzing records against kernels ----------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Parts: .BTF.ext and .BTF of an object, .BTF of a kernel.
//
//===----------------------------------------------------------------------===//

#include "Input.h"
#include "corify/Relocate/Relocation.h"

using namespace llvm;
using namespace corify;

static constexpr Instruction Instructions[] = {
    {op::ALU64 | op::MOV, 1, 0, 0, 8},      {op::LDX | op::MEM | op::DW, 1, 2},
    {op::LDX | op::MEMSX | op::W, 1, 2, 8}, {op::STX | op::MEM | op::B, 1, 2},
    {op::ST | op::MEM | op::H, 1, 0, 4, 1}, {op::LD | op::IMM | op::DW, 1},
    {op::JMP | op::CALL, 0, 0, 0, 1},       {}};

static void resolve(const btf::BTF &Local, const btf::BTFExt &Ext,
                    const btf::BTF &Kernel, relocate::LoaderRules Rules) {
  relocate::RelocationPlan Plan(Local, Rules);
  for (const auto &Section : Ext.Relocations)
    for (const btf::CoreRecord &Record : Section.Records)
      Plan.add(Record);
  std::vector<relocate::Outcome> Outcomes = Plan.resolve(Kernel);
  for (unsigned Spec = 0; Spec < Outcomes.size(); ++Spec) {
    relocate::Outcome &O = Outcomes[Spec];
    fuzz::look(Plan.explain(Spec, O, Kernel));
    fuzz::look(Plan.guard(Spec) + Plan.path(Spec));
    for (const Instruction &I : Instructions) {
      const Instruction *Next =
          &I == std::end(Instructions) - 1 ? nullptr : &I + 1;
      relocate::Patch P = relocate::patch(I, Next, O, Rules);
      fuzz::look(P.Value + P.After[0].Imm);
    }
  }
}

int LLVMFuzzerTestOneInput(const uint8_t *Data, size_t Size) {
  auto Parts = fuzz::splitInput(Data, Size, 3);
  auto Local = btf::BTF::parse(fuzz::text(Parts[1]));
  auto Kernel = btf::BTF::parse(fuzz::text(Parts[2]));
  if (!Local || !Kernel) {
    fuzz::checkMessage(Local.takeError());
    fuzz::checkMessage(Kernel.takeError());
    return 0;
  }
  auto Ext = btf::BTFExt::parse(fuzz::text(Parts[0]), *Local);
  if (!Ext) {
    fuzz::checkMessage(Ext.takeError());
    return 0;
  }
  resolve(*Local, *Ext, *Kernel, {relocate::LoaderRules::Libbpf});
  resolve(*Local, *Ext, *Kernel, {relocate::LoaderRules::Libbpf, 101});
  resolve(*Local, *Ext, *Kernel, {relocate::LoaderRules::Cilium});
  return 0;
}

size_t LLVMFuzzerCustomMutator(uint8_t *Data, size_t Size, size_t MaxSize,
                               unsigned Seed) {
  return fuzz::mutateParts(
      Data, Size, MaxSize, Seed,
      {fuzz::mutateBTFExt, fuzz::mutateBTF, fuzz::mutateBTF});
}
