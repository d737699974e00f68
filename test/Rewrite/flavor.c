// A flavor is a kernel record, attribute or not, and a name that only looks
// like one is none.
// RUN: %cc %s -o %t.o 2>&1 | FileCheck --check-prefix=WARN %s && %disasm %t.o | FileCheck %s
#include "program.h"
struct task_struct___old { long state; };
struct task_struct____odd { long state; };
// CHECK-LABEL: <flavor>:
// CHECK: struct task_struct___old::state
// CHECK: call 0x71
SEC("kprobe/1") __corify int flavor(void *ctx) { return ((struct task_struct___old *)current())->state; }
// CHECK-LABEL: <odd>:
// CHECK-NOT: CO-RE
// CHECK: call 0x71
// WARN: flavor.c:[[#@LINE+1]]:{{[0-9]+}}: warning: kernel memory is read as 'struct task_struct____odd', which is not a kernel record
SEC("kprobe/2") __corify int odd(void *ctx) { return ((struct task_struct____odd *)current())->state; }
