// Sleepable programs came with 5.10, those of uprobes with 6.0; loops and 32-bit
// jumps are refused by what came before 5.2 and 5.3, and what is no instruction
// is not judged.
// RUN: %plain -c -DKERNEL=1 %s -o %t-4.19.o
// RUN: %plain -c -DKERNEL=2 %s -o %t-5.10.o
// RUN: %plain -c -DKERNEL=3 %s -o %t-6.1.o
// RUN: %cc-check -mcpu=v3 %s -o %t.o
// RUN: sh -c '%corify check --kernel %t-4.19.o --kernel %t-5.10.o --kernel %t-6.1.o %t.o; test $? = 1' | FileCheck %s
// CHECK: {{^ *}}uprobe {{ *}}1 of 3
// CHECK: {{^ *}}loop {{ *}}2 of 3
// CHECK: {{^ *}}jump {{ *}}2 of 3
// CHECK: {{^ *}}none {{ *}}0 of 3
// CHECK-DAG: error: sleepable programs of this type need Linux 6.0 or newer [corify-program-type]
// CHECK-DAG: error: a loop needs Linux 5.3 or newer, even where it is not reached [corify-instruction-set]
// CHECK-DAG: error: a 32-bit jump of -mcpu=v3 needs Linux 5.1 or newer [corify-instruction-set]
// CHECK-DAG: error: the analysis gave up: opcode 231 [corify-unknown]
#ifdef KERNEL
enum bpf_prog_type { BPF_PROG_TYPE_KPROBE = 2, BPF_PROG_TYPE_RAW_TRACEPOINT = 17 } program;
enum bpf_func_id {
	BPF_FUNC_get_prandom_u32 = 7,
#if KERNEL == 3
	BPF_FUNC_tcp_raw_gen_syncookie_ipv4 = 204,
#endif
} helper;
struct bpf_map_ops {
	int id;
#if KERNEL > 1
	void *map_direct_value_addr;
#endif
} ops;
struct bpf_verifier_state {
	int frame;
#if KERNEL > 1
	int branches;
#endif
} state;
struct bpf_prog_aux {
	int id;
#if KERNEL > 1
	_Bool sleepable;
#endif
} aux;
#else
#include "Inputs/program.h"

SEC("uprobe.s/x:y") int uprobe(void *ctx)
{
	return 0;
}

SEC("raw_tp/x") int loop(void *ctx)
{
	for (unsigned long i = 0; i < 9; i++)
		asm volatile("%0 += 1" : "+r"(i));
	return 0;
}

SEC("raw_tp/x") int jump(void *ctx)
{
	asm volatile("if w1 > 7 goto +0");
	return 0;
}

SEC("raw_tp/x") int none(void *ctx)
{
	asm volatile(".8byte 0xe7");
	return 0;
}
#endif
