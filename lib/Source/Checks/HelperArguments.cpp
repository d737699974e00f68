//===- HelperArguments.cpp - what helpers do with their arguments ---------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// From the prototypes that bpf_helpers.h documents. An argument that is not
// here may be anything.
//
//===----------------------------------------------------------------------===//

#include "HelperArguments.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringSwitch.h"
#include <vector>

using namespace llvm;

namespace corify {

using Arguments = std::vector<HelperArgument>;

static StringMap<Arguments> makeTable() {
  const auto OfMap = MemoryArgument::OfMap;
  const auto Read = MemoryArgument::Read;
  const auto Written = MemoryArgument::Written;
  return {
      {"bpf_map_lookup_elem", {{1, OfMap}}},
      {"bpf_map_lookup_percpu_elem", {{1, OfMap}}},
      {"bpf_map_update_elem", {{1, OfMap}, {2, OfMap}}},
      {"bpf_map_delete_elem", {{1, OfMap}}},
      {"bpf_map_push_elem", {{1, OfMap}}},
      {"bpf_map_pop_elem", {{1, Written}}},
      {"bpf_map_peek_elem", {{1, Written}}},
      {"bpf_perf_event_output", {{3, Read}}},
      {"bpf_skb_output", {{3, Read}}},
      {"bpf_xdp_output", {{3, Read}}},
      {"bpf_ringbuf_output", {{1, Read}}},
      {"bpf_seq_write", {{1, Read}}},
      {"bpf_trace_printk", {{0, Read}}},
      {"bpf_strncmp", {{0, Read}}},
      {"bpf_strtol", {{0, Read}}},
      {"bpf_strtoul", {{0, Read}}},
      {"bpf_csum_diff", {{0, Read}, {2, Read}}},
      {"bpf_dynptr_write", {{2, Read}}},
      {"bpf_probe_write_user", {{1, Read}}},
      {"bpf_skb_store_bytes", {{2, Read}}},
      {"bpf_xdp_store_bytes", {{2, Read}}},
      {"bpf_skb_load_bytes", {{2, Written}}},
      {"bpf_xdp_load_bytes", {{2, Written}}},
      {"bpf_dynptr_read", {{0, Written}}},
      {"bpf_get_current_comm", {{0, Written}}},
      {"bpf_get_stack", {{1, Written}}},
      {"bpf_get_task_stack", {{1, Written}}},
      {"bpf_d_path", {{1, Written}}},
      {"bpf_snprintf", {{0, Written}}},
      {"bpf_get_ns_current_pid_tgid", {{2, Written}}},
      {"bpf_copy_from_user", {{0, Written}}},
      {"bpf_probe_read", {{0, Written}}},
      {"bpf_probe_read_str", {{0, Written}}},
      {"bpf_probe_read_kernel", {{0, Written}}},
      {"bpf_probe_read_kernel_str", {{0, Written}}},
      {"bpf_probe_read_user", {{0, Written}}},
      {"bpf_probe_read_user_str", {{0, Written}}},
  };
}

ArrayRef<HelperArgument> memoryArguments(StringRef Helper) {
  static const StringMap<Arguments> Table = makeTable();
  auto It = Table.find(Helper);
  if (It == Table.end())
    return {};
  return It->second;
}

ProbedMemory probedMemory(StringRef Helper) {
  return StringSwitch<ProbedMemory>(Helper)
      .Cases({"bpf_probe_read", "bpf_probe_read_str"}, ProbedMemory::Either)
      .Cases({"bpf_probe_read_kernel", "bpf_probe_read_kernel_str"},
             ProbedMemory::Kernel)
      .Cases({"bpf_probe_read_user", "bpf_probe_read_user_str",
              "bpf_copy_from_user", "bpf_copy_from_user_str"},
             ProbedMemory::User)
      .Default(ProbedMemory::None);
}

} // namespace corify
