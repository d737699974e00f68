// In a system header a warning of Corify is as silent as one of clang's, and
// an error is not.
// RUN: split-file %s %t
// RUN: %cc -isystem %t/system %t/warns.c -o %t/1.o 2>&1 | count 0
// RUN: %cc -I%t/system %t/warns.c -o %t/1.o 2>&1 | FileCheck --check-prefix=WARNS %s
// RUN: not %cc -isystem %t/system %t/fails.c -o %t/2.o 2>&1 | FileCheck --check-prefix=FAILS %s
// WARNS: warning: {{.*}} [corify-unrelocated-read]
// FAILS: error: assignment to kernel memory: {{.*}} [corify-store]
//--- system/warns.h
struct own { int a, b; };
__corify static inline int warns(struct task_struct *t) { return ((struct own *)t)->b; }
//--- system/fails.h
__corify static inline void fails(struct task_struct *t) { t->pid = 1; }
//--- warns.c
#include "program.h"
#include "warns.h"
SEC("kprobe/x") __corify int f(void *ctx) { return warns(current()); }
//--- fails.c
#include "program.h"
#include "fails.h"
SEC("kprobe/x") __corify int f(void *ctx) { fails(current()); return 0; }
