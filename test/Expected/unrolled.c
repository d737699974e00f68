// One access in the source is as many in the list as the loop around it has
// been unrolled to, and each of them is missed.
// RUN: %corify cc -c %s -o %t.o
// RUN: python3 %S/Inputs/list.py %t.o | FileCheck --check-prefix=LIST %s
// LIST-COUNT-5: program byte_off struct list 0:1 list::next 8 [[#@LINE+13]]:
// LIST-NOT: list::next
// RUN: python3 %S/Inputs/damage.py --each %build/bin/corify %t.o | FileCheck %s
// CHECK: {{^([0-9]+) records, \1 named when dropped, \1 named when changed$}}
struct list {
	long value;
	struct list *next;
} __attribute__((preserve_access_index));

__attribute__((section("raw_tp/x"))) int program(struct list *l)
{
#pragma clang loop unroll(full)
	for (int i = 0; i < 5; i++)
		l = l->next;
	return l->value;
}
