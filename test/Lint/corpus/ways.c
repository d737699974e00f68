// Other ways to the same, for the diagnostics about addresses and reads.
#include "lint.h"
struct {
	__uint(type, BPF_MAP_TYPE_HASH);
	__uint(max_entries, 64);
	__type(key, u64);
	__type(value, u64);
} pointers SEC(".maps");
struct mytask {
	int pid;
	char comm[16];
}; // no attribute
typedef struct {
	u64 a;
	int pid;
} anon_task_t;
struct two {
	u64 a, b;
};
struct {
	__uint(type, 4);
	__uint(key_size, 4);
	__uint(value_size, 4);
} perf SEC(".maps");
struct {
	__uint(type, 22);
	__uint(max_entries, 4);
	__type(value, u64);
} queue SEC(".maps");
// ---- kernel-argument
SEC("kprobe/1")
int ka_var(struct pt_regs *ctx)
{
	struct task_struct *t = current();
	void *key = &t->start_time;
	bpf_map_lookup_elem(&events, key); // WANT: corify-kernel-argument
	return 0;
}
SEC("kprobe/1")
int ka_tern(struct pt_regs *ctx)
{
	struct task_struct *t = current();
	bpf_map_lookup_elem(&names, ctx->di ? t->comm : t->real_parent->comm); // WANT: corify-kernel-argument corify-direct-deref
	return 0;
}
SEC("kprobe/1")
int BPF_KPROBE(ka_push, struct sock *sk)
{
	bpf_map_push_elem(&queue, &sk->sk_err, 0); // WANT: corify-kernel-argument
	return 0;
}
SEC("kprobe/1")
int BPF_KPROBE(ka_pop, struct sock *sk)
{
	bpf_map_pop_elem(&queue, &sk->sk_err); // WANT: corify-kernel-argument
	return 0;
}
SEC("kprobe/1")
int BPF_KPROBE(ka_perf, struct sock *sk)
{
	bpf_perf_event_output(ctx, &perf, 0, sk, 16); // WANT: corify-kernel-argument
	return 0;
}
SEC("kprobe/1")
int BPF_KPROBE(ka_delete, struct sock *sk)
{
	bpf_map_delete_elem(&events, sk); // WANT: corify-kernel-argument
	return 0;
}
SEC("kprobe/1")
int ka_dst(struct pt_regs *ctx)
{
	struct task_struct *t = current();
	char b[16] = {};
	bpf_probe_read_kernel_str(t->comm, 16, b); // WANT: corify-kernel-argument
	return 0;
}
SEC("kprobe/1")
int ka_user_dst(struct pt_regs *ctx)
{
	struct task_struct *t = current();
	bpf_probe_read_user(t->comm, 16, (void *)ctx->di); // WANT: corify-kernel-argument
	return 0;
}
SEC("kprobe/1")
int ka_printk_fmt(struct pt_regs *ctx)
{
	struct task_struct *t = current();
	bpf_trace_printk(t->comm, 16); // WANT: corify-kernel-argument
	return 0;
}
SEC("kprobe/1")
int ka_stack(struct pt_regs *ctx)
{
	struct task_struct *t = current();
	bpf_get_stack(ctx, &t->comm, 64, 0); // WANT: corify-kernel-argument
	return 0;
}
SEC("tp_btf/sched_switch")
int BPF_PROG(ka_typed, bool p, struct task_struct *prev)
{
	bpf_map_update_elem(&pointers, &prev->start_time, &prev->start_time, 0); // WANT: corify-kernel-argument
	return 0;
}
SEC("raw_tp/x")
int BPF_PROG(ka_raw, struct sk_buff *skb)
{
	bpf_map_lookup_elem(&names, skb->cb); // WANT: corify-kernel-argument
	return 0;
}
SEC("kprobe/1")
int ka_read_ptr(struct pt_regs *ctx)
{
	const unsigned char *name = BPF_CORE_READ((struct dentry *)ctx->di, d_name.name);
	bpf_map_lookup_elem(&names, name); // WANT: corify-kernel-argument
	return 0;
}
SEC("kprobe/1")
int ka_ok(struct pt_regs *ctx)
{
	struct task_struct *t = current();
	u64 key = (u64)t, *v;
	struct two k = {1, 2};
	struct task_struct *tp = t;
	bpf_map_lookup_elem(&pointers, &t);
	bpf_map_lookup_elem(&pointers, &tp);
	v = bpf_map_lookup_elem(&pointers, &key);
	bpf_map_push_elem(&queue, &key, 0);
	bpf_perf_event_output(ctx, &perf, 0, &k, sizeof(k));
	if (v)
		bpf_map_lookup_elem(&pointers, v);
	bpf_map_lookup_elem(&pointers, &(u64){3});
	bpf_map_lookup_elem(&names, (char[16]){"x"});
	return 0;
}
SEC("tp_btf/sched_switch")
int BPF_PROG(ka_ok_typed, bool p, struct task_struct *prev)
{
	char buf[64];
	bpf_get_task_stack(prev, buf, 64, 0);
	return bpf_task_pt_regs(prev) != 0;
}
SEC("kprobe/1")
int BPF_KPROBE(ka_ok_sk, struct sock *sk)
{
	u64 c = (u64)sk;
	struct event *e = bpf_map_lookup_elem(&events, &c);
	if (!e)
		return 0;
	bpf_probe_read_kernel(&e->value, 8, &sk->sk_err);
	bpf_map_update_elem(&pointers, &c, &e->value, 0);
	bpf_get_current_comm(&e->comm, 16);
	bpf_map_update_elem(&names, &e->comm, &c, 0);
	return 0;
}
// ---- hardcoded
#define TASK_PID_OFF 1264
SEC("kprobe/1")
int ho_bad(struct pt_regs *ctx)
{
	struct task_struct *t = current(), *p2 = t;
	u8 *b = (u8 *)t;
	u64 base = bpf_get_current_task();
	unsigned long addr = (unsigned long)t + TASK_PID_OFF; // WANT: corify-hardcoded-offset
	bpf_probe_read_kernel(&n, 4, (void *)addr);
	bpf_probe_read_kernel(&n, 4, b + TASK_PID_OFF); // WANT: corify-hardcoded-offset
	bpf_probe_read_kernel(&n, 4, (void *)(base + 16)); // WANT: corify-hardcoded-offset
	bpf_probe_read_kernel(&n, 4, ((char *)p2) + (8 * 4)); // WANT: corify-hardcoded-offset
	bpf_probe_read_kernel(&n, 4, &b[40]); // WANT: corify-hardcoded-offset
	bpf_probe_read_kernel(&n, 4, b);
	bpf_probe_read_kernel(&n, 4, (void *)bpf_get_current_task() + 32); // WANT: corify-hardcoded-offset
	return 0;
}
static const int pid_off = 1264;
enum { OFF = 88 };
SEC("kprobe/1")
int BPF_KPROBE(ho_bad2, struct sk_buff *skb, struct sock *sk)
{
	bpf_probe_read_kernel(&n, 4, (void *)skb + OFF); // WANT: corify-hardcoded-offset
	bpf_probe_read_kernel(&n, 4, (void *)sk + pid_off); // WANT: corify-hardcoded-offset
	n = *(u16 *)((char *)sk + 16); // WANT: corify-hardcoded-offset corify-direct-deref
	return 0;
}
SEC("kprobe/1")
int BPF_KPROBE(ho_ok, struct sk_buff *skb, struct sock *sk, const char *name, void *arg)
{
	struct iphdr ip;
	char c[16];
	unsigned char *head = BPF_CORE_READ(skb, head);
	bpf_probe_read_kernel(&ip, sizeof(ip), head + 14);
	bpf_probe_read_kernel(&c, 4, name + 4);
	bpf_probe_read_kernel(&c, 4, arg + 4);
	bpf_probe_read_kernel(&c, 4, (void *)sk);
	bpf_probe_read_kernel(&c, 4, (void *)sk + bpf_core_field_offset(struct sock, sk_type));
	bpf_probe_read_kernel(&c, 4, &skb->cb[8]);
	bpf_probe_read_kernel(&c, 4, (void *)ctx->sp + 16);
	bpf_probe_read_kernel(&c, 4, (void *)((u64)current() & ~(u64)(4096 * 4 - 1)));
	struct mytask m = {};
	n = *(int *)((char *)&m + 4) + c[2];
	return ip.ttl;
}
// ---- unrelocated
SEC("kprobe/1")
int ur_bad(struct pt_regs *ctx)
{
	struct mytask *m = (struct mytask *)bpf_get_current_task();
	anon_task_t *a = (anon_task_t *)current();
	struct mytask *m2 = (void *)BPF_CORE_READ(current(), real_parent);
	char c[16];
	bpf_probe_read_kernel(&n, 4, &m->pid); // WANT: corify-unrelocated-read
	bpf_probe_read_kernel(&n, 4, &a->pid); // WANT: corify-unrelocated-read
	bpf_probe_read_kernel(c, 16, m2->comm); // WANT: corify-unrelocated-read
	bpf_probe_read_kernel(c, 16, &((struct mytask *)current())->comm); // WANT: corify-unrelocated-read
	bpf_probe_read_kernel_str(c, 16, ((struct mytask *)PT_REGS_PARM1(ctx))->comm); // WANT: corify-unrelocated-read
	BPF_PROBE_READ_STR_INTO(&c, m, comm); // WANT: corify-unrelocated-read
	n = BPF_PROBE_READ(m, pid); // WANT: corify-unrelocated-read
	return 0;
}
SEC("kprobe/1")
int ur_ok(struct pt_regs *ctx)
{
	struct mytask *m = (struct mytask *)current(), own = {};
	u64 key = 1;
	struct event *e = bpf_map_lookup_elem(&events, &key);
	n = BPF_CORE_READ(m, pid);
	if (e)
		bpf_probe_read_kernel(&own.comm, 16, e->comm);
	bpf_probe_read_kernel(&n, 4, &own.pid);
	bpf_probe_read_kernel(&n, 4, &current()->pid);
	n = BPF_PROBE_READ(current(), tgid);
	bpf_probe_read_user(&n, 4, &((struct mytask *)ctx->di)->pid);
	return 0;
}
