// In mode direct a load stays a load and is relocated; what is not one load is
// an error.
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
#ifdef WHOLE
// WHOLE: error: kernel memory cannot be read here (directly, as a whole record or a bit-field)
SEC("tp_btf/y") __corify_direct int BPF_PROG(g, struct task_struct *t) { return t->in_iowait; }
// WHOLE: error: kernel memory cannot be read here (directly, as a whole record or a bit-field)
SEC("tp_btf/z") __corify_direct long BPF_PROG(h, struct fs_struct *fs) { struct path p = fs->pwd; return (long)p.mnt; }
#endif
