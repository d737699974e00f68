// SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause
//
// A field that Linux 5.14 renamed, read with a guard and without one.
// `corify check` tells on which kernels each program loads.
#include "vmlinux.h"
#include <bpf/bpf_core_read.h>
#include <bpf/bpf_helpers.h>
#include <bpf/bpf_tracing.h>
#include <corify/bpf.h>

char LICENSE[] SEC("license") = "GPL";

struct task_struct___before_5_14 {
	volatile long state;
} __attribute__((preserve_access_index));

struct task_struct___since_5_14 {
	unsigned int __state;
} __attribute__((preserve_access_index));

SEC("kprobe/do_exit")
__corify int BPF_KPROBE(with_guard)
{
	void *task = (void *)bpf_get_current_task();
	struct task_struct___before_5_14 *old = task;
	struct task_struct___since_5_14 *new = task;

	if (bpf_core_field_exists(old->state))
		bpf_printk("state %ld", old->state);
	else
		bpf_printk("state %u", new->__state);
	return 0;
}

// The loader has to ask for this one: elsewhere the kernel refuses it.
SEC("?kprobe/do_exit")
__corify int BPF_KPROBE(without_guard)
{
	struct task_struct___before_5_14 *task = (void *)bpf_get_current_task();

	bpf_printk("state %ld", task->state);
	return 0;
}
