// Reads within reads, which only clang with Corify compiles.
#include "lint.h"
#define READ(x) ({ typeof(x) v_; bpf_core_read(&v_, sizeof(v_), &x); v_; })

SEC("kprobe/1") int f(struct pt_regs *ctx)
{
	struct task_struct *t = current(), *parent;

	out = (u64)READ(READ(t->nsproxy)->mnt_ns); // WANT: corify-nested-read
	out = READ(READ(t->real_parent)->pid); // WANT: corify-nested-read
	out = (u64)BPF_CORE_READ(BPF_CORE_READ(t, mm), exe_file); // WANT: corify-nested-read
	if (READ(READ(t->mm)->arg_start)) // WANT: corify-nested-read
		out++;
	out = BPF_CORE_READ(t, comm[READ(t->prio) & 7]); // WANT: corify-nested-read
	bpf_core_read(&out, 8, &BPF_CORE_READ(t, real_parent)->start_time); // WANT: corify-nested-read

	parent = READ(t->real_parent);
	out = READ(parent->pid);
	out = READ(t->pid) + READ(t->tgid);
	out = BPF_CORE_READ(t, nsproxy, mnt_ns, ns.inum);
	bpf_core_read(&out, 8, &parent->start_time);
	return 0;
}
