// 512 bytes, and loops that grow into them. A frame is reported at its function,
// growth at its loop.
#include "lint.h"
#define noinline __attribute__((noinline))
volatile long sink;
static void fill(void *to, unsigned size)
{
	bpf_probe_read_kernel(to, size, (void *)sink);
}

SEC("tc") int large(struct __sk_buff *skb) // WANT: corify-stack-limit
{
	char bytes[600];

	fill(bytes, sizeof(bytes));
	sink = bytes[n & 15];
	return 0;
}
SEC("tc") int two_arrays(struct __sk_buff *skb) // WANT: corify-stack-limit
{
	char path[256], name[300];

	fill(path, sizeof(path));
	fill(name, sizeof(name));
	sink = path[n & 15] + name[n & 15];
	return 0;
}
struct big_event {
	char path[400];
	char comm[200];
};
SEC("xdp") int of_a_record(struct xdp_md *ctx) // WANT: corify-stack-limit
{
	struct big_event e = {};

	fill(&e, sizeof(e));
	sink = e.path[n & 15];
	return 0;
}
SEC("kprobe/1") int in_a_kprobe(struct pt_regs *ctx) // WANT: corify-stack-limit
{
	char bytes[1024];

	fill(bytes, sizeof(bytes));
	sink = bytes[n & 15];
	return 0;
}
static noinline int deep(struct __sk_buff *skb)
{
	char bytes[300];

	fill(bytes, sizeof(bytes));
	return bytes[n & 15];
}
SEC("tc") int chain(struct __sk_buff *skb) // WANT: corify-stack-limit
{
	char bytes[300];

	fill(bytes, sizeof(bytes));
	sink = bytes[n & 15] + deep(skb);
	return 0;
}
static noinline int deepest(struct __sk_buff *skb)
{
	char bytes[200];

	fill(bytes, sizeof(bytes));
	return bytes[n & 15];
}
static noinline int middle(struct __sk_buff *skb)
{
	char bytes[200];

	fill(bytes, sizeof(bytes));
	return bytes[n & 15] + deepest(skb);
}
SEC("tc") int chain_of_three(struct __sk_buff *skb) // WANT: corify-stack-limit
{
	char bytes[200];

	fill(bytes, sizeof(bytes));
	sink = bytes[n & 15] + middle(skb);
	return 0;
}
static noinline int too_large(struct __sk_buff *skb) // WANT: corify-stack-limit
{
	char bytes[520];

	fill(bytes, sizeof(bytes));
	return bytes[n & 15];
}
SEC("socket") int calls_it(struct __sk_buff *skb)
{
	return too_large(skb);
}
SEC("raw_tp/sys_enter") int pairs(void *ctx)
{
	struct task_struct *task = current();
	u64 sum = 0;
#pragma unroll
	for (int i = 0; i < 20; i++) { // WANT: corify-stack-growth
		u64 started = BPF_CORE_READ(task, start_time);
		u64 flags = BPF_CORE_READ(task, flags);

		sum = sum * 31 + (started ^ flags) * i;
		task = BPF_CORE_READ(task, real_parent);
	}
	return sum;
}

SEC("tc") int small(struct __sk_buff *skb)
{
	char bytes[400];

	fill(bytes, sizeof(bytes));
	sink = bytes[n & 15];
	return 0;
}
static noinline int shallow(struct __sk_buff *skb)
{
	char bytes[160];

	fill(bytes, sizeof(bytes));
	return bytes[n & 15];
}
SEC("tc") int short_chain(struct __sk_buff *skb)
{
	char bytes[160];

	fill(bytes, sizeof(bytes));
	sink = bytes[n & 15] + shallow(skb);
	return 0;
}
SEC("tc") int two_chains(struct __sk_buff *skb)
{
	char bytes[160];

	fill(bytes, sizeof(bytes));
	sink = bytes[n & 15] + shallow(skb) + shallow(skb);
	return 0;
}
SEC("tc") int one_after_the_other(struct __sk_buff *skb)
{
	if (skb->len > 4) {
		char bytes[300];

		fill(bytes, sizeof(bytes));
		sink = bytes[n & 15];
	} else {
		char others[180];

		fill(others, sizeof(others));
		sink = others[n & 15];
	}
	return 0;
}
SEC("raw_tp/sys_enter") int kept(void *ctx)
{
	struct task_struct *task = current();
	u64 sum = 0;
#pragma clang loop unroll(disable)
	for (int i = 0; i < 20; i++) {
		u64 started = BPF_CORE_READ(task, start_time);
		u64 flags = BPF_CORE_READ(task, flags);

		sum = sum * 31 + (started ^ flags) * i;
		task = BPF_CORE_READ(task, real_parent);
	}
	return sum;
}
SEC("raw_tp/sys_enter") int little(void *ctx)
{
	struct task_struct *task = current();
	u64 sum = 0;
#pragma unroll
	for (int i = 0; i < 4; i++) {
		sum += BPF_CORE_READ(task, start_time);
		task = BPF_CORE_READ(task, real_parent);
	}
	return sum;
}
SEC("raw_tp/sys_enter") int in_a_map(void *ctx)
{
	u64 key = 0;
	struct event *e = bpf_map_lookup_elem(&events, &key);

	if (e)
		fill(e, sizeof(*e));
	return 0;
}
