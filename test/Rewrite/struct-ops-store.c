// A struct_ops program may store to what the kernel lets it; the value of a
// map's element is an iterator's to write; a builtin that would load kernel
// memory itself is an error.
// RUN: %cc %s -o %t.o
// RUN: not %cc -DCOMPARE %s -o %t.o 2>&1 | FileCheck %s
#include "program.h"
struct tcp_sock { unsigned snd_cwnd; } __attribute__((preserve_access_index));
struct bpf_iter__bpf_map_elem { struct bpf_iter_meta *meta; void *map, *key, *value; } __attribute__((preserve_access_index));
SEC("struct_ops/cong_avoid") __corify void BPF_PROG(f, struct tcp_sock *tp) { tp->snd_cwnd = 7; }
SEC("iter/bpf_map_elem") __corify int g(struct bpf_iter__bpf_map_elem *ctx)
{
	u64 *value = ctx->value, *key = ctx->key;
	if (value && key)
		*value = *key;
	return 0;
}
#ifdef COMPARE
// CHECK: struct-ops-store.c:[[#@LINE+1]]:{{[0-9]+}}: error: kernel memory cannot be read here (as an argument of a builtin that would load it): read it into a local first [corify-unsupported]
SEC("kprobe/x") __corify int h(void *ctx) { return __builtin_memcmp(current()->comm, "abc", 3); }
#endif
