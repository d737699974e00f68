// Offsets that somebody has counted.
#include "lint.h"

#define COMM_OFFSET 0xbc0

SEC("kprobe/1") int counted(struct pt_regs *ctx)
{
	struct task_struct *task = current();
	struct sock *sk = (struct sock *)ctx->di;
	char *bytes = (char *)task;
	u64 address = (u64)sk;
	char comm[16];

	bpf_probe_read_kernel(&n, 4, (char *)task + 1024); // WANT: corify-hardcoded-offset
	bpf_probe_read_kernel(&n, 4, (void *)task + 0x4e8); // WANT: corify-hardcoded-offset
	bpf_probe_read_kernel(&n, 4, (void *)((u64)task + 16)); // WANT: corify-hardcoded-offset
	bpf_probe_read_kernel(comm, 16, COMM_OFFSET + (char *)task); // WANT: corify-hardcoded-offset
	bpf_probe_read_kernel(&n, 4, &((char *)sk)[18]); // WANT: corify-hardcoded-offset
	bpf_probe_read_kernel(&n, 4, (u32 *)sk + 3); // WANT: corify-hardcoded-offset
	bpf_probe_read_kernel(&n, 4, bytes + 2000); // WANT: corify-hardcoded-offset
	bpf_probe_read_kernel(&n, 4, (void *)(address + 12)); // WANT: corify-hardcoded-offset
	bpf_probe_read_kernel(&n, 4, (void *)sk - 64); // WANT: corify-hardcoded-offset
	bpf_probe_read(&n, 4, (unsigned char *)current() + 8); // WANT: corify-hardcoded-offset
	bpf_probe_read_kernel(&out, 8, (void *)BPF_CORE_READ(task, mm) + 80); // WANT: corify-hardcoded-offset

	bpf_probe_read_kernel(&n, 4, (void *)task);
	bpf_probe_read_kernel(&n, 4, (void *)task + bpf_core_field_offset(task->pid));
	bpf_core_read(&n, 4, &task->pid);
	bpf_probe_read_kernel(&n, 4, (void *)task + n);
	bpf_probe_read_kernel(&n, 4, (void *)task + 0);
	bpf_probe_read_kernel(comm, 8, task->comm + 4);
	bpf_probe_read_kernel(&out, 8, (void *)PT_REGS_SP(ctx) + 8);
	out = (u64)sk & ~7;
	out = ctx->di + 16;
	return comm[1];
}
SEC("fentry/x") int BPF_PROG(typed, struct file *file, struct sk_buff *skb)
{
	n = *(int *)((char *)file + 64); // WANT: corify-hardcoded-offset
	bpf_probe_read_kernel(&n, 4, (void *)skb + 24); // WANT: corify-hardcoded-offset
	bpf_probe_read_kernel(&n, 4, skb->head + skb->network_header + 9);
	bpf_probe_read_kernel(&n, 4, skb->data + 14);
	bpf_probe_read_kernel(&n, 4, skb->cb + 8);
	return 0;
}
// Not the kernel's, or the same everywhere.
SEC("kprobe/2") int own(struct pt_regs *ctx)
{
	struct event e = {}, *p = &e;
	struct path path = {};
	struct sockaddr_in *in = (struct sockaddr_in *)ctx->si;

	n = *(int *)((char *)p + 4) + *((char *)&path + 2);
	bpf_probe_read_kernel(&n, 4, (char *)in + 4);
	bpf_probe_read_kernel(&out, 8, (void *)ctx + 112);
	return 0;
}
SEC("xdp") int packets(struct xdp_md *ctx)
{
	void *data = (void *)(long)ctx->data;
	struct ethhdr *eth = data;

	if (data + 64 > (void *)(long)ctx->data_end)
		return 1;
	return *(u8 *)(data + 23) + *((u8 *)eth + 12);
}
