#include "vmlinux.h"
#include <bpf/bpf_core_read.h>
#include <bpf/bpf_helpers.h>
#include <corify/bpf.h>
struct task_struct___new {
	unsigned __state;
	struct task_struct___new *real_parent;
} __attribute__((preserve_access_index));
struct bio___new {
	struct gendisk *bi_bdev;
} __attribute__((preserve_access_index));
char LICENSE[] SEC("license") = "GPL";
volatile long sink;
struct event { unsigned state; long time; };
static long twice(long x) { return 2 * x; }
SEC("raw_tp/x") int declaration(void *ctx)
{
	struct task_struct___new *t = (void *)bpf_get_current_task();
	unsigned state = BPF_CORE_READ(t, __state), other = 3;
	struct event e = { .state = BPF_CORE_READ(t, __state), .time = 1 };

	sink = state + other + e.state;
	return 0;
}
SEC("raw_tp/x") int condition(void *ctx)
{
	struct task_struct___new *t = (void *)bpf_get_current_task();

	if (BPF_CORE_READ(t, __state))
		sink = 1;
	while (BPF_CORE_READ(t, __state) == 3)
		break;
	for (int i = 0; i < 3 && BPF_CORE_READ(t, __state); i++)
		sink = i;
	switch (BPF_CORE_READ(t, __state)) {
	case 1:
		sink = 3;
	}
	return BPF_CORE_READ(t, __state) ? 1 : 2;
}
SEC("raw_tp/x") int argument(void *ctx)
{
	struct task_struct___new *t = (void *)bpf_get_current_task();

	sink = twice(BPF_CORE_READ(t, __state));
	sink = twice(twice(BPF_CORE_READ(t, real_parent, __state)));
	return BPF_CORE_READ(t, __state);
}
SEC("raw_tp/x") int pointer(struct pt_regs *ctx)
{
	struct bio___new *bio = (void *)ctx->di;
	struct gendisk *disk = BPF_CORE_READ(bio, bi_bdev);

	sink = disk != 0;
	return 0;
}
SEC("raw_tp/x") int statement(struct pt_regs *ctx)
{
	struct task_struct___new *t = (void *)bpf_get_current_task();
	unsigned state = 0;

	bpf_core_read(&state, sizeof(state), &t->__state);
	BPF_CORE_READ_INTO(&state, t, __state);
	bpf_probe_read_kernel(&state, sizeof(state), &t->__state);
	if (bpf_core_read(&state, sizeof(state), &t->__state))
		return 1;
	return state;
}
SEC("tp_btf/sched_switch") int direct(unsigned long long *ctx)
{
	struct task_struct___new *t = (void *)ctx[1];

	sink = t->__state;
	sink += t->__state + 1;
	return 0;
}
SEC("raw_tp/x") __corify int plain(struct pt_regs *ctx)
{
	struct task_struct___new *t = (void *)bpf_get_current_task();
	unsigned state = t->__state;

	for (int i = 0; i < 3; i++)
		sink += t->real_parent->__state;
	if (t->__state)
		state++;
	return twice(t->__state) + state;
}
