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
      .Cases({"bpf_get_current_task_btf",
              "bpf_task_pt_regs",
              "bpf_skc_to_tcp6_sock",
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
              "bpf_rdonly_cast",
              "bpf_cast_to_kern_ctx",
              "bpf_iter_task_next",
              "bpf_iter_css_next",
              "bpf_iter_css_task_next",
              "bpf_iter_task_vma_next"},
             Provenance::Trusted)
      .Default(Provenance::None);
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
  if (Name.starts_with("bpf_iter__") || Name == "bpf_iter_meta") {
    // The key and the value of a map's element; a program may write the value.
    bool IsElement = Member->getType()->isVoidPointerType();
    return IsElement ? Provenance::Own : Provenance::Trusted;
  }
  bool IsSyscallEntry =
      Name == "trace_event_raw_sys_enter" || Name == "syscall_trace_enter";
  if (IsSyscallEntry && Member->getName() == "args")
    return Provenance::User;
  if (isPacketBound(Record, Member->getName()))
    return Provenance::Packet;
  return Provenance::Kernel;
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
