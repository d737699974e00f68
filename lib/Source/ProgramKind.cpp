//===- ProgramKind.cpp - what a SEC() name says of a program --------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "corify/Source/ProgramKind.h"
#include "clang/AST/Attr.h"
#include "llvm/ADT/StringSwitch.h"

using namespace clang;
using namespace llvm;

namespace corify {

/// Whether what a program is attached to is a syscall, by the names that the
/// kernel's syscall wrappers and tracepoints have.
static bool isSyscall(StringRef Target) {
  return Target == "sys_enter" || Target.contains("_sys_");
}

ProgramKind programKind(StringRef Section) {
  Section.consume_front("?");
  auto [Type, Target] = Section.split('/');
  // "fentry.s" is the sleepable fentry, "kprobe.multi" one of many targets.
  Type = Type.split('.').first;

  auto Networking = ProgramKind::Networking;
  auto Plain = ProgramKind::Tracing | ProgramKind::KernelArguments;
  auto Typed = Plain | ProgramKind::TypedArguments;
  auto User = ProgramKind::Tracing | ProgramKind::UserArguments;
  auto Kind =
      StringSwitch<ProgramKind>(Type)
          .Cases({"xdp", "tc", "tcx", "classifier", "action", "netkit"},
                 Networking)
          .Cases({"sk_skb", "sk_msg", "sk_lookup", "sk_reuseport"}, Networking)
          .Cases({"socket", "sockops", "flow_dissector", "netfilter"},
                 Networking)
          .Cases({"cgroup", "cgroup_skb", "lwt_in", "lwt_out", "lwt_xmit",
                  "lwt_seg6local"},
                 Networking)
          .Cases({"tp_btf", "fentry", "fexit", "fmod_ret", "fsession"}, Typed)
          .Cases({"lsm", "lsm_cgroup", "iter"}, Typed)
          .Case("struct_ops", Typed | ProgramKind::KernelWriter)
          .Cases({"uprobe", "uretprobe", "usdt"}, User)
          .Cases({"ksyscall", "kretsyscall"}, User | ProgramKind::UserRegisters)
          .Default(Plain);
  if (Kind != Networking && isSyscall(Target))
    Kind |= ProgramKind::UserRegisters;
  bool IsTracepoint = Type == "tp" || Type == "tracepoint";
  if (IsTracepoint && (Target.starts_with("syscalls/sys_enter_") ||
                       Target == "raw_syscalls/sys_enter"))
    return User;
  return Kind;
}

StringRef programSection(const FunctionDecl *Function) {
  const auto *Section = Function->getAttr<SectionAttr>();
  if (!Section || Section->getName().starts_with("."))
    return "";
  return Section->getName();
}

} // namespace corify
