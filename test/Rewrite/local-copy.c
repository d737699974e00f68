// A whole record is copied member by member, and the copy is then accessed at
// the offsets that it has here: no record is made for it.
// RUN: %cc %s -o %t.o && %disasm %t.o | FileCheck %s
#include "program.h"
// CHECK-LABEL: <f>:
// CHECK:     struct task_struct::fs
// CHECK:     struct fs_struct::pwd.mnt (0:1:0)
// CHECK:     call 0x71
// CHECK:     struct fs_struct::pwd.dentry (0:1:1)
// CHECK:     call 0x71
// CHECK-NOT: struct path
// CHECK:     exit
SEC("kprobe/x") __corify long f(void *ctx)
{
	struct path p = current()->fs->pwd;
	return (long)p.mnt ^ (long)p.dentry;
}
