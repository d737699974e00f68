// The annotation is meant for the body behind libbpf's macros, whichever.
// RUN: %cc %s -o %t.o && %disasm %t.o | FileCheck %s
#include "program.h"
// CHECK-LABEL: <prog>:
// CHECK: struct task_struct::tgid
// CHECK: call 0x71
SEC("raw_tp/x") __corify int BPF_PROG(prog, struct task_struct *t) { return t->tgid; }
// CHECK-LABEL: <kprobe>:
// CHECK: struct task_struct::tgid
// CHECK: call 0x71
SEC("kprobe/x") __corify int BPF_KPROBE(kprobe, struct task_struct *t) { return t->tgid; }
// CHECK-LABEL: <kretprobe>:
// CHECK: struct task_struct::tgid
// CHECK: call 0x71
SEC("kretprobe/x") __corify int BPF_KRETPROBE(kretprobe, struct task_struct *t) { return t->tgid; }
