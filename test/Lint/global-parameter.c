// A pointer to a kernel record that a global function takes, where a program
// calls it.
// RUN: %lint %s 2>&1 | %check-all %s
#include "lint.h"
// CHECK: global-parameter.c:[[#@LINE+2]]:58: warning: global function 'pid_of' takes a pointer to 'struct task_struct': the verifier refuses callers that pass kernel memory [corify-global-parameter]
// CHECK: note: make the function static, or tag the parameter with __arg_trusted (Linux 6.9) and pass a trusted pointer
__attribute__((noinline)) int pid_of(struct task_struct *task)
{
	return BPF_CORE_READ(task, pid);
}
__attribute__((noinline)) int own(struct event *e) { return e ? e->pid : 0; }
__attribute__((noinline)) int uncalled(struct task_struct *task) { return BPF_CORE_READ(task, pid); }
static int local(struct task_struct *task) { return BPF_CORE_READ(task, pid); }
// What the verifier checks it with, and what it is called with.
__attribute__((noinline)) int local_copy(struct upid *upid) { return upid ? upid->nr : 0; }
// CHECK: warning: global function 'small'
// CHECK: note: make the function static: as it is, it works only where clang inlines it
int small(struct task_struct *task) { return BPF_CORE_READ(task, pid); }
SEC("kprobe/1") int f(struct pt_regs *ctx)
{
	struct event e = {};
	struct upid upid = {};

	return pid_of(current()) + local(current()) + own(&e) + local_copy(&upid) + small(current());
}
