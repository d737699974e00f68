// The verifier checks a global function by itself.
#include "lint.h"
#define noinline __attribute__((noinline))
#define trusted __attribute__((btf_decl_tag("arg:trusted")))

noinline int pid_of(struct task_struct *task) // WANT: corify-global-parameter
{
	return BPF_CORE_READ(task, pid);
}
noinline int two(struct file *file, // WANT: corify-global-parameter
		 struct sock *sk) // WANT: corify-global-parameter
{
	return BPF_CORE_READ(file, f_flags) + BPF_CORE_READ(sk, sk_type);
}
__attribute__((weak)) int weak_one(const struct cred *cred) // WANT: corify-global-parameter
{
	return BPF_CORE_READ(cred, uid.val);
}
int inode_of(u64 key, struct inode *inode) // WANT: corify-global-parameter
{
	return BPF_CORE_READ(inode, i_ino) + key;
}
__corify int annotated(struct dentry *dentry) // WANT: corify-global-parameter
{
	return dentry->d_name.len;
}
int by_typedef(struct mm_struct *mm) // WANT: corify-global-parameter
{
	return (int)BPF_CORE_READ(mm, arg_start);
}
noinline int bios(struct bio *bio) // WANT: corify-global-parameter
{
	return BPF_CORE_READ(bio, bi_vcnt);
}
noinline int net_of(struct net *net) // WANT: corify-global-parameter
{
	return BPF_CORE_READ(net, ns.inum);
}

static noinline int static_one(struct task_struct *task)
{
	return BPF_CORE_READ(task, pid);
}
static __always_inline int inlined(struct file *file)
{
	return BPF_CORE_READ(file, f_flags);
}
noinline int own(struct event *e)
{
	return e ? e->pid : 0;
}
noinline int number(u64 task)
{
	return BPF_CORE_READ((struct task_struct *)task, pid);
}
noinline int context(struct pt_regs *ctx)
{
	return ctx->di;
}
noinline int tagged(struct task_struct *task trusted)
{
	return task->pid;
}
noinline int address(struct sockaddr_in *in)
{
	return in ? in->sin_port : 0;
}
noinline int untyped(void *p, char *name, int *value)
{
	return p != 0 && name != 0 && value != 0;
}
noinline __attribute__((visibility("hidden"))) int hidden(struct task_struct *task)
{
	return BPF_CORE_READ(task, pid);
}
noinline int nobody_calls(struct task_struct *task)
{
	return BPF_CORE_READ(task, pid);
}
noinline int packet(struct __sk_buff *skb)
{
	return skb->len;
}
SEC("kprobe/1") int f(struct pt_regs *ctx)
{
	struct task_struct *t = current();
	struct event e = {};
	struct sockaddr_in in = {};

	n = pid_of(t) + two((void *)ctx->di, (void *)ctx->si) + weak_one((void *)ctx->dx) + inode_of(1, (void *)ctx->di);
	n += annotated((void *)ctx->di) + by_typedef((void *)ctx->di) + bios((void *)ctx->di) + net_of((void *)ctx->di);
	n += static_one(t) + inlined((void *)ctx->di) + own(&e) + number((u64)t) + context(ctx) + tagged(t);
	return n + address(&in) + untyped(&e, 0, 0) + hidden(t);
}
SEC("tc") int g(struct __sk_buff *skb)
{
	return packet(skb);
}
