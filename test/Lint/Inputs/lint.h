/* What every test of the linter starts with. */
#include "vmlinux_more.h"
#include <bpf/bpf_helpers.h>
#include <bpf/bpf_tracing.h>
#include <bpf/bpf_core_read.h>
#include <corify/bpf.h>

char LICENSE[] SEC("license") = "GPL";

struct event {
	int pid;
	char comm[16];
	u64 value;
};

struct {
	__uint(type, BPF_MAP_TYPE_HASH);
	__uint(max_entries, 64);
	__type(key, u64);
	__type(value, struct event);
} events SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_HASH);
	__uint(max_entries, 64);
	__type(key, char[16]);
	__type(value, u64);
} names SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_RINGBUF);
	__uint(max_entries, 4096);
} ring SEC(".maps");

u64 out;
int n;

static __always_inline struct task_struct *current(void)
{
	return (struct task_struct *)bpf_get_current_task();
}
