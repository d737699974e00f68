/* SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause */
/*
 * The header that a BPF program includes to be compiled with Corify.
 *
 *	#include "vmlinux.h"
 *	#include <bpf/bpf_helpers.h>
 *	#include <corify/bpf.h>
 *
 *	SEC("raw_tp/sched_process_exit")
 *	__corify int on_exit(struct bpf_raw_tracepoint_args *ctx)
 *	{
 *		struct task_struct *task = (void *)ctx->args[0];
 *
 *		return task->real_parent->tgid;
 *	}
 *
 * __corify		each load from kernel memory is made the way the verifier
 *			accepts: direct where it is known to take it, else a probe
 * __corify_probe	each load from kernel memory is a bpf_probe_read_kernel()
 * __corify_direct	loads stay loads, and are only made relocatable
 *
 * They stand before the function's type, or with SEC() before BPF_PROG() and
 * its like.
 *
 * Included after vmlinux.h, it also gives the kernel's constants and inline
 * functions, <corify/kernel.h>; CORIFY_NO_KERNEL_NAMES, defined before, keeps
 * them away.
 */
#ifndef CORIFY_BPF_H
#define CORIFY_BPF_H

#if defined(__has_attribute)
#if __has_attribute(corify)
#define CORIFY_HAS_PLUGIN 1
#endif
#endif

#ifdef CORIFY_HAS_PLUGIN
#define __corify __attribute__((corify))
#define __corify_probe __attribute__((corify("probe")))
#define __corify_direct __attribute__((corify("direct")))
#else
/* An object made without the plugin would be silently wrong. */
#define CORIFY_WITHOUT_PLUGIN \
	_Pragma("GCC error \"this function needs the Corify plugin: compile with `corify cc`, or pass -fplugin=corify.so to clang\"")
#define __corify CORIFY_WITHOUT_PLUGIN
#define __corify_probe CORIFY_WITHOUT_PLUGIN
#define __corify_direct CORIFY_WITHOUT_PLUGIN
#endif

#endif /* CORIFY_BPF_H */

/*
 * What vmlinux.h lacks. Outside the guard, so that an inclusion after vmlinux.h
 * gives it where an earlier one came too soon: an enumerator of vmlinux.h
 * cannot follow a macro of its name.
 */
#if defined(__VMLINUX_H__) && !defined(CORIFY_NO_KERNEL_NAMES)
#include <corify/kernel.h>
#endif
