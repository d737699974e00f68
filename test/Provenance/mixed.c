// A pointer that may be a user's or the kernel's cannot be read by one access:
// an error, not a guess.
// RUN: not %cc %s -o %t.o 2>&1 | FileCheck %s
#include "program.h"
SEC("uprobe/x") __corify int BPF_KPROBE(f, struct task_struct *user)
{
	struct task_struct *t = user ? user : current();
	// CHECK-DAG: mixed.c:[[#@LINE+1]]:9: error: this pointer may be kernel memory or user memory: one access cannot serve both; use one variable for each [corify-mixed-provenance]
	return t->pid;
}
// The context is no exception, but for registers.
SEC("tp/sched/sched_process_exit") __corify int g(struct trace_event_raw_sched_process_template *ctx)
{
	struct trace_event_raw_sched_process_template *e = ctx->prio ? ctx : (void *)current();
	// CHECK-DAG: mixed.c:[[#@LINE+1]]:9: error: this pointer may be the program's context or kernel memory
	return e->pid;
}
SEC("kprobe/x") __corify int h(struct pt_regs *ctx)
{
	struct pt_regs *regs = ctx->di ? ctx : (struct pt_regs *)ctx->si;
	// no error here
	return regs->ip;
}

// CHECK: 2 errors generated
