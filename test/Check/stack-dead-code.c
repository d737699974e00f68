// What a verifier does not get to lies on no stack: code behind a constant that
// is false is a warning where no kernel is asked, and nothing where one is. An
// optional program is reported, and no finding.
// RUN: %cc-check %s -o %t.o
// RUN: sh -c '! %corify check %t.o' | FileCheck %s
// CHECK: error: the stacks of lives -> dump are {{[0-9]+}} bytes together, the limit is 512 [corify-stack-limit]
// CHECK: warning: the stacks of quiet -> dump are {{[0-9]+}} bytes together, the limit is 512; what is reached with the object's constants fits [corify-stack-limit]
// CHECK: note: the stacks of may_fail -> dump are {{[0-9]+}} bytes together, the limit is 512 [corify-stack-limit]
// CHECK: 3 problems
// RUN: %corify check --optional lives %t.o | FileCheck --check-prefix=OPTIONAL %s
// OPTIONAL-NOT: error:
// RUN: sh -c '! %corify check --set debug=true --optional lives %t.o' | FileCheck --check-prefix=SET %s
// SET: error: the stacks of quiet -> dump are
// RUN: sh -c '! %corify check --stack-limit 64 --optional lives %t.o' | FileCheck --check-prefix=LIMIT %s
// LIMIT: error: the stack of 'dump' is {{[0-9]+}} bytes, the limit is 64
// Kernels say it themselves, once, of their own limit; another one is ours.
// RUN: %plain -c -DVERSION=1 %S/Inputs/kernel.c -o %t.kernel
// RUN: %corify check --kernel %t.kernel --optional lives %t.o | FileCheck --check-prefix=KERNEL %s
// KERNEL: quiet {{.*}}ok
// KERNEL-NOT: of quiet
// KERNEL: note: the stacks of 2 calls are {{[0-9]+}} bytes together, the limit is 512: lives -> dump [corify-stack-limit]
// KERNEL-NOT: of lives
// KERNEL: 1 ok, 0 guarded, 2 rejected
// RUN: sh -c '! %corify check --stack-limit 64 --kernel %t.kernel --optional lives %t.o' | FileCheck --check-prefix=LIMIT %s
#include "Inputs/program.h"

const volatile _Bool debug = 0;

static __attribute__((noinline)) int dump(int length)
{
	char large[300];
	bpf_probe_read_kernel(large, sizeof(large), (void *)(long)length);
	return large[length & 255];
}

#define READS                                                                  \
	char mine[280];                                                        \
	bpf_probe_read_kernel(mine, sizeof(mine), ctx)

SEC("tc") int quiet(void *ctx)
{
	READS;
	return debug ? dump(mine[1]) : mine[1];
}

SEC("tc") int lives(void *ctx)
{
	READS;
	return dump(mine[1]);
}

SEC("?tc") int may_fail(void *ctx)
{
	READS;
	return dump(mine[1]);
}
