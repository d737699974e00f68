// Where a frame is beyond the limit because of unrolling, that is said beside
// it; and where two loops each are to blame, what keeping both comes to.
// RUN: not %cc %s -o %t.o 2>&1 | FileCheck %s
#include "program.h"

// CHECK: beyond-the-limit.c:[[#@LINE+9]]:2: warning: unrolling this loop grows the frame of 'walk' from 3[[#]] to 6[[#]] bytes [corify-stack-growth]
// CHECK: note: with all loops of 'walk' kept it is 16 bytes
// CHECK: beyond-the-limit.c:[[#@LINE+13]]:2: warning: unrolling this loop grows the frame of 'walk' from 3[[#]] to 6[[#]] bytes [corify-stack-growth]
// CHECK: beyond-the-limit.c:[[#@LINE+1]]:1: error: the frame of 'walk' is 6[[#]] bytes, the limit is 512 [corify-stack-limit]
SEC("raw_tp/sys_enter") int walk(void *ctx)
{
	struct task_struct *task = current();
	__u64 sum = 0;
#pragma unroll
	for (int i = 0; i < 20; i++) {
		sum = sum * 31 + (BPF_CORE_READ(task, start_time) ^ BPF_CORE_READ(task, tgid)) * i;
		task = BPF_CORE_READ(task, real_parent);
	}
	task = BPF_CORE_READ(current(), group_leader);
#pragma unroll
	for (int i = 0; i < 20; i++) {
		sum = sum * 31 + (BPF_CORE_READ(task, start_time) ^ BPF_CORE_READ(task, tgid)) * i;
		task = BPF_CORE_READ(task, real_parent);
	}
	return sum;
}
