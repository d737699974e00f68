// What is not evaluated is not read: sizeof, typeof, _Alignof, offsetof,
// __builtin_constant_p and constant expressions.
// RUN: %cc %s -o %t.o && %disasm %t.o | FileCheck %s
#include "program.h"
// CHECK-LABEL: <f>:
// CHECK-NOT: call 0x71
// CHECK: exit
SEC("kprobe/x") __corify int f(void *ctx)
{
	struct task_struct *t = current();
	typeof(t->real_parent->tgid) x = sizeof(t->real_parent->comm);
	_Static_assert(sizeof(t->comm) == 16, "");
	x += _Alignof(typeof(t->mm)) + __builtin_offsetof(struct task_struct, pid);
	return x + __builtin_constant_p(t->pid);
}
