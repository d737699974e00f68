// Every way that an address in user memory comes to a program: kept in a
// global, in the registers that a syscall was entered with, behind a tag.
// RUN: %cc %s -o %t.o && %disasm %t.o | FileCheck %s
// RUN: not %cc -DSHARED %s -o %t.o 2>&1 | FileCheck --check-prefix=SHARED %s
// RUN: not %cc -DSTORED %s -o %t.o 2>&1 | FileCheck --check-prefix=STORED %s
#include "program.h"
struct arg { long a, b; } __attribute__((preserve_access_index));
struct arg *saved;
SEC("uprobe/x") __corify int BPF_KPROBE(entry, struct arg *u) { saved = u; return 0; }
// CHECK-LABEL: <exit_probe>:
// CHECK: struct arg::b
// CHECK: call 0x70
SEC("uretprobe/x") __corify int exit_probe(struct pt_regs *ctx) { return saved->b; }
// CHECK-LABEL: <raw>:
// CHECK: struct pt_regs::si
// CHECK: call 0x71
// CHECK: struct arg::b
// CHECK: call 0x70
SEC("raw_tp/sys_enter") __corify int raw(struct bpf_raw_tracepoint_args *ctx)
{
	struct pt_regs *regs = (void *)ctx->args[0];
	return ((struct arg *)regs->si)->b;
}
// CHECK-LABEL: <saved_registers>:
// CHECK: struct pt_regs::si
// CHECK: call 0x71
// CHECK: struct arg::b
// CHECK: call 0x70
SEC("ksyscall/x") __corify int saved_registers(struct pt_regs *ctx)
{
	struct pt_regs *regs = (void *)ctx->di;
	return ((struct arg *)regs->si)->b;
}
// CHECK-LABEL: <custom>:
// CHECK: call 0x70
struct enter { long pad; struct arg *how; };
SEC("tracepoint/syscalls/sys_enter_x") __corify int custom(struct enter *ctx) { return ctx->how->b; }
// CHECK-LABEL: <tagged>:
// CHECK: struct holder::u
// CHECK: call 0x71
// CHECK: struct arg::b
// CHECK: call 0x70
struct holder { struct arg __attribute__((btf_type_tag("user"))) *u; } __attribute__((preserve_access_index));
SEC("kprobe/x") __corify int BPF_KPROBE(tagged, struct holder *h) { return h->u->b; }
#ifdef SHARED
// SHARED: error: this pointer may be kernel memory or user memory
__corify static int both(struct pt_regs *ctx) { return ((struct task_struct *)ctx->di)->pid; }
SEC("kprobe/y") __corify int one(struct pt_regs *ctx) { return both(ctx); }
SEC("uprobe/y") __corify int two(struct pt_regs *ctx) { return both(ctx); }
#endif
#ifdef STORED
struct { __uint(type, BPF_MAP_TYPE_HASH); __uint(max_entries, 1); __type(key, int); __type(value, struct arg *); } map SEC(".maps");
SEC("uretprobe/y") __corify int stored(struct pt_regs *ctx)
{
	int key = 0;
	struct arg **s = bpf_map_lookup_elem(&map, &key);
	// STORED: error: this pointer may be kernel memory or user memory
	return s ? (*s)->b : 0;
}
#endif
