// Stacks that lie together are refused on a kernel without private stacks, and
// a program type without them; on their own they are not.
// REQUIRES: shared-kernels
// RUN: %cc-check %s -o %t.o
// RUN: sh -c '! %corify check --kernel %source/../shared/kernels/5.4-test-amd64.btf.xz --kernel %source/../shared/kernels/7.3.4-deb13-amd64.btf.xz %t.o' | FileCheck %s
// CHECK: traced{{ +}}1 of 2
// CHECK: fits{{ +}}2 of 2
// CHECK: filter{{ +}}0 of 2
// CHECK: error: the stacks of 2 calls are 736 bytes together, the limit is 512: traced -> callee [corify-stack-limit]
// CHECK: on 5.4-test-amd64
// CHECK: note: 400 bytes at r10-400 of 'callee': first written at {{.*}}stack-chains.c:[[#@LINE+18]]
// CHECK: note: 300 bytes at r10-300 of 'traced'
// CHECK: error: the stacks of 2 calls are 704 bytes together, the limit is 512: filter -> callee [corify-stack-limit]
// CHECK: on 7.3.4-deb13-amd64
// CHECK: error: the stacks of 2 calls are 736 bytes together, the limit is 512: filter -> callee [corify-stack-limit]
// CHECK: on 5.4-test-amd64
// CHECK-NOT: corify-stack-limit
// Without a kernel, whatever a kernel may count.
// RUN: sh -c '! %corify check %t.o' | FileCheck --check-prefix=ALONE %s
// ALONE: error: the stacks of filter -> callee are 736 bytes together, the limit is 512 [corify-stack-limit]
// ALONE: warning: the stacks of traced -> callee are 736 bytes together, the limit is 512 where functions have no stacks of their own [corify-stack-limit]
// ALONE: 2 problems
#include "Inputs/program.h"

static __attribute__((noinline)) int callee(int length)
{
	char large[400];
	for (int i = 0; i < 400; ++i)
		((volatile char *)large)[i] = length;
	bpf_probe_read_kernel(large, sizeof(large), (void *)(long)length);
	return large[length & 255];
}

#define CALLS(Bytes)                                                           \
	char mine[Bytes];                                                      \
	bpf_probe_read_kernel(mine, sizeof(mine), ctx);                        \
	return callee(mine[1])

SEC("raw_tp/x") int traced(void *ctx)
{
	CALLS(300);
}

SEC("tc") int filter(void *ctx)
{
	CALLS(300);
}

SEC("raw_tp/x") int fits(void *ctx)
{
	CALLS(80);
}
