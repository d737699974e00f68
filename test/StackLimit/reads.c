// The buffer of a read is among what fills a frame, though no source has it.
// RUN: not %cc %s -o %t.o 2>&1 | FileCheck %s
#include "vmlinux.h"
#include <bpf/bpf_helpers.h>
#include <corify/bpf.h>

char LICENSE[] SEC("license") = "GPL";
volatile long sink;

// CHECK: reads.c:[[#@LINE+3]]:1: error: the frame of 'large' is 608 bytes, the limit is 512 [corify-stack-limit]
// CHECK: reads.c:[[#@LINE+4]]:2: note: 600 bytes of 'large' are 'first'
// CHECK: reads.c:[[#@LINE+1]]:1: note: 8 bytes of 'large' are the buffer of a read
SEC("kprobe/1") __corify int large(void *ctx)
{
	char first[600];

	bpf_probe_read_kernel(first, sizeof(first), ctx);
	sink = ((struct task_struct *)bpf_get_current_task())->real_parent->tgid;
	sink = first[3];
	return 0;
}
