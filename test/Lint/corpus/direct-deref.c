// Kernel memory behind pointers that the verifier knows no type of.
#include "lint.h"

SEC("kprobe/do_exit") int current_task(struct pt_regs *ctx)
{
	struct task_struct *task = (struct task_struct *)bpf_get_current_task();
	struct task_struct *parent = BPF_CORE_READ(task, real_parent);
	struct event e = {};

	out = task->pid; // WANT: corify-direct-deref
	out = task->real_parent->tgid; // WANT: corify-direct-deref
	out = (*task).prio; // WANT: corify-direct-deref
	out = parent->tgid; // WANT: corify-direct-deref
	out = task->comm[0]; // WANT: corify-direct-deref
	out = task->in_execve; // WANT: corify-direct-deref
	out = task->mm->exe_file->f_flags; // WANT: corify-direct-deref
	if (task->flags & 0x200000) // WANT: corify-direct-deref
		return 0;
	e.pid = current()->pid; // WANT: corify-direct-deref
	bpf_printk("%d", task->tgid); // WANT: corify-direct-deref
	out = e.pid;
	out = BPF_CORE_READ(task, pid);
	out = BPF_CORE_READ(task, real_parent, tgid);
	out = BPF_CORE_READ_BITFIELD_PROBED(task, in_execve);
	if (bpf_core_field_exists(task->mm->exe_file))
		bpf_core_read(&out, sizeof(out), &parent->start_time);
	bpf_probe_read_kernel(&n, sizeof(n), &task->pid);
	out = sizeof(task->comm) + bpf_core_field_offset(task->pid);
	return 0;
}

// The arguments of a kprobe are numbers, of whatever type they are said to be.
SEC("kprobe/vfs_read") int BPF_KPROBE(vfs_read, struct file *file, char *buffer, int *where)
{
	u32 length = file->f_path.dentry->d_name.len; // WANT: corify-direct-deref
	struct dentry *dentry = BPF_CORE_READ(file, f_path.dentry);

	out = dentry->d_name.hash; // WANT: corify-direct-deref
	out = *where; // WANT: corify-direct-deref
	out = length + (long)dentry;
	return dentry != 0;
}
SEC("kretprobe/alloc") int BPF_KRETPROBE(alloc_return, struct sock *sk)
{
	struct sock *copy = sk;

	n = copy->sk_type; // WANT: corify-direct-deref
	n = BPF_CORE_READ(copy, sk_type);
	return copy ? 1 : 0;
}
SEC("kprobe/tcp_sendmsg") int by_registers(struct pt_regs *ctx)
{
	struct sock *sk = (struct sock *)PT_REGS_PARM1(ctx);
	u16 family = sk->__sk_common.skc_family; // WANT: corify-direct-deref
	unsigned long sp = ctx->sp, ip = PT_REGS_IP(ctx);

	bpf_probe_read_kernel(&out, sizeof(out), (void *)sp);
	return family + ip;
}

// A raw tracepoint has numbers, one with types has pointers.
SEC("raw_tp/sched_switch") int raw_switch(struct bpf_raw_tracepoint_args *ctx)
{
	struct task_struct *next = (struct task_struct *)ctx->args[2];

	out = next->pid; // WANT: corify-direct-deref
	out = BPF_CORE_READ(next, tgid);
	out = ctx->args[0];
	return 0;
}
SEC("raw_tp/sched_process_exit") int BPF_PROG(raw_exit, struct task_struct *task)
{
	return task->exit_code; // WANT: corify-direct-deref
}
SEC("tp_btf/sched_switch") int BPF_PROG(typed_switch, bool preempt, struct task_struct *prev, struct task_struct *next)
{
	out = next->pid;
	out = prev->real_parent->tgid;
	out = prev->comm[3];
	n = bpf_get_current_task_btf() == next;
	return 0;
}
SEC("fentry/do_unlinkat") int BPF_PROG(unlink, struct file *file)
{
	struct dentry *dentry = file->f_path.dentry;
	struct task_struct *task = (struct task_struct *)bpf_get_current_task();

	out = dentry->d_name.len;
	out = task->prio; // WANT: corify-direct-deref
	task = (struct task_struct *)bpf_get_current_task_btf();
	out = task->prio;
	return file->f_flags;
}
SEC("lsm/file_open") int BPF_PROG(open, struct file *file)
{
	return file->f_flags & 1;
}
SEC("iter/task") int task_iterator(struct bpf_iter__task *ctx)
{
	struct task_struct *task = ctx->task;

	if (!task)
		return 0;
	n = task->pid + task->tgid;
	return ctx->meta->seq_num;
}

// A helper function has what its callers pass.
static __always_inline int pid_of(struct task_struct *task)
{
	return task->pid; // WANT: corify-direct-deref
}
static __always_inline int typed_pid_of(struct task_struct *task)
{
	return task->pid;
}
static int nobody_calls(struct task_struct *task)
{
	return task->pid;
}
static __always_inline int length(struct event *e, const char *name)
{
	return e->pid + name[0];
}
SEC("kprobe/3") int calls(struct pt_regs *ctx)
{
	struct event *e = bpf_ringbuf_reserve(&ring, sizeof(*e), 0);
	char name[16];

	if (!e)
		return 0;
	e->pid = pid_of(current());
	bpf_get_current_comm(name, sizeof(name));
	n = length(e, name) + ctx->di;
	bpf_ringbuf_submit(e, 0);
	return 0;
}
SEC("tp_btf/sched_process_fork") int BPF_PROG(fork, struct task_struct *parent, struct task_struct *child)
{
	return typed_pid_of(child) + typed_pid_of(bpf_get_current_task_btf());
}

// Found in the kernel's memory, so behind a number.
SEC("kprobe/4") int lists(struct pt_regs *ctx)
{
	struct task_struct *task = current();
	struct files_struct *files = (void *)ctx->di;
	struct file **fd = BPF_CORE_READ(files, fdt, fd);
	struct file *first;

	first = fd[1]; // WANT: corify-direct-deref
	bpf_probe_read_kernel(&first, sizeof(first), &fd[2]);
	out = first->f_flags; // WANT: corify-direct-deref
	const unsigned char *name = BPF_CORE_READ(first, f_path.dentry, d_name.name);
	out = name[0]; // WANT: corify-direct-deref
	out = *name; // WANT: corify-direct-deref
	bpf_probe_read_kernel_str(&out, sizeof(out), name);
	for (int i = 0; i < 4; i++) {
		out += task->tgid; // WANT: corify-direct-deref
		task = BPF_CORE_READ(task, real_parent);
	}
	bpf_core_read(&out, sizeof(out), &task->mm->arg_start); // WANT: corify-direct-deref
	return 0;
}

// To the verifier what is kept in a global is a number, unless the optimiser
// never loads it.
struct task_struct *kept;
SEC("tp_btf/sched_process_exec") int BPF_PROG(keeps, struct task_struct *task)
{
	kept = task;
	return kept->pid;
}
SEC("tp_btf/sched_process_free") int BPF_PROG(finds, struct task_struct *task)
{
	return kept->pid; // WANT: corify-direct-deref
}

// The program's own memory, contexts and packets.
SEC("kprobe/5") int own(struct pt_regs *ctx)
{
	u64 key = bpf_get_current_pid_tgid();
	struct event *e = bpf_map_lookup_elem(&events, &key);
	struct event local = {}, *p = &local;
	struct bpf_raw_tracepoint_args *none = 0;

	if (e)
		e->value += p->value + e->comm[2];
	n = none == 0;
	return ctx->ax;
}
SEC("xdp") int packet(struct xdp_md *ctx)
{
	void *data = (void *)(long)ctx->data, *end = (void *)(long)ctx->data_end;
	struct iphdr *ip = data;

	if ((void *)(ip + 1) > end)
		return 1;
	return ip->ttl + ip->ihl + ip->saddr;
}
SEC("tc") int classify(struct __sk_buff *skb)
{
	struct ethhdr *eth = (void *)(long)skb->data;

	if ((void *)(eth + 1) > (void *)(long)skb->data_end)
		return 0;
	return eth->h_proto + skb->mark + sizeof(*eth);
}
SEC("sk_lookup") int port(struct bpf_sk_lookup *ctx)
{
	struct bpf_sock *sk = ctx->sk;
	u32 *word;

	if (!sk)
		return 0;
	word = (u32 *)&sk->src_port;
	return word[0];
}
SEC("tracepoint/sched/sched_switch") int tracepoint(struct trace_event_raw_sched_switch *ctx)
{
	return ctx->prev_pid + ctx->prev_comm[0];
}
