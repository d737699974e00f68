// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What is called by address: in the chain of the program, or one of its own.
#include "stack.h"

struct value {
	struct bpf_timer timer;
	long count;
};
struct {
	__uint(type, BPF_MAP_TYPE_ARRAY);
	__uint(max_entries, 4);
	__type(key, int);
	__type(value, struct value);
} values SEC(".maps");
// Tracing programs take no map with timers in it.
struct {
	__uint(type, BPF_MAP_TYPE_ARRAY);
	__uint(max_entries, 4);
	__type(key, int);
	__type(value, long);
} numbers SEC(".maps");
const volatile int off = 0;

LEAF(shared_128, 128)

#define LOOPS(Bytes)                                                           \
	static int loop_##Bytes(long i, void *ctx)                             \
	{                                                                      \
		FRAME(Bytes);                                                  \
		return bpf_get_prandom_u32() & 1;                              \
	}                                                                      \
	static __noinline int run_loop_##Bytes(int x)                          \
	{                                                                      \
		FRAME(64);                                                     \
		return bpf_loop(10, loop_##Bytes, 0, 0);                       \
	}                                                                      \
	PROGRAMS(loop_of_##Bytes, 32, run_loop_##Bytes)
LOOPS(16)
LOOPS(416)
LOOPS(424)
LOOPS(512)

#define EACHES(Bytes)                                                          \
	static long each_##Bytes(void *map, int *key, long *v, int *x)      \
	{                                                                      \
		FRAME(Bytes);                                                  \
		return shared_128(*x) & 1;                                     \
	}                                                                      \
	static __noinline int run_each_##Bytes(int x)                          \
	{                                                                      \
		FRAME(64);                                                     \
		return bpf_for_each_map_elem(&numbers, each_##Bytes, &x, 0);    \
	}                                                                      \
	PROGRAMS(each_of_##Bytes, 32, run_each_##Bytes)
EACHES(24)
EACHES(256)
EACHES(320)

// A timer's function begins a chain, in which no stack is private; nor are
// those of what it shares with the program.
#define TIMERS(Bytes, Callee)                                                  \
	static int timer_##Bytes(void *map, int *key, struct value *v)         \
	{                                                                      \
		FRAME(Bytes);                                                  \
		Callee(1);                                                     \
		return 0;                                                      \
	}                                                                      \
	static __noinline int start_##Bytes(int x)                             \
	{                                                                      \
		struct value *v = bpf_map_lookup_elem(&values, &x);            \
		FRAME(256);                                                    \
		if (v && !bpf_timer_init(&v->timer, &values, 1))               \
			bpf_timer_set_callback(&v->timer, timer_##Bytes);      \
		return Callee(1);                                              \
	}                                                                      \
	SEC("tc") int timer_of_##Bytes##_shared(void *ctx)                     \
	{                                                                      \
		FRAME(48);                                                     \
		return start_##Bytes(1);                                       \
	}
LEAF(shared_112, 112)
LEAF(shared_160, 160)
TIMERS(384, shared_112)
TIMERS(392, shared_112)
TIMERS(400, shared_112)
TIMERS(352, shared_160)
TIMERS(360, shared_160)

// An address that is taken where no path leads: the function counts nothing.
static int unused(long i, void *ctx)
{
	FRAME(500);
	return 0;
}
static __noinline int may_loop(int x)
{
	FRAME(400);
	if (off)
		return bpf_loop(10, unused, 0, 0);
	return x;
}
PROGRAMS(loop_pruned, 96, may_loop)
