// Sums over the turns of an unrolled loop: what they are the sum of is not kept
// until the end, which would be 640 bytes, nor made a vector.
// RUN: %cc -fplugin-arg-corify-stack-limit=48 %s -o %t.o
#include "program.h"

struct {
	__uint(type, BPF_MAP_TYPE_ARRAY);
	__uint(max_entries, 1);
	__type(key, int);
	__type(value, unsigned long[2]);
} sums SEC(".maps");

SEC("kprobe/1") __corify int sums_of_turns(void *ctx)
{
	struct task_struct *t = current();
	unsigned long tasks = 0, times = 0, *result;
	int key = 0;
#pragma unroll
	for (int i = 0; i < 40; i++) {
		tasks += t->tgid;
		times ^= t->start_time;
		t = t->real_parent;
	}
	result = bpf_map_lookup_elem(&sums, &key);
	if (!result)
		return 0;
	result[0] = tasks;
	result[1] = times;
	return 0;
}
