// A misuse of the attribute is an error at the attribute.
// RUN: not %cc %s -o %t.o 2>&1 | FileCheck %s
// RUN: not ls %t.o
#include "program.h"
// CHECK: misuse.c:[[#@LINE+1]]:16: error: 'corify' attribute only applies to functions
__attribute__((corify)) int variable;
// CHECK: misuse.c:[[#@LINE+1]]:23: error: 'corify' attribute only applies to functions
struct __attribute__((corify)) record { int a; };
// CHECK: misuse.c:[[#@LINE+1]]:23: error: unknown mode 'fast': the modes are 'auto', 'probe' and 'direct' [corify-attribute]
__attribute__((corify("fast"))) int a(void);
// CHECK: misuse.c:[[#@LINE+1]]:23: error: 'corify' attribute requires a string
__attribute__((corify(7))) int b(void);
// CHECK: misuse.c:[[#@LINE+1]]:16: error: 'corify' attribute takes no more than 1 argument
__attribute__((corify("auto", "probe"))) int c(void);
// CHECK: misuse.c:[[#@LINE+1]]:31: error: the function has another mode already [corify-attribute]
__corify_probe __attribute__((corify("direct"))) int d(void);
