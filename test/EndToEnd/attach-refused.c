// bpf-run attach says of each program by itself what the kernel says: what the
// verifier found, that there is nothing to attach to; the others still run.
// REQUIRES: bpf-load
// RUN: %cc %s -o %t.o
// RUN: not %bpf-run attach %t.o | FileCheck %s
// CHECK: refused does not load: {{.*}}: R{{[0-9]+}} invalid mem access
// CHECK-NEXT: taken ok
// CHECK-NEXT: nowhere does not attach: No such file or directory
// CHECK-NEXT: self.pid = [[PID:[0-9]+]]
// CHECK: child.pid = [[CHILD:[0-9]+]]
// CHECK-DAG: {{^}}parent = [[PID]]{{$}}
// CHECK-DAG: {{^}}pid = [[CHILD]]{{$}}
#include "program.h"
int self_tgid = -1; // set by bpf-run
int parent, pid;
SEC("raw_tp/sched_process_exit") int refused(struct bpf_raw_tracepoint_args *ctx)
{
	return *(volatile int *)ctx->args[0];
}
SEC("raw_tp/sched_process_exit") __corify int taken(struct bpf_raw_tracepoint_args *ctx)
{
	struct task_struct *task = (void *)ctx->args[0];
	if (task->real_parent->tgid != self_tgid || task->exit_code >> 8 != 7)
		return 0;
	parent = task->real_parent->tgid;
	pid = task->pid;
	return 0;
}
SEC("raw_tp/no_such_tracepoint") int nowhere(void *ctx)
{
	return 0;
}
