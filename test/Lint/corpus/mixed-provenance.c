// One access cannot serve two sorts of memory.
#include "lint.h"
SEC("uprobe") __corify int BPF_KPROBE(f, struct task_struct *theirs)
{
	struct task_struct *task = current(), *either = n ? task : theirs;

	out = either->pid; // WANT: corify-mixed-provenance
	out = task->pid;
	out = theirs->pid;
	return 0;
}
static __always_inline int pid_of(struct task_struct *task)
{
	return BPF_CORE_READ(task, pid);
}
SEC("kprobe/1") __corify int g(struct pt_regs *ctx)
{
	return pid_of(current()) + current()->real_parent->pid;
}
