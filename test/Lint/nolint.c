// NOLINT and NOLINTNEXTLINE, by clang-tidy's rules.
// RUN: %lint %s 2>&1 | %check-all %s
// An error stands for source without a translation, and stays.
// RUN: not %lint -DSTORE %s 2>&1 | FileCheck --check-prefix=STORE %s
#include "lint.h"
#define PID(t) \
	((t)->pid)
#define TGID(t) \
	((t)->tgid) // NOLINT counts where a macro is used
SEC("kprobe/1") int f(struct pt_regs *ctx)
{
	struct task_struct *t = current();

	out = t->pid; // NOLINT
	out = t->pid; // NOLINT: for a reason
	out = t->pid; /* NOLINT(corify-direct-deref) */
	out = t->pid; // NOLINT(corify-store, corify-dir*)
	out = t->pid; // NOLINT(*)
	// NOLINTNEXTLINE
	out = t->pid;
	// NOLINTNEXTLINE(corify-*)
	out = t->pid;
	out = PID(t); // NOLINT(corify-direct-deref)
	bpf_printk("%d", // NOLINT(corify-direct-deref)
		   t->pid);
	bpf_printk("%d",
		   t->pid); // NOLINT
	// CHECK: :[[#@LINE+1]]:{{[0-9]+}}: warning:
	out = t->pid; // NOLINT(corify-store)
	// CHECK: :[[#@LINE+1]]:{{[0-9]+}}: warning:
	out = t->pid; // NOLINT(*, -corify-direct-deref)
	// CHECK: :[[#@LINE+1]]:{{[0-9]+}}: warning:
	out = t->pid; // NOLINT()
	// CHECK: :[[#@LINE+1]]:{{[0-9]+}}: warning:
	out = t->pid; // NOLINTER
	// CHECK: :[[#@LINE+1]]:{{[0-9]+}}: warning:
	out = t->pid; // NOLINT([)
	// CHECK: :[[#@LINE+1]]:{{[0-9]+}}: warning:
	out = t->pid; // NOLINTNEXTLINE(corify-store)
	// CHECK: :[[#@LINE+1]]:{{[0-9]+}}: warning:
	out = TGID(t);
	return 0;
}
#ifdef STORE
// STORE: error: assignment to kernel memory
SEC("kprobe/2") __corify int g(struct pt_regs *ctx) { current()->pid = 1; return 0; } // NOLINT
#endif
