// Records of several sorts in several sections, for what is done to them.
#include "Inputs/program.h"
char sink[16];

static __attribute__((noinline)) int helper(struct task_struct *task)
{
	bpf_probe_read_kernel(sink, 8, &task->comm);
	return __builtin_preserve_field_info(task->pid, 2);
}

SEC("raw_tp/x") int reads(void *ctx)
{
	struct task_struct *task = CURRENT;
	bpf_probe_read_kernel(sink, 8, &task->comm);
	bpf_probe_read_kernel(sink, 4, &task->pid);
	return helper(task);
}

SEC("raw_tp/y") int reads_more(void *ctx)
{
	struct task_struct *task = CURRENT;
	bpf_probe_read_kernel(sink, 8, &task->comm);
	return __builtin_preserve_field_info(task->pid, 1);
}
