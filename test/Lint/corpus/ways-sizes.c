// Other ways to the same, for the diagnostics about sizes, copies and users.
#include "lint.h"
// ---- stride
SEC("kprobe/1")
int as_bad(struct pt_regs *ctx)
{
	struct pid *pid = BPF_CORE_READ(current(), thread_pid);
	struct bio_vec *bv = (void *)ctx->di;
	int i = ctx->si & 7;
	struct bio_vec *q = &bv[i]; // WANT: corify-array-stride
	n = BPF_CORE_READ(q, bv_len);
	struct upid *up = pid->numbers + i; // WANT: corify-array-stride
	n = BPF_CORE_READ(up, nr);
	for (struct bio_vec *b = bv; i--; b++) // WANT: corify-array-stride
		n += BPF_CORE_READ(b, bv_len);
	n = BPF_CORE_READ(pid, numbers[i].nr); // WANT: corify-array-stride
	bpf_core_read(&n, 4, &bv[i].bv_offset); // WANT: corify-array-stride
	bv += 2; // WANT: corify-array-stride
	--bv; // WANT: corify-array-stride
	return 0;
}
SEC("kprobe/1")
int as_ok(struct pt_regs *ctx)
{
	struct sk_buff *skb = (void *)ctx->di;
	int i = ctx->si & 7;
	struct pid *pid = BPF_CORE_READ(current(), thread_pid);
	n = BPF_CORE_READ(pid, numbers[0].nr);
	n = BPF_CORE_READ(skb, cb[3]);
	char c;
	bpf_core_read(&c, 1, &skb->cb[i]);
	struct cgroup **a = (void *)ctx->dx, *cg;
	bpf_core_read(&cg, 8, &a[i]);
	struct event es[4] = {}, *e = es;
	n = es[i & 3].pid;
	e++;
	n = e->pid + c;
	u64 *slots = (void *)ctx->cx;
	bpf_probe_read_kernel((void *)&out, 8, slots + i);
	struct in6_addr *a6 = (void *)ctx->r8;
	bpf_probe_read_kernel((void *)&out, 8, a6 + i);
	return 0;
}
// ---- stack copy
struct evpath {
	struct path p;
	int x;
};
SEC("kprobe/1")
int sc_bad(struct pt_regs *ctx)
{
	struct file *f = (void *)ctx->di;
	struct path p = BPF_CORE_READ(f, f_path);
	out = (u64)p.dentry; // WANT: corify-stack-copy
	struct qstr q[2] = {};
	bpf_core_read(&q[1], sizeof(q[1]), (void *)ctx->si);
	n = q[1].len; // WANT: corify-stack-copy
	struct evpath ep = {};
	bpf_core_read(&ep.p, sizeof(ep.p), &f->f_path);
	out = (u64)ep.p.mnt; // WANT: corify-stack-copy
	struct path *pp = &p;
	out = (u64)pp->dentry; // WANT: corify-stack-copy
	struct {
		struct qstr name;
		int i;
	} both = {};
	bpf_core_read(&both.name, sizeof(both.name), (void *)ctx->dx);
	n = both.name.len; // WANT: corify-stack-copy
	struct sock_common skc;
	bpf_probe_read_kernel(&skc, sizeof(skc), (void *)ctx->r8);
	n = skc.skc_family + skc.skc_dport; // WANT: corify-stack-copy
	out = (u64)(&p)->mnt;
	struct vm_area_struct vma;
	bpf_probe_read_kernel(&vma, sizeof(vma), (void *)ctx->r8);
	out = vma.vm_start; // WANT: corify-stack-copy
	out = vma.vm_end;
	out = vma.vm_start;
	return 0;
}
static __always_inline void fill(struct qstr *q, void *from)
{
	bpf_core_read(q, sizeof(*q), from);
}
SEC("kprobe/1")
int sc_filled(struct pt_regs *ctx)
{
	struct qstr q;
	fill(&q, (void *)ctx->di);
	n = q.len; // WANT: corify-stack-copy
	return 0;
}
SEC("kprobe/1")
int sc_ok(struct pt_regs *ctx)
{
	struct file *f = (void *)ctx->di;
	struct path *p = &f->f_path;
	out = (u64)BPF_CORE_READ(p, dentry);
	
	struct in6_addr a;
	bpf_probe_read_kernel(&a, 16, (void *)ctx->dx);
	n = a.s6_addr[3];
	return 0;
}
// ---- baked
SEC("kprobe/1")
int bs_bad(struct pt_regs *ctx)
{
	struct task_struct *t = current();
	struct pid *pid = (void *)ctx->di;
	char buf[64];
	unsigned i = ctx->si & 7;
	bpf_probe_read_kernel(buf, sizeof(struct qstr), (void *)ctx->dx); // WANT: corify-baked-size
	bpf_probe_read_kernel(buf, 8, (char *)pid + offsetof(struct pid, numbers));
	bpf_probe_read_kernel(buf, 8, (char *)pid + sizeof(*pid) + i * sizeof(struct upid)); // WANT: corify-baked-size
	struct mount *m = container_of((struct vfsmount *)ctx->cx, struct mount, mnt);
	n = (u64)BPF_CORE_READ(m, mnt_parent) + buf[3];
	u64 off = offsetof(struct task_struct, mm);
	out = off;
	return 0;
}
// ---- user
SEC("uprobe")
int BPF_KPROBE(up_bad, struct event *e, char **argv)
{
	char b[16];
	char *p;
	bpf_probe_read_kernel(&p, 8, argv); // WANT: corify-user-pointer
	bpf_probe_read_kernel(&p, 8, &argv[1]); // WANT: corify-user-pointer
	bpf_probe_read_kernel(b, 16, e->comm); // WANT: corify-user-pointer
	BPF_CORE_READ_INTO(&b, e, comm); // WANT: corify-user-pointer
	return b[0];
}
SEC("uretprobe")
int BPF_KRETPROBE(up_ret, void *ret)
{
	u64 v;
	bpf_probe_read_kernel(&v, 8, ret + 16); // WANT: corify-user-pointer
	return v;
}
SEC("tp/syscalls/sys_enter_execve")
int up_exec(struct trace_event_raw_sys_enter *ctx)
{
	const char **argv = (const char **)ctx->args[1], *arg = 0, *other;
	char b[16];
	bpf_probe_read_user(&arg, 8, &argv[1]);
	bpf_probe_read_kernel_str(b, 16, arg); // WANT: corify-user-pointer
	bpf_probe_read_kernel(&other, 8, argv); // WANT: corify-user-pointer
	return b[0];
}
SEC("ksyscall/connect")
int BPF_KSYSCALL(up_conn, int fd, struct sockaddr *addr)
{
	struct sockaddr_in in;
	bpf_probe_read_kernel(&in, sizeof(in), addr); // WANT: corify-user-pointer
	bpf_core_read(&in, sizeof(in), addr); // WANT: corify-user-pointer
	return in.sin_port;
}
SEC("kprobe/__x64_sys_openat")
int BPF_KPROBE(up_wrapped, struct pt_regs *regs)
{
	char b[16];
	const char *name;
	name = (const char *)PT_REGS_PARM2_CORE(regs);
	bpf_probe_read_kernel_str(b, 16, name); // WANT: corify-user-pointer
	return b[0];
}
SEC("raw_tp/sys_enter")
int up_raw(struct bpf_raw_tracepoint_args *ctx)
{
	struct pt_regs *regs = (void *)ctx->args[0];
	char b[16];
	const char *name = (const char *)PT_REGS_PARM2_CORE(regs);
	bpf_probe_read_kernel_str(b, 16, name); // WANT: corify-user-pointer
	bpf_probe_read_user_str(b, 16, name);
	return b[0];
}
SEC("tp_btf/sys_enter")
int BPF_PROG(up_btf, struct pt_regs *regs, long id)
{
	char b[16];
	const char *name = (const char *)PT_REGS_PARM2(regs);
	bpf_probe_read_kernel_str(b, 16, name); // WANT: corify-user-pointer
	bpf_probe_read_user_str(b, 16, name);
	return b[0];
}
SEC("kprobe/1")
int up_kernel(struct pt_regs *ctx)
{
	struct task_struct *t = current();
	char b[16];
	struct file *f = BPF_CORE_READ(t, mm, exe_file);
	bpf_probe_read_user(b, 16, t->comm); // WANT: corify-user-pointer
	bpf_probe_read_user(&n, 4, &f->f_flags); // WANT: corify-user-pointer
	n = BPF_CORE_READ_USER(f, f_flags); // WANT: corify-user-pointer
	bpf_probe_read_user(&n, 4, &t->real_parent); // WANT: corify-user-pointer
	bpf_probe_read_user(b, 16, (void *)BPF_CORE_READ(t, mm, arg_start));
	return b[0];
}
