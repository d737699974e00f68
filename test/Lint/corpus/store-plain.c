// No program may write to the kernel's memory, annotated or not. The verifier
// refuses each that is marked, and takes the others.
#include "lint.h"
struct {
	__uint(type, BPF_MAP_TYPE_HASH);
	__uint(max_entries, 64);
	__type(key, u64);
	__type(value, u64);
} pointers SEC(".maps");
struct holder {
	struct task_struct *task;
};
static __always_inline void zero_pid(struct task_struct *t)
{
	t->pid = 0; // WANT: corify-store
}
SEC("kprobe/1")
int BPF_KPROBE(bad_kprobe_arg, struct task_struct *task)
{
	task->pid = 0; // WANT: corify-store
	return 0;
}
SEC("kprobe/1")
int bad_current(struct pt_regs *ctx)
{
	((struct task_struct *)bpf_get_current_task())->exit_code = 1; // WANT: corify-store
	return 0;
}
SEC("kprobe/1")
int bad_helper(struct pt_regs *ctx)
{
	zero_pid(current());
	return 0;
}
SEC("tp_btf/sched_switch")
int BPF_PROG(bad_typed, bool preempt, struct task_struct *prev)
{
	prev->comm[0] = 'x'; // WANT: corify-store
	return 0;
}
SEC("tp_btf/sched_switch")
int BPF_PROG(bad_typed_inc, bool preempt, struct task_struct *prev)
{
	prev->real_parent->exit_code++; // WANT: corify-store
	return 0;
}
SEC("tp_btf/sched_switch")
int BPF_PROG(bad_or, bool preempt, struct task_struct *prev)
{
	prev->flags |= 1; // WANT: corify-store
	return 0;
}
SEC("raw_tp/x")
int BPF_PROG(bad_raw, struct sk_buff *skb)
{
	skb->len = 1; // WANT: corify-store
	return 0;
}
SEC("iter/task")
int bad_iter(struct bpf_iter__task *ctx)
{
	struct task_struct *task = ctx->task;
	if (task)
		task->prio = 1; // WANT: corify-store
	return 0;
}
SEC("kprobe/1")
int bad_memset(struct pt_regs *ctx)
{
	struct task_struct *t = current();
	__builtin_memset(&t->comm, 0, 16); // WANT: corify-store
	return 0;
}
SEC("kprobe/1")
int bad_memcpy(struct pt_regs *ctx)
{
	struct task_struct *t = current();
	char name[16] = "abc";
	__builtin_memcpy(t->comm, name, 16); // WANT: corify-store
	return 0;
}
SEC("kprobe/1")
int bad_atomic(struct pt_regs *ctx)
{
	struct task_struct *t = current();
	__sync_fetch_and_add(&t->flags, 1); // WANT: corify-store
	return 0;
}
SEC("kprobe/1")
int bad_holder(struct pt_regs *ctx)
{
	struct holder h = {.task = current()};
	h.task->prio = 3; // WANT: corify-store
	return 0;
}
SEC("kprobe/1")
int bad_read_ptr(struct pt_regs *ctx)
{
	struct task_struct *p = BPF_CORE_READ(current(), real_parent);
	p->prio = 3; // WANT: corify-store
	return 0;
}
SEC("kprobe/1")
int bad_ternary(struct pt_regs *ctx)
{
	struct sock *sk = ctx->di ? (void *)ctx->di : (void *)ctx->si;
	sk->sk_err = 3; // WANT: corify-store
	return 0;
}
SEC("kprobe/1")
int bad_write_once(struct pt_regs *ctx)
{
	struct sock *sk = (void *)ctx->di;
	*(volatile u32 *)&sk->sk_err = 3; // WANT: corify-store
	return 0;
}
SEC("kprobe/1")
int bad_record(struct pt_regs *ctx)
{
	struct inode *d = (void *)ctx->di;
	kuid_t p = {};
	d->i_uid = p; // WANT: corify-store
	return 0;
}
SEC("kprobe/1")
int bad_plus(struct pt_regs *ctx)
{
	struct sock *sk = (void *)ctx->di;
	sk->sk_err += 4096; // WANT: corify-store
	return 0;
}
SEC("kretprobe/x")
int BPF_KRETPROBE(bad_ret, struct sk_buff *skb)
{
	skb->len = 0; // WANT: corify-store
	return 0;
}
SEC("kprobe/1")
int bad_array(struct pt_regs *ctx)
{
	struct sk_buff *skb = (void *)ctx->di;
	int i = ctx->si & 7;
	skb->cb[i] = 0; // WANT: corify-store
	return 0;
}
static long each_turn(u32 i, struct holder *h)
{
	h->task->prio = i; // WANT: corify-store
	return 0;
}
SEC("kprobe/1")
int bad_callback(struct pt_regs *ctx)
{
	struct holder h = {.task = current()};
	bpf_loop(3, each_turn, &h, 0);
	return 0;
}
// right
SEC("kprobe/1")
int ok_own(struct pt_regs *ctx)
{
	u64 key = 1;
	struct event *e = bpf_map_lookup_elem(&events, &key), l = {};
	struct holder h = {};
	struct task_struct *copy;
	h.task = current();
	copy = h.task;
	if (e) {
		e->pid = 1;
		e->value++;
		__sync_fetch_and_add(&e->value, 1);
	}
	l.comm[ctx->di & 15] = 1;
	out = (u64)copy + l.comm[3];
	return 0;
}
SEC("kprobe/1")
int ok_copy(struct pt_regs *ctx)
{
	struct iovec iov = {};
	iov.iov_len = 3;
	bpf_map_update_elem(&pointers, &iov.iov_len, &iov.iov_len, 0);
	return 0;
}
SEC("kprobe/1")
int ok_ring(struct pt_regs *ctx)
{
	struct event *e = bpf_ringbuf_reserve(&ring, sizeof(*e), 0);
	if (!e)
		return 0;
	__builtin_memset(e, 0, sizeof(*e));
	e->pid = BPF_CORE_READ(current(), pid);

	__builtin_memcpy(e->comm, "abc", 4);
	bpf_ringbuf_submit(e, 0);
	return 0;
}
SEC("xdp")
int ok_packet(struct xdp_md *ctx)
{
	struct ethhdr *eth = (void *)(long)ctx->data;
	struct iphdr *ip = (void *)(eth + 1);
	if ((void *)(ip + 1) > (void *)(long)ctx->data_end)
		return 1;
	ip->ttl--;
	ip->saddr = 1;
	eth->h_dest[0] = 3;
	__builtin_memcpy(eth->h_source, eth->h_dest, 6);
	return 3;
}
SEC("tc")
int ok_tc(struct __sk_buff *skb)
{
	skb->mark = 3;
	return 0;
}
SEC("struct_ops/ssthresh")
__u32 BPF_PROG(ok_cc, struct sock *sk)
{
	struct tcp_sock *tp = (struct tcp_sock *)sk;
	tp->snd_cwnd = 3;
	tp->srtt_us++;
	return 0;
}
SEC("kprobe/1")
int ok_pt_regs_copy(struct pt_regs *ctx)
{
	struct pt_regs regs = {};
	regs.di = ctx->di;
	out = regs.di;
	return 0;
}
static __always_inline void fill(struct event *e)
{
	e->pid = 3;
}
SEC("kprobe/1")
int ok_fill(struct pt_regs *ctx)
{
	struct event e = {};
	fill(&e);
	n = e.pid;
	return 0;
}
static long ok_cb(u32 i, struct event *e)
{
	e->pid = i;
	e->value += i;
	return 0;
}
SEC("kprobe/1")
int ok_loop(struct pt_regs *ctx)
{
	struct event e = {};
	bpf_loop(3, ok_cb, &e, 0);
	n = e.pid;
	return 0;
}
struct {
	__uint(type, BPF_MAP_TYPE_ARRAY);
	__uint(max_entries, 1);
	__type(key, u32);
	__type(value, struct sk_buff *);
} skbs SEC(".maps");
SEC("kprobe/1")
int ok_save(struct pt_regs *ctx)
{
	u32 zero = 0;
	struct sk_buff **slot = bpf_map_lookup_elem(&skbs, &zero);
	if (slot)
		*slot = (void *)ctx->di;
	return 0;
}
SEC("kprobe/1")
int bad_save(struct pt_regs *ctx)
{
	u32 zero = 0;
	struct sk_buff **slot = bpf_map_lookup_elem(&skbs, &zero);
	if (slot)
		(*slot)->len = 3; // WANT: corify-store
	return 0;
}
