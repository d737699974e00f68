// What the programs of this folder share: records that no kernel has, a loop
// whose length only the running program knows, and a field behind a guard.
#pragma once
#include "vmlinux.h"
#include <bpf/bpf_core_read.h>
#include <bpf/bpf_helpers.h>

char LICENSE[] SEC("license") = "GPL";

#pragma clang attribute push(__attribute__((preserve_access_index)), apply_to = record)
struct task_struct___absent {
	int pid;
	int absent;
	int absent_too;
	unsigned absent_bits : 3;
	char absent_size;
	struct task_struct___absent *absent_next;
};
struct absent_type {
	int member;
};
#pragma clang attribute pop
enum absent_enum { ABSENT_VALUE = 77 };

#define PROGRAM(NAME) SEC("raw_tp/sys_enter") int NAME(void *ctx)
#define TASK ((struct task_struct___absent *)bpf_get_current_task())
#define EACH(I) for (int I = 0; I < times && I < 20; I++)

volatile int times = 10;
volatile long sink;
