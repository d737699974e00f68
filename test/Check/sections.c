// SEC() names: what no loader knows is told of the program, and XDP programs for
// packets in fragments need a kernel that has them.
// RUN: %plain -c -DKERNEL=1 %s -o %t-5.10.o
// RUN: %plain -c -DKERNEL=2 %s -o %t-6.1.o
// RUN: %cc-check %s -o %t.o
// RUN: sh -c '%corify check --kernel %t-5.10.o --kernel %t-6.1.o %t.o; test $? = 1' | FileCheck %s
// CHECK: unknown {{ *}}0 of 2
// CHECK: plain {{ *}}2 of 2
// CHECK: fragments {{ *}}1 of 2
// CHECK: of_map {{ *}}1 of 2
// CHECK: error: SEC("frobnicate/x") names no program type that the loader knows [corify-program-type]
// CHECK: error: XDP programs for packets in fragments need Linux 5.18 or newer [corify-program-type]
#ifdef KERNEL
enum bpf_prog_type { BPF_PROG_TYPE_XDP = 6 } program;
enum bpf_attach_type { BPF_XDP_DEVMAP = 35, BPF_XDP = 37 } attach;
struct bpf_prog_aux {
	int id;
#if KERNEL == 2
	_Bool xdp_has_frags;
#endif
} aux;
#else
#include "Inputs/program.h"

SEC("frobnicate/x") int unknown(void *ctx)
{
	return 0;
}

SEC("xdp") int plain(void *ctx)
{
	return 2;
}

SEC("xdp.frags") int fragments(void *ctx)
{
	return 2;
}

SEC("xdp.frags/devmap") int of_map(void *ctx)
{
	return 2;
}
#endif
