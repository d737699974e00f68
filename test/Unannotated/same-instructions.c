// A function that is not annotated has the instructions that plain clang gives
// it, beside an annotated one as well.
// RUN: %plain -c %s -o %t.1.o && %disasm %t.1.o | sed 's/\[[0-9]*\]/[]/' | tail -n +3 > %t.1
// RUN: %cc %s -o %t.2.o && %disasm %t.2.o | sed 's/\[[0-9]*\]/[]/' | tail -n +3 > %t.2
// RUN: diff %t.1 %t.2
// RUN: %cc -DANNOTATED %s -o %t.3.o && %disasm -j kprobe/1 %t.3.o | sed 's/\[[0-9]*\]/[]/' | tail -n +3 > %t.3
// RUN: %disasm -j kprobe/1 %t.1.o | sed 's/\[[0-9]*\]/[]/' | tail -n +3 > %t.4
// RUN: diff %t.3 %t.4
#include "program.h"
static __always_inline int helper(struct task_struct *t) { return BPF_CORE_READ(t, real_parent, tgid); }
SEC("kprobe/1") int f(struct pt_regs *ctx)
{
	struct path p = {}, q;
	struct task_struct *t = current();
	bpf_core_read(&p, sizeof(p), &t->fs->pwd);
	q = p;
	return helper(t) + ctx->ip + (q.dentry != p.dentry) + t->pid;
}
#ifdef ANNOTATED
SEC("kprobe/2") __corify int g(void *ctx) { return helper(current()) + current()->pid; }
#endif
