// What the optimiser dropped is on no list and no finding, though the front end
// saw it.
// RUN: %corify cc -c %s -o %t.o
// RUN: python3 %S/Inputs/list.py %t.o | FileCheck --match-full-lines %s
//     CHECK:program byte_off struct task 0:1 task::pid 4 {{.*}}
// CHECK-NOT:{{.}}
// RUN: %corify check %t.o | FileCheck --check-prefix=FINE %s
// RUN: %corify link -o %t-linked.o %t.o | FileCheck --check-prefix=FINE %s
// FINE: 0 problems
struct task {
	int state, pid, tgid;
} __attribute__((preserve_access_index));
static const int debug = 0;
char _license[] __attribute__((section("license"), used)) = "GPL";

static int never_called(struct task *t)
{
	return t->tgid;
}

__attribute__((section("raw_tp/x"))) int program(struct task *t)
{
	int unused = t->state;

	if (debug)
		return t->tgid + never_called(t);
	return t->pid;
}
