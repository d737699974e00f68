// Without the plugin a use of __corify is one hard error that says what to do,
// and a program that does not use it compiles.
// RUN: not %plain -DUSE -c %s -o %t.o 2>&1 | FileCheck %s
// RUN: %plain -c %s -o %t.o
// CHECK: error: this function needs the Corify plugin: compile with `corify cc`, or pass -fplugin=corify.so to clang
#include <corify/bpf.h>
#ifdef USE
__corify int f(void) { return 0; }
#endif
