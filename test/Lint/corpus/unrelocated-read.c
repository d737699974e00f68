// Reads of members that no record is made for.
#include "lint.h"

// As if from a header of one's own.
struct task_struct___no_attribute {
	int pid;
	struct task_struct *parent;
};
struct sock___6_1 {
	unsigned short family;
	char name[16];
};
struct my_inode {
	unsigned long number;
	struct my_dentry *dentry;
};
struct my_dentry {
	char name[32];
	struct my_inode *inode;
};
struct related {
	int a;
	struct related *next;
} __attribute__((preserve_access_index));
struct tcphdr_own {
	u16 source;
};
struct reading {
	int pid;
	char comm[16];
};

SEC("kprobe/1") int reads(struct pt_regs *ctx)
{
	struct task_struct *task = current();
	struct task_struct___no_attribute *flavor = (void *)task;
	struct sock___6_1 *sk = (void *)ctx->di;
	struct my_inode *inode = (void *)ctx->si;
	struct my_dentry *dentry = (void *)ctx->dx;
	struct related *related = (void *)ctx->r8;
	struct reading own = {};

	bpf_probe_read_kernel(&n, sizeof(n), &flavor->pid); // WANT: corify-unrelocated-read
	bpf_probe_read(&n, sizeof(n), &flavor->pid); // WANT: corify-unrelocated-read
	bpf_probe_read_kernel(&out, 8, &flavor->parent); // WANT: corify-unrelocated-read
	bpf_probe_read_kernel(&n, 2, &sk->family); // WANT: corify-unrelocated-read
	bpf_probe_read_kernel_str(&own.comm, 16, sk->name); // WANT: corify-unrelocated-read
	bpf_probe_read_kernel_str(&own.comm, 16, &sk->name[2]); // WANT: corify-unrelocated-read
	bpf_probe_read_kernel(&out, 8, &inode->number); // WANT: corify-unrelocated-read
	bpf_probe_read_kernel(&out, 8, &((struct my_inode *)ctx->si)->dentry); // WANT: corify-unrelocated-read
	bpf_probe_read_str(&own.comm, 16, dentry->name); // WANT: corify-unrelocated-read
	BPF_PROBE_READ_INTO(&n, inode, number); // WANT: corify-unrelocated-read
	BPF_PROBE_READ_INTO(&out, dentry, inode); // WANT: corify-unrelocated-read
	bpf_probe_read_kernel(&n, 4, &((struct task_struct___no_attribute *)bpf_get_current_task())->pid); // WANT: corify-unrelocated-read

	bpf_probe_read_kernel(&n, sizeof(n), &task->pid);
	bpf_probe_read_kernel_str(&own.comm, 16, task->comm);
	bpf_core_read(&n, sizeof(n), &flavor->pid);
	n = BPF_CORE_READ(flavor, pid);
	n = BPF_CORE_READ(sk, family);
	bpf_probe_read_kernel(&n, 4, __builtin_preserve_access_index(&flavor->pid));
	bpf_probe_read_kernel(&n, 4, &related->a);
	n = BPF_PROBE_READ(task, tgid);
	bpf_probe_read_kernel(&n, 4, &own.pid);
	bpf_probe_read_kernel(&n, 4, (void *)ctx->di);
	bpf_probe_read_kernel(&own, sizeof(own), (void *)ctx->di);
	bpf_probe_read_kernel(&out, 8, &ctx->di);
	return 0;
}
// The user's records are the user's.
SEC("uprobe") int BPF_KPROBE(users, struct reading *r, struct my_inode *inode)
{
	bpf_probe_read_user(&n, 4, &r->pid);
	bpf_probe_read_user(&out, 8, &inode->number);
	return 0;
}
SEC("kprobe/2") int own(struct pt_regs *ctx)
{
	u64 key = 0;
	struct event *e = bpf_map_lookup_elem(&events, &key);
	struct reading local = {}, *p = &local;

	if (e)
		bpf_probe_read_kernel(&local.comm, 16, &e->comm);
	bpf_probe_read_kernel(&n, 4, &p->pid);
	return 0;
}
SEC("kprobe/3") __corify int annotated(struct pt_regs *ctx)
{
	struct task_struct *task = current();

	return task->pid;
}
