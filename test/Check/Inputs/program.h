// What the programs of these tests share.
typedef unsigned char __u8;
typedef unsigned short __u16, __be16;
typedef unsigned int __u32, __be32, __wsum;
typedef int __s32;
typedef long long __s64;
typedef unsigned long long __u64;

#include <bpf/bpf_core_read.h>
#include <bpf/bpf_helpers.h>

#define RELOCATED __attribute__((preserve_access_index))

struct task_struct {
	int pid;
	char comm[16];
} RELOCATED;

struct task_struct___old {
	volatile long state;
} RELOCATED;

struct task_struct___new {
	unsigned int __state;
} RELOCATED;

#define CURRENT ((void *)bpf_get_current_task())
#define STATE BPF_CORE_READ((struct task_struct___old *)CURRENT, state)
#define HAS_STATE bpf_core_field_exists(((struct task_struct___old *)0)->state)

char LICENSE[] SEC("license") = "GPL";
