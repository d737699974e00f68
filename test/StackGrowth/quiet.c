// Nothing is said of loops that are kept, of those that are small, of those
// whose frame does not grow, nor of functions without a loop.
// RUN: %cc -fplugin-arg-corify-W=error-stack-growth %s -o %t.o
#include "program.h"

SEC("raw_tp/sys_enter") int kept(void *ctx)
{
	struct task_struct *task = current();
	__u64 sum = 0;
#pragma clang loop unroll(disable)
	for (int i = 0; i < 20; i++) {
		sum = sum * 31 + (BPF_CORE_READ(task, start_time) ^ BPF_CORE_READ(task, tgid)) * i;
		task = BPF_CORE_READ(task, real_parent);
	}
	return sum;
}

SEC("raw_tp/sys_enter") int small(void *ctx)
{
	struct task_struct *task = current();
	__u64 sum = 0;
#pragma unroll
	for (int i = 0; i < 3; i++) {
		sum = sum * 31 + (BPF_CORE_READ(task, start_time) ^ BPF_CORE_READ(task, tgid)) * i;
		task = BPF_CORE_READ(task, real_parent);
	}
	return sum;
}

volatile int sink;

// Each turn has a frame that the next one uses again.
SEC("raw_tp/sys_enter") int shared(void *ctx)
{
	struct task_struct *task = current();
#pragma unroll
	for (int i = 0; i < 20; i++) {
		char name[16], parent[200];

		bpf_probe_read_kernel(name, sizeof(name), task->comm);
		bpf_probe_read_kernel(parent, sizeof(parent), name);
		sink = name[1] + parent[2];
	}
	return 0;
}

// A large frame for another reason.
SEC("raw_tp/sys_enter") int large(void *ctx)
{
	char buffer[400];
	int sum = 0;

	bpf_probe_read_kernel(buffer, sizeof(buffer), ctx);
#pragma unroll
	for (int i = 0; i < 20; i++)
		sum += buffer[i * 3];
	return sum;
}

SEC("raw_tp/sys_enter") int none(void *ctx)
{
	return BPF_CORE_READ(current(), tgid);
}
