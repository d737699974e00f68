// The turns of an unrolled loop read the same members. Their offsets are not
// kept in registers from one turn to the next, where they would leave too few
// for the rest: nothing but the reads' buffer is on the stack.
// RUN: %cc %s -o %t.o && %disasm %t.o | FileCheck %s
#include "program.h"

struct event {
	unsigned long namespaces;
	int pid, tgid;
};

struct {
	__uint(type, BPF_MAP_TYPE_ARRAY);
	__uint(max_entries, 1);
	__type(key, int);
	__type(value, struct event[20]);
} events SEC(".maps");

static __always_inline struct event *new_event(void)
{
	int key = 0;
	return bpf_map_lookup_elem(&events, &key);
}

// CHECK-LABEL: <turns>:
// CHECK-NOT: r10 - 0x{{9|[1-9a-f][0-9a-f]}}
// CHECK: exit
SEC("kprobe/1") __corify int turns(void *ctx)
{
	struct task_struct *t = current();
	struct event *event = new_event();
	if (!event)
		return 0;
#pragma unroll
	for (int i = 0; i < 20; i++) {
		event[i].pid = t->pid;
		event[i].tgid = t->tgid;
		event[i].namespaces = (unsigned long)t->nsproxy;
		t = t->real_parent;
		if (!t)
			break;
	}
	return 0;
}
