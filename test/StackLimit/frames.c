// A frame that is too large, and chains of calls that are too large together:
// each is said once, with what fills it, in place of clang's message.
// RUN: not %cc %s -o %t.o 2>&1 | FileCheck %s
// RUN: not ls %t.o
// RUN: %cc -fplugin-arg-corify-stack-limit=900 %s -o %t.o
// RUN: not %cc -fplugin-arg-corify-stack-limit=200 -fplugin-arg-corify-W=error-stack-limit %s -o %t.o 2>&1 | FileCheck --check-prefix=SMALL %s
// RUN: not %cc -fplugin-arg-corify-stack-limit=many %s -o %t.o 2>&1 | FileCheck --check-prefix=MISUSE %s
// RUN: not %cc -fplugin-arg-corify-W=no-stack-limit %s -o %t.o 2>&1 | FileCheck --check-prefix=STAYS %s
// MISUSE: error: -fplugin-arg-corify-stack-limit: 'many' is no number of bytes [corify-argument]
// STAYS: corify-stack-limit is an error and stays one
#include "vmlinux.h"
#include <bpf/bpf_helpers.h>

char LICENSE[] SEC("license") = "GPL";
volatile long sink;

// SMALL: frames.c:[[#@LINE+1]]:1: error: the frame of 'deep' is 304 bytes, the limit is 200
static __noinline int deep(void *ctx)
{
	char small[300];

	bpf_probe_read_kernel(small, sizeof(small), ctx);
	sink = small[7];
	return 0;
}

// Of what lies beyond the limit by itself, the chain is not said as well.
// CHECK: frames.c:[[#@LINE+3]]:1: error: the frame of 'large' is 544 bytes, the limit is 512 [corify-stack-limit]
// CHECK: frames.c:[[#@LINE+4]]:2: note: 400 bytes of 'large' are 'first'
// CHECK: frames.c:[[#@LINE+3]]:2: note: 140 bytes of 'large' are 'second'
SEC("tc") int large(void *ctx)
{
	char first[400], second[140];

	bpf_probe_read_kernel(first, sizeof(first), ctx);
	bpf_probe_read_kernel(second, sizeof(second), ctx);
	sink = first[3] + second[4];
	return deep(ctx);
}

// CHECK: frames.c:[[#@LINE+2]]:1: error: the stacks of 2 calls are 544 bytes together, the limit is 512: filter -> deep [corify-stack-limit]
// CHECK: frames.c:20:2: note: 300 bytes of 'deep' are 'small'
SEC("tc") int filter(void *ctx)
{
	char buffer[240];

	bpf_probe_read_kernel(buffer, sizeof(buffer), ctx);
	sink = buffer[3];
	return deep(ctx) + buffer[5];
}

// Newer kernels give each of its frames a stack.
// CHECK: frames.c:[[#@LINE+1]]:1: warning: the stacks of 2 calls are 544 bytes together, the limit is 512 on kernels before 6.13: traced -> deep [corify-stack-limit]
SEC("raw_tp/sys_enter") int traced(void *ctx)
{
	char buffer[240];

	bpf_probe_read_kernel(buffer, sizeof(buffer), ctx);
	sink = buffer[3];
	return deep(ctx) + buffer[5];
}

// CHECK: frames.c:[[#@LINE+1]]:1: warning: the stacks of 2 calls are 544 bytes together, the limit is 512 unless the kernel gives this operation private stacks: operation -> deep [corify-stack-limit]
SEC("struct_ops/enqueue") int operation(void *ctx)
{
	char buffer[240];

	bpf_probe_read_kernel(buffer, sizeof(buffer), ctx);
	sink = buffer[3];
	return deep(ctx) + buffer[5];
}

// A callback runs on the stack of the program that gives it to the helper.
static long each(__u32 index, void *context)
{
	return deep(context);
}

// CHECK: frames.c:[[#@LINE+1]]:1: error: the stacks of 3 calls are 544 bytes together, the limit is 512: calls_back -> each -> deep [corify-stack-limit]
SEC("tc") int calls_back(void *ctx)
{
	char buffer[240];

	bpf_probe_read_kernel(buffer, sizeof(buffer), ctx);
	bpf_loop(3, each, buffer, 0);
	sink = buffer[3];
	return 0;
}

// Two whose frames fit.
SEC("tc") int fits(void *ctx)
{
	return deep(ctx);
}
