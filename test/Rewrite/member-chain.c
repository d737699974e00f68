// A member chain is one read and one record for each pointer hop, whatever
// mix of `.` and `->`, and anonymous members add none.
// RUN: %cc %s -o %t.o && %disasm %t.o | FileCheck %s
#include "program.h"
// CHECK-LABEL: <chain>:
// CHECK:     struct task_struct::nsproxy
// CHECK:     call 0x71
// CHECK:     struct nsproxy::mnt_ns
// CHECK:     call 0x71
// CHECK:     struct mnt_namespace::ns.inum
// CHECK:     call 0x71
// CHECK-NOT: call 0x71
// CHECK:     exit
SEC("kprobe/1") __corify int chain(void *ctx) { return current()->nsproxy->mnt_ns->ns.inum; }
// CHECK-LABEL: <anonymous>:
// CHECK:     struct task_struct::fs
// CHECK:     call 0x71
// CHECK:     struct fs_struct::pwd.dentry
// CHECK:     call 0x71
// CHECK:     struct dentry::d_name.{{.*}}len
// CHECK:     call 0x71
// CHECK-NOT: call 0x71
// CHECK:     exit
SEC("kprobe/2") __corify int anonymous(void *ctx) { return (*current()).fs->pwd.dentry->d_name.len; }
// CHECK-LABEL: <subscript>:
// CHECK:     struct task_struct::comm[3] (0:{{[0-9]+}}:3)
// CHECK:     call 0x71
// CHECK:     exit
SEC("kprobe/3") __corify int subscript(void *ctx) { return current()->comm[3]; }
