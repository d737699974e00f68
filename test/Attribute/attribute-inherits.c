// An annotated declaration makes its definition annotated; two declarations
// that ask for different modes are an error.
// RUN: %cc %s -o %t.o && %disasm %t.o | FileCheck %s
// RUN: not %cc -DTWO %s -o %t.o 2>&1 | FileCheck --check-prefix=TWO %s
#include "program.h"
// CHECK-LABEL: <f>:
// CHECK: call 0x71
__corify int f(void *ctx);
SEC("kprobe/x") int f(void *ctx) { return current()->pid; }
#ifdef TWO
__corify_direct int g(void *ctx);
// TWO: attribute-inherits.c:[[#@LINE+1]]:20: error: an earlier declaration of 'g' has another mode [corify-attribute]
__corify_probe int g(void *ctx) { return current()->pid; }
#endif
