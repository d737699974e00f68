// The attribute is registered and takes the three modes, spelled either way.
// RUN: %cc -fsyntax-only %s
#include "program.h"
#if !__has_attribute(corify)
#error "the attribute is not registered"
#endif
__corify int a(void *ctx) { return current()->pid; }
__corify_probe int b(void *ctx) { return current()->pid; }
__corify_direct int c(void *ctx) { return 0; }
__attribute__((corify("auto"))) int d(void *ctx) { return 0; }
__attribute__((corify)) __attribute__((corify("auto"))) int e(void *ctx) { return 0; }
