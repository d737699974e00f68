// What is inlined is on the list of each program that has it, under that
// program's name and the source line of the function that it came from.
// RUN: %corify cc -c %s -o %t.o
// RUN: python3 %S/Inputs/list.py %t.o | FileCheck --match-full-lines %s
//      CHECK:one byte_off struct task 0:1 task::pid 4 [[PLACE:.*]]
// CHECK-NEXT:one byte_off struct task 0:2 task::tgid 8 {{.*}}
// CHECK-NEXT:two byte_off struct task 0:2 task::tgid 8 {{.*}}
// CHECK-NEXT:two byte_off struct task 0:1 task::pid 4 [[PLACE]]
// CHECK-NEXT:two byte_off struct task 0:1 task::pid 4 [[PLACE]]
//  CHECK-NOT:{{.}}
// RUN: python3 %S/Inputs/damage.py %t.o %t-lost.o drop 4
// RUN: not %corify check %t-lost.o | FileCheck --check-prefix=LOST %s
// LOST: inlined.c:[[#@LINE+10]]:{{[0-9]+}}: error: raw_tp/two+0x{{[0-9a-f]+}} (two): byte_off of task::pid at {{.*}} has lost its record
// RUN: python3 %S/Inputs/damage.py --each %build/bin/corify %t.o | FileCheck --check-prefix=EACH %s
// EACH: {{^5 records, 5 named when dropped, 5 named when changed$}}
struct task {
	int state, pid, tgid;
} __attribute__((preserve_access_index));
#define SEC(name) __attribute__((section(name), used))

static inline __attribute__((always_inline)) int pid_of(struct task *t)
{
	return *(volatile int *)&t->pid;
}

SEC("raw_tp/one") int one(struct task *t)
{
	return pid_of(t) + t->tgid;
}

SEC("raw_tp/two") int two(struct task **t)
{
	return *(volatile int *)&t[0]->tgid + pid_of(t[1]) + pid_of(t[2]);
}
