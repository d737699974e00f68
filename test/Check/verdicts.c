// The three verdicts: what resolves, what is guarded, and what is reached.
// RUN: %plain -c -DVERSION=1 %S/Inputs/kernel.c -o %t-4.1.o
// RUN: %plain -c -DVERSION=2 %S/Inputs/kernel.c -o %t-4.2.o
// RUN: %cc-check %s -o %t.o
// RUN: sh -c '%corify check --kernel %t-4.1.o --kernel %t-4.2.o %t.o; test $? = 1' | FileCheck %s
// With only the first kernel there is nothing to report.
// RUN: %corify check --kernel %t-4.1.o %t.o | FileCheck --check-prefix=OLD %s
#include "Inputs/program.h"
__u64 sink;

//      CHECK: guarded 2 of 2 ok guarded
SEC("raw_tp/x") int guarded(void *ctx)
{
	if (HAS_STATE)
		sink = STATE;
	return 0;
}

// CHECK-NEXT: unguarded 1 of 2 ok rejected
SEC("raw_tp/x") int unguarded(void *ctx)
{
// CHECK: verdicts.c:[[@LINE+4]]:{{[0-9]+}}: error: struct task_struct has no field 'state'; there is '__state' [corify-missing-field]
// CHECK-NEXT: [[@LINE+3]] | 	sink = STATE;
// CHECK-NEXT: |{{ *}}^
// CHECK-NEXT: note: in program 'unguarded' of {{.*}}, on {{.*}}-4.2
	sink = STATE;
// CHECK-NEXT: note: guard it with bpf_core_field_exists(((struct task_struct___old *)0)->state)
	return 0;
}
// CHECK: 1 object, 2 programs, 2 kernels: 2 ok, 1 guarded, 1 rejected, 0 unknown
// OLD: 1 object, 2 programs, 1 kernel: 2 ok, 0 guarded, 0 rejected, 0 unknown
