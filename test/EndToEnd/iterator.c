// An iterator over all tasks prints this one; what it hands on to
// bpf_seq_write() is still the pointer that the verifier knows.
// REQUIRES: bpf-load
// RUN: %cc %s -o %t.o && %bpf-run run %t.o dump | FileCheck %s
// CHECK: self.pid = [[PID:[0-9]+]]
// CHECK-DAG: task [[PID]] bpf-run
#include "program.h"
SEC("iter/task") __corify int dump(struct bpf_iter__task *ctx)
{
	struct task_struct *task = ctx->task;
	if (!task)
		return 0;
	static const char format[] = "task %d %s\n";
	char comm[16];
	bpf_probe_read_kernel_str(comm, sizeof(comm), task->comm);
	u64 args[] = { task->tgid, (u64)comm };
	bpf_seq_printf(ctx->meta->seq, format, sizeof(format), args, sizeof(args));
	return 0;
}
