// What a SEC() name makes of a function: its type, its attach type, what it
// looks for in the kernel's BTF. Functions of .text are subprograms.
// RUN: %bpf-object -target bpfel %s -o %t.o
// RUN: %object-dump %t.o | grep -E '^(license|function|program)' | FileCheck %s
// RUN: %bpf-object -target bpfeb %s -o %t.be.o
// RUN: %object-dump %t.be.o | grep -E '^(license|function|program)' | FileCheck %s
#include "bpf.h"

// CHECK: license Dual MIT/GPL
char LICENSE[] SEC("license") = "Dual MIT/GPL";

// CHECK-DAG: function helped at .text+{{[0-9]+}} insns {{[0-9]+}} static type helped
static noinline int helped(int *x) { return *(volatile int *)x; }
// CHECK-DAG: function by_itself at .text+{{[0-9]+}} insns {{[0-9]+}} global type by_itself
noinline int by_itself(int x) { return helped(&x); }
// CHECK-DAG: function out_of_sight at .text+{{[0-9]+}} insns {{[0-9]+}} static type out_of_sight
hidden noinline int out_of_sight(int x) { return helped(&x) + 1; }
// CHECK-DAG: function replaceable at .text+{{[0-9]+}} insns {{[0-9]+}} global weak type replaceable
weak noinline int replaceable(int x) { return helped(&x) + 2; }

#define PROGRAM(name, section)                                                 \
  SEC(section) int name(void *ctx) {                                           \
    return by_itself(1) + out_of_sight(2) + replaceable(3);                    \
  }
// CHECK-DAG: program plain section kprobe type KPROBE{{$}}
PROGRAM(plain, "kprobe")
// CHECK-DAG: program named section kprobe/vfs_read type KPROBE{{$}}
PROGRAM(named, "kprobe/vfs_read")
// CHECK-DAG: program off section ?kprobe/vfs_read type KPROBE optional
PROGRAM(off, "?kprobe/vfs_read")
// CHECK-DAG: program multi section kprobe.multi/vfs_* type KPROBE attach-type TRACE_KPROBE_MULTI
PROGRAM(multi, "kprobe.multi/vfs_*")
// CHECK-DAG: program raw section tp_btf/sched_switch type TRACING attach-type TRACE_RAW_TP target typedef btf_trace_sched_switch{{$}}
PROGRAM(raw, "tp_btf/sched_switch")
// CHECK-DAG: program entry section fentry/vfs_read type TRACING attach-type TRACE_FENTRY target func vfs_read{{$}}
PROGRAM(entry, "fentry/vfs_read")
// CHECK-DAG: program of_module section fexit/nf_nat:nf_nat_packet type TRACING attach-type TRACE_FEXIT target func nf_nat_packet module nf_nat{{$}}
PROGRAM(of_module, "fexit/nf_nat:nf_nat_packet")
// CHECK-DAG: program sleeps section fmod_ret.s/bpf_modify type TRACING attach-type MODIFY_RETURN target func bpf_modify sleepable
PROGRAM(sleeps, "fmod_ret.s/bpf_modify")
// CHECK-DAG: program hook section lsm/file_open type LSM attach-type LSM_MAC target func bpf_lsm_file_open{{$}}
PROGRAM(hook, "lsm/file_open")
// CHECK-DAG: program cgroup_hook section lsm_cgroup/socket_bind type LSM attach-type LSM_CGROUP target func bpf_lsm_socket_bind{{$}}
PROGRAM(cgroup_hook, "lsm_cgroup/socket_bind")
// CHECK-DAG: program list section iter/task type TRACING attach-type TRACE_ITER target func bpf_iter_task{{$}}
PROGRAM(list, "iter/task")
// CHECK-DAG: program other section freplace/foo type EXT open
PROGRAM(other, "freplace/foo")
// CHECK-DAG: program later section fentry type TRACING attach-type TRACE_FENTRY open
PROGRAM(later, "fentry")
// CHECK-DAG: program packet section xdp.frags/devmap type XDP attach-type XDP_DEVMAP
PROGRAM(packet, "xdp.frags/devmap")
// CHECK-DAG: program shaped section tc type SCHED_CLS{{$}}
PROGRAM(shaped, "tc")
// Only a name that takes a target takes one.
// CHECK-DAG: program no_such section tc/foo type -
PROGRAM(no_such, "tc/foo")
// CHECK-DAG: program unknown section kprobes/vfs_read type -
PROGRAM(unknown, "kprobes/vfs_read")
