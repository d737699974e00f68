// A program that reads memory under a licence that the kernel does not take.
// RUN: split-file %s %t
// RUN: %lint %t/other.c 2>&1 | %check-all %s
// RUN: %lint %t/gpl.c 2>&1 | count 0
// RUN: %lint %t/none.c 2>&1 | count 0
// RUN: %lint %t/no-reads.c 2>&1 | count 0
// RUN: %lint %t/for-all.c 2>&1 | count 0
// RUN: %lint %t/never-called.c 2>&1 | count 0
// RUN: %lint -DUSERS='out=at->pid' %t/annotated.c 2>&1 | FileCheck --check-prefix=ANNOTATED %s
// RUN: %lint -DBODY='__builtin_memcpy(text,task->comm,16)' %t/annotated.c 2>&1 | FileCheck --check-prefix=ANNOTATED %s
// RUN: %lint -DBODY='out=task->pid' -DHOW=__corify_probe %t/annotated.c 2>&1 | FileCheck --check-prefix=ANNOTATED %s
// RUN: %lint -DBODY='out=task->pid' %t/annotated.c 2>&1 | count 0
// ANNOTATED: annotated.c:4:{{.*}}[corify-license]
// CHECK: other.c:3:34: warning: the kernel does not let a program of licence 'MIT' read memory with bpf_probe_read_kernel() and its like [corify-license]
// CHECK: other.c:7:2: note: the verifier says "cannot call GPL-restricted function from non-GPL compatible program" here; it takes "GPL", "GPL v2", "GPL and additional rights", "Dual BSD/GPL", "Dual MIT/GPL" and "Dual MPL/GPL"
//--- read.h
#include "vmlinux.h"
#include <bpf/bpf_helpers.h>
static __always_inline int read(void *p) { int n = 0; bpf_probe_read_kernel(&n, 4, p); return n; }
//--- other.c
#include "vmlinux.h"
#include <bpf/bpf_helpers.h>
char _license[] SEC("license") = "MIT";
SEC("kprobe/1") int f(struct pt_regs *ctx)
{
	int n = 0;
	bpf_probe_read_kernel(&n, 4, (void *)ctx->di);
	return n;
}
//--- for-all.c
#include "vmlinux.h"
#include <bpf/bpf_helpers.h>
char _license[] SEC("license") = "MIT";
SEC("uprobe.s//bin/true:main") int f(struct pt_regs *ctx)
{
	u64 n = 0;
	bpf_copy_from_user(&n, sizeof(n), (void *)ctx->sp);
	return n;
}
//--- never-called.c
#include "read.h"
char _license[] SEC("license") = "MIT";
SEC("kprobe/1") int f(struct pt_regs *ctx)
{
	if (0)
		return read(ctx);
	return 0;
}
//--- annotated.c
#include "vmlinux.h"
#include <bpf/bpf_tracing.h>
#include <corify/bpf.h>
char _license[] SEC("license") = "MIT";
#ifndef HOW
#define HOW __corify
#endif
#ifndef USERS
#define USERS out = 1
#endif
#ifndef BODY
#define BODY out = 1
#endif
u64 out;
char text[16];
SEC("uprobe") HOW int BPF_KPROBE(user, struct task_struct *at) { USERS; return 0; }
SEC("tp_btf/sched_switch") HOW int BPF_PROG(typed, bool preempt, struct task_struct *task) { BODY; return 0; }
//--- gpl.c
#include "read.h"
char _license[] SEC("license") = "Dual MIT/GPL";
SEC("kprobe/1") int f(struct pt_regs *ctx) { return read((void *)ctx->di); }
//--- none.c
#include "read.h"
SEC("kprobe/1") int f(struct pt_regs *ctx) { return read((void *)ctx->di); }
//--- no-reads.c
#include "read.h"
char _license[] SEC("license") = "MIT";
SEC("xdp") int f(struct xdp_md *ctx) { return ctx->data; }
