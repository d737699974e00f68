// XDP and tc programs read the packet and the context directly: the kernel
// takes them, and they see what was sent.
// REQUIRES: bpf-load
// RUN: %cc-full -I%source/test/Inputs %s -o %t.o
// RUN: %bpf-run run %t.o ingress | FileCheck %s
// RUN: %bpf-run run %t.o classify | FileCheck %s
// CHECK: result = 80
#include "program.h"
static __always_inline int port(void *data, void *end)
{
	struct ethhdr *eth = data;
	struct iphdr *ip = (void *)(eth + 1);
	struct tcphdr *tcp = (void *)(ip + 1);
	if ((void *)(tcp + 1) > end || eth->h_proto != 8 || ip->version != 4 || ip->protocol != 6)
		return -1;
	return tcp->dest >> 8 | (tcp->dest & 255) << 8;
}
SEC("xdp") __corify int ingress(struct xdp_md *ctx)
{
	return port((void *)(long)ctx->data, (void *)(long)ctx->data_end);
}
SEC("tc") __corify int classify(struct __sk_buff *skb)
{
	if (skb->len != 64)
		return -2;
	return port((void *)(long)skb->data, (void *)(long)skb->data_end);
}
