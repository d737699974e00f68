//===- ProvenanceTable.cpp - what helpers and contexts hand out -----------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The rows of docs/provenance.md that go by name. A helper that is not here
// hands out something unknown: the type of what it points to decides. So it is
// with bpf_kptr_xchg() and bpf_per_cpu_ptr(), which hand out the program's own
// objects and the kernel's.
//
//===----------------------------------------------------------------------===//

#include "corify/Source/Provenance.h"
#include "llvm/ADT/StringSwitch.h"

using namespace clang;
using namespace llvm;

namespace corify {

Provenance helperProvenance(StringRef Name) {
  return StringSwitch<Provenance>(Name)
      .Cases({"bpf_map_lookup_elem",     "bpf_map_lookup_percpu_elem",
              "bpf_ringbuf_reserve",     "bpf_get_local_storage",
              "bpf_task_storage_get",    "bpf_sk_storage_get",
              "bpf_inode_storage_get",   "bpf_cgrp_storage_get",
              "bpf_dynptr_data",         "bpf_dynptr_slice",
              "bpf_dynptr_slice_rdwr",   "bpf_obj_new_impl",
              "bpf_percpu_obj_new_impl", "bpf_refcount_acquire_impl",
              "bpf_list_pop_front",      "bpf_list_pop_back",
              "bpf_list_front",          "bpf_list_back",
              "bpf_rbtree_remove",       "bpf_rbtree_first",
              "bpf_rbtree_root",         "bpf_rbtree_left",
              "bpf_rbtree_right",        "bpf_arena_alloc_pages",
              "bpf_iter_num_next"},
             Provenance::Own)
      .Cases({"bpf_get_current_task", "bpf_get_func_ip"}, Provenance::Kernel)
      .Cases({"bpf_get_current_task_btf", "bpf_task_pt_regs", "bpf_rdonly_cast",
              "bpf_cast_to_kern_ctx"},
             Provenance::Trusted)
      .Cases({"bpf_skc_to_tcp6_sock",
              "bpf_skc_to_tcp_sock",
              "bpf_skc_to_tcp_timewait_sock",
              "bpf_skc_to_tcp_request_sock",
              "bpf_skc_to_udp6_sock",
              "bpf_skc_to_unix_sock",
              "bpf_skc_to_mptcp_sock",
              "bpf_sock_from_file",
              "bpf_task_acquire",
              "bpf_task_from_pid",
              "bpf_task_from_vpid",
              "bpf_cgroup_from_id",
              "bpf_cgroup_acquire",
              "bpf_cgroup_ancestor",
              "bpf_task_get_cgroup1",
              "bpf_get_task_exe_file",
              "bpf_iter_task_next",
              "bpf_iter_css_next",
              "bpf_iter_css_task_next",
              "bpf_iter_task_vma_next"},
             Provenance::Trusted | NullMarks)
      .Default(Provenance::None);
}

/// The verifier's own lists of members that are not null, since 6.4
/// (BTF_TYPE_SAFE_RCU and BTF_TYPE_SAFE_TRUSTED in kernel/bpf/verifier.c).
/// Before, no loaded pointer was one that may be null.
bool isNeverNull(const FieldDecl *Member) {
  if (!Member->getIdentifier())
    return false;
  StringRef Name = Member->getName();
  return StringSwitch<bool>(essentialName(Member->getParent()))
      .Case("task_struct", Name == "real_parent" || Name == "group_leader" ||
                               Name == "cgroups")
      .Case("css_set", Name == "dfl_cgrp")
      .Case("cgroup", Name == "kn")
      .Case("file", Name == "f_inode")
      .Case("linux_binprm", Name == "file")
      .Case("bpf_iter_meta", Name == "seq")
      .Default(false);
}

/// A tracepoint of which all arguments are what they seem, from 5.5 on, and
/// that is in no module, where the verifier believes nothing since 6.13.
static bool hasArguments(StringRef Tracepoint) {
  return StringSwitch<bool>(Tracepoint)
      .Cases({"sched_switch", "sched_wakeup", "sched_wakeup_new",
              "sched_waking", "sched_process_exit", "sched_process_fork",
              "sched_process_exec", "sched_process_free", "sched_process_wait",
              "sched_migrate_task", "sched_stat_runtime"},
             true)
      .Cases({"task_newtask", "task_rename", "signal_generate",
              "signal_deliver", "sys_enter", "sys_exit"},
             true)
      .Cases({"kfree_skb", "consume_skb", "net_dev_queue", "net_dev_xmit",
              "netif_receive_skb", "netif_rx", "inet_sock_set_state",
              "tcp_probe", "tcp_destroy_sock", "tcp_rcv_space_adjust"},
             true)
      .Cases({"block_rq_issue", "block_rq_insert", "block_rq_complete"}, true)
      .Cases({"cgroup_mkdir", "cgroup_rmdir", "cgroup_attach_task"}, true)
      .Default(false);
}

bool isNullableArgument(StringRef Section, unsigned Index) {
  Section.consume_front("?");
  auto [Type, Target] = Section.split('/');
  Type = Type.split('.').first;
  if (Type == "fentry" || Type == "fexit" || Type == "fmod_ret" ||
      Type == "fsession")
    return false;
  if (Type == "lsm" || Type == "lsm_cgroup") // `file__nullable`, since 6.14
    return Target == "mmap_file" && Index == 0;
  if (Type == "struct_ops") // `prev__nullable` and its like are never first
    return Index != 0;
  if (Type != "tp_btf")
    return true;
  // In the list of raw_tp_null_args (kernel/bpf/btf.c) or close to it.
  bool MayBeNull = Target == "kfree_skb" && Index > 1;
  return MayBeNull || !hasArguments(Target);
}

bool isWritableTracepoint(StringRef Section) {
  Section.consume_front("?");
  StringRef Type = Section.split('/').first;
  return Type == "raw_tp.w" || Type == "raw_tracepoint.w";
}

static bool isPacketBound(const RecordDecl *Record, StringRef Member) {
  return StringSwitch<bool>(Record->getName())
      .Cases({"__sk_buff", "xdp_md", "sk_msg_md", "sk_reuseport_md"},
             Member == "data" || Member == "data_end" || Member == "data_meta")
      .Case("bpf_sockopt", Member == "optval" || Member == "optval_end")
      .Case("bpf_sock_ops", Member == "skb_data" || Member == "skb_data_end")
      .Default(false);
}

Provenance contextMemberProvenance(const RecordDecl *Record,
                                   const FieldDecl *Member, ProgramKind Kind) {
  auto Has = [&](ProgramKind K) { return (Kind & K) != ProgramKind::None; };
  if (Has(ProgramKind::UserArguments))
    return Has(ProgramKind::KernelArguments)
               ? Provenance::User | Provenance::Kernel
               : Provenance::User;
  if (!Record)
    return Has(ProgramKind::TypedArguments) ? Provenance::Trusted
                                            : Provenance::Kernel;
  if (!Record->getIdentifier() || !Member)
    return Provenance::Kernel;

  StringRef Name = Record->getName();
  QualType Type = Member->getType();
  if (Type->isPointerType() &&
      KernelRecords::isContextRecord(Type->getPointeeType()))
    return Name.starts_with("bpf_iter__") ? Provenance::Trusted
                                          : Provenance::Context;
  if (Name.starts_with("bpf_iter__") || Name == "bpf_iter_meta") {
    // The key and the value of a map's element; a program may write the value.
    if (Member->getType()->isVoidPointerType())
      return Provenance::Own;
    if (isNeverNull(Member) || Member->getName() == "meta")
      return Provenance::Trusted;
    // The map that an iterator goes through is not what it hands out.
    bool IsMapItself =
        Member->getName() == "map" && Name != "bpf_iter__bpf_map";
    return Provenance::Trusted |
           (IsMapItself ? Provenance::Nullable : NullMarks);
  }
  bool IsSyscallEntry =
      Name == "trace_event_raw_sys_enter" || Name == "syscall_trace_enter";
  if (IsSyscallEntry && Member->getName() == "args")
    return Provenance::User;
  if (isPacketBound(Record, Member->getName()))
    return Provenance::Packet;
  if (Name == "bpf_nf_ctx")
    return Provenance::Trusted;
  // Of a map, in which the verifier follows the kernel's own types.
  bool IsMaps = Type->isPointerType() &&
                Type->getPointeeType()->isRecordType() &&
                !Name.starts_with("trace_event_raw_");
  return IsMaps ? Provenance::Kernel | Provenance::Guessed : Provenance::Kernel;
}

std::string describe(Provenance P) {
  static constexpr std::pair<Provenance, llvm::StringLiteral> Names[] = {
      {Provenance::Own, "the program's own memory"},
      {Provenance::Context, "the program's context"},
      {Provenance::Packet, "packet data"},
      {Provenance::Trusted, "kernel memory"},
      {Provenance::Kernel, "kernel memory"},
      {Provenance::User, "user memory"},
      {Provenance::Unknown, "of unknown origin"}};
  std::string Text;
  P &= ~Marks;
  if ((P & ~Provenance::Unknown) == Provenance::None)
    return "kernel memory or user memory";
  for (const auto &[Source, Name] : Names) {
    if ((P & Source) == Provenance::None || StringRef(Text).ends_with(Name))
      continue;
    Text += Text.empty() ? "" : " or ";
    Text += Name;
  }
  return Text;
}

} // namespace corify
