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

namespace {
struct InstructionRule {
  object::InstructionNeed Need;
  std::optional<bool> (object::KernelFeatures::*Has)() const;
  StringLiteral Why, Remedy;
};
} // namespace

static constexpr InstructionRule InstructionRules[] = {
    {object::InstructionNeed::Atomics, &object::KernelFeatures::hasAtomics,
     "an atomic operation other than an addition without result needs Linux "
     "5.12 or newer",
     "compile with -mcpu=v2"},
    {object::InstructionNeed::FunctionAddress,
     &object::KernelFeatures::hasFunctionAddresses,
     "the address of a function needs Linux 5.13 or newer, even where it is "
     "not reached",
     "do not load the program there"},
    {object::InstructionNeed::Set4, &object::KernelFeatures::hasInstructionSet4,
     "an instruction of -mcpu=v4 needs Linux 6.6 or newer",
     "compile with -mcpu=v3"},
    {object::InstructionNeed::Jumps32, &object::KernelFeatures::hasJumps32,
     "a 32-bit jump of -mcpu=v3 needs Linux 5.1 or newer",
     "compile with -mcpu=v2"},
    {object::InstructionNeed::Loops, &object::KernelFeatures::takesBoundedLoops,
     "a loop needs Linux 5.3 or newer, even where it is not reached",
     "unroll it (#pragma unroll)"},
    {object::InstructionNeed::Arenas, &object::KernelFeatures::hasArenas,
     "may_goto and casts between address spaces need Linux 6.9 or newer",
     "do not load the program there"},
    {object::InstructionNeed::Ordering,
     &object::KernelFeatures::hasOrderedAccess,
     "load-acquire and store-release need Linux 6.15 or newer",
     "do not load the program there"},
    {object::InstructionNeed::IndirectJump,
     &object::KernelFeatures::hasIndirectJumps,
     "an indirect jump needs Linux 6.19 or newer",
     "compile without jump tables (-fno-jump-tables)"},
};

void Run::lookAtInstructions(uint32_t Number) {
  const auto &Needs = Object.programs()[Number].Needs;
  for (const InstructionRule &Rule : InstructionRules)
    if (auto Need = Needs.find(Rule.Need);
        Need != Needs.end() && (Kernel.Features->*Rule.Has)() == false)
      reject(Number, "corify-instruction-set", Rule.Why, Need->second,
             Rule.Remedy);
  // Of these nothing is followed, and so nothing behind them.
  for (auto Kind : {object::InstructionNeed::IndirectJump,
                    object::InstructionNeed::Unheard})
    if (auto Need = Needs.find(Kind); Need != Needs.end()) {
      uint32_t PC = Need->second;
      return giveUp(Number,
                    "opcode " +
                        std::to_string(unsigned(Object.code().insn(PC).Code)),
                    PC);
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
  else if (P.IsSleepable && Kernel.Features->hasSleepable(P) == false)
    reject(Number, "corify-program-type",
           "sleepable programs" +
               (P.Type == "KPROBE"       ? " of this type need Linux 6.0"
                : P.Type == "STRUCT_OPS" ? " of this type need Linux 6.3"
                                         : Twine(" need Linux 5.10")) +
               " or newer",
           Entry);
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
