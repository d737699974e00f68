// Other ways to the same: by typedefs, members, maps, callbacks, loops. Of each
// that this machine's verifier could be shown it refused those that are marked,
// and took the others.
#include "lint.h"
struct owner {
	struct task_struct *task;
	int pid;
	char comm[16];
};
struct typed {
	struct task_struct *task;
};
struct {
	__uint(type, BPF_MAP_TYPE_HASH);
	__uint(max_entries, 64);
	__type(key, u64);
	__type(value, struct owner);
} owners SEC(".maps");
struct {
	__uint(type, BPF_MAP_TYPE_HASH);
	__uint(max_entries, 64);
	__type(key, u64);
	__type(value, struct request *);
} requests SEC(".maps");
struct {
	__uint(type, BPF_MAP_TYPE_HASH);
	__uint(max_entries, 64);
	__type(key, u64);
	__type(value, u64);
} pointers SEC(".maps");
typedef struct task_struct task_t;
struct ctx_args {
	struct task_struct *task;
	int i;
};
union both {
	struct task_struct *task;
	u64 number;
};
SEC("kprobe/1")
int bad_typedef(struct pt_regs *ctx)
{
	task_t *t = (task_t *)bpf_get_current_task();
	out = t->pid; // WANT: corify-direct-deref
	return 0;
}
SEC("kprobe/1")
int bad_ternary(struct pt_regs *ctx)
{
	struct task_struct *t = ctx->di ? (struct task_struct *)ctx->di : current();
	out = t->pid; // WANT: corify-direct-deref
	return 0;
}
SEC("kprobe/1")
int bad_comma(struct pt_regs *ctx)
{
	struct task_struct *t;
	out = (t = current(), n++, t)->pid; // WANT: corify-direct-deref
	return 0;
}
SEC("kprobe/1")
int bad_compound(struct pt_regs *ctx)
{
	struct ctx_args *a = &(struct ctx_args){.task = current(), .i = 3};
	out = a->task->pid; // WANT: corify-direct-deref
	return 0;
}
SEC("kprobe/1")
int bad_member(struct pt_regs *ctx)
{
	struct ctx_args a = {.task = current()};
	out = a.task->tgid; // WANT: corify-direct-deref
	return 0;
}
SEC("kprobe/1")
int bad_array(struct pt_regs *ctx)
{
	struct task_struct *tasks[2] = {current(), (void *)ctx->di};
	out = tasks[1]->tgid; // WANT: corify-direct-deref
	return 0;
}
SEC("kprobe/1")
int bad_union(struct pt_regs *ctx)
{
	union both b;
	b.number = bpf_get_current_task();
	out = b.task->tgid; // WANT: corify-direct-deref
	return 0;
}
SEC("kprobe/1")
int bad_map_value(struct pt_regs *ctx)
{
	u64 key = 1;
	struct request **rqp = bpf_map_lookup_elem(&requests, &key), *rq;
	if (!rqp)
		return 0;
	rq = *rqp;
	out = rq->__data_len; // WANT: corify-direct-deref
	return 0;
}
SEC("kprobe/1")
int bad_map_value_direct(struct pt_regs *ctx)
{
	u64 key = 1;
	struct request **rqp = bpf_map_lookup_elem(&requests, &key);
	if (rqp)
		out = (*rqp)->start_time_ns; // WANT: corify-direct-deref
	return 0;
}
SEC("kprobe/1")
int bad_map_member(struct pt_regs *ctx)
{
	u64 key = 1;
	struct owner *e = bpf_map_lookup_elem(&owners, &key);
	if (e)
		out = e->task->pid; // WANT: corify-direct-deref
	return 0;
}
SEC("kprobe/1")
int bad_map_u64(struct pt_regs *ctx)
{
	u64 key = 1, *v = bpf_map_lookup_elem(&pointers, &key);
	if (!v)
		return 0;
	struct sock *sk = (struct sock *)*v;
	out = sk->sk_type; // WANT: corify-direct-deref
	return 0;
}
SEC("kprobe/1")
int bad_container_of_mnt(struct pt_regs *ctx)
{
	struct path *path = (struct path *)ctx->di;
	struct vfsmount *m = BPF_CORE_READ(path, mnt);
	struct mount *mnt = container_of(m, struct mount, mnt);
	out = (u64)mnt->mnt_parent; // WANT: corify-direct-deref
	return 0;
}
static long each_turn(u32 i, struct ctx_args *a)
{
	out += a->task->pid; // WANT: corify-direct-deref
	return 0;
}
SEC("kprobe/1")
int bad_loop_callback(struct pt_regs *ctx)
{
	struct ctx_args a = {.task = current()};
	bpf_loop(10, each_turn, &a, 0);
	return 0;
}
struct bpf_map;
static long each_elem(struct bpf_map *map, u64 *key, struct request **value, void *c)
{
	out += (*value)->__data_len; // MISS: corify-direct-deref (the callback of a map of pointers)
	return 0;
}
SEC("kprobe/1")
int bad_each_callback(struct pt_regs *ctx)
{
	bpf_for_each_map_elem(&requests, each_elem, 0, 0);
	return 0;
}
static u32 get_pid(struct task_struct *t)
{
	return t->pid; // WANT: corify-direct-deref
}
static __noinline u32 get_ppid(struct task_struct *t)
{
	struct task_struct *parent = BPF_CORE_READ(t, real_parent);
	return get_pid(parent);
}
SEC("kprobe/1")
int bad_two_deep(struct pt_regs *ctx)
{
	return get_ppid(current());
}
SEC("raw_tp/sched_switch")
int BPF_PROG(bad_raw_prog, bool preempt, struct task_struct *prev, struct task_struct *next)
{
	out = prev->pid; // WANT: corify-direct-deref
	out = next->pid; // WANT: corify-direct-deref
	return 0;
}
SEC("raw_tracepoint/block_rq_issue")
int bad_raw_args(struct bpf_raw_tracepoint_args *ctx)
{
	struct request *rq = (void *)ctx->args[0];
	out = rq->start_time_ns; // WANT: corify-direct-deref
	return 0;
}
SEC("raw_tp/x")
int bad_raw_long(long *ctx)
{
	struct sk_buff *skb = (struct sk_buff *)ctx[0];
	out = skb->len; // WANT: corify-direct-deref
	return 0;
}
SEC("kretprobe/x")
int BPF_KRETPROBE(bad_ret, struct file *ret)
{
	out = ret->f_flags; // WANT: corify-direct-deref
	return 0;
}
SEC("kretprobe/x")
int bad_ret_rc(struct pt_regs *ctx)
{
	struct dentry *d = (struct dentry *)PT_REGS_RC(ctx);
	out = d->d_name.len; // WANT: corify-direct-deref
	return 0;
}
SEC("kprobe/1")
int BPF_KPROBE(bad_inet, struct sock *sk)
{
	struct inet_sock *inet = (struct inet_sock *)sk;
	out = inet->inet_sport; // WANT: corify-direct-deref
	return 0;
}
static inline struct inet_sock *inet_sk_(struct sock *sk)
{
	return (struct inet_sock *)sk;
}
SEC("tc")
int bad_tc(struct __sk_buff *skb)
{
	struct task_struct *t = (void *)bpf_get_current_task();
	n = t->tgid; // WANT: corify-direct-deref
	return 0;
}
SEC("tp_btf/sched_switch")
int BPF_PROG(bad_typed_probed, bool preempt, struct task_struct *prev)
{
	struct nsproxy *ns;
	bpf_core_read(&ns, sizeof(ns), &prev->nsproxy);
	out = (u64)ns->mnt_ns; // WANT: corify-direct-deref
	return 0;
}
SEC("tp_btf/sched_switch")
int BPF_PROG(bad_typed_rb, bool preempt, struct task_struct *prev)
{
	struct task_struct *task = BPF_CORE_READ(prev, group_leader);
	out = task->start_time; // WANT: corify-direct-deref
	return 0;
}
SEC("tp_btf/sys_enter")
int BPF_PROG(bad_sys, struct pt_regs *regs, long id)
{
	struct sockaddr *a = (struct sockaddr *)PT_REGS_PARM2_CORE(regs);
	n = a->sa_family; // WANT: corify-direct-deref
	return 0;
}
SEC("kprobe/1")
int bad_while(struct pt_regs *ctx)
{
	struct task_struct *t = current();
	int i = 0;
	while (t->pid > 1 && i++ < 10) // WANT: corify-direct-deref
		t = BPF_CORE_READ(t, real_parent);
	return 0;
}
SEC("kprobe/1")
int bad_switch(struct pt_regs *ctx)
{
	struct sock *sk = (void *)PT_REGS_PARM1(ctx);
	switch (sk->__sk_common.skc_family) { // WANT: corify-direct-deref
	case 2:
		n = 1;
		break;
	default:
		n = 2;
	}
	return 0;
}
SEC("kprobe/1")
int bad_call_arg(struct pt_regs *ctx)
{
	u64 key = 0;
	struct event e = {.pid = current()->tgid}; // WANT: corify-direct-deref
	bpf_map_update_elem(&events, &key, &e, 0);
	return 0;
}
SEC("kprobe/1")
int bad_volatile(struct pt_regs *ctx)
{
	struct task_struct *t = current();
	n = *(volatile int *)&t->pid; // WANT: corify-direct-deref
	return 0;
}
SEC("kprobe/1")
int bad_ptr_to_field(struct pt_regs *ctx)
{
	struct task_struct *t = current();
	pid_t *p = &t->pid;
	n = *p; // WANT: corify-direct-deref
	return 0;
}
SEC("kprobe/1")
int bad_memcpy(struct pt_regs *ctx)
{
	struct task_struct *t = current();
	struct event e = {};
	u64 key = 0;
	__builtin_memcpy(e.comm, t->comm, sizeof(e.comm)); // WANT: corify-direct-deref
	bpf_map_update_elem(&events, &key, &e, 0);
	return 0;
}
SEC("kprobe/1")
int bad_struct_copy(struct pt_regs *ctx)
{
	struct dentry *d = (void *)ctx->di;
	struct qstr q = d->d_name; // WANT: corify-direct-deref
	out = q.hash; // WANT: corify-stack-copy
	return 0;
}
SEC("kprobe.multi/x*")
int bad_multi(struct pt_regs *ctx)
{
	struct file *f = (void *)PT_REGS_PARM1(ctx);
	n = f->f_flags; // WANT: corify-direct-deref
	return 0;
}
SEC("uprobe")
int bad_uprobe_task(struct pt_regs *ctx)
{
	struct task_struct *t = (void *)bpf_get_current_task();
	n = t->pid; // WANT: corify-direct-deref
	return 0;
}
SEC("kprobe/1")
int bad_list(struct pt_regs *ctx)
{
	struct task_struct *t = current();
	struct list_head *next = BPF_CORE_READ((struct super_block *)ctx->di, s_list.next);

	struct list_head *l = next->next; // WANT: corify-direct-deref
	out = (u64)l;
	return 0;
}
SEC("kprobe/1")
int bad_for(struct pt_regs *ctx)
{
	struct list_head *head = (void *)ctx->di;
	int i = 0;
	for (struct list_head *p = BPF_CORE_READ(head, next); p != head && i < 8; p = p->next, i++) // WANT: corify-direct-deref
		n++;
	return 0;
}
static struct task_struct *saved;
SEC("kprobe/1")
int bad_static(struct pt_regs *ctx)
{
	struct task_struct *t = saved;
	saved = current();
	if (t)
		n = t->pid; // WANT: corify-direct-deref
	return 0;
}

// Right.
SEC("tp_btf/sched_switch")
int BPF_PROG(ok_typed, bool preempt, struct task_struct *prev, struct task_struct *next)
{
	struct task_struct *either = preempt ? prev : next;
	task_t *t = prev;
	struct typed a = {.task = next};
	out = either->pid + t->tgid;
	out = a.task->pid;
	out = prev->group_leader->pid;
	out = prev->mm ? prev->mm->arg_start : 0;
	return 0;
}
SEC("raw_tp/x")
int ok_btf(struct bpf_raw_tracepoint_args *ctx)
{
	struct task_struct *t = bpf_get_current_task_btf();
	n = t->pid + t->real_parent->tgid;
	struct pt_regs *regs = (void *)bpf_task_pt_regs(t);
	n = regs->ip;
	return 0;
}
SEC("tc")
int ok_packet(struct __sk_buff *skb)
{
	void *data = (void *)(long)skb->data, *end = (void *)(long)skb->data_end;
	struct ethhdr *eth = data;
	struct iphdr *ip = (void *)(eth + 1);
	struct tcphdr *tcp;
	if ((void *)(ip + 1) > end)
		return 0;
	tcp = (void *)ip + ip->ihl * 4;
	if ((void *)(tcp + 1) > end)
		return 0;
	n = tcp->dest + ip->saddr + eth->h_proto;
	return 0;
}
SEC("kprobe/1")
int ok_ctx_alias(struct pt_regs *ctx)
{
	struct pt_regs *regs = ctx;
	void *p = ctx;
	n = regs->di + ((struct pt_regs *)p)->si;
	return 0;
}
static long ok_cb(u32 i, struct event *e)
{
	n += e->pid + e->comm[i & 15];
	return 0;
}
SEC("kprobe/1")
int ok_loop(struct pt_regs *ctx)
{
	struct event e = {};
	bpf_loop(3, ok_cb, &e, 0);
	return 0;
}
static long ok_elem(struct bpf_map *map, u64 *key, struct event *value, struct event *mine)
{
	n += value->pid + *key + mine->pid;
	return 0;
}
SEC("kprobe/1")
int ok_each(struct pt_regs *ctx)
{
	struct event e = {};
	bpf_for_each_map_elem(&events, ok_elem, &e, 0);
	return 0;
}
SEC("raw_tp/x")
int BPF_PROG(ok_raw_probe, struct sk_buff *skb)
{
	n = BPF_CORE_READ(skb, len);
	struct iphdr ip;
	bpf_probe_read_kernel(&ip, sizeof(ip), BPF_CORE_READ(skb, head) + BPF_CORE_READ(skb, network_header));
	n = ip.saddr + ip.ihl;
	return 0;
}
SEC("kprobe/1")
int ok_addr_only(struct pt_regs *ctx)
{
	struct task_struct *t = current();
	char *name = t->comm;
	struct path *p = &((struct file *)ctx->di)->f_path;
	u64 key = (u64)t;
	out = (u64)name + (u64)p;
	bpf_map_update_elem(&pointers, &key, &key, 0);
	return sizeof(t->comm) + sizeof(*t->mm);
}
SEC("xdp")
int ok_xdp_helper(struct xdp_md *ctx)
{
	struct event *e;
	u64 key = 1;
	e = bpf_map_lookup_elem(&events, &key);
	return e ? e->pid : ctx->data;
}
// One variable for two sorts of pointers: what it was given last counts.
SEC("tp_btf/sched_switch")
int BPF_PROG(bad_last, bool preempt, struct task_struct *prev)
{
	struct task_struct *t = prev;
	out = t->pid;
	t = current();
	out = t->pid; // WANT: corify-direct-deref
	if (preempt)
		out = t->tgid; // WANT: corify-direct-deref
	return 0;
}
SEC("tp_btf/sched_switch")
int BPF_PROG(ok_last, bool preempt, struct task_struct *prev)
{
	struct task_struct *t = current();
	out = BPF_CORE_READ(t, pid);
	t = prev;
	out = t->pid;
	for (int i = 0; i < 3; i++) {
		out += t->tgid;
		t = t->real_parent;
	}
	switch (out) {
	case 1:
		t = current();
		break;
	case 2:
		out = t->pid;
	}
	return 0;
}
SEC("tp_btf/sched_switch")
int BPF_PROG(ok_either, bool preempt, struct task_struct *prev)
{
	struct task_struct *t = prev;
	int i = 0;
	if (preempt)
		goto again;
	t = current();
again:
	if (i++ < 1)
		return BPF_CORE_READ(t, pid);
	t = prev;
	return t->pid;
}
