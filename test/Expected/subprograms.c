// Functions of their own have their records under their own names, static ones
// and global ones, and one that is called by nobody.
// RUN: %corify cc -c %s -o %t.o
// RUN: python3 %S/Inputs/list.py %t.o | sort | FileCheck --match-full-lines %s
//      CHECK:for_all byte_off struct task 0:2 task::tgid 8 {{.*}}
// CHECK-NEXT:of_the_file byte_off struct task 0:1 task::pid 4 {{.*}}
// CHECK-NEXT:program byte_off struct task 0:0 task::state 0 {{.*}}
// CHECK-NEXT:uncalled byte_off struct task 0:1 task::pid 4 {{.*}}
//  CHECK-NOT:{{.}}
// RUN: python3 %S/Inputs/damage.py --each %build/bin/corify %t.o | FileCheck --check-prefix=EACH %s
// EACH: {{^4 records, 4 named when dropped, 4 named when changed$}}
struct task {
	int state, pid, tgid;
} __attribute__((preserve_access_index));
#define noinline __attribute__((noinline))

static noinline int of_the_file(struct task *t) { return t->pid; }
noinline int for_all(struct task *t) { return t->tgid; }
noinline int uncalled(struct task *t) { return t->pid; }

__attribute__((section("raw_tp/x"))) int program(struct task *t)
{
	return of_the_file(t) + for_all(t) + t->state;
}
