// --what-if needs no kernel: what is guarded in one place and read without a
// guard in another is found.
// RUN: %cc-check %s -o %t.o
// RUN: sh -c '%corify check --what-if %t.o; test $? = 1' | FileCheck %s
// Without it there is nothing to report.
// RUN: %corify check %t.o | FileCheck --check-prefix=ALONE %s
// ALONE: no kernels: 0 problems
#include "Inputs/program.h"
__u64 sink;

SEC("raw_tp/x") int guarded(void *ctx)
{
	if (HAS_STATE)
		sink = STATE;
	return 0;
}

SEC("raw_tp/x") int forgotten(void *ctx)
{
// CHECK: what-if.c:[[@LINE+1]]:{{[0-9]+}}: error: a kernel without task_struct___old::state, which the object asks for elsewhere, refuses this use of task_struct___old::state [corify-missing-guard]
	sink = STATE;
// CHECK: note: in program 'forgotten'
// CHECK: note: guard it with bpf_core_field_exists(((struct task_struct___old *)0)->state)
	return 0;
}

// What nobody asks for is taken to be there.
SEC("raw_tp/x") int always_there(void *ctx)
{
	sink = BPF_CORE_READ((struct task_struct *)CURRENT, pid);
	return 0;
}
// CHECK-NOT: error
// CHECK: 1 problem
