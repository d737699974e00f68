// Preprocessed first and compiled then, the object is the same, as ccache,
// distcc and -save-temps need it.
// RUN: %cc %s -o %t.1.o
// RUN: %cc -E %s -o %t.i && %cc %t.i -o %t.2.o
// RUN: %disasm %t.1.o | tail -n +3 > %t.1.txt
// RUN: %disasm %t.2.o | tail -n +3 > %t.2.txt
// RUN: diff %t.1.txt %t.2.txt
// RUN: FileCheck %s < %t.2.txt
// CHECK: CO-RE <byte_off> [{{[0-9]+}}] struct task_struct::real_parent
// CHECK: CO-RE <byte_off> [{{[0-9]+}}] struct task_struct::tgid
#include "program.h"
SEC("kprobe/x")
__corify int f(void *ctx) { return current()->real_parent->tgid; }
