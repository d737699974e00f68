// Of several loops in a function those are named that make its frame grow by
// themselves; where none does, all together.
// RUN: %cc %s -o %t.o 2> %t.txt
// RUN: FileCheck %s < %t.txt
// RUN: %cc -DLOOP='_Pragma("clang loop unroll(disable)")' -fplugin-arg-corify-W=error-stack-growth %s -o %t.rolled.o
// RUN: %S/Inputs/frames-as-said %corify %t.txt %t.o %t.rolled.o | FileCheck --check-prefix=SAME %s
// SAME-NOT: but
// SAME: 4 frames grow
// CHECK-NOT: warning:
#include "program.h"

#ifndef LOOP
#define LOOP _Pragma("unroll")
#endif

struct ids { __u64 id[9]; };
struct {
	__uint(type, BPF_MAP_TYPE_ARRAY);
	__uint(max_entries, 1);
	__type(key, int);
	__type(value, struct ids);
} table SEC(".maps");

volatile __u64 sink;

// The frames of the two are not needed at once: to keep one is no help.
// CHECK: several-loops.c:[[#@LINE+7]]:2: warning: unrolling this loop and 1 more grows the frame of 'one_after_another' from
// CHECK: several-loops.c:[[#@LINE+14]]:2: note: and this loop
SEC("raw_tp/sys_enter") int one_after_another(void *ctx)
{
	struct task_struct *task = current();
	__u64 sum = 0;
	LOOP
	for (int i = 0; i < 20; i++) {
		sum = sum * 31 + (BPF_CORE_READ(task, start_time) ^ BPF_CORE_READ(task, tgid)) * i;
		task = BPF_CORE_READ(task, real_parent);
	}
	sink = sum;
	sum = 0;
	task = BPF_CORE_READ(current(), group_leader);
	LOOP
	for (int i = 0; i < 20; i++) {
		sum = sum * 31 + (BPF_CORE_READ(task, start_time) ^ BPF_CORE_READ(task, tgid)) * i;
		task = BPF_CORE_READ(task, real_parent);
	}
	return sum;
}

// The inner one is the outer one's body.
// CHECK: several-loops.c:[[#@LINE+9]]:2: warning: unrolling this loop grows the frame of 'pairs' from
// CHECK: several-loops.c:[[#@LINE+10]]:3: warning: unrolling this loop grows the frame of 'pairs' from
SEC("raw_tp/sys_enter") int pairs(void *ctx)
{
	int zero = 0, same = 0;
	struct ids *t = bpf_map_lookup_elem(&table, &zero);
	if (!t)
		return 0;
	LOOP
	for (int i = 0; i < 9; i++)
		LOOP
		for (int j = 0; j < i; j++)
			same += t->id[i] == t->id[j];
	return same;
}

// One of them is small, and not to blame.
// CHECK: several-loops.c:[[#@LINE+6]]:2: warning: unrolling this loop grows the frame of 'largest' from
SEC("raw_tp/sys_enter") int largest(void *ctx)
{
	struct task_struct *task = current();
	__u64 sum = 0;
	LOOP
	for (int i = 0; i < 20; i++) {
		sum = sum * 31 + (BPF_CORE_READ(task, start_time) ^ BPF_CORE_READ(task, tgid)) * i;
		task = BPF_CORE_READ(task, real_parent);
	}
	LOOP
	for (int i = 0; i < 3; i++)
		sum ^= BPF_CORE_READ(task, start_time) * i;
	return sum;
}
// CHECK-NOT: warning:
