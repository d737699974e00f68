// Nested reads are evaluated once each, in conditions only where C evaluates
// them, and read what they should.
// REQUIRES: bpf-load
// RUN: %cc-full -I%source/test/Inputs -Wno-unused-value %s -o %t.o && %bpf-run run %t.o nested | FileCheck %s
// CHECK-DAG: different = 0
// CHECK-DAG: compared = 18
#include "compare.h"
int evaluated;
volatile int zero, one = 1;
#define READ(x) ({ typeof(x) v_; evaluated++; bpf_core_read(&v_, sizeof(v_), &x); v_; })
#define COUNTED(expression, value, count)   \
	do {                                \
		evaluated = 0;              \
		SAME(expression, value);    \
		SAME(evaluated, count);     \
	} while (0)
SEC("syscall") int nested(void *ctx)
{
	struct task_struct *t = current();
	int parent = BPF_CORE_READ(t, real_parent, tgid), pid = BPF_CORE_READ(t, pid);
	COUNTED(READ(READ(t->real_parent)->tgid), parent, 2);
	COUNTED(READ(READ(READ(t->group_leader)->real_parent)->tgid), parent, 3);
	COUNTED(READ((one ? READ(t->real_parent) : READ(READ(t->real_parent)->real_parent))->tgid), parent, 2);
	COUNTED(READ((zero ? READ(READ(t->real_parent)->real_parent) : t)->pid), pid, 1);
	COUNTED(READ(t->comm[(zero && READ(t->pid)) & 1]), 'b', 1);
	COUNTED(READ(t->comm[(one || READ(t->pid)) & 1]), 'p', 1);
	COUNTED(READ(t->comm[(READ(t->pid), READ(t->tgid), 1) & 15]), 'p', 3);
	int i = 0;
	COUNTED(READ(t->comm[(i = 2, READ(t->comm[i]) == 'f')]), 'p', 2);
	COUNTED(READ(READ(t->thread_pid)->numbers[READ(READ(t->thread_pid)->level)].nr), pid, 4);
	return 0;
}
