/* SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause */
/*
 * Constants of memory: see <corify/kernel.h>.
 *
 * A flat table, and so longer than a file of code.
 */
#ifndef CORIFY_KERNEL_MEMORY_H
#define CORIFY_KERNEL_MEMORY_H

/* mmap(2), mprotect(2), madvise(2), mlock(2) */
#ifndef MADV_NORMAL
#define MADV_NORMAL 0
#pragma push_macro("MADV_NORMAL")
#endif
#ifndef MAP_FILE
#define MAP_FILE 0
#pragma push_macro("MAP_FILE")
#endif
#ifndef OVERCOMMIT_GUESS
#define OVERCOMMIT_GUESS 0
#pragma push_macro("OVERCOMMIT_GUESS")
#endif
#ifndef PROT_NONE
#define PROT_NONE 0x0
#pragma push_macro("PROT_NONE")
#endif
#ifndef MADV_RANDOM
#define MADV_RANDOM 1
#pragma push_macro("MADV_RANDOM")
#endif
#ifndef MAP_SHARED
#define MAP_SHARED 0x01
#pragma push_macro("MAP_SHARED")
#endif
#ifndef MLOCK_ONFAULT
#define MLOCK_ONFAULT 0x01
#pragma push_macro("MLOCK_ONFAULT")
#endif
#ifndef MREMAP_MAYMOVE
#define MREMAP_MAYMOVE 1
#pragma push_macro("MREMAP_MAYMOVE")
#endif
#ifndef MS_ASYNC
#define MS_ASYNC 1
#pragma push_macro("MS_ASYNC")
#endif
#ifndef OVERCOMMIT_ALWAYS
#define OVERCOMMIT_ALWAYS 1
#pragma push_macro("OVERCOMMIT_ALWAYS")
#endif
#ifndef PKEY_DISABLE_ACCESS
#define PKEY_DISABLE_ACCESS 0x1
#pragma push_macro("PKEY_DISABLE_ACCESS")
#endif
#ifndef PROT_READ
#define PROT_READ 0x1
#pragma push_macro("PROT_READ")
#endif
#ifndef MADV_SEQUENTIAL
#define MADV_SEQUENTIAL 2
#pragma push_macro("MADV_SEQUENTIAL")
#endif
#ifndef MAP_PRIVATE
#define MAP_PRIVATE 0x02
#pragma push_macro("MAP_PRIVATE")
#endif
#ifndef MREMAP_FIXED
#define MREMAP_FIXED 2
#pragma push_macro("MREMAP_FIXED")
#endif
#ifndef MS_INVALIDATE
#define MS_INVALIDATE 2
#pragma push_macro("MS_INVALIDATE")
#endif
#ifndef OVERCOMMIT_NEVER
#define OVERCOMMIT_NEVER 2
#pragma push_macro("OVERCOMMIT_NEVER")
#endif
#ifndef PKEY_DISABLE_WRITE
#define PKEY_DISABLE_WRITE 0x2
#pragma push_macro("PKEY_DISABLE_WRITE")
#endif
#ifndef PROT_WRITE
#define PROT_WRITE 0x2
#pragma push_macro("PROT_WRITE")
#endif
#ifndef MADV_WILLNEED
#define MADV_WILLNEED 3
#pragma push_macro("MADV_WILLNEED")
#endif
#ifndef MAP_SHARED_VALIDATE
#define MAP_SHARED_VALIDATE 0x03
#pragma push_macro("MAP_SHARED_VALIDATE")
#endif
#ifndef MADV_DONTNEED
#define MADV_DONTNEED 4
#pragma push_macro("MADV_DONTNEED")
#endif
#ifndef MREMAP_DONTUNMAP
#define MREMAP_DONTUNMAP 4
#pragma push_macro("MREMAP_DONTUNMAP")
#endif
#ifndef MS_SYNC
#define MS_SYNC 4
#pragma push_macro("MS_SYNC")
#endif
#ifndef PROT_EXEC
#define PROT_EXEC 0x4
#pragma push_macro("PROT_EXEC")
#endif
#ifndef MADV_FREE
#define MADV_FREE 8
#pragma push_macro("MADV_FREE")
#endif
#ifndef MAP_DROPPABLE
#define MAP_DROPPABLE 0x08
#pragma push_macro("MAP_DROPPABLE")
#endif
#ifndef MADV_REMOVE
#define MADV_REMOVE 9
#pragma push_macro("MADV_REMOVE")
#endif
#ifndef MADV_DONTFORK
#define MADV_DONTFORK 10
#pragma push_macro("MADV_DONTFORK")
#endif
#ifndef MADV_DOFORK
#define MADV_DOFORK 11
#pragma push_macro("MADV_DOFORK")
#endif
#ifndef MADV_MERGEABLE
#define MADV_MERGEABLE 12
#pragma push_macro("MADV_MERGEABLE")
#endif
#ifndef MADV_UNMERGEABLE
#define MADV_UNMERGEABLE 13
#pragma push_macro("MADV_UNMERGEABLE")
#endif
#ifndef MADV_HUGEPAGE
#define MADV_HUGEPAGE 14
#pragma push_macro("MADV_HUGEPAGE")
#endif
#ifndef MADV_NOHUGEPAGE
#define MADV_NOHUGEPAGE 15
#pragma push_macro("MADV_NOHUGEPAGE")
#endif
#ifndef MAP_TYPE
#define MAP_TYPE 0x0f
#pragma push_macro("MAP_TYPE")
#endif
#ifndef MADV_DONTDUMP
#define MADV_DONTDUMP 16
#pragma push_macro("MADV_DONTDUMP")
#endif
#ifndef MAP_FIXED
#define MAP_FIXED 0x10
#pragma push_macro("MAP_FIXED")
#endif
#ifndef MADV_DODUMP
#define MADV_DODUMP 17
#pragma push_macro("MADV_DODUMP")
#endif
#ifndef MADV_WIPEONFORK
#define MADV_WIPEONFORK 18
#pragma push_macro("MADV_WIPEONFORK")
#endif
#ifndef MADV_KEEPONFORK
#define MADV_KEEPONFORK 19
#pragma push_macro("MADV_KEEPONFORK")
#endif
#ifndef MADV_COLD
#define MADV_COLD 20
#pragma push_macro("MADV_COLD")
#endif
#ifndef MADV_PAGEOUT
#define MADV_PAGEOUT 21
#pragma push_macro("MADV_PAGEOUT")
#endif
#ifndef MADV_POPULATE_READ
#define MADV_POPULATE_READ 22
#pragma push_macro("MADV_POPULATE_READ")
#endif
#ifndef MADV_POPULATE_WRITE
#define MADV_POPULATE_WRITE 23
#pragma push_macro("MADV_POPULATE_WRITE")
#endif
#ifndef MADV_DONTNEED_LOCKED
#define MADV_DONTNEED_LOCKED 24
#pragma push_macro("MADV_DONTNEED_LOCKED")
#endif
#ifndef MADV_COLLAPSE
#define MADV_COLLAPSE 25
#pragma push_macro("MADV_COLLAPSE")
#endif
#ifndef MADV_HWPOISON
#define MADV_HWPOISON 100
#pragma push_macro("MADV_HWPOISON")
#endif
#ifndef MADV_GUARD_INSTALL
#define MADV_GUARD_INSTALL 102
#pragma push_macro("MADV_GUARD_INSTALL")
#endif
#ifndef MADV_GUARD_REMOVE
#define MADV_GUARD_REMOVE 103
#pragma push_macro("MADV_GUARD_REMOVE")
#endif
#ifndef MAP_FIXED_NOREPLACE
#define MAP_FIXED_NOREPLACE 0x100000
#pragma push_macro("MAP_FIXED_NOREPLACE")
#endif
#ifndef PROT_GROWSDOWN
#define PROT_GROWSDOWN 0x01000000
#pragma push_macro("PROT_GROWSDOWN")
#endif
#ifndef PROT_GROWSUP
#define PROT_GROWSUP 0x02000000
#pragma push_macro("PROT_GROWSUP")
#endif
#if !defined(__TARGET_ARCH_mips) && !defined(__TARGET_ARCH_sparc)
#ifndef PKEY_UNRESTRICTED
#define PKEY_UNRESTRICTED 0x0
#pragma push_macro("PKEY_UNRESTRICTED")
#endif
#ifndef PROT_SEM
#define PROT_SEM 0x8
#pragma push_macro("PROT_SEM")
#endif
#ifndef MAP_ANONYMOUS
#define MAP_ANONYMOUS 0x20
#pragma push_macro("MAP_ANONYMOUS")
#endif
#ifndef MADV_SOFT_OFFLINE
#define MADV_SOFT_OFFLINE 101
#pragma push_macro("MADV_SOFT_OFFLINE")
#endif
#ifndef MAP_GROWSDOWN
#define MAP_GROWSDOWN 0x0100
#pragma push_macro("MAP_GROWSDOWN")
#endif
#ifndef MAP_DENYWRITE
#define MAP_DENYWRITE 0x0800
#pragma push_macro("MAP_DENYWRITE")
#endif
#ifndef MAP_EXECUTABLE
#define MAP_EXECUTABLE 0x1000
#pragma push_macro("MAP_EXECUTABLE")
#endif
#ifndef MAP_POPULATE
#define MAP_POPULATE 0x008000
#pragma push_macro("MAP_POPULATE")
#endif
#ifndef MAP_NONBLOCK
#define MAP_NONBLOCK 0x010000
#pragma push_macro("MAP_NONBLOCK")
#endif
#ifndef MAP_STACK
#define MAP_STACK 0x020000
#pragma push_macro("MAP_STACK")
#endif
#ifndef MAP_HUGETLB
#define MAP_HUGETLB 0x040000
#pragma push_macro("MAP_HUGETLB")
#endif
#ifndef MAP_SYNC
#define MAP_SYNC 0x080000
#pragma push_macro("MAP_SYNC")
#endif
#ifndef MAP_UNINITIALIZED
#define MAP_UNINITIALIZED 0x4000000
#pragma push_macro("MAP_UNINITIALIZED")
#endif
#if defined(__TARGET_ARCH_x86) || defined(__TARGET_ARCH_arm64) ||              \
    defined(__TARGET_ARCH_arm) || defined(__TARGET_ARCH_riscv) ||              \
    defined(__TARGET_ARCH_s390) || defined(__TARGET_ARCH_loongarch)
#ifndef MCL_CURRENT
#define MCL_CURRENT 1
#pragma push_macro("MCL_CURRENT")
#endif
#ifndef SHADOW_STACK_SET_TOKEN
#define SHADOW_STACK_SET_TOKEN (1ULL << 0)
#pragma push_macro("SHADOW_STACK_SET_TOKEN")
#endif
#ifndef MCL_FUTURE
#define MCL_FUTURE 2
#pragma push_macro("MCL_FUTURE")
#endif
#ifndef SHADOW_STACK_SET_MARKER
#define SHADOW_STACK_SET_MARKER (1ULL << 1)
#pragma push_macro("SHADOW_STACK_SET_MARKER")
#endif
#ifndef MCL_ONFAULT
#define MCL_ONFAULT 4
#pragma push_macro("MCL_ONFAULT")
#endif
#ifndef MAP_LOCKED
#define MAP_LOCKED 0x2000
#pragma push_macro("MAP_LOCKED")
#endif
#ifndef MAP_NORESERVE
#define MAP_NORESERVE 0x4000
#pragma push_macro("MAP_NORESERVE")
#endif
#endif
#if defined(__TARGET_ARCH_powerpc)
#ifndef MCL_CURRENT
#define MCL_CURRENT 0x2000
#pragma push_macro("MCL_CURRENT")
#endif
#ifndef MCL_FUTURE
#define MCL_FUTURE 0x4000
#pragma push_macro("MCL_FUTURE")
#endif
#ifndef MCL_ONFAULT
#define MCL_ONFAULT 0x8000
#pragma push_macro("MCL_ONFAULT")
#endif
#ifndef MAP_LOCKED
#define MAP_LOCKED 0x80
#pragma push_macro("MAP_LOCKED")
#endif
#ifndef MAP_NORESERVE
#define MAP_NORESERVE 0x40
#pragma push_macro("MAP_NORESERVE")
#endif
#endif
#if defined(__TARGET_ARCH_x86)
#ifndef MAP_32BIT
#define MAP_32BIT 0x40
#pragma push_macro("MAP_32BIT")
#endif
#ifndef MAP_ABOVE4G
#define MAP_ABOVE4G 0x80
#pragma push_macro("MAP_ABOVE4G")
#endif
#endif
#endif /* not mips, sparc */

/* struct vm_area_struct::vm_flags */
#ifndef VM_NONE
#define VM_NONE 0x00000000
#pragma push_macro("VM_NONE")
#endif
#ifndef VM_READ
#define VM_READ 0x00000001
#pragma push_macro("VM_READ")
#endif
#ifndef VM_WRITE
#define VM_WRITE 0x00000002
#pragma push_macro("VM_WRITE")
#endif
#ifndef VM_EXEC
#define VM_EXEC 0x00000004
#pragma push_macro("VM_EXEC")
#endif
#ifndef VM_SHARED
#define VM_SHARED 0x00000008
#pragma push_macro("VM_SHARED")
#endif
#ifndef VM_MAYREAD
#define VM_MAYREAD 0x00000010
#pragma push_macro("VM_MAYREAD")
#endif
#ifndef VM_MAYWRITE
#define VM_MAYWRITE 0x00000020
#pragma push_macro("VM_MAYWRITE")
#endif
#ifndef VM_MAYEXEC
#define VM_MAYEXEC 0x00000040
#pragma push_macro("VM_MAYEXEC")
#endif
#ifndef VM_MAYSHARE
#define VM_MAYSHARE 0x00000080
#pragma push_macro("VM_MAYSHARE")
#endif
#ifndef VM_GROWSDOWN
#define VM_GROWSDOWN 0x00000100
#pragma push_macro("VM_GROWSDOWN")
#endif
#ifndef VM_PFNMAP
#define VM_PFNMAP 0x00000400
#pragma push_macro("VM_PFNMAP")
#endif
#ifndef VM_LOCKED
#define VM_LOCKED 0x00002000
#pragma push_macro("VM_LOCKED")
#endif
#ifndef VM_IO
#define VM_IO 0x00004000
#pragma push_macro("VM_IO")
#endif
#ifndef VM_SEQ_READ
#define VM_SEQ_READ 0x00008000
#pragma push_macro("VM_SEQ_READ")
#endif
#ifndef VM_RAND_READ
#define VM_RAND_READ 0x00010000
#pragma push_macro("VM_RAND_READ")
#endif
#ifndef VM_DONTCOPY
#define VM_DONTCOPY 0x00020000
#pragma push_macro("VM_DONTCOPY")
#endif
#ifndef VM_DONTEXPAND
#define VM_DONTEXPAND 0x00040000
#pragma push_macro("VM_DONTEXPAND")
#endif
#ifndef VM_LOCKONFAULT
#define VM_LOCKONFAULT 0x00080000
#pragma push_macro("VM_LOCKONFAULT")
#endif
#ifndef VM_ACCOUNT
#define VM_ACCOUNT 0x00100000
#pragma push_macro("VM_ACCOUNT")
#endif
#ifndef VM_NORESERVE
#define VM_NORESERVE 0x00200000
#pragma push_macro("VM_NORESERVE")
#endif
#ifndef VM_HUGETLB
#define VM_HUGETLB 0x00400000
#pragma push_macro("VM_HUGETLB")
#endif
#ifndef VM_SYNC
#define VM_SYNC 0x00800000
#pragma push_macro("VM_SYNC")
#endif
#ifndef VM_WIPEONFORK
#define VM_WIPEONFORK 0x02000000
#pragma push_macro("VM_WIPEONFORK")
#endif
#ifndef VM_DONTDUMP
#define VM_DONTDUMP 0x04000000
#pragma push_macro("VM_DONTDUMP")
#endif
#ifndef VM_MIXEDMAP
#define VM_MIXEDMAP 0x10000000
#pragma push_macro("VM_MIXEDMAP")
#endif
#ifndef VM_HUGEPAGE
#define VM_HUGEPAGE 0x20000000
#pragma push_macro("VM_HUGEPAGE")
#endif
#ifndef VM_NOHUGEPAGE
#define VM_NOHUGEPAGE 0x40000000
#pragma push_macro("VM_NOHUGEPAGE")
#endif
#ifndef VM_MERGEABLE
#define VM_MERGEABLE BIT(31)
#pragma push_macro("VM_MERGEABLE")
#endif

/* shmget(2), shmctl(2) */
#ifndef SHM_LOCK
#define SHM_LOCK 11
#pragma push_macro("SHM_LOCK")
#endif
#ifndef SHM_UNLOCK
#define SHM_UNLOCK 12
#pragma push_macro("SHM_UNLOCK")
#endif
#ifndef SHM_STAT
#define SHM_STAT 13
#pragma push_macro("SHM_STAT")
#endif
#ifndef SHM_INFO
#define SHM_INFO 14
#pragma push_macro("SHM_INFO")
#endif
#ifndef SHM_STAT_ANY
#define SHM_STAT_ANY 15
#pragma push_macro("SHM_STAT_ANY")
#endif
#ifndef SHM_W
#define SHM_W 0200
#pragma push_macro("SHM_W")
#endif
#ifndef SHM_R
#define SHM_R 0400
#pragma push_macro("SHM_R")
#endif
#ifndef SHM_HUGETLB
#define SHM_HUGETLB 04000
#pragma push_macro("SHM_HUGETLB")
#endif
#ifndef SHM_NORESERVE
#define SHM_NORESERVE 010000
#pragma push_macro("SHM_NORESERVE")
#endif
#ifndef SHM_RDONLY
#define SHM_RDONLY 010000
#pragma push_macro("SHM_RDONLY")
#endif
#ifndef SHM_RND
#define SHM_RND 020000
#pragma push_macro("SHM_RND")
#endif
#ifndef SHM_REMAP
#define SHM_REMAP 040000
#pragma push_macro("SHM_REMAP")
#endif
#ifndef SHM_EXEC
#define SHM_EXEC 0100000
#pragma push_macro("SHM_EXEC")
#endif

/* mmap(2) */
#ifndef MAP_FAILED
#define MAP_FAILED ((void *)-1)
#pragma push_macro("MAP_FAILED")
#endif

/* Pages, where their size is not a matter of configuration */
#if defined(__TARGET_ARCH_x86) || defined(__TARGET_ARCH_s390)
#ifndef PAGE_SHIFT
#define PAGE_SHIFT 12
#pragma push_macro("PAGE_SHIFT")
#endif
#ifndef PAGE_SIZE
#define PAGE_SIZE (1UL << PAGE_SHIFT)
#pragma push_macro("PAGE_SIZE")
#endif
#ifndef PAGE_MASK
#define PAGE_MASK (~(PAGE_SIZE - 1))
#pragma push_macro("PAGE_MASK")
#endif
#endif

#endif /* CORIFY_KERNEL_MEMORY_H */
