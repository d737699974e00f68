// What a syscall or a uprobe was called with is an address in user memory.
// RUN: %cc %s -o %t.o && %disasm %t.o | FileCheck %s
#include "program.h"
struct timeval_like { long a, b; } __attribute__((preserve_access_index));
// CHECK-LABEL: <f>:
// CHECK: struct timeval_like::b
// CHECK: call 0x70
// CHECK-NOT: call 0x71
// CHECK: exit
SEC("uprobe/x") __corify int BPF_KPROBE(f, struct timeval_like *user) { return user->b; }
