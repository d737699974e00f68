// What clang makes a constant of.
#include "lint.h"

SEC("kprobe/1") int sizes(struct pt_regs *ctx)
{
	struct task_struct *task = current();
	struct bio_vec *vec = (struct bio_vec *)ctx->di;
	struct pid *pid = (struct pid *)ctx->si;
	struct event e = {};
	char buffer[64];
	unsigned i = ctx->dx & 3;

	bpf_probe_read_kernel(&n, 4, (void *)task + sizeof(struct task_struct)); // WANT: corify-baked-size
	bpf_probe_read_kernel(&n, 4, (void *)vec + i * sizeof(struct bio_vec)); // WANT: corify-baked-size
	bpf_probe_read_kernel(&n, 4, (void *)vec + i * sizeof(*vec)); // WANT: corify-baked-size
	bpf_probe_read_kernel(&n, 4, (void *)((u64)pid + sizeof(struct pid) + 4)); // WANT: corify-baked-size
	bpf_probe_read_kernel(buffer, sizeof(struct path), vec); // WANT: corify-baked-size
	bpf_probe_read_kernel(&n, 4, (void *)task + __builtin_offsetof(struct task_struct, pid)); // WANT: corify-baked-size
	bpf_probe_read_kernel(&n, 4, (void *)ctx->di + __builtin_offsetof(struct sock, sk_type)); // WANT: corify-baked-size
	out = __builtin_offsetof(struct file, f_path.dentry); // WANT: corify-baked-size

	bpf_probe_read_kernel(&n, 4, (void *)vec + i * bpf_core_type_size(struct bio_vec));
	bpf_probe_read_kernel(&n, 4, (void *)task + bpf_core_field_offset(struct task_struct, pid));
	bpf_core_read(&e.comm, sizeof(e.comm), &task->comm);
	out = sizeof(e) + sizeof(struct event) + __builtin_offsetof(struct event, comm);
	bpf_probe_read_kernel(buffer, sizeof(struct sockaddr_in), vec);
	bpf_probe_read_kernel(buffer, sizeof(struct iphdr), vec);
	out = __builtin_offsetof(struct iphdr, saddr) + __builtin_offsetof(struct sockaddr_in, sin_port);
	struct path path;
	bpf_core_read(&path, sizeof(path), (void *)ctx->di);
	bpf_core_read(&path, sizeof(struct path), (void *)ctx->di);
	bpf_core_read(&path, sizeof(*&path), (void *)ctx->di);
	out = __builtin_offsetof(struct pt_regs, di) + sizeof(struct pt_regs) + sizeof(struct list_head);
	return buffer[0];
}
// What a typed pointer leads to is loaded as it is laid out here.
SEC("fentry/x") int BPF_PROG(typed, struct file *file, struct sock *sk, struct task_struct *task, struct sk_buff *skb)
{
	struct path path = file->f_path; // WANT: corify-baked-size
	struct path other;
	struct timespec64 time = ((struct inode *)0)->__i_ctime;

	other = file->f_path; // WANT: corify-baked-size
	out = task->in_execve; // WANT: corify-baked-size
	out = task->real_parent->no_cgroup_migration; // WANT: corify-baked-size
	out = sk->sk_protocol; // WANT: corify-baked-size
	if (skb->pkt_type == 4) // WANT: corify-baked-size
		return 0;
	out = sk->__sk_common.skc_reuseport; // WANT: corify-baked-size
	out = ((struct inet_sock *)sk)->inet_sport;
	out = BPF_CORE_READ_BITFIELD(task, in_execve);
	out = BPF_CORE_READ_BITFIELD(sk, sk_protocol);
	out = task->flags + sk->sk_type + skb->len;
	bpf_map_update_elem(&events, &path, &other, BPF_ANY);
	return time.tv_sec;
}
SEC("tp_btf/inet_sock_set_state") int BPF_PROG(freebind, struct inet_sock *inet)
{
	out = inet->freebind; // WANT: corify-baked-size
	out = inet->transparent; // WANT: corify-baked-size
	out = bpf_core_field_exists(inet->freebind) ? BPF_CORE_READ_BITFIELD(inet, freebind) : 0;
	return inet->inet_flags & 2;
}
SEC("kprobe/2") __corify int annotated(struct pt_regs *ctx)
{
	struct task_struct *task = current();
	struct path path = ((struct file *)ctx->di)->f_path;

	out = task->in_execve + __builtin_offsetof(struct task_struct, pid);
	return path.dentry != 0;
}
SEC("xdp") int packets(struct xdp_md *ctx)
{
	void *data = (void *)(long)ctx->data, *end = (void *)(long)ctx->data_end;
	struct iphdr *ip = data + sizeof(struct ethhdr);

	if ((void *)ip + sizeof(struct iphdr) > end)
		return 1;
	return ip->ihl + ip->version;
}
SEC("kprobe/3") int own(struct pt_regs *ctx)
{
	struct own_bits { unsigned a : 3, b : 5; } bits = { 1, 2 }, copy = bits;
	struct event e = {}, *p = bpf_ringbuf_reserve(&ring, sizeof(struct event), 0);

	if (!p)
		return 0;
	*p = e;
	bpf_ringbuf_submit(p, 0);
	return copy.a + copy.b;
}
