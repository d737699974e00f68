// Nested reads, where that is asked for: the inner one goes into a local, one
// level at a time, if it is evaluated once and under no condition; else there is
// a reason.
// RUN: %lint %s 2>&1 | count 0
// RUN: %lint -fplugin-arg-corify-W=nested-read %s 2>&1 | %check-all %s
#include "lint.h"
#define READ(x) ({ typeof(x) v_; bpf_core_read(&v_, sizeof(v_), &x); v_; })
SEC("kprobe/1") int f(struct pt_regs *ctx)
{
	struct task_struct *t = current();

	// CHECK: nested-read.c:[[#@LINE+3]]:8: warning: nested reads: only clang with Corify compiles them [corify-nested-read]
	// CHECK: fix-it:{{.*}}:{[[#@LINE+2]]:2-[[#@LINE+2]]:2}:"struct task_struct *real_parent = READ(t->real_parent);{{.n.t}}"
	// CHECK: fix-it:{{.*}}:{[[#@LINE+1]]:13-[[#@LINE+1]]:33}:"real_parent"
	out = READ(READ(t->real_parent)->pid);
	// CHECK: :[[#@LINE+3]]:{{[0-9]+}}: warning:
	// CHECK: "struct mm_struct *mm = BPF_CORE_READ(t, mm);
	// CHECK: "mm"
	if (BPF_CORE_READ(BPF_CORE_READ(t, mm), exe_file))
		n++;
	// CHECK: warning:
	// CHECK-NOT: fix-it
	// CHECK: note: it takes a hand to un-nest: the inner read is evaluated under a condition
	if (n && READ(READ(t->mm)->arg_start))
		n++;
	// What the statement assigns to is read before that, in any case.
	// CHECK: warning:
	// CHECK: "struct task_struct *real_parent_2 = READ(t->real_parent);
	// CHECK: "real_parent_2"
	t = READ(READ(t->real_parent)->real_parent);
	out = READ(t->pid) + READ(t->tgid);
	return 0;
}
