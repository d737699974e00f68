// In networking programs packet pointers are left alone, though their records
// are the kernel's.
// RUN: %cc %s -o %t.o && %disasm %t.o | FileCheck %s
#include "program.h"
static __always_inline int is_ip(struct ethhdr *eth) { return eth->h_proto == 8; }
// CHECK-NOT: call 0x71
// CHECK-LABEL: <f>:
// CHECK: struct ethhdr::h_proto
// CHECK-NOT: call 0x71
// CHECK-LABEL: <g>:
// CHECK: struct __sk_buff::mark
// CHECK-NOT: call 0x71
SEC("xdp") __corify int f(struct xdp_md *ctx)
{
	void *data = (void *)(long)ctx->data, *end = (void *)(long)ctx->data_end;
	struct ethhdr *eth = data;
	if ((void *)(eth + 1) > end)
		return 1;
	return is_ip(eth) + eth->h_dest[0];
}
SEC("tc") __corify int g(struct __sk_buff *skb)
{
	struct ethhdr *eth = (void *)(long)skb->data;
	if ((void *)(eth + 1) > (void *)(long)skb->data_end)
		return skb->len;
	eth->h_source[0] = 1;
	skb->mark = 7;
	return eth->h_source[1];
}
