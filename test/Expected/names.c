// Names of members and enumerators are what a loader looks for: where those of
// the object are not the compiler's, each record of them is another one.
// RUN: %corify cc -c %s -o %t.o
// RUN: %corify check %t.o | FileCheck --check-prefix=FINE %s
// FINE: 0 problems
// RUN: %source/scripts/mutate-objects --corify %build/bin/corify --times 6 --only member-name-other,enumerator-name-other --require member-name-other,enumerator-name-other %t.o
// RUN: %source/scripts/mutate-objects --corify %build/bin/corify --command link --times 6 --only member-name-other,enumerator-name-other --require member-name-other,enumerator-name-other %t.o
// RUN: python3 %S/Inputs/rename.py %t.o %t-other.o tgid pgid
// RUN: not %corify check %t-other.o | FileCheck %s
// CHECK: error: raw_tp/x+0x{{[0-9a-f]+}} (reads): byte_off of task::tgid at {{.*}}: the compiler's record was byte_off of struct task (0:2), this one is of task::pgid, by the names in .BTF [corify-changed-record]
// RUN: python3 %S/Inputs/rename.py %t.o %t-other.o FIRST THIRD
// RUN: not %corify check %t-other.o | FileCheck --check-prefix=ENUM %s
// ENUM: enumval_value of state::FIRST at {{.*}} this one is of state::THIRD, by the names in .BTF
enum state { FIRST, SECOND, FIFTH };
struct inner {
	int a, b;
	union {
		int c;
		long d;
	};
};
struct task {
	int state, pid, tgid;
	struct inner in[4];
	int grid[2][3];
} __attribute__((preserve_access_index));

char _license[] __attribute__((section("license"), used)) = "GPL";

__attribute__((section("raw_tp/x"))) int reads(struct task *t)
{
	return t->pid + t->tgid + t->in[1].b + t->in[2].c + t->grid[1][2] +
	       __builtin_preserve_enum_value(*(enum state *)FIRST, 1);
}
