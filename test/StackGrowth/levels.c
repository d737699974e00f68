// At each level of optimisation and for each instruction set, with a pragma
// and without one where the level unrolls by itself: both numbers are those of
// the objects.
// RUN: for o in 1 2 s; do for cpu in v1 v2 v3 v4; do %cc -O$o -mcpu=$cpu %s -o %t.o 2> %t.txt && %cc -DROLLED -fplugin-arg-corify-W=error-stack-growth -O$o -mcpu=$cpu %s -o %t.rolled.o && %S/Inputs/frames-as-said %corify %t.txt %t.o %t.rolled.o || exit 1; done; done > %t.said
// RUN: FileCheck %s < %t.said
// CHECK-NOT: but
// CHECK-COUNT-12: asked_for: {{[0-9]+}} to {{[0-9]+}} bytes
// CHECK-NOT: but
// Nothing is unrolled where nothing is optimised.
// RUN: %cc -O0 -fplugin-arg-corify-W=error-stack-growth -fsyntax-only %s
#include "program.h"

SEC("raw_tp/sys_enter") int asked_for(void *ctx)
{
	struct task_struct *task = current();
	__u64 sum = 0;
#ifdef ROLLED
#pragma clang loop unroll(disable)
#else
#pragma unroll
#endif
	for (int i = 0; i < 20; i++) {
		sum = sum * 31 + (BPF_CORE_READ(task, start_time) ^ BPF_CORE_READ(task, tgid)) * i;
		task = BPF_CORE_READ(task, real_parent);
	}
	return sum;
}
