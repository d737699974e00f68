// A member that has become something else is missing, as it is for the loader;
// one of the same kind and another size is not.
// RUN: %cc -fplugin-arg-corify-kernels=%source/test/Lint/corpus/kernels %s -o %t.o 2>&1 | FileCheck %s
#include "vmlinux.h"
#include <bpf/bpf_core_read.h>
#include <bpf/bpf_helpers.h>

#pragma clang attribute push(__attribute__((preserve_access_index)), apply_to = record)
struct kernfs_node___number {
	u64 id;
};
struct kernfs_node___small {
	u32 id;
};
struct percpu_counter {
	long count;
};
struct mm_struct___counters {
	struct percpu_counter rss_stat[4];
};
#pragma clang attribute pop
char LICENSE[] SEC("license") = "GPL";
volatile long sink;

SEC("raw_tp/x") int kinds(struct pt_regs *ctx)
{
	struct kernfs_node___number *node = (void *)ctx->di;
	struct mm_struct___counters *mm = (void *)ctx->si;

	// A union before 5.5.
	// CHECK: kinds.c:[[#@LINE+1]]:29: warning: 2 of 7 kernels have no member 'id' of this kind in 'struct kernfs_node', and may get here: 4.19{{.*}}, 5.4-test-amd64 [corify-missing-field]
	sink = BPF_CORE_READ(node, id);
	if (bpf_core_field_exists(node->id))
		sink += BPF_CORE_READ((struct kernfs_node___small *)node, id);
	// A record before 6.2.
	// CHECK: kinds.c:[[#@LINE+1]]:{{[0-9]+}}: warning: 5 of 7 kernels have no member 'rss_stat' of this kind in 'struct mm_struct'
	bpf_core_read((void *)&sink, sizeof(sink), &mm->rss_stat);
	return 0;
}
// CHECK-NOT: warning:
