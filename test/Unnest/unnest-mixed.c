// libbpf's macros and plain accesses nest in each other, in annotated
// functions.
// RUN: %cc %s -o %t.o && %disasm %t.o | FileCheck %s
#include "program.h"
// CHECK-LABEL: <f>:
// CHECK: struct task_struct::real_parent
// CHECK: call 0x71
// CHECK: struct task_struct::nsproxy
// CHECK: call 0x71
// CHECK: struct nsproxy::mnt_ns
// CHECK: call 0x71
// CHECK: struct mnt_namespace::ns.inum
// CHECK: call 0x71
// CHECK-NOT: call 0x71
// CHECK: exit
SEC("kprobe/1") __corify int f(void *ctx) { return BPF_CORE_READ(current()->real_parent->nsproxy, mnt_ns)->ns.inum; }
// CHECK-LABEL: <exists>:
// CHECK: <field_exists> [{{[0-9]+}}] struct task_struct::tgid
// CHECK: exit
SEC("kprobe/2") __corify int exists(void *ctx) { return bpf_core_field_exists(current()->real_parent->tgid) ? 1 : 2; }
