// <corify/members.h> has the kernel's names for members of members; <corify/bpf.h>
// does not, since a program's own variable may have such a name.
// RUN: %cc-full -I%source/test/Inputs %s -o %t.o && %disasm %t.o | FileCheck %s
// REQUIRES: kernel-btf
#include "program.h"
int sk_family;
#include <corify/members.h>
// CHECK: struct sock::__sk_common.skc_family
// CHECK: struct inet_sock::sk.__sk_common.{{.*}}skc_daddr
// CHECK: struct sock::__sk_common.skc_v6_daddr.in6_u.u6_addr32[3]
SEC("kprobe/tcp_connect") __corify int BPF_KPROBE(family, struct sock *sk)
{
	return sk->sk_family + inet_sk(sk)->inet_daddr + sk->sk_v6_daddr.s6_addr32[3];
}
