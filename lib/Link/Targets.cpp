//===- Targets.cpp - the architecture of an object's kernel types ---------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// BPF objects are the same for all architectures; the registers that they read
// from `struct pt_regs` are not. vmlinux.h is of one architecture, and the
// object's BTF has what it uses of it: members that one architecture alone has
// are a certain sign. Without one, nothing is said.
//
//===----------------------------------------------------------------------===//

#include "Targets.h"
#include "llvm/ADT/StringSwitch.h"

using namespace llvm;

namespace corify::link {

/// By members of `struct pt_regs` (its flavors too) and `struct user_pt_regs`,
/// as linux 6.1 has them in arch/*/include/asm/ptrace.h; orig_a0 is in two.
static StringRef architectureByMember(StringRef Member) {
  return StringSwitch<StringRef>(Member)
      .Cases({"orig_ax", "orig_rax"}, "x86")
      .Cases({"pstate", "syscallno", "orig_x0"}, "arm64")
      .Cases({"orig_gpr2", "psw", "int_parm"}, "s390")
      .Cases({"orig_gpr3", "nip", "xer"}, "powerpc")
      .Cases({"epc", "badaddr"}, "riscv")
      .Cases({"csr_era", "csr_badvaddr"}, "loongarch")
      .Case("uregs", "arm")
      .Default("");
}

StringRef architectureOf(const btf::BTF &Types) {
  StringRef Found;
  bool Several = false;
  Types.forEachNamed(1u << unsigned(btf::Kind::Struct),
                     [&](btf::TypeID ID, btf::Kind, StringRef Name) {
                       Name = Name.split("___").first;
                       if (Name != "pt_regs" && Name != "user_pt_regs")
                         return;
                       btf::Type Record = Types.type(ID);
                       for (uint32_t M = 0; M < Record.vlen(); ++M) {
                         StringRef Mine =
                             architectureByMember(Record.member(M).Name);
                         Several |=
                             !Mine.empty() && !Found.empty() && Mine != Found;
                         if (!Mine.empty())
                           Found = Mine;
                       }
                     });
  return Several ? "" : Found;
}

std::vector<Problem> lookAtTargets(ArrayRef<Input> Inputs) {
  const object::ObjectFile *First = nullptr;
  StringRef FirstArch;
  std::vector<Problem> Problems;
  for (const Input &I : Inputs) {
    StringRef Arch = architectureOf(I->Types);
    if (Arch.empty())
      continue;
    if (!First) {
      First = I.get();
      FirstArch = Arch;
    } else if (Arch != FirstArch) {
      Problems.push_back({"corify-mixed-targets",
                          I->Path + ": its struct pt_regs is that of " +
                              Arch.str() + ", in " + First->Path +
                              " it is that of " + FirstArch.str() +
                              ": they were compiled for different targets",
                          /*IsError=*/false});
    }
  }
  return Problems;
}

} // namespace corify::link
