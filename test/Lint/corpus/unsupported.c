// Where no read can stand.
#include "lint.h"
SEC("kprobe/1") __corify int f(struct pt_regs *ctx)
{
	struct task_struct *task = current();
	char comm[16], other[16] = {};

	n = __builtin_memcmp(task->comm, "bash", 4); // WANT: corify-unsupported
	asm volatile("" : : "m"(task->pid)); // WANT: corify-unsupported
	__builtin_memcpy(comm, task->comm, sizeof(comm));
	n = __builtin_memcmp(comm, "bash", 4);
	n = __builtin_memcmp(comm, other, 16);
	asm volatile("" : : "r"(task->pid));
	asm volatile("" : : "m"(n));
	return 0;
}
