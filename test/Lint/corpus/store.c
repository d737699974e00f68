// A program may read the kernel's memory, and not write it.
#include "lint.h"
SEC("kprobe/1") __corify int f(struct pt_regs *ctx)
{
	struct task_struct *task = current();
	struct event e = {};
	u64 key = 0;
	struct event *kept = bpf_map_lookup_elem(&events, &key);

	task->pid = 1; // WANT: corify-store
	task->real_parent->tgid++; // WANT: corify-store
	task->flags |= 4; // WANT: corify-store
	task->comm[0] = 0; // WANT: corify-store
	__sync_fetch_and_add(&task->exit_code, 1); // WANT: corify-store
	__builtin_memset(&task->prio, 0, 4); // WANT: corify-store
	e.pid = task->pid;
	e.pid++;
	if (kept) {
		kept->value |= 4;
		__sync_fetch_and_add(&kept->value, 1);
	}
	__builtin_memset(&e, 0, sizeof(e));
	n = task->tgid;
	return e.pid;
}
SEC("xdp") __corify int packet(struct xdp_md *ctx)
{
	struct iphdr *ip = (void *)(long)ctx->data;

	if ((void *)(ip + 1) > (void *)(long)ctx->data_end)
		return 1;
	ip->ttl--;
	return 2;
}
