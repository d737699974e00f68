#include "vmlinux.h"
#include <bpf/bpf_core_read.h>
#include <bpf/bpf_helpers.h>
#include <corify/bpf.h>

struct task_struct___new {
	unsigned __state;
	struct task_struct___new *real_parent;
} __attribute__((preserve_access_index));

char LICENSE[] SEC("license") = "GPL";
volatile long sink;

SEC("raw_tp/sched_switch") int macros(void *ctx)
{
	struct task_struct___new *t = (void *)bpf_get_current_task();

	sink = BPF_CORE_READ(t, __state);
	if (sink && BPF_CORE_READ(t, real_parent, __state) > 1)
		sink = 1;
	return 0;
}

SEC("raw_tp/sched_switch") __corify int plain(void *ctx)
{
	struct task_struct___new *t = (void *)bpf_get_current_task();

	return t->__state + 1;
}
