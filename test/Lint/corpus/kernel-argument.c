// What helpers take from the stack, a map or a packet only.
#include "lint.h"

SEC("kprobe/do_exit") int kprobe(struct pt_regs *ctx)
{
	struct task_struct *task = current();
	struct file *file = (struct file *)ctx->di;
	char comm[16];
	u64 *v, key = 0;

	v = bpf_map_lookup_elem(&names, task->comm); // WANT: corify-kernel-argument
	if (bpf_map_lookup_elem(&events, &task->start_time)) // WANT: corify-kernel-argument
		n++;
	bpf_map_update_elem(&names, task->comm, &key, BPF_ANY); // WANT: corify-kernel-argument
	bpf_map_update_elem(&names, comm, &task->start_time, BPF_ANY); // WANT: corify-kernel-argument
	bpf_map_delete_elem(&names, &task->comm); // WANT: corify-kernel-argument
	bpf_ringbuf_output(&ring, task, sizeof(key), 0); // WANT: corify-kernel-argument
	bpf_ringbuf_output(&ring, &file->f_flags, 4, 0); // WANT: corify-kernel-argument
	bpf_perf_event_output(ctx, &events, 0, task->comm, 16); // WANT: corify-kernel-argument
	bpf_get_current_comm(task->comm, 16); // WANT: corify-kernel-argument
	bpf_probe_read_kernel(&task->pid, 4, comm); // WANT: corify-kernel-argument
	bpf_strncmp(task->comm, 4, "bash"); // WANT: corify-kernel-argument

	bpf_core_read(comm, sizeof(comm), task->comm);
	v = bpf_map_lookup_elem(&names, comm);
	bpf_map_update_elem(&names, comm, &key, BPF_ANY);
	bpf_map_delete_elem(&names, comm);
	bpf_ringbuf_output(&ring, comm, sizeof(comm), 0);
	bpf_perf_event_output(ctx, &events, 0, &key, sizeof(key));
	bpf_get_current_comm(comm, sizeof(comm));
	bpf_strncmp(comm, 4, "bash");
	bpf_printk("%s", task->comm);
	if (v)
		bpf_map_update_elem(&events, v, &comm, BPF_ANY);
	return 0;
}
// A typed pointer is no key either.
SEC("tp_btf/sched_process_exit") int BPF_PROG(typed, struct task_struct *task)
{
	u64 start = task->start_time;

	if (bpf_map_lookup_elem(&events, &task->start_time)) // WANT: corify-kernel-argument
		n++;
	bpf_map_update_elem(&events, &start, task, BPF_ANY); // WANT: corify-kernel-argument
	bpf_map_delete_elem(&events, &start);
	// Bytes behind one are taken since Linux 6.4.
	bpf_ringbuf_output(&ring, task->comm, 16, 0);
	return 0;
}
SEC("fentry/vfs_open") int BPF_PROG(opened, struct path *path, struct file *file)
{
	struct dentry *dentry = path->dentry, *key = dentry;

	bpf_map_lookup_elem(&events, &key); // the pointer is the key
	bpf_map_lookup_elem(&events, dentry); // WANT: corify-kernel-argument
	return file->f_flags;
}
struct {
	__uint(type, 15 /* a map of sockets */);
	__uint(max_entries, 8);
	__type(key, u32);
	__type(value, u64);
} sockets SEC(".maps");
SEC("iter/sockmap") int keep_socket(struct bpf_iter__tcp *ctx)
{
	u32 key = 0;
	struct sock_common *sk = ctx->sk_common;

	if (sk)
		bpf_map_update_elem(&sockets, &key, sk, 0);
	return 0;
}
SEC("uprobe//bin/bash:readline") int BPF_KPROBE(users, char *line, u64 *key)
{
	bpf_map_lookup_elem(&names, line); // WANT: corify-kernel-argument
	bpf_map_lookup_elem(&events, key); // WANT: corify-kernel-argument
	bpf_map_lookup_elem(&events, &n);
	return 0;
}
SEC("raw_tp/sys_enter") int raw(struct bpf_raw_tracepoint_args *ctx)
{
	struct task_struct *task = (void *)ctx->args[0];

	bpf_map_lookup_elem(&events, &task->start_time); // WANT: corify-kernel-argument
	return 0;
}
// In annotated functions the address is relocated, and still the kernel's.
SEC("kprobe/1") __corify int annotated(struct pt_regs *ctx)
{
	struct task_struct *task = current();
	u64 start = task->start_time;

	bpf_map_lookup_elem(&events, &task->start_time); // WANT: corify-kernel-argument
	bpf_map_lookup_elem(&names, task->real_parent->comm); // WANT: corify-kernel-argument
	bpf_map_lookup_elem(&events, &start);
	return 0;
}
SEC("kprobe/2") int moved(struct pt_regs *ctx)
{
	struct event *e = bpf_ringbuf_reserve(&ring, sizeof(*e), 0);
	u64 key = bpf_get_current_pid_tgid();
	struct event *old = bpf_map_lookup_elem(&events, &key);

	if (!e)
		return 0;
	if (old)
		bpf_map_update_elem(&events, &key, old, BPF_ANY);
	bpf_get_current_comm(e->comm, sizeof(e->comm));
	bpf_map_update_elem(&names, e->comm, &e->value, BPF_ANY);
	bpf_map_lookup_elem(&names, e->comm);
	bpf_ringbuf_submit(e, 0);
	return 0;
}
static __always_inline void count_name(const char *name)
{
	u64 one = 1;

	bpf_map_update_elem(&names, name, &one, BPF_ANY); // WANT: corify-kernel-argument
}
static __always_inline void count_own(const char *name)
{
	u64 one = 1;

	bpf_map_update_elem(&names, name, &one, BPF_ANY);
}
SEC("kprobe/3") int helpers(struct pt_regs *ctx)
{
	char comm[16];

	bpf_get_current_comm(comm, sizeof(comm));
	count_own(comm);
	count_name(current()->comm);
	return 0;
}
SEC("xdp") int packets(struct xdp_md *ctx)
{
	void *data = (void *)(long)ctx->data, *end = (void *)(long)ctx->data_end;

	if (data + 16 > end)
		return 1;
	return bpf_map_lookup_elem(&names, data) != 0;
}
