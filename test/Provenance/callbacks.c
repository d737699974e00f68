// What a callback is handed is the program's own memory, and a context that it
// is handed in a record of the program's is still a context.
// RUN: %cc %s -o %t.o && %disasm %t.o | FileCheck %s
#include "program.h"
struct job { struct pt_regs *regs; struct task_struct *task; long sum; };
// CHECK-LABEL: <step>:
// CHECK-DAG: struct pt_regs::ip
// CHECK-DAG: struct task_struct::pid
// CHECK: call 0x71
// CHECK-NOT: call 0x71
// CHECK: exit
__corify static long step(u32 index, void *data)
{
	struct job *job = data;
	job->sum += job->regs->ip + job->task->pid;
	return 0;
}
// CHECK-LABEL: <f>:
SEC("kprobe/x") __corify int f(struct pt_regs *ctx)
{
	struct job job = { .regs = ctx, .task = current() };
	bpf_loop(4, step, &job, 0);
	return job.sum;
}
