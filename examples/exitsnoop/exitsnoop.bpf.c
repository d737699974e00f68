// SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause
//
// Who exits, who its parent is, and in which container: plain C throughout.
#include "vmlinux.h"
#include <bpf/bpf_helpers.h>
#include <bpf/bpf_tracing.h>
#include <corify/bpf.h>
#include "exitsnoop.h"

char LICENSE[] SEC("license") = "GPL";

struct {
	__uint(type, BPF_MAP_TYPE_RINGBUF);
	__uint(max_entries, 256 * 1024);
} events SEC(".maps");

// A static helper that annotated functions call is annotated itself.
__corify static __always_inline int pid_in_namespace(struct task_struct *task)
{
	struct pid *pid = task->group_leader->thread_pid;

	return pid->numbers[pid->level].nr;
}

__corify static __always_inline void report(struct task_struct *task)
{
	struct event *e = bpf_ringbuf_reserve(&events, sizeof(*e), 0);

	if (!e)
		return;
	// `e` is the program's own memory: stores to it stay stores.
	e->pid = task->pid;
	e->tgid = task->tgid;
	e->parent = task->real_parent->tgid;
	e->exit_code = task->exit_code >> 8;
	e->mnt_ns = task->nsproxy ? task->nsproxy->mnt_ns->ns.inum : 0;
	e->pid_in_ns = pid_in_namespace(task);
	e->age_ns = bpf_ktime_get_ns() - task->start_time;
	bpf_probe_read_kernel_str(e->comm, sizeof(e->comm), task->comm);
	bpf_probe_read_kernel_str(e->parent_comm, sizeof(e->parent_comm),
				  task->real_parent->comm);
	bpf_ringbuf_submit(e, 0);
}

SEC("kprobe/do_exit")
__corify int BPF_KPROBE(exit_kprobe, long code)
{
	report((struct task_struct *)bpf_get_current_task());
	return 0;
}

SEC("tracepoint/sched/sched_process_exit")
__corify int exit_tracepoint(struct trace_event_raw_sched_process_template *ctx)
{
	// The context is loaded from directly, the task behind it is probed.
	if (ctx->prio < 0)
		return 0;
	report((struct task_struct *)bpf_get_current_task());
	return 0;
}
