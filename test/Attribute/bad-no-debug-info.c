// Without -g no record can be made: one error, at the function, no object.
// RUN: not %cc -g0 %s -o %t.o 2>&1 | FileCheck %s
// RUN: not %cc -g1 %s -o %t.o 2>&1 | FileCheck %s
// RUN: not ls %t.o
// CHECK: bad-no-debug-info.c:[[#@LINE+5]]:14: error: no relocation record can be made without debug info about types: pass -g [corify-no-debug-info]
// CHECK-NOT: error:
// CHECK: 1 error generated
#include "program.h"
SEC("kprobe/x")
__corify int f(void *ctx) { return current()->pid; }
__corify int g(void *ctx) { return current()->pid; }
