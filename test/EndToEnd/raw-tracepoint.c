// A raw tracepoint and a BTF one see the child of this process exit, with the
// exit code that it had.
// REQUIRES: bpf-load
// RUN: %cc %s -o %t.o
// RUN: %bpf-run run %t.o raw | FileCheck %s
// RUN: %bpf-run run %t.o typed | FileCheck %s
// CHECK: self.pid = [[PID:[0-9]+]]
// CHECK: child.pid = [[CHILD:[0-9]+]]
// CHECK-DAG: parent = [[PID]]{{$}}
// CHECK-DAG: {{^}}pid = [[CHILD]]{{$}}
// CHECK-DAG: code = 7
#include "program.h"
int self_tgid = -1; // set by bpf-run
int parent, pid, code;
__corify static __always_inline int exits(struct task_struct *task)
{
	if (task->real_parent->tgid != self_tgid)
		return 0;
	parent = task->real_parent->tgid;
	pid = task->pid;
	code = task->exit_code >> 8;
	return 0;
}
SEC("raw_tp/sched_process_exit") __corify int raw(struct bpf_raw_tracepoint_args *ctx)
{
	return exits((struct task_struct *)ctx->args[0]);
}
SEC("tp_btf/sched_process_exit") __corify int BPF_PROG(typed, struct task_struct *task)
{
	return exits(task);
}
