// A register operand of an asm statement is a value, and is read; a memory
// operand cannot be.
// RUN: %cc %s -o %t.o && %disasm %t.o | FileCheck %s
// RUN: not %cc -DMEMORY %s -o %t.2.o 2>&1 | FileCheck --check-prefix=ERROR %s
#include "program.h"
// CHECK-LABEL: <f>:
// CHECK: struct task_struct::pid
// CHECK: call 0x71
// ERROR: asm-operand.c:[[#@LINE+6]]:{{[0-9]+}}: error: kernel memory cannot be read here (as the memory operand of an asm statement): read it into a local first [corify-unsupported]
SEC("kprobe/x") __corify int f(void *ctx)
{
	long v;
	struct task_struct *t = current();
#ifdef MEMORY
	asm volatile("%0 = %1" : "=r"(v) : "m"(t->pid));
#else
	asm volatile("%0 = %1" : "=r"(v) : "r"((long)t->pid));
#endif
	return v;
}
