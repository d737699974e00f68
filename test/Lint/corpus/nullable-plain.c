// What a helper or an iterator hands out may be null to every verifier until
// it is tested. The verifier refuses each that is marked, and takes the others.
#include "lint.h"
struct {
	__uint(type, BPF_MAP_TYPE_ARRAY);
	__uint(max_entries, 4);
	__type(key, u32);
	__type(value, struct event);
} slots SEC(".maps");
extern struct task_struct *bpf_task_from_pid(s32 pid) __ksym;
extern void bpf_task_release(struct task_struct *p) __ksym;
SEC("iter/task")
int bad_iter(struct bpf_iter__task *ctx)
{
	n = ctx->task->pid; // WANT: corify-nullable
	return 0;
}
SEC("iter/task")
int bad_iter_var(struct bpf_iter__task *ctx)
{
	struct task_struct *t = ctx->task;
	n = t->tgid; // WANT: corify-nullable
	return 0;
}
SEC("iter/tcp")
int bad_tcp(struct bpf_iter__tcp *ctx)
{
	n = ctx->sk_common->skc_num; // WANT: corify-nullable
	return 0;
}
SEC("syscall")
int bad_kfunc(void *ctx)
{
	struct task_struct *t = bpf_task_from_pid(1);
	n = t->tgid; // WANT: corify-nullable
	if (t)
		bpf_task_release(t);
	return 0;
}
SEC("iter/tcp")
int bad_skc(struct bpf_iter__tcp *ctx)
{
	struct sock_common *c = ctx->sk_common;
	if (!c)
		return 0;
	struct tcp_sock *tp = bpf_skc_to_tcp_sock(c);
	n = tp->snd_cwnd; // WANT: corify-nullable
	return 0;
}
SEC("iter/task")
int bad_after(struct bpf_iter__task *ctx)
{
	struct task_struct *t = ctx->task;
	n = t->pid; // WANT: corify-nullable
	if (!t)
		return 0;
	return 0;
}
SEC("iter/task")
int bad_or(struct bpf_iter__task *ctx)
{
	struct task_struct *t = ctx->task;
	if (!t || n)
		n = t->pid; // WANT: corify-nullable
	return 0;
}
SEC("tc")
int bad_lookup(struct __sk_buff *skb)
{
	u64 key = 1;
	struct event *e = bpf_map_lookup_elem(&events, &key);
	n = e->pid; // WANT: corify-nullable
	return 0;
}

// Right.
SEC("tp_btf/sched_switch")
int BPF_PROG(ok_switch, bool p, struct task_struct *prev)
{
	n = prev->real_parent->pid;
	return 0;
}
SEC("tp_btf/sched_switch")
int BPF_PROG(ok_files, bool p, struct task_struct *prev)
{
	out = prev->mm->exe_file->f_flags;
	return 0;
}
SEC("iter/task")
int ok_and(struct bpf_iter__task *ctx)
{
	struct task_struct *t = ctx->task;
	if (t && t->pid)
		n = t->pid;
	return 0;
}
SEC("iter/task")
int ok_ret(struct bpf_iter__task *ctx)
{
	struct task_struct *t = ctx->task;
	if (t == (void *)0)
		return 0;
	n = t->pid + t->real_parent->pid;
	out = t->mm->arg_start;
	return 0;
}
SEC("syscall")
int ok_kfunc(void *ctx)
{
	struct task_struct *t = bpf_task_from_pid(1);
	if (!t)
		return 0;
	n = t->tgid;
	bpf_task_release(t);
	return 0;
}
SEC("iter/task")
int ok_tern(struct bpf_iter__task *ctx)
{
	struct task_struct *t = ctx->task;
	n = t ? t->pid : 0;
	return 0;
}
SEC("raw_tp/x")
int ok_btf(void *ctx)
{
	n = bpf_get_current_task_btf()->pid;
	return 0;
}
// An array has a value at each key that is in it, as newer verifiers know.
SEC("tc") int ok_array(struct __sk_buff *skb)
{
	u32 key = 1;
	struct event *e = bpf_map_lookup_elem(&slots, &key);
	n = e->pid;
	return 0;
}
SEC("kprobe/1") int bad_reserve(struct pt_regs *ctx)
{
	struct event *e = bpf_ringbuf_reserve(&ring, sizeof(*e), 0);
	e->pid = 1; // WANT: corify-nullable
	e->value++; // WANT: corify-nullable
	bpf_ringbuf_submit(e, 0);
	return 0;
}
SEC("kprobe/1") int bad_count(struct pt_regs *ctx)
{
	u64 key = 0, *count = bpf_map_lookup_elem(&names, &key);
	*count += 1; // WANT: corify-nullable
	return 0;
}
SEC("kprobe/1") int bad_second(struct pt_regs *ctx)
{
	u64 key = 0;
	struct event *a = bpf_map_lookup_elem(&events, &key);
	struct event *b = bpf_map_lookup_elem(&events, &key);
	if (!a)
		return 0;
	n = a->pid + b->pid; // WANT: corify-nullable
	return 0;
}
SEC("kprobe/1") int bad_chained(struct pt_regs *ctx)
{
	u64 key = 0;
	n = ((struct event *)bpf_map_lookup_elem(&events, &key))->pid; // WANT: corify-nullable
	return 0;
}
SEC("kprobe/1") int bad_in_while(struct pt_regs *ctx)
{
	u64 key = 0;
	struct event *e = bpf_map_lookup_elem(&events, &key);
	do {
		n += e->pid; // WANT: corify-nullable
	} while (e && n < 10);
	return 0;
}
SEC("kprobe/1") __corify int annotated(struct pt_regs *ctx)
{
	u64 key = 0;
	struct event *e = bpf_map_lookup_elem(&events, &key), *tested;
	n = e->pid; // WANT: corify-nullable
	tested = bpf_map_lookup_elem(&events, &key);
	if (tested)
		tested->pid = current()->pid;
	return 0;
}
static __always_inline struct event *find(u64 key)
{
	return bpf_map_lookup_elem(&events, &key);
}
static __always_inline bool is_there(struct event *e)
{
	return e != 0;
}
SEC("kprobe/1") int ok_ways(struct pt_regs *ctx)
{
	u64 key = 0;
	struct event *e = bpf_map_lookup_elem(&events, &key), *f, *g, *copy;
	if (!e || !e->pid)
		return 0;
	n = e->value ? e->pid : 0;
	copy = e;
	n += copy->pid;
	if ((f = bpf_map_lookup_elem(&events, &key)) != 0)
		f->pid = 1;
	g = bpf_map_lookup_elem(&events, &key);
	if (__builtin_expect(!!g, 1))
		n += g->pid;
	return 0;
}
SEC("kprobe/1") int ok_opaque(struct pt_regs *ctx)
{
	u64 key = 0;
	struct event *e = bpf_map_lookup_elem(&events, &key), *f = find(key);
	bool has = e != 0;
	if (has)
		n = e->pid;
	if (is_there(f))
		n += f->pid;
	for (int i = 0; i < 3; i++) {
		struct event *each = bpf_map_lookup_elem(&events, &key);
		if (!each)
			continue;
		n += each->pid;
	}
	e = bpf_map_lookup_elem(&events, &key);
	while (e) {
		n += e->pid;
		e = bpf_map_lookup_elem(&events, &key);
	}
	return 0;
}
SEC("kprobe/1") int ok_ringbuf(struct pt_regs *ctx)
{
	struct event *e = bpf_ringbuf_reserve(&ring, sizeof(*e), 0);
	if (!e)
		goto full;
	e->pid = 1;
	bpf_ringbuf_submit(e, 0);
	return 0;
full:
	return 1;
}
// The map that an iterator goes through is there.
struct bpf_map { u32 id; } __attribute__((preserve_access_index));
struct bpf_iter__bpf_map_elem {
	struct bpf_map *map;
	void *key;
	void *value;
} __attribute__((preserve_access_index));
SEC("iter/bpf_map_elem")
int ok_map(struct bpf_iter__bpf_map_elem *ctx)
{
	n = ctx->map->id;
	return 0;
}
