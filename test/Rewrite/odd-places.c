// Where a read cannot stand there is a diagnostic; where C is odd but right, the
// reads are too.
// RUN: not %cc -DBAD %s -o %t.o 2>&1 | FileCheck %s
// RUN: %cc -Wno-unused-value %s -o %t.o && %disasm %t.o | FileCheck --check-prefix=GOOD %s
#include "program.h"
#ifdef BAD
// CHECK: [[@LINE+1]]:{{[0-9]+}}: error: kernel memory cannot be read here (in the size of a variable-length array): read it into a local first [corify-unsupported]
SEC("kprobe/a") __corify int vla(void *ctx) { struct task_struct *t = current(); int a[t->pid & 7]; a[0] = 1; return sizeof(a); }
// CHECK: [[@LINE+1]]:{{[0-9]+}}: error: kernel memory cannot be read here (as the memory operand of an asm statement)
SEC("kprobe/b") __corify int memory(void *ctx) { struct task_struct *t = current(); asm volatile("" :: "m"(t->pid)); return 0; }
// CHECK: [[@LINE+1]]:{{[0-9]+}}: error: address of bit-field requested
SEC("kprobe/c") __corify int bits(void *ctx) { struct task_struct *t = current(); return *(unsigned *)&t->in_iowait; }
#endif
// GOOD-LABEL: <jumps>:
// GOOD-COUNT-3: call 0x71
SEC("kprobe/d") __corify int jumps(void *ctx)
{
	struct task_struct *t = current();
	return ({ __label__ up; int v = t->pid; if (v) goto up; 1; up: t->real_parent->pid; });
}
// GOOD-LABEL: <operand>:
// GOOD: call 0x71
// GOOD: r0 += r
SEC("kprobe/e") __corify int operand(void *ctx)
{
	struct task_struct *t = current();
	register long sum asm("r0") = 1;
	asm volatile("%0 += %1" : "+r"(sum) : "r"((long)t->pid));
	return sum;
}
// GOOD-LABEL: <constants>:
// GOOD: w0 = 0x{{[0-9a-f]+}}
// GOOD: exit
SEC("kprobe/f") __corify int constants(void *ctx)
{
	static const long here = __builtin_offsetof(struct task_struct, comm);
	_Static_assert(__builtin_offsetof(struct task_struct, comm), "");
	return here;
}
