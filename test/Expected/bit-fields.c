// A bit-field is read by several instructions that each have a record: no one
// of them is lost unseen.
// RUN: %cc -c %s -o %t.o
// RUN: python3 %S/Inputs/list.py %t.o | FileCheck %s
// CHECK-DAG: direct byte_off struct bits 0:2 bits::wide
// CHECK-DAG: direct byte_sz struct bits 0:2 bits::wide
// CHECK-DAG: direct lshift_u64 struct bits 0:2 bits::wide
// CHECK-DAG: direct rshift_u64 struct bits 0:2 bits::wide
// CHECK-DAG: probed byte_off struct bits 0:1 bits::narrow
// CHECK-DAG: probed byte_sz struct bits 0:1 bits::narrow
// CHECK-DAG: probed lshift_u64 struct bits 0:1 bits::narrow
// CHECK-DAG: probed rshift_u64 struct bits 0:1 bits::narrow
// CHECK-DAG: rewritten lshift_u64 struct bits 0:2 bits::wide
// RUN: python3 %S/Inputs/damage.py --each %build/bin/corify %t.o | FileCheck --check-prefix=EACH %s
// EACH: {{^([1-9][0-9]+) records, \1 named when dropped, \1 named when changed$}}
#include <vmlinux.h>
#include <bpf/bpf_helpers.h>
#include <bpf/bpf_core_read.h>
#include <corify/bpf.h>
struct bits {
	int before, narrow : 3;
	unsigned wide : 17;
} __attribute__((preserve_access_index));
char _license[] SEC("license") = "GPL";

SEC("raw_tp/x") int direct(struct bits *b)
{
	return BPF_CORE_READ_BITFIELD(b, wide);
}

SEC("raw_tp/x") int probed(struct bits *b)
{
	return BPF_CORE_READ_BITFIELD_PROBED(b, narrow);
}

SEC("raw_tp/x") __corify_probe int rewritten(void *ctx)
{
	struct bits *b = (void *)bpf_get_current_task();

	return b->wide;
}
