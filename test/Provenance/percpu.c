// A __percpu pointer is no address: a read through it is an error that says what
// makes it one; handing it on is none.
// RUN: not %cc -DREAD %s -o %t.o 2>&1 | FileCheck %s
// RUN: %cc %s -o %t.o
#include "program.h"
#define __percpu_ __attribute__((btf_type_tag("percpu")))
#pragma clang attribute push(__attribute__((preserve_access_index)), apply_to = record)
struct counter { int value; };
struct counted { struct counter __percpu_ *counters; };
#pragma clang attribute pop
long out;
SEC("kprobe/f") __corify int f(struct pt_regs *ctx)
{
	struct counted *c = (void *)ctx->di;
	out = (long)c->counters;
#ifdef READ
	// CHECK: [[@LINE+1]]:{{[0-9]+}}: error: kernel memory cannot be read here (through a __percpu pointer, which is no address before bpf_per_cpu_ptr())
	return c->counters->value;
#endif
	return 0;
}
