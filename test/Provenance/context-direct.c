// The context is loaded from directly, also in a helper that it is passed to,
// after a cast, and under another name.
// RUN: %cc %s -o %t.o && %disasm %t.o | FileCheck %s
#include "program.h"
__corify static __noinline int helper(struct trace_event_raw_sched_process_template *c)
{
	return c->pid;
}
// CHECK-NOT: call 0x71
// CHECK-LABEL: <f>:
// CHECK: struct trace_event_raw_sched_process_template::prio
// CHECK-NOT: call 0x71
// CHECK-LABEL: <g>:
// CHECK: struct pt_regs::ip
// CHECK-NOT: call 0x71
SEC("tp/sched/sched_process_exit")
__corify int f(struct trace_event_raw_sched_process_template *ctx)
{
	void *any = ctx;
	struct trace_event_raw_sched_process_template *again = any;
	return helper(ctx) + again->prio + ((struct trace_event_raw_sched_process_template *)any)->pid;
}
SEC("kprobe/x")
__corify int g(struct pt_regs *ctx) { return ctx->ip; }
