/* SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause */
/*
 * What vmlinux.h cannot hold: the kernel's macros and inline functions.
 * <corify/bpf.h> includes it where vmlinux.h is there before; docs/kernel-header.md.
 *
 * Constants: by their name in the kernel, each only if it is not defined yet.
 * A program's own #define may also follow, in whichever words: the pragma
 * allows it (push_macro marks a macro as one that may be redefined). Left out
 * is what vmlinux.h has as an enumerator, what depends on the configuration,
 * and what has had another value between Linux 5.10 and 7.2; where a value
 * depends on the architecture, __TARGET_ARCH_... decides, and without it the
 * name is not defined.
 *
 * Functions: see <corify/kernel/functions.h>.
 */
#ifndef CORIFY_KERNEL_H
#define CORIFY_KERNEL_H

#include <corify/kernel/errors.h>
#include <corify/kernel/files.h>
#include <corify/kernel/memory.h>
#include <corify/kernel/packets.h>
#include <corify/kernel/processes.h>
#include <corify/kernel/signals.h>
#include <corify/kernel/sockets.h>
#include <corify/kernel/system.h>

#include <corify/kernel/functions.h>

#endif /* CORIFY_KERNEL_H */
