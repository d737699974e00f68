// A congestion control of TCP is registered with the kernel.
// CHECK: congestion.o window ok
// CHECK: congestion.o undo ok
// CHECK: congestion.o avoid ok
// CHECK: self_tgid =
#include "vm.h"

SEC("struct_ops/window") __corify unsigned BPF_PROG(window, struct sock *sk)
{
	unsigned half = ((struct tcp_sock *)sk)->snd_cwnd >> 1;
	return half > 2 ? half : 2;
}

SEC("struct_ops/undo") __corify unsigned BPF_PROG(undo, struct sock *sk)
{
	struct tcp_sock *tp = (struct tcp_sock *)sk;
	return tp->snd_cwnd > tp->prior_cwnd ? tp->snd_cwnd : tp->prior_cwnd;
}

SEC("struct_ops/avoid") __corify void BPF_PROG(avoid, struct sock *sk, u32 ack, u32 acked)
{
}

SEC(".struct_ops") struct tcp_congestion_ops corify_test = {
	.ssthresh = (void *)window,
	.undo_cwnd = (void *)undo,
	.cong_avoid = (void *)avoid,
	.name = "corify_test",
};
