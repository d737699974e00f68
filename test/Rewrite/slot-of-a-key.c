// What nothing asks for any more lends its slot to the reads after it, though
// its scope has not ended.
// RUN: %cc %s -o %t.o && %disasm %t.o | FileCheck %s
#include "program.h"

struct {
	__uint(type, BPF_MAP_TYPE_ARRAY);
	__uint(max_entries, 1);
	__type(key, int);
	__type(value, long[20]);
} events SEC(".maps");

// CHECK-LABEL: <scoped>:
// CHECK-NOT: r10 - 0x{{9|[1-9a-f][0-9a-f]}}
// CHECK: exit
SEC("kprobe/1") __corify int scoped(void *ctx)
{
	struct task_struct *t = current();
	int key = 0;
	long *event = bpf_map_lookup_elem(&events, &key);
	if (!event)
		return 0;
	for (int i = 0; i < 20; i++) {
		event[i] = t->tgid;
		t = t->real_parent;
	}
	return 0;
}

// Here it is asked for in each turn.
// CHECK-LABEL: <asked>:
// CHECK: *(u32 *)(r10 - 0x4) =
// CHECK: r10 - 0x10
// CHECK: exit
SEC("kprobe/2") __corify int asked(void *ctx)
{
	struct task_struct *t = current();
	int key = 0;
	for (int i = 0; i < 20; i++) {
		long *event = bpf_map_lookup_elem(&events, &key);
		if (!event)
			return 0;
		event[i] = t->tgid;
		t = t->real_parent;
	}
	return 0;
}
