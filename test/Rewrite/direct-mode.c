// In mode direct a load stays a load and is relocated, a bit-field is one of
// four loads, by the size that it has on the target; a whole record is an
// error, and a pointer that may be null gets a warning.
// RUN: %cc %s -o %t.o && %disasm %t.o | FileCheck %s
// RUN: not %cc -DWHOLE %s -o %t.o 2>&1 | FileCheck --check-prefix=WHOLE %s
#include "program.h"
// CHECK-LABEL: <f>:
// CHECK-NOT: call
// CHECK: r{{[0-9]}} = *(u64 *)(r{{[0-9]}} + {{.*}})
// CHECK: struct task_struct::real_parent
// CHECK: w0 = *(u32 *)(r{{[0-9]}} + {{.*}})
// CHECK: struct task_struct::tgid
// CHECK-NOT: call
// CHECK: exit
SEC("tp_btf/x") __corify_direct int BPF_PROG(f, struct task_struct *t) { return t->real_parent->tgid; }
// CHECK-LABEL: <g>:
// CHECK-NOT: call
// CHECK: <byte_off> {{.*}} struct task_struct::in_iowait
// CHECK: <byte_sz> {{.*}} struct task_struct::in_iowait
// CHECK-DAG: *(u8 *)
// CHECK-DAG: *(u16 *)
// CHECK-DAG: *(u32 *)
// CHECK-DAG: *(u64 *)
// CHECK: <lshift_u64> {{.*}} struct task_struct::in_iowait
// CHECK: <rshift_u64> {{.*}} struct task_struct::in_iowait
SEC("tp_btf/y") __corify_direct int BPF_PROG(g, struct task_struct *t) { return t->in_iowait; }
#ifdef WHOLE
// WHOLE: [[@LINE+1]]:{{[0-9]+}}: warning: this pointer may be null for the verifier, which refuses the load: test the pointer first [corify-nullable]
SEC("iter/task") __corify_direct int nullable(struct bpf_iter__task *ctx) { return ctx->task->pid; }
// WHOLE-NOT: corify-nullable
SEC("iter/task") __corify_direct int tested(struct bpf_iter__task *ctx) { struct task_struct *t = ctx->task; return t ? t->pid : 0; }
// WHOLE: error: kernel memory cannot be read here (directly, as a whole record)
SEC("tp_btf/z") __corify_direct long BPF_PROG(h, struct fs_struct *fs) { struct path p = fs->pwd; return (long)p.mnt; }
#endif
