// Walks to the end, whatever is found, of which only a sum is kept.
#include "loops.h"
#include <bpf/bpf_tracing.h>

PROGRAM(fingerprint)
{
	struct task_struct *t = CURRENT;
	struct event *e = new_event();
	unsigned long tasks = 0, times = 0;
	if (!e)
		return 0;
	UNROLL
	for (int i = 0; i < 20; i++) {
		tasks += READ(t, tgid);
		times ^= READ(t, start_time);
		t = READ(t, real_parent);
	}
	e->first = tasks;
	e->last = times;
	return 0;
}

PROGRAM(lengths)
{
	struct dentry *d = ARGUMENT(struct dentry *);
	struct event *e = new_event();
	unsigned int total = 0, flags = 0;
	if (!e)
		return 0;
	UNROLL
	for (int i = 0; i < 24; i++) {
		total += READ(d, d_name.len) + 1;
		flags |= READ(d, d_flags);
		d = READ(d, d_parent);
	}
	e->turns = total;
	e->largest = flags;
	return 0;
}

PROGRAM(memory)
{
	struct task_struct *t = CURRENT;
	struct event *e = new_event();
	unsigned long total = 0;
	if (!e)
		return 0;
	UNROLL
	for (int i = 0; i < 40; i++) {
		total += READ(t, mm, total_vm) * 4096;
		e->list[i].number = READ(t, start_time);
		t = READ(t, real_parent);
	}
	e->sum = total;
	return 0;
}
