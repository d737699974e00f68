// The modes that the attribute knows, and one for each function.
#include "lint.h"

__attribute__((corify("fast"))) int unknown(struct pt_regs *ctx); // WANT: corify-attribute
__attribute__((corify("Auto"))) int capital(struct pt_regs *ctx); // WANT: corify-attribute
__attribute__((corify(""))) int empty(struct pt_regs *ctx); // WANT: corify-attribute
__attribute__((corify("probe,direct"))) int both(struct pt_regs *ctx); // WANT: corify-attribute
__attribute__((corify("probe "))) int blank(struct pt_regs *ctx); // WANT: corify-attribute
static __attribute__((corify("none"))) int none(struct pt_regs *ctx) // WANT: corify-attribute
{
	return ctx != 0;
}
static __corify_probe int twice(struct task_struct *t);
static __corify_direct int twice(struct task_struct *t) // WANT: corify-attribute
{
	return 0;
}

__attribute__((corify)) int plain(struct pt_regs *ctx);
__attribute__((corify("auto"))) int automatic(struct pt_regs *ctx);
__attribute__((corify("probe"))) int probe(struct pt_regs *ctx);
__attribute__((corify("direct"))) int direct(struct pt_regs *ctx);
static __corify int same(struct task_struct *t);
static __corify int same(struct task_struct *t)
{
	return t->pid;
}
static int later(struct task_struct *t) __corify_probe;
static int later(struct task_struct *t)
{
	return t->pid;
}
SEC("kprobe/1") __corify int f(struct pt_regs *ctx)
{
	return same(current()) + later(current()) + twice(current()) + none(ctx);
}
