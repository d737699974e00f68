// Two branches that read different members of the context, and a member that
// is read again after a call, load: the optimiser would have the verifier say
// "dereference of modified ctx ptr", as it does in plain clang.
// REQUIRES: bpf-load
// RUN: %cc %s -o %t.o && %bpf-run load %t.o | FileCheck %s
// RUN: %plain -DPLAIN -c %s -o %t.2.o && not %bpf-run load %t.2.o | FileCheck --check-prefix=PLAIN %s
#include "program.h"
#ifdef PLAIN
#undef __corify
#define __corify
#endif
struct a { long pad; int x; } __attribute__((preserve_access_index));
int which;
// CHECK: branches ok
// PLAIN: branches Permission denied
SEC("tp/sched/sched_process_exit")
__corify int branches(struct trace_event_raw_sched_process_template *ctx)
{
	int v;
	if (which)
		v = ctx->pid;
	else
		v = ctx->prio;
	return v;
}
// CHECK: again ok
SEC("tp/sched/sched_process_exit")
__corify int again(struct trace_event_raw_sched_process_template *ctx)
{
	int before = ctx->pid;
	if (bpf_get_current_pid_tgid() == before || which)
		return 0;
	bpf_printk("%d", before);
	return ctx->pid + ctx->prio;
}
