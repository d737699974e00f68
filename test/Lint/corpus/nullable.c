// In mode "direct" the program tests for null itself.
#include "lint.h"
struct tcp_sock *bpf_skc_to_tcp_sock_(void *) __attribute__((section(".ksyms")));
SEC("iter/task") __corify_direct int untested(struct bpf_iter__task *ctx)
{
	struct task_struct *task = ctx->task;

	return task->pid; // WANT: corify-nullable
}
SEC("iter/task") __corify_direct int tested(struct bpf_iter__task *ctx)
{
	struct task_struct *task = ctx->task;

	if (!task)
		return 0;
	return task->pid;
}
SEC("iter/tcp") __corify_direct int sockets(struct bpf_iter__tcp *ctx)
{
	struct sock_common *common = ctx->sk_common;

	out = common->skc_num; // WANT: corify-nullable
	if (common)
		out = common->skc_family;
	return 0;
}
SEC("tp_btf/sched_switch") __corify_direct int BPF_PROG(typed, bool preempt, struct task_struct *prev)
{
	struct tcp_sock *tp = bpf_skc_to_tcp_sock(prev);

	out = tp->srtt_us; // WANT: corify-nullable
	if (tp)
		out = tp->snd_cwnd;
	return prev->pid + prev->real_parent->pid;
}
SEC("iter/task") __corify int automatic(struct bpf_iter__task *ctx)
{
	return ctx->task->pid;
}
