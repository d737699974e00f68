// Walks over processes and what they own.
#include "loops.h"
#include <bpf/bpf_tracing.h>

PROGRAM(ancestors)
{
	struct task_struct *t = CURRENT;
	struct event *e = new_event();
	if (!e)
		return 0;
	UNROLL
	for (int i = 0; i < 20; i++) {
		e->list[i].a = READ(t, tgid);
		e->list[i].b = READ(t, pid);
		e->list[i].number = READ(t, start_time);
		t = READ(t, real_parent);
		if (!t)
			break;
	}
	return 0;
}

PROGRAM(ancestors_and_credentials)
{
	struct task_struct *t = CURRENT;
	struct event *e = new_event();
	if (!e)
		return 0;
	UNROLL
	for (int i = 0; i < 32; i++) {
		e->list[i].a = READ(t, tgid);
		e->list[i].b = READ(t, cred, uid.val);
		e->list[i].c = READ(t, nsproxy, mnt_ns, ns.inum);
		e->list[i].d = READ(t, exit_code);
		e->list[i].number = READ(t, group_leader, start_time);
		e->list[i].address = READ(t, mm, start_stack);
		t = READ(t, real_parent);
		if (!t)
			break;
	}
	return 0;
}

PROGRAM(namespaces)
{
	struct pid_namespace *ns = READ(CURRENT, nsproxy, pid_ns_for_children);
	struct event *e = new_event();
	if (!e)
		return 0;
	UNROLL
	for (int i = 0; i < 32; i++) {
		e->list[i].a = READ(ns, level);
		e->list[i].b = READ(ns, ns.inum);
		e->list[i].c = READ(ns, user_ns, ns.inum);
		e->list[i].d = READ(ns, child_reaper, tgid);
		ns = READ(ns, parent);
		if (!ns)
			break;
	}
	return 0;
}

PROGRAM(numbers)
{
	struct pid *pid = READ(CURRENT, thread_pid);
	unsigned int level = READ(pid, level);
	struct event *e = new_event();
	if (!e)
		return 0;
	UNROLL
	for (int i = 0; i < 20; i++) {
		struct upid *upid = &pid->numbers[i];
		if (i > level)
			break;
		e->list[i].a = READ(upid, nr);
		e->list[i].b = READ(upid, ns, ns.inum);
		e->list[i].c = READ(upid, ns, level);
	}
	return 0;
}

// Of the strings behind mm->arg_start, each begins where the one before ends.
PROGRAM(arguments)
{
	struct mm_struct *mm = READ(CURRENT, mm);
	struct event *e = new_event();
	unsigned int end = 0;
	if (!e)
		return 0;
	e->first = READ(mm, arg_start);
	UNROLL
	for (int i = 0; i < 20; i++) {
		unsigned long from = READ(mm, arg_start) + end;
		if (from >= READ(mm, arg_end) || end > 4096)
			break;
		long length = bpf_probe_read_user_str(&e->text[end & 4095], 128, (void *)from);
		if (length <= 0)
			break;
		end += length;
		e->turns++;
	}
	e->last = end;
	return 0;
}

// The vector that execve() gets, and for each string what the process has.
PROGRAM(vector)
{
	const char **argv = ARGUMENT(const char **);
	struct task_struct *t = CURRENT;
	struct event *e = new_event();
	unsigned int end = 0;
	if (!e)
		return 0;
	UNROLL
	for (int i = 0; i < 40; i++) {
		const char *argument = 0;
		bpf_probe_read_user(&argument, sizeof(argument), &argv[i]);
		if (!argument || end > 4096)
			break;
		long length = bpf_probe_read_user_str(&e->text[end & 4095], 128, argument);
		if (length <= 0)
			break;
		e->list[i].number = READ(t, mm, total_vm);
		e->list[i].a = READ(t, signal, nr_threads);
		e->list[i].b = length;
		end += length;
	}
	e->last = end;
	return 0;
}

PROGRAM(threads)
{
	struct task_struct *t = CURRENT;
	struct event *e = new_event();
	unsigned long least = -1;
	unsigned int running = 0;
	if (!e)
		return 0;
	UNROLL
	for (int i = 0; i < 30; i++) {
		unsigned long since = READ(t, start_time);
		struct list_head *next = READ(t, thread_node.next);
		if (since < least)
			least = since;
		running += READ(t, on_cpu);
		e->list[i].a = READ(t, pid);
		e->list[i].number = READ(t, utime);
		if (!next)
			break;
		t = (void *)next - bpf_core_field_offset(struct task_struct, thread_node);
	}
	e->first = least;
	e->turns = running;
	return 0;
}
