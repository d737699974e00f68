// A function of two names is on the list by one of them.
// RUN: %corify cc -c %s -o %t.o
// RUN: %corify check %t.o | FileCheck --check-prefix=FINE %s
// FINE: 0 problems
// RUN: python3 %S/Inputs/damage.py %t.o %t-lost.o drop 0
// RUN: not %corify check %t-lost.o | FileCheck %s
// CHECK: alias.c:[[#@LINE+8]]:{{[0-9]+}}: error: .text+0x{{[0-9a-f]+}} ({{first|other}}): byte_off of task::pid at {{.*}} has lost its record
// CHECK: {{ 1 problem$}}
struct task {
	int state, pid, tgid;
} __attribute__((preserve_access_index));

__attribute__((noinline)) int first(struct task *t)
{
	return t->pid;
}
int other(struct task *t) __attribute__((alias("first")));

__attribute__((section("raw_tp/x"))) int reads(struct task *t)
{
	return first(t) + other(t);
}
