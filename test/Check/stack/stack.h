// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Functions of known stacks: FRAME(N) touches the byte N below its frame's top.
#include <linux/types.h>
#include <linux/bpf.h>
#include <bpf/bpf_helpers.h>

#define FRAME(Bytes)                                                           \
	asm volatile("r1 = 0; *(u8 *)(r10 - " #Bytes ") = r1" ::: "r1", "memory")
#define LEAF(Name, Bytes)                                                      \
	static __noinline int Name(int x)                                      \
	{                                                                      \
		FRAME(Bytes);                                                  \
		return x + bpf_get_prandom_u32();                              \
	}
#define CALLER(Name, Bytes, Callee)                                            \
	static __noinline int Name(int x)                                      \
	{                                                                      \
		FRAME(Bytes);                                                  \
		return x + Callee(x);                                          \
	}
// In a type with private stacks and in one without.
#define PROGRAMS(Name, Bytes, Callee)                                          \
	SEC("raw_tp/x") int Name##_private(void *ctx)                          \
	{                                                                      \
		FRAME(Bytes);                                                  \
		return Callee(1);                                              \
	}                                                                      \
	SEC("tc") int Name##_shared(void *ctx)                                 \
	{                                                                      \
		FRAME(Bytes);                                                  \
		return Callee(1);                                              \
	}

char LICENSE[] SEC("license") = "GPL";
