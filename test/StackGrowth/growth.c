// Loops whose unrolling makes a frame larger: each is named with the function,
// both frames, what they grew by, and what to do. Both numbers are real: the
// frame of the object, and that of the same source with the loops kept.
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
#define READ_KERN(ptr)                                                         \
	({                                                                     \
		typeof(ptr) _val;                                              \
		__builtin_memset((void *)&_val, 0, sizeof(_val));              \
		bpf_probe_read_kernel((void *)&_val, sizeof(_val), &ptr);      \
		_val;                                                          \
	})

// Values that only the end of the loop puts together.
// CHECK: growth.c:[[#@LINE+8]]:2: warning: unrolling this loop grows the frame of 'ancestors' from {{[0-9]+}} to {{[0-9]+}} bytes [corify-stack-growth]
// CHECK: growth.c:[[#@LINE+2]]:1: note: {{[0-9]+}} bytes more are {{[0-9]+}} values that found no register
// CHECK: growth.c:[[#@LINE+6]]:2: note: write '#pragma clang loop unroll(disable)' in place of the loop's pragma: kernels take loops with a bound from 5.3 on, and bpf_loop() from 5.17 on
SEC("raw_tp/sys_enter") int ancestors(void *ctx)
{
	struct task_struct *task = current();
	__u64 sum = 0;
	LOOP
	for (int i = 0; i < 20; i++) {
		__u64 started = BPF_CORE_READ(task, start_time);
		__u64 flags = BPF_CORE_READ(task, flags);

		sum = sum * 31 + (started ^ flags) * i;
		task = BPF_CORE_READ(task, real_parent);
	}
	return sum;
}

// The same as plain C: of what the front end reads less waits on the stack
// (docs/stack.md#less-stack).
// CHECK-NOT: 'rewritten'
SEC("raw_tp/sys_enter") __corify int rewritten(void *ctx)
{
	struct task_struct *task = current();
	__u64 sum = 0;
	LOOP
	for (int i = 0; i < 20; i++) {
		sum = sum * 31 + (task->start_time ^ task->real_parent->flags) * i;
		task = task->real_parent;
	}
	return sum;
}

// With nested reads.
// CHECK: growth.c:[[#@LINE+6]]:2: warning: unrolling this loop grows the frame of 'nested'
SEC("raw_tp/sys_enter") int nested(void *ctx)
{
	struct task_struct *task = current();
	__u64 sum = 0;
	LOOP
	for (int i = 0; i < 20; i++) {
		sum = sum * 31 + (READ_KERN(task->start_time) ^ READ_KERN(READ_KERN(task->real_parent)->flags)) * i;
		task = READ_KERN(task->real_parent);
	}
	return sum;
}

// In a function that is inlined, where the loop is; said once for both that
// have it, for the one that it costs most.
// CHECK: growth.c:[[#@LINE+6]]:2: warning: unrolling this loop grows the frame of '{{first|second}}'
// CHECK: growth.c:[[#@LINE+5]]:2: note: it is in one more function, whose frame grows by no more
static __always_inline __u64 inlined(struct task_struct *task)
{
	__u64 sum = 0;
	LOOP
	for (int i = 0; i < 20; i++) {
		sum = sum * 31 + (BPF_CORE_READ(task, start_time) ^ BPF_CORE_READ(task, tgid)) * i;
		task = BPF_CORE_READ(task, real_parent);
	}
	return sum;
}

SEC("raw_tp/sys_enter") int first(void *ctx)
{
	return inlined(current());
}

SEC("raw_tp/sys_enter") int second(void *ctx)
{
	return inlined(current()) + 1;
}

// By a macro, where that is used.
#define SUM_UP(task, sum)                                                      \
	LOOP for (int i = 0; i < 20; i++)                                      \
	{                                                                      \
		sum = sum * 31 + (BPF_CORE_READ(task, start_time) ^            \
				  BPF_CORE_READ(task, tgid)) * i;              \
		task = BPF_CORE_READ(task, real_parent);                       \
	}
SEC("raw_tp/sys_enter") int by_macro(void *ctx)
{
	struct task_struct *task = current();
	__u64 sum = 0;
	// CHECK: growth.c:[[#@LINE+1]]:2: warning: unrolling this loop grows the frame of 'by_macro'
	SUM_UP(task, sum)
	return sum;
}
// CHECK-NOT: warning:
