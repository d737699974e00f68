// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A function with a tail call: below 256 bytes of callers at most, and its
// program has no private stacks.
#include "stack.h"

// A map takes programs of one type.
#define JUMPS(Name)                                                            \
	struct {                                                               \
		__uint(type, BPF_MAP_TYPE_PROG_ARRAY);                         \
		__uint(max_entries, 4);                                        \
		__type(key, int);                                              \
		__type(value, int);                                            \
	} Name SEC(".maps")
JUMPS(private_jumps);
JUMPS(shared_jumps);

#define TAIL(Name, Section, Jumps, Above, Bytes)                               \
	static __noinline int Name##_tail(void *ctx)                           \
	{                                                                      \
		FRAME(Bytes);                                                  \
		bpf_tail_call(ctx, &Jumps, 1);                                 \
		return 0;                                                      \
	}                                                                      \
	SEC(Section) int Name(void *ctx)                                       \
	{                                                                      \
		FRAME(Above);                                                  \
		return Name##_tail(ctx);                                       \
	}
#define TAILS(Name, Above, Bytes)                                              \
	TAIL(Name##_private, "raw_tp/x", private_jumps, Above, Bytes)          \
	TAIL(Name##_shared, "tc", shared_jumps, Above, Bytes)

TAILS(below, 240, 16)
TAILS(at, 248, 16)
TAILS(over, 400, 16)
TAILS(whole, 240, 272)
TAILS(too_large, 240, 280)

SEC("tc") int in_program(void *ctx)
{
	FRAME(480);
	bpf_tail_call(ctx, &shared_jumps, 1);
	return 0;
}
