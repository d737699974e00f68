// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Chains of plain calls, at and beyond each limit of the verifier.
#include "stack.h"

const volatile int off = 0;

LEAF(leaf_1, 1)
LEAF(leaf_8, 8)
LEAF(leaf_16, 16)
LEAF(leaf_256, 256)
LEAF(leaf_257, 257)
LEAF(leaf_456, 456)
LEAF(leaf_464, 464)
LEAF(leaf_496, 496)
LEAF(leaf_504, 504)
LEAF(leaf_512, 512)
static __noinline int leaf_none(int x)
{
	return x + bpf_get_prandom_u32();
}

PROGRAMS(byte, 4, leaf_1)
PROGRAMS(small, 8, leaf_16)
PROGRAMS(half, 256, leaf_256)
PROGRAMS(half_and_one, 256, leaf_257)
PROGRAMS(least_private, 64, leaf_464)
PROGRAMS(below_private, 48, leaf_456)
PROGRAMS(beyond_private, 56, leaf_456)
PROGRAMS(rounded, 8, leaf_496)
PROGRAMS(rounded_beyond, 8, leaf_504)
PROGRAMS(whole_and_none, 512, leaf_none)
PROGRAMS(whole_twice, 512, leaf_512)
CALLER(mid_none, 160, leaf_none)
PROGRAMS(three, 160, mid_none)

// Each too small for a stack of its own: they add up.
CALLER(small_8, 48, leaf_none)
CALLER(small_7, 48, small_8)
CALLER(small_6, 48, small_7)
CALLER(small_5, 48, small_6)
CALLER(small_4, 48, small_5)
CALLER(small_3, 48, small_4)
PROGRAMS(eight_frames, 48, small_3)
CALLER(small_2, 48, small_3)
PROGRAMS(nine_frames, 48, small_2)

// Two chains, of which the one met first is not the deepest.
static __noinline int two(int x)
{
	FRAME(128);
	return leaf_16(x) + leaf_512(x) + leaf_8(x);
}
PROGRAMS(branching, 16, two)

// Dead code: its function's frame is none, its call still one in a chain.
static __noinline int dead(int x)
{
	FRAME(400);
	if (off)
		return leaf_512(x);
	return x;
}
PROGRAMS(pruned, 64, dead)

// A global function is verified by itself, and stands in the chain.
__noinline int global(int x)
{
	FRAME(256);
	return x + leaf_16(x);
}
PROGRAMS(global_below, 248, global)
PROGRAMS(global_within, 224, global)
