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
// CHECK: call 0x71
// CHECK-NOT: struct bits::
// CHECK-LABEL: <through_address>:
// CHECK: call 0x71
// CHECK-NOT: struct path::
#include "program.h"
struct bits { int a; unsigned b : 3, c : 5; } __attribute__((preserve_access_index));
SEC("kprobe/1") __corify long initialised(struct pt_regs *ctx)
{
	struct path p = { .mnt = (void *)ctx->di, .dentry = (void *)ctx->si }, q = p;
	struct qstr name = { .len = ctx->dx, .name = (void *)ctx->ip };
	bpf_probe_read_kernel(&p, sizeof(p), (void *)ctx->dx);
	bpf_probe_read_kernel(&name, sizeof(name), (void *)ctx->cx);
	return (long)p.mnt ^ (long)q.dentry ^ name.hash ^ name.len;
}
SEC("kprobe/2") __corify long bit_fields(struct pt_regs *ctx)
{
	struct bits b = { .b = ctx->di };
	bpf_probe_read_kernel(&b, 4, (void *)ctx->dx);
	b.c = 3;
	return b.b + b.c++;
}
SEC("kprobe/3") __corify long through_address(struct pt_regs *ctx)
{
	struct path p[2];
	bpf_probe_read_kernel(&p, sizeof(p), (void *)ctx->dx);
	return (long)p[1].mnt + (long)(&p[0])->dentry + (long)p->mnt;
}
