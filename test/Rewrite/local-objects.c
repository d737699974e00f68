// A local of a kernel record's type is laid out as it is here: no access to it
// is relocated, whether it is initialised, copied, stored to, or reached over
// its own address, and bit-fields are none the worse.
// RUN: %cc %s -o %t.o && %disasm %t.o | FileCheck %s
// CHECK-LABEL: <initialised>:
// CHECK: *(u64 *)(r10 - {{.*}}) = r
// CHECK-NOT: struct path::
// CHECK-NOT: struct bits::
// CHECK-NOT: struct qstr::
// CHECK-LABEL: <bit_fields>:
// CHECK: r10
// CHECK-NOT: struct bits::
// CHECK-LABEL: <through_address>:
// CHECK: *(u64 *)(r10 -
// CHECK-NOT: struct path::
// What the kernel's bytes are copied into has the kernel's layout, as far as it
// goes, and is accessed as such.
// CHECK-LABEL: <raw_copy>:
// CHECK: struct path::dentry
#include "program.h"
#define ESCAPE(p) asm volatile("" ::"r"(p) : "memory")
struct bits { int a; unsigned b : 3, c : 5; } __attribute__((preserve_access_index));
SEC("kprobe/1") __corify long initialised(struct pt_regs *ctx)
{
	struct path p = { .mnt = (void *)ctx->di, .dentry = (void *)ctx->si }, q = p;
	struct qstr name = { .len = ctx->dx, .name = (void *)ctx->ip };
	ESCAPE(&p);
	ESCAPE(&name);
	return (long)p.mnt ^ (long)q.dentry ^ name.hash ^ name.len;
}
SEC("kprobe/2") __corify long bit_fields(struct pt_regs *ctx)
{
	struct bits b = { .b = ctx->di };
	ESCAPE(&b);
	b.c = 3;
	return b.b + b.c++;
}
SEC("kprobe/3") __corify long through_address(struct pt_regs *ctx)
{
	struct path p[2];
	ESCAPE(&p);
	return (long)p[1].mnt + (long)(&p[0])->dentry + (long)p->mnt;
}
SEC("kprobe/4") __corify long raw_copy(struct pt_regs *ctx)
{
	struct path p;
	bpf_probe_read_kernel(&p, sizeof(p), (void *)ctx->dx);
	return (long)p.dentry;
}
