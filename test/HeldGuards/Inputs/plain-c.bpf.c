// The same in plain C, which the plugin rewrites.
#include "hoists.h"
#include "corify/bpf.h"

#define CORIFY_PROGRAM(NAME) SEC("raw_tp/sys_enter") __corify int NAME(void *ctx)

CORIFY_PROGRAM(field)
{
	struct task_struct___absent *t = TASK;
	int sum = 0;
	EACH(i)
		if (bpf_core_field_exists(t->absent))
			sum += t->absent;
	sink = sum;
	return 0;
}

CORIFY_PROGRAM(two_hops)
{
	struct task_struct___absent *t = TASK;
	int sum = 0;
	EACH(i)
		if (bpf_core_field_exists(t->absent_next))
			sum += t->absent_next->absent_next->pid;
	sink = sum;
	return 0;
}

CORIFY_PROGRAM(bit_field)
{
	struct task_struct___absent *t = TASK;
	int sum = 0;
	EACH(i)
		if (bpf_core_field_exists(t->absent_bits))
			sum += t->absent_bits;
	sink = sum;
	return 0;
}

CORIFY_PROGRAM(address)
{
	struct task_struct___absent *t = TASK;
	int sum = 0, value;
	EACH(i)
		if (bpf_core_field_exists(t->absent)) {
			bpf_probe_read_kernel(&value, sizeof(value), &t->absent);
			sum += value;
		}
	sink = sum;
	return 0;
}

// The kernel's own typed pointer, from which is loaded directly.
SEC("tp_btf/sched_process_exit") __corify int typed(unsigned long long *ctx)
{
	struct task_struct___absent *t = (void *)ctx[0];
	int sum = 0;
	EACH(i)
		if (bpf_core_field_exists(t->absent))
			sum += t->absent;
	sink = sum;
	return 0;
}

SEC("tp_btf/sched_process_exit") __corify int typed_hops(unsigned long long *ctx)
{
	struct task_struct___absent *t = (void *)ctx[0];
	int sum = 0;
	EACH(i)
		if (bpf_core_field_exists(t->absent_next))
			sum += t->absent_next->pid;
	sink = sum;
	return 0;
}
