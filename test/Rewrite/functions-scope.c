// functions= says which functions are rewritten: the annotated ones, the
// static ones that they call as well, or all.
// RUN: %cc %s -o %t.1.o && %disasm %t.1.o | FileCheck --check-prefixes=ALWAYS,ANNOTATED %s
// RUN: %cc -fplugin-arg-corify-functions=reachable %s -o %t.2.o && %disasm %t.2.o | FileCheck --check-prefixes=ALWAYS,REACHABLE %s
// RUN: %cc -fplugin-arg-corify-functions=all %s -o %t.3.o && %disasm %t.3.o | FileCheck --check-prefixes=ALWAYS,ALL %s
#include "program.h"
static __noinline int second(struct task_struct *t) { return t->prio; }
static __noinline int first(struct task_struct *t) { return second(t) + t->exit_code; }
// ALWAYS-LABEL: <second>:
// ANNOTATED-NOT: call 0x71
// REACHABLE: call 0x71
// ALL: call 0x71
// ALWAYS-LABEL: <annotated>:
// ALWAYS: struct task_struct::pid
// ALWAYS: call 0x71
// ALWAYS-LABEL: <other>:
// ANNOTATED-NOT: call 0x71
// REACHABLE-NOT: call 0x71
// ALL: struct task_struct::tgid
// ALL: call 0x71
// ALWAYS: exit
SEC("kprobe/1") __corify int annotated(void *ctx) { return first(current()) + current()->pid; }
SEC("kprobe/2") int other(void *ctx) { return current()->tgid; }
