// SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause
//
// READ_KERN as Tracee had it when it moved to CO-RE, nested as it was before
// it had to be un-nested by hand. No function is annotated: un-nesting works
// in all of them.
//
//   -DCORE       relocatable, one object for all kernels
//   otherwise    for the kernel of the given vmlinux.h only
#include "vmlinux.h"
#include <bpf/bpf_helpers.h>
#include <bpf/bpf_core_read.h>

char LICENSE[] SEC("license") = "GPL";

#ifdef CORE
#define READ_KERN(ptr)                                                  \
	({                                                              \
		typeof(ptr) _val;                                       \
		__builtin_memset((void *)&_val, 0, sizeof(_val));       \
		bpf_core_read((void *)&_val, sizeof(_val), &ptr);       \
		_val;                                                   \
	})
#else
#define READ_KERN(ptr)                                                  \
	({                                                              \
		typeof(ptr) _val;                                       \
		__builtin_memset((void *)&_val, 0, sizeof(_val));       \
		bpf_probe_read_kernel((void *)&_val, sizeof(_val), &ptr); \
		_val;                                                   \
	})
#endif

unsigned int mnt_ns, pid_ns, uts_ns;
int pid, tgid, ppid, pid_in_ns;

static __always_inline u32 get_mnt_ns_id(struct nsproxy *ns)
{
	return READ_KERN(READ_KERN(ns->mnt_ns)->ns.inum);
}

static __always_inline u32 get_pid_ns_id(struct nsproxy *ns)
{
	return READ_KERN(READ_KERN(ns->pid_ns_for_children)->ns.inum);
}

static __always_inline u32 get_uts_ns_id(struct nsproxy *ns)
{
	return READ_KERN(READ_KERN(ns->uts_ns)->ns.inum);
}

static __always_inline int get_task_pid_in_ns(struct task_struct *task)
{
	unsigned int level = READ_KERN(
		READ_KERN(READ_KERN(task->nsproxy)->pid_ns_for_children)->level);

	return READ_KERN(
		READ_KERN(READ_KERN(task->group_leader)->thread_pid)->numbers[level].nr);
}

static __always_inline int get_task_ppid(struct task_struct *task)
{
	return READ_KERN(READ_KERN(task->real_parent)->tgid);
}

static __always_inline int collect(void)
{
	struct task_struct *task = (struct task_struct *)bpf_get_current_task();

	mnt_ns = get_mnt_ns_id(READ_KERN(task->nsproxy));
	pid_ns = get_pid_ns_id(READ_KERN(task->nsproxy));
	uts_ns = get_uts_ns_id(READ_KERN(task->nsproxy));
	pid = READ_KERN(task->pid);
	tgid = READ_KERN(task->tgid);
	ppid = get_task_ppid(task);
	pid_in_ns = get_task_pid_in_ns(task);
	return 0;
}

SEC("raw_tp/sys_enter")
int trace_sys_enter(struct bpf_raw_tracepoint_args *ctx)
{
	return collect();
}

SEC("syscall")
int collect_now(void *ctx)
{
	return collect();
}
