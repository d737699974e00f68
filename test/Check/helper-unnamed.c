// A helper that no kernel has by now: it is refused, and there is no name to
// guard it by.
// RUN: %bpf-object -target bpfel %s -o %t.o
// RUN: %bpf-object -target bpfel -DKERNEL %s -o %t.kernel.o
// RUN: not %corify check --kernel %t.kernel.o %t.o | FileCheck %s
// CHECK: rejected
// CHECK-NOT: guard it with
#include "bpf.h"
#ifdef KERNEL
enum bpf_func_id { BPF_FUNC_unspec, BPF_FUNC_map_lookup_elem } id;
enum bpf_prog_type {
  BPF_PROG_TYPE_UNSPEC,
  BPF_PROG_TYPE_SOCKET_FILTER,
  BPF_PROG_TYPE_KPROBE
} type;
#else
static long (*unnamed)(void) = (void *)9999;
char LICENSE[] SEC("license") = "GPL";
SEC("kprobe/x") int calls(void *ctx) { return unnamed(); }
#endif
