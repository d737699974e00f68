/* SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause */
/*
 * libbpf's header with the BPF_CORE_READ() family as plain C accesses, for
 * scripts/plain-c-score: found before the real one, it turns a program that
 * was written with the macros into one that never heard of them.
 */
#include_next <bpf/bpf_core_read.h>

#ifndef PLAIN_CORE_READ_H
#define PLAIN_CORE_READ_H

#undef bpf_core_read
#undef bpf_core_read_str
#undef BPF_CORE_READ
#undef BPF_CORE_READ_INTO
#undef BPF_CORE_READ_STR_INTO
#undef BPF_CORE_READ_BITFIELD
#undef BPF_CORE_READ_BITFIELD_PROBED

#define bpf_core_read(dst, sz, src) ({ __builtin_memcpy(dst, src, sz); 0; })
#define bpf_core_read_str(dst, sz, src) bpf_probe_read_kernel_str(dst, sz, src)

/* ___arrow() is libbpf's: ___arrow(a, b, c) is a->b->c. */
#define BPF_CORE_READ(src, a, ...) (___arrow((src), a, ##__VA_ARGS__))
#define BPF_CORE_READ_INTO(dst, src, a, ...)                                  \
	bpf_core_read(dst, sizeof(*(dst)), &___arrow((src), a, ##__VA_ARGS__))
#define BPF_CORE_READ_STR_INTO(dst, src, a, ...)                              \
	bpf_probe_read_kernel_str(dst, sizeof(*(dst)),                        \
				  ___arrow((src), a, ##__VA_ARGS__))
#define BPF_CORE_READ_BITFIELD(src, field) ((src)->field)
#define BPF_CORE_READ_BITFIELD_PROBED(src, field) ((src)->field)

#endif
