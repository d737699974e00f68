// The address of a member, and an array that decays to one, are relocated and
// nothing is read for the last hop.
// RUN: %cc %s -o %t.o && %disasm %t.o | FileCheck %s
#include "program.h"
char name[16];
// CHECK-LABEL: <array>:
// CHECK:     struct task_struct::real_parent
// CHECK:     call 0x71
// CHECK-NOT: call 0x71
// CHECK:     struct task_struct::comm
// CHECK:     call 0x73
// CHECK:     exit
SEC("kprobe/1") __corify int array(void *ctx)
{
	return bpf_probe_read_kernel_str(name, sizeof(name), current()->real_parent->comm);
}
// CHECK-LABEL: <address>:
// CHECK-NOT: call 0x71
// CHECK:     struct task_struct::start_time
// CHECK-NOT: call 0x71
// CHECK:     exit
SEC("kprobe/2") __corify long address(void *ctx) { return (long)&current()->start_time; }
