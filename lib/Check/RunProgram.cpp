//===- RunProgram.cpp - what a kernel asks of a program and its calls -----===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Run.h"
#include "llvm/ADT/STLExtras.h"

using namespace llvm;

namespace corify::check {

void Run::lookAtCalls() {
  const object::Code &Code = Object.code();
  const object::KernelFeatures &Features = *Kernel.Features;
  for (const ObjectUnderTest::Program &P : Object.programs())
    for (uint32_t PC : P.Calls) {
      const Instruction &I = Code.insn(PC);
      const object::Reference *R = Code.reference(PC);
      if (R && R->What == object::Reference::Extern) {
        const object::Extern &E = File.Externs[R->Index];
        // One that is not weak is the object's fault, and told there.
        if (E.IsWeak && Loading.Externs[R->Index] == uint64_t(0))
          BadCalls[PC] = {"corify-kfunc",
                          "kernel function '" + E.Name + "' is absent"};
        continue;
      }
      if (!I.isHelperCall() ||
          Features.hasHelper(Features.loadedHelper(I.Imm)) != false)
        continue;
      StringRef Name = object::helperName(I.Imm);
      BadCalls[PC] = {"corify-helper",
                      ("helper " +
                       (Name.empty() ? "#" + Twine(I.Imm) : Twine(Name)) +
                       " is absent")
                          .str()};
    }
}

void Run::lookAtInstructions(uint32_t Number) {
  using object::InstructionNeed;
  const object::KernelFeatures &Kernel = *this->Kernel.Features;
  for (auto [Need, PC] : Object.programs()[Number].Needs) {
    switch (Need) {
    case InstructionNeed::Atomics:
      if (Kernel.hasAtomics() == false)
        reject(Number, "corify-instruction-set",
               "an atomic operation other than an addition without result "
               "needs Linux 5.12 or newer",
               PC, "compile with -mcpu=v2");
      break;
    case InstructionNeed::FunctionAddress:
      if (Kernel.hasFunctionAddresses() == false)
        reject(Number, "corify-instruction-set",
               "the address of a function needs Linux 5.13 or newer, even "
               "where it is not reached",
               PC, "do not load the program there");
      break;
    case InstructionNeed::Set4:
      if (Kernel.hasInstructionSet4() == false)
        reject(Number, "corify-instruction-set",
               "an instruction of -mcpu=v4 needs Linux 6.6 or newer", PC,
               "compile with -mcpu=v3");
      break;
    }
  }
}

static bool isInStructOps(const object::ObjectFile &File, uint32_t Program) {
  return any_of(File.Maps, [&](const object::Map &M) {
    return any_of(M.Members, [&](const object::StructOpsMember &Member) {
      return Member.Program == Program;
    });
  });
}

void Run::lookAtProgram(uint32_t Number) {
  const object::Program &P = File.Programs[Number];
  uint32_t Entry = Object.code().entryOf(P.Function);
  bool IsFrags = StringRef(P.Section).ltrim('?').starts_with("xdp.frags");
  if (P.Type.empty())
    reject(Number, "corify-program-type", unknownSection(P), Entry);
  else if (IsFrags && Kernel.Features->hasXdpFrags() == false)
    reject(Number, "corify-program-type",
           "XDP programs for packets in fragments need Linux 5.18 or newer",
           Entry);
  else if (Kernel.Features->hasProgramType(P.Type) == false)
    reject(Number, "corify-program-type",
           "program type " + P.Type + " is absent", Entry);
  else if (Kernel.Features->loadsAttachType(P) == false)
    reject(Number, "corify-program-type",
           "attach type " + P.AttachType + " is absent", Entry);
  else if (P.IsSleepable && Kernel.Features->hasSleepablePrograms() == false)
    reject(Number, "corify-program-type",
           "sleepable programs need Linux 5.10 or newer", Entry);
  if (P.Type == "STRUCT_OPS" && !isInStructOps(File, Number))
    reject(Number, "corify-program-type",
           "no struct_ops map refers to it, and the loader cannot tell what it "
           "is for",
           Entry, "set a member of a SEC(\".struct_ops\") variable to it");
  lookAtInstructions(Number);
  if (!Kernel.Features->hasAttachTarget(P.Attach))
    reject(Number, "corify-attach-target",
           (P.Attach.Kind == btf::Kind::Typedef ? "no tracepoint has the type '"
                                                : "there is no function '") +
               P.Attach.Name + "' to attach to" +
               (Kernel.Modules.empty() ? " (no module is given)" : ""),
           Entry);
}

} // namespace corify::check
