// --what-if takes helpers and map types away as well: what is asked for by its
// enumerator, whatever value a flavor gives it.
// RUN: %cc-check %s -o %t.o
// RUN: sh -c '%corify check --what-if %t.o; test $? = 1' | FileCheck %s
// RUN: sh -c '%corify check --what-if --optional events %t.o; test $? = 1' | FileCheck --check-prefix=OPTIONAL %s
// A kernel that might be is none of those that are checked.
// RUN: %plain -c -DVERSION=2 %S/Inputs/kernel.c -o %t-4.2.o
// RUN: sh -c '%corify check --what-if --kernel %t-4.2.o %t.o; test $? = 1' | FileCheck --check-prefix=KERNEL %s
// KERNEL: a kernel without bpf_func_id___new::BPF_FUNC_ringbuf_output___new
// KERNEL-NOT: 4.2
// KERNEL: remark:
#include "Inputs/program.h"
enum bpf_func_id___new { BPF_FUNC_ringbuf_output___new = 1 };
enum bpf_map_type { BPF_MAP_TYPE_RINGBUF = 27 };
struct {
	__uint(type, BPF_MAP_TYPE_RINGBUF);
	__uint(max_entries, 4096);
} events SEC(".maps");
__u64 sink;

// CHECK: error: a kernel without bpf_map_type::BPF_MAP_TYPE_RINGBUF, which the object asks for elsewhere, cannot create map 'events' [corify-missing-guard]
// CHECK: note: switch it off where the kernel lacks it (bpf_map__set_autocreate), and say so with --optional events
// OPTIONAL-NOT: cannot create
SEC("raw_tp/x") int guarded(void *ctx)
{
	if (bpf_core_enum_value_exists(enum bpf_func_id___new, BPF_FUNC_ringbuf_output___new))
		return bpf_ringbuf_output(ctx, 0, 0, 0);
	if (bpf_core_enum_value_exists(enum bpf_map_type, BPF_MAP_TYPE_RINGBUF))
		sink = bpf_map_lookup_elem(&events, &sink) != 0;
	return 0;
}

SEC("raw_tp/x") int forgotten(void *ctx)
{
// CHECK: what-if-helpers.c:[[@LINE+1]]:{{[0-9]+}}: error: a kernel without bpf_func_id___new::BPF_FUNC_ringbuf_output___new, which the object asks for elsewhere, refuses this use of bpf_ringbuf_output [corify-missing-guard]
	return bpf_ringbuf_output(ctx, 0, 0, 0);
}

SEC("raw_tp/x") int unguarded_map(void *ctx)
{
// OPTIONAL: what-if-helpers.c:[[@LINE+1]]:{{[0-9]+}}: error: a kernel without bpf_map_type::BPF_MAP_TYPE_RINGBUF, which the object asks for elsewhere, refuses this use of map 'events' [corify-missing-guard]
	return bpf_map_lookup_elem(&events, &sink) != 0;
}
// CHECK: 2 problems
// OPTIONAL: 2 problems
