// What is multiplied with the size of a record here.
// RUN: %lint %s 2>&1 | %check-all %s
#include "lint.h"
SEC("kprobe/1") int f(struct pt_regs *ctx)
{
	struct pid *pid = (struct pid *)ctx->di;
	struct upid *upid = (struct upid *)ctx->si;

	// CHECK: array-stride.c:[[#@LINE+2]]:33: warning: a variable subscript on 'struct upid' takes the size that the record has here [corify-array-stride]
	// CHECK: note: where the target's record is larger or smaller, all elements but the first are missed: multiply with bpf_core_type_size(), or annotate the function with __corify
	n = BPF_CORE_READ(pid, numbers[n].nr);
	// CHECK: warning: pointer arithmetic on 'struct upid'
	upid++;
	n = BPF_CORE_READ(pid, numbers[2].nr) + BPF_CORE_READ(upid, nr);
	return 0;
}
SEC("kprobe/2") __corify int annotated(struct pt_regs *ctx) { return ((struct pid *)ctx->di)->numbers[n].nr; }
