// What the loops of this folder share. Each is written with libbpf's macros and
// compiled as that, by plain clang, and as plain C, with test/plain-c's header
// in front, by the plugin; and with UNROLL as clang likes, rolled and unrolled.
#pragma once
#include "vmlinux.h"
#include <bpf/bpf_core_read.h>
#include <bpf/bpf_helpers.h>

char LICENSE[] SEC("license") = "GPL";

#ifndef UNROLL
#define UNROLL
#endif

struct turn {
	unsigned long address, number;
	unsigned int a, b, c, d;
};

// What a program sends to its user.
struct event {
	unsigned long first, last, sum;
	unsigned int turns, largest;
	struct turn list[40];
	char text[8192];
};

struct {
	__uint(type, BPF_MAP_TYPE_PERCPU_ARRAY);
	__uint(max_entries, 1);
	__type(key, int);
	__type(value, struct event);
} events SEC(".maps");

static __always_inline struct event *new_event(void)
{
	int key = 0;
	return bpf_map_lookup_elem(&events, &key);
}

#define PROGRAM(NAME) SEC("kprobe/" #NAME) int NAME(struct pt_regs *ctx)
#define CURRENT ((struct task_struct *)bpf_get_current_task())
#define ARGUMENT(TYPE) ((TYPE)PT_REGS_PARM1(ctx))
// BPF_CORE_READ() of what bpf_get_current_task() and the registers lead to.
#define READ(...) BPF_CORE_READ(__VA_ARGS__)
