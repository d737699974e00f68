// A loop that is unrolled in part: the turns that are put together are.
// RUN: %cc %s -o %t.o 2> %t.txt
// RUN: FileCheck %s < %t.txt
// RUN: %cc -DROLLED -fplugin-arg-corify-W=error-stack-growth %s -o %t.rolled.o
// RUN: %S/Inputs/frames-as-said %corify %t.txt %t.o %t.rolled.o | FileCheck --check-prefix=SAME %s
// SAME-NOT: but
// SAME: 2 frames grow
#include "program.h"

SEC("raw_tp/sys_enter") int walk(void *ctx)
{
	struct task_struct *task = current();
	__u64 sum = 0;
#ifdef ROLLED
#pragma clang loop unroll(disable)
#else
#pragma unroll 10
#endif
	// CHECK: partly.c:[[#@LINE+2]]:2: warning: unrolling this loop grows the frame of 'walk'
	// CHECK: partly.c:[[#@LINE+1]]:2: note: write '#pragma clang loop unroll(disable)' in place of the loop's pragma
	for (int i = 0; i < 40; i++) {
		sum = sum * 31 + (BPF_CORE_READ(task, start_time) ^ BPF_CORE_READ(task, tgid)) * i;
		task = BPF_CORE_READ(task, real_parent);
	}
	return sum;
}

// The turns make no whole number of rounds: LLVM leaves the loop in the middle
// of one, by a branch that still has the node of the loop that was.
SEC("raw_tp/sys_enter") int uneven(void *ctx)
{
	struct task_struct *task = current();
	__u64 sum = 0;
#ifdef ROLLED
#pragma clang loop unroll(disable)
#else
#pragma clang loop unroll_count(16)
#endif
	// CHECK: partly.c:[[#@LINE+1]]:2: warning: unrolling this loop grows the frame of 'uneven' from {{[0-9]+}} to {{[0-9]+}} bytes
	for (int i = 0; i < 39; i++) {
		sum = sum * 31 + (BPF_CORE_READ(task, start_time) ^ BPF_CORE_READ(task, tgid)) * i;
		task = BPF_CORE_READ(task, real_parent);
	}
	return sum;
}
