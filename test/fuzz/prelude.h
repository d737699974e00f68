/*
 * What a drawn case starts from. One text is compiled three times: with the
 * plugin for BPF, where PROGRAM() is a program of its own, and natively in both
 * layouts, where main() fills the records, runs the same code and writes down
 * what test/tools/bpf-fuzz puts into the kernel.
 */
typedef unsigned char u8, __u8;
typedef unsigned short u16, __u16, __be16, __sum16;
typedef unsigned int u32, __u32, __be32, __wsum;
typedef unsigned long long u64, __u64, __be64;
typedef signed char s8, __s8;
typedef short s16, __s16;
typedef int s32, __s32;
typedef long long s64, __s64;
typedef unsigned __int128 u128;
typedef __int128 s128;
typedef _Bool bool;

#define MAX_PROGRAMS 128
#define MAX_ROOTS 16
struct io {
	u64 base;              /* where `memory` is */
	u64 roots[MAX_ROOTS];  /* pointers to the records, as numbers */
	u64 variables[8];      /* variables[i] is i, which the compiler cannot know */
	u64 results[MAX_PROGRAMS];
};

/* A record of the program's own. */
struct box { u64 n; u32 m[2]; void *p; };

#define ROOT(type, i) ((type *)io.roots[i])
#define V(i) io.variables[i]
#define OFFSET(p) ((u64)(p) - io.base)
#define READ_ONCE(x) (*(const volatile typeof(x) *)&(x))
#define FOLD(x) ({ unsigned __int128 fold_ = (x); (u64)fold_ ^ (u64)(fold_ >> 64); })
#ifndef offsetof
#define offsetof(type, f) __builtin_offsetof(type, f)
#endif
#define container_of(p, type, f) ((type *)((char *)(p) - offsetof(type, f)))

#ifdef __bpf__
#include <bpf/bpf_helpers.h>
#include <bpf/bpf_core_read.h>
#ifndef TYPES_ONLY
#include <corify/bpf.h>
#endif
#undef container_of
#define container_of(p, type, f) ((type *)((char *)(p) - offsetof(type, f)))
#define PROGRAM(name) SEC("syscall") __corify int name(void *ctx)
#define MEMORY_SIZE 65536
char LICENSE[] SEC("license") = "GPL";
unsigned char memory[MEMORY_SIZE] SEC(".data.memory") __attribute__((aligned(4096)));
struct io io SEC(".data.io");
SEC("syscall") int locate(void *ctx)
{
	io.base = (u64)memory;
	return 0;
}
#else
#include <stdio.h>
#include <string.h>
#include <stddef.h>
#define __corify
#define __always_inline
#define __noinline
#define PROGRAM(name) static int name(void *ctx)
#define bpf_core_enum_value(type, value) (value)
#define BPF_CORE_READ(p, f) ((p)->f)
#define BPF_CORE_READ_BITFIELD_PROBED(p, f) ((u64)(p)->f)
#define bpf_core_read(to, size, from) memcpy(to, (void *)(from), size)
#define bpf_probe_read_kernel(to, size, from) memcpy(to, (void *)(from), size)
static struct io io;
#endif

/* Pointers as the program gets them from a call. */
#define IDENTITY(name, type)                                        \
	__corify static __noinline type *id_##name(type *p)         \
	{                                                           \
		return p;                                           \
	}

#ifndef TYPES_ONLY
__corify static u64 sum(const u8 *p, int count)
{
	u64 total = 0;
	for (int i = 0; i < count; i++)
		total = total * 3 + p[i];
	return total;
}
#endif
