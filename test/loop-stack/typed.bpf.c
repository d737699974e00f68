// Walks from pointers that the verifier knows the type of: as plain C their
// reads are loads, so that no call parts one turn from the next.
#include "loops.h"
#include <bpf/bpf_tracing.h>

#define TYPED(NAME)                                                           \
	SEC("tp_btf/sched_switch")                                            \
	int BPF_PROG(NAME, bool preempt, struct task_struct *last, struct task_struct *next)

TYPED(typed_ancestors)
{
	struct task_struct *t = next;
	struct event *e = new_event();
	if (!e)
		return 0;
	UNROLL
	for (int i = 0; i < 20; i++) {
		e->list[i].a = READ(t, tgid);
		e->list[i].b = READ(t, pid);
		e->list[i].c = READ(t, exit_code);
		e->list[i].d = READ(t, flags);
		e->list[i].number = READ(t, start_time);
		e->list[i].address = READ(t, utime) + READ(t, stime);
		t = READ(t, real_parent);
		if (!t)
			break;
	}
	return 0;
}

TYPED(typed_summary)
{
	struct task_struct *t = next;
	struct event *e = new_event();
	unsigned long user = 0, system = 0, last_start = 0;
	unsigned int flags = 0, largest = 0, kernel = 0;
	if (!e)
		return 0;
	UNROLL
	for (int i = 0; i < 24; i++) {
		user += READ(t, utime);
		system += READ(t, stime);
		flags |= READ(t, flags);
		kernel += READ(t, mm) == 0;
		if (READ(t, tgid) > largest)
			largest = READ(t, tgid);
		last_start = READ(t, start_time);
		t = READ(t, real_parent);
		if (!t)
			break;
	}
	e->first = user;
	e->sum = system;
	e->last = last_start;
	e->turns = kernel;
	e->largest = largest;
	e->list[0].a = flags;
	return 0;
}

TYPED(typed_namespaces)
{
	struct pid_namespace *ns = READ(next, nsproxy, pid_ns_for_children);
	struct event *e = new_event();
	if (!e)
		return 0;
	UNROLL
	for (int i = 0; i < 32; i++) {
		e->list[i].a = READ(ns, level);
		e->list[i].b = READ(ns, ns.inum);
		e->list[i].c = READ(ns, user_ns, ns.inum);
		e->list[i].d = READ(ns, user_ns, owner.val);
		e->list[i].number = READ(ns, user_ns, flags);
		ns = READ(ns, parent);
		if (!ns)
			break;
	}
	return 0;
}
