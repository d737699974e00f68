// NOLINTBEGIN and NOLINTEND, by clang-tidy's rules: with globs, nested, and told
// where one has no partner.
// RUN: %lint %s 2>&1 | %check-all %s
// RUN: sh -c '%corify lint --kernel-headers "vmlinux*.h" %s -- -I%S/Inputs -I%source/examples/include; test $? = 1' | %check-all %s
#include "lint.h"
// Others' names are none of ours.
// NOLINTBEGIN(bugprone-*)
// CHECK: :[[#@LINE+1]]:4: warning: 'NOLINTBEGIN' without a 'NOLINTEND' after it, with the same words between the parentheses: it silences nothing [corify-unmatched-nolint]
// NOLINTBEGIN(*)
// NOLINTBEGIN(corify-direct-*)
#define PID(t) ((t)->pid)
SEC("kprobe/1") int f(struct pt_regs *ctx)
{
	struct task_struct *t = current();

	out = t->pid;
	// NOLINTEND(corify-direct-*)
	// CHECK: :[[#@LINE+1]]:{{[0-9]+}}: warning:
	out = t->pid;
	/* NOLINTBEGIN */ out = t->pid;
	// NOLINTBEGIN(corify-store)
	out = PID(t);
	// NOLINTEND(corify-store)
	out = t->tgid; // NOLINTEND
	// CHECK: :[[#@LINE+1]]:{{[0-9]+}}: warning:
	out = PID(t);
	// NOLINTBEGIN(corify-store)
	// CHECK: :[[#@LINE+1]]:{{[0-9]+}}: warning:
	out = t->pid;
	// NOLINTEND(corify-store)
	return 0;
}
