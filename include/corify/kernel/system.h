/* SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause */
/*
 * Constants of time, io_uring, ELF, ioctl, and C itself: see <corify/kernel.h>.
 *
 * A flat table, and so longer than a file of code.
 */
#ifndef CORIFY_KERNEL_SYSTEM_H
#define CORIFY_KERNEL_SYSTEM_H

/* Time */
#ifndef CLOCK_REALTIME
#define CLOCK_REALTIME 0
#pragma push_macro("CLOCK_REALTIME")
#endif
#ifndef ITIMER_REAL
#define ITIMER_REAL 0
#pragma push_macro("ITIMER_REAL")
#endif
#ifndef CLOCK_MONOTONIC
#define CLOCK_MONOTONIC 1
#pragma push_macro("CLOCK_MONOTONIC")
#endif
#ifndef ITIMER_VIRTUAL
#define ITIMER_VIRTUAL 1
#pragma push_macro("ITIMER_VIRTUAL")
#endif
#ifndef TIMER_ABSTIME
#define TIMER_ABSTIME 0x01
#pragma push_macro("TIMER_ABSTIME")
#endif
#ifndef CLOCK_PROCESS_CPUTIME_ID
#define CLOCK_PROCESS_CPUTIME_ID 2
#pragma push_macro("CLOCK_PROCESS_CPUTIME_ID")
#endif
#ifndef ITIMER_PROF
#define ITIMER_PROF 2
#pragma push_macro("ITIMER_PROF")
#endif
#ifndef CLOCK_THREAD_CPUTIME_ID
#define CLOCK_THREAD_CPUTIME_ID 3
#pragma push_macro("CLOCK_THREAD_CPUTIME_ID")
#endif
#ifndef CLOCK_MONOTONIC_RAW
#define CLOCK_MONOTONIC_RAW 4
#pragma push_macro("CLOCK_MONOTONIC_RAW")
#endif
#ifndef CLOCK_REALTIME_COARSE
#define CLOCK_REALTIME_COARSE 5
#pragma push_macro("CLOCK_REALTIME_COARSE")
#endif
#ifndef CLOCK_MONOTONIC_COARSE
#define CLOCK_MONOTONIC_COARSE 6
#pragma push_macro("CLOCK_MONOTONIC_COARSE")
#endif
#ifndef CLOCK_BOOTTIME
#define CLOCK_BOOTTIME 7
#pragma push_macro("CLOCK_BOOTTIME")
#endif
#ifndef CLOCK_REALTIME_ALARM
#define CLOCK_REALTIME_ALARM 8
#pragma push_macro("CLOCK_REALTIME_ALARM")
#endif
#ifndef CLOCK_BOOTTIME_ALARM
#define CLOCK_BOOTTIME_ALARM 9
#pragma push_macro("CLOCK_BOOTTIME_ALARM")
#endif
#ifndef CLOCK_SGI_CYCLE
#define CLOCK_SGI_CYCLE 10
#pragma push_macro("CLOCK_SGI_CYCLE")
#endif
#ifndef CLOCK_TAI
#define CLOCK_TAI 11
#pragma push_macro("CLOCK_TAI")
#endif
#ifndef CLOCK_AUX
#define CLOCK_AUX 0x10
#pragma push_macro("CLOCK_AUX")
#endif
#ifndef CLOCK_AUX_LAST
#define CLOCK_AUX_LAST 0x17
#pragma push_macro("CLOCK_AUX_LAST")
#endif

/* Units of time */
#ifndef PSEC_PER_NSEC
#define PSEC_PER_NSEC 1000L
#pragma push_macro("PSEC_PER_NSEC")
#endif
#ifndef MSEC_PER_SEC
#define MSEC_PER_SEC 1000L
#pragma push_macro("MSEC_PER_SEC")
#endif
#ifndef USEC_PER_MSEC
#define USEC_PER_MSEC 1000L
#pragma push_macro("USEC_PER_MSEC")
#endif
#ifndef NSEC_PER_USEC
#define NSEC_PER_USEC 1000L
#pragma push_macro("NSEC_PER_USEC")
#endif
#ifndef NSEC_PER_MSEC
#define NSEC_PER_MSEC 1000000L
#pragma push_macro("NSEC_PER_MSEC")
#endif
#ifndef USEC_PER_SEC
#define USEC_PER_SEC 1000000L
#pragma push_macro("USEC_PER_SEC")
#endif
#ifndef NSEC_PER_SEC
#define NSEC_PER_SEC 1000000000L
#pragma push_macro("NSEC_PER_SEC")
#endif
#ifndef PSEC_PER_SEC
#define PSEC_PER_SEC 1000000000000LL
#pragma push_macro("PSEC_PER_SEC")
#endif
#ifndef FSEC_PER_SEC
#define FSEC_PER_SEC 1000000000000000LL
#pragma push_macro("FSEC_PER_SEC")
#endif

/* io_uring(7) */
#ifndef IORING_OFF_SQ_RING
#define IORING_OFF_SQ_RING 0ULL
#pragma push_macro("IORING_OFF_SQ_RING")
#endif
#ifndef IORING_CQ_EVENTFD_DISABLED
#define IORING_CQ_EVENTFD_DISABLED (1U << 0)
#pragma push_macro("IORING_CQ_EVENTFD_DISABLED")
#endif
#ifndef IORING_ENTER_GETEVENTS
#define IORING_ENTER_GETEVENTS (1U << 0)
#pragma push_macro("IORING_ENTER_GETEVENTS")
#endif
#ifndef IORING_FEAT_SINGLE_MMAP
#define IORING_FEAT_SINGLE_MMAP (1U << 0)
#pragma push_macro("IORING_FEAT_SINGLE_MMAP")
#endif
#ifndef IORING_SETUP_IOPOLL
#define IORING_SETUP_IOPOLL (1U << 0)
#pragma push_macro("IORING_SETUP_IOPOLL")
#endif
#ifndef IORING_SQ_NEED_WAKEUP
#define IORING_SQ_NEED_WAKEUP (1U << 0)
#pragma push_macro("IORING_SQ_NEED_WAKEUP")
#endif
#ifndef IORING_ENTER_SQ_WAKEUP
#define IORING_ENTER_SQ_WAKEUP (1U << 1)
#pragma push_macro("IORING_ENTER_SQ_WAKEUP")
#endif
#ifndef IORING_FEAT_NODROP
#define IORING_FEAT_NODROP (1U << 1)
#pragma push_macro("IORING_FEAT_NODROP")
#endif
#ifndef IORING_SETUP_SQPOLL
#define IORING_SETUP_SQPOLL (1U << 1)
#pragma push_macro("IORING_SETUP_SQPOLL")
#endif
#ifndef IORING_SQ_CQ_OVERFLOW
#define IORING_SQ_CQ_OVERFLOW (1U << 1)
#pragma push_macro("IORING_SQ_CQ_OVERFLOW")
#endif
#ifndef IORING_ENTER_SQ_WAIT
#define IORING_ENTER_SQ_WAIT (1U << 2)
#pragma push_macro("IORING_ENTER_SQ_WAIT")
#endif
#ifndef IORING_FEAT_SUBMIT_STABLE
#define IORING_FEAT_SUBMIT_STABLE (1U << 2)
#pragma push_macro("IORING_FEAT_SUBMIT_STABLE")
#endif
#ifndef IORING_SETUP_SQ_AFF
#define IORING_SETUP_SQ_AFF (1U << 2)
#pragma push_macro("IORING_SETUP_SQ_AFF")
#endif
#ifndef IORING_SQ_TASKRUN
#define IORING_SQ_TASKRUN (1U << 2)
#pragma push_macro("IORING_SQ_TASKRUN")
#endif
#ifndef IORING_ENTER_EXT_ARG
#define IORING_ENTER_EXT_ARG (1U << 3)
#pragma push_macro("IORING_ENTER_EXT_ARG")
#endif
#ifndef IORING_FEAT_RW_CUR_POS
#define IORING_FEAT_RW_CUR_POS (1U << 3)
#pragma push_macro("IORING_FEAT_RW_CUR_POS")
#endif
#ifndef IORING_SETUP_CQSIZE
#define IORING_SETUP_CQSIZE (1U << 3)
#pragma push_macro("IORING_SETUP_CQSIZE")
#endif
#ifndef IORING_ENTER_REGISTERED_RING
#define IORING_ENTER_REGISTERED_RING (1U << 4)
#pragma push_macro("IORING_ENTER_REGISTERED_RING")
#endif
#ifndef IORING_FEAT_CUR_PERSONALITY
#define IORING_FEAT_CUR_PERSONALITY (1U << 4)
#pragma push_macro("IORING_FEAT_CUR_PERSONALITY")
#endif
#ifndef IORING_OFF_PBUF_SHIFT
#define IORING_OFF_PBUF_SHIFT 16
#pragma push_macro("IORING_OFF_PBUF_SHIFT")
#endif
#ifndef IORING_SETUP_CLAMP
#define IORING_SETUP_CLAMP (1U << 4)
#pragma push_macro("IORING_SETUP_CLAMP")
#endif
#ifndef IORING_ENTER_ABS_TIMER
#define IORING_ENTER_ABS_TIMER (1U << 5)
#pragma push_macro("IORING_ENTER_ABS_TIMER")
#endif
#ifndef IORING_FEAT_FAST_POLL
#define IORING_FEAT_FAST_POLL (1U << 5)
#pragma push_macro("IORING_FEAT_FAST_POLL")
#endif
#ifndef IORING_SETUP_ATTACH_WQ
#define IORING_SETUP_ATTACH_WQ (1U << 5)
#pragma push_macro("IORING_SETUP_ATTACH_WQ")
#endif
#ifndef IORING_ENTER_EXT_ARG_REG
#define IORING_ENTER_EXT_ARG_REG (1U << 6)
#pragma push_macro("IORING_ENTER_EXT_ARG_REG")
#endif
#ifndef IORING_FEAT_POLL_32BITS
#define IORING_FEAT_POLL_32BITS (1U << 6)
#pragma push_macro("IORING_FEAT_POLL_32BITS")
#endif
#ifndef IORING_SETUP_R_DISABLED
#define IORING_SETUP_R_DISABLED (1U << 6)
#pragma push_macro("IORING_SETUP_R_DISABLED")
#endif
#ifndef IORING_ENTER_NO_IOWAIT
#define IORING_ENTER_NO_IOWAIT (1U << 7)
#pragma push_macro("IORING_ENTER_NO_IOWAIT")
#endif
#ifndef IORING_FEAT_SQPOLL_NONFIXED
#define IORING_FEAT_SQPOLL_NONFIXED (1U << 7)
#pragma push_macro("IORING_FEAT_SQPOLL_NONFIXED")
#endif
#ifndef IORING_SETUP_SUBMIT_ALL
#define IORING_SETUP_SUBMIT_ALL (1U << 7)
#pragma push_macro("IORING_SETUP_SUBMIT_ALL")
#endif
#ifndef IORING_FEAT_EXT_ARG
#define IORING_FEAT_EXT_ARG (1U << 8)
#pragma push_macro("IORING_FEAT_EXT_ARG")
#endif
#ifndef IORING_SETUP_COOP_TASKRUN
#define IORING_SETUP_COOP_TASKRUN (1U << 8)
#pragma push_macro("IORING_SETUP_COOP_TASKRUN")
#endif
#ifndef IORING_FEAT_NATIVE_WORKERS
#define IORING_FEAT_NATIVE_WORKERS (1U << 9)
#pragma push_macro("IORING_FEAT_NATIVE_WORKERS")
#endif
#ifndef IORING_SETUP_TASKRUN_FLAG
#define IORING_SETUP_TASKRUN_FLAG (1U << 9)
#pragma push_macro("IORING_SETUP_TASKRUN_FLAG")
#endif
#ifndef IORING_FEAT_RSRC_TAGS
#define IORING_FEAT_RSRC_TAGS (1U << 10)
#pragma push_macro("IORING_FEAT_RSRC_TAGS")
#endif
#ifndef IORING_SETUP_SQE128
#define IORING_SETUP_SQE128 (1U << 10)
#pragma push_macro("IORING_SETUP_SQE128")
#endif
#ifndef IORING_FEAT_CQE_SKIP
#define IORING_FEAT_CQE_SKIP (1U << 11)
#pragma push_macro("IORING_FEAT_CQE_SKIP")
#endif
#ifndef IORING_SETUP_CQE32
#define IORING_SETUP_CQE32 (1U << 11)
#pragma push_macro("IORING_SETUP_CQE32")
#endif
#ifndef IORING_FEAT_LINKED_FILE
#define IORING_FEAT_LINKED_FILE (1U << 12)
#pragma push_macro("IORING_FEAT_LINKED_FILE")
#endif
#ifndef IORING_SETUP_SINGLE_ISSUER
#define IORING_SETUP_SINGLE_ISSUER (1U << 12)
#pragma push_macro("IORING_SETUP_SINGLE_ISSUER")
#endif
#ifndef IORING_FEAT_REG_REG_RING
#define IORING_FEAT_REG_REG_RING (1U << 13)
#pragma push_macro("IORING_FEAT_REG_REG_RING")
#endif
#ifndef IORING_SETUP_DEFER_TASKRUN
#define IORING_SETUP_DEFER_TASKRUN (1U << 13)
#pragma push_macro("IORING_SETUP_DEFER_TASKRUN")
#endif
#ifndef IORING_FEAT_RECVSEND_BUNDLE
#define IORING_FEAT_RECVSEND_BUNDLE (1U << 14)
#pragma push_macro("IORING_FEAT_RECVSEND_BUNDLE")
#endif
#ifndef IORING_SETUP_NO_MMAP
#define IORING_SETUP_NO_MMAP (1U << 14)
#pragma push_macro("IORING_SETUP_NO_MMAP")
#endif
#ifndef IORING_FEAT_MIN_TIMEOUT
#define IORING_FEAT_MIN_TIMEOUT (1U << 15)
#pragma push_macro("IORING_FEAT_MIN_TIMEOUT")
#endif
#ifndef IORING_SETUP_REGISTERED_FD_ONLY
#define IORING_SETUP_REGISTERED_FD_ONLY (1U << 15)
#pragma push_macro("IORING_SETUP_REGISTERED_FD_ONLY")
#endif
#ifndef IORING_FEAT_RW_ATTR
#define IORING_FEAT_RW_ATTR (1U << 16)
#pragma push_macro("IORING_FEAT_RW_ATTR")
#endif
#ifndef IORING_SETUP_NO_SQARRAY
#define IORING_SETUP_NO_SQARRAY (1U << 16)
#pragma push_macro("IORING_SETUP_NO_SQARRAY")
#endif
#ifndef IORING_FEAT_NO_IOWAIT
#define IORING_FEAT_NO_IOWAIT (1U << 17)
#pragma push_macro("IORING_FEAT_NO_IOWAIT")
#endif
#ifndef IORING_SETUP_HYBRID_IOPOLL
#define IORING_SETUP_HYBRID_IOPOLL (1U << 17)
#pragma push_macro("IORING_SETUP_HYBRID_IOPOLL")
#endif
#ifndef IORING_SETUP_CQE_MIXED
#define IORING_SETUP_CQE_MIXED (1U << 18)
#pragma push_macro("IORING_SETUP_CQE_MIXED")
#endif
#ifndef IORING_SETUP_SQE_MIXED
#define IORING_SETUP_SQE_MIXED (1U << 19)
#pragma push_macro("IORING_SETUP_SQE_MIXED")
#endif
#ifndef IORING_SETUP_SQ_REWIND
#define IORING_SETUP_SQ_REWIND (1U << 20)
#pragma push_macro("IORING_SETUP_SQ_REWIND")
#endif
#ifndef IORING_OFF_CQ_RING
#define IORING_OFF_CQ_RING 0x8000000ULL
#pragma push_macro("IORING_OFF_CQ_RING")
#endif
#ifndef IORING_OFF_SQES
#define IORING_OFF_SQES 0x10000000ULL
#pragma push_macro("IORING_OFF_SQES")
#endif
#ifndef IORING_OFF_PBUF_RING
#define IORING_OFF_PBUF_RING 0x80000000ULL
#pragma push_macro("IORING_OFF_PBUF_RING")
#endif
#ifndef IORING_OFF_MMAP_MASK
#define IORING_OFF_MMAP_MASK 0xf8000000ULL
#pragma push_macro("IORING_OFF_MMAP_MASK")
#endif

/* Performance events */
#ifndef PERF_FLAG_FD_NO_GROUP
#define PERF_FLAG_FD_NO_GROUP (1UL << 0)
#pragma push_macro("PERF_FLAG_FD_NO_GROUP")
#endif
#ifndef PERF_FLAG_FD_OUTPUT
#define PERF_FLAG_FD_OUTPUT (1UL << 1)
#pragma push_macro("PERF_FLAG_FD_OUTPUT")
#endif
#ifndef PERF_FLAG_PID_CGROUP
#define PERF_FLAG_PID_CGROUP (1UL << 2)
#pragma push_macro("PERF_FLAG_PID_CGROUP")
#endif
#ifndef PERF_FLAG_FD_CLOEXEC
#define PERF_FLAG_FD_CLOEXEC (1UL << 3)
#pragma push_macro("PERF_FLAG_FD_CLOEXEC")
#endif
#ifndef PERF_MAX_CONTEXTS_PER_STACK
#define PERF_MAX_CONTEXTS_PER_STACK 8
#pragma push_macro("PERF_MAX_CONTEXTS_PER_STACK")
#endif
#ifndef PERF_MAX_STACK_DEPTH
#define PERF_MAX_STACK_DEPTH 127
#pragma push_macro("PERF_MAX_STACK_DEPTH")
#endif

/* BPF */
#ifndef BPF_TAG_SIZE
#define BPF_TAG_SIZE 8
#pragma push_macro("BPF_TAG_SIZE")
#endif
#ifndef BPF_OBJ_NAME_LEN
#define BPF_OBJ_NAME_LEN 16U
#pragma push_macro("BPF_OBJ_NAME_LEN")
#endif
#ifndef BPF_BUILD_ID_SIZE
#define BPF_BUILD_ID_SIZE 20
#pragma push_macro("BPF_BUILD_ID_SIZE")
#endif

/* ELF */
#ifndef EI_MAG0
#define EI_MAG0 0
#pragma push_macro("EI_MAG0")
#endif
#ifndef ELFCLASSNONE
#define ELFCLASSNONE 0
#pragma push_macro("ELFCLASSNONE")
#endif
#ifndef ELFDATANONE
#define ELFDATANONE 0
#pragma push_macro("ELFDATANONE")
#endif
#ifndef ET_NONE
#define ET_NONE 0
#pragma push_macro("ET_NONE")
#endif
#ifndef PT_NULL
#define PT_NULL 0
#pragma push_macro("PT_NULL")
#endif
#ifndef EI_MAG1
#define EI_MAG1 1
#pragma push_macro("EI_MAG1")
#endif
#ifndef ELFCLASS32
#define ELFCLASS32 1
#pragma push_macro("ELFCLASS32")
#endif
#ifndef ELFDATA2LSB
#define ELFDATA2LSB 1
#pragma push_macro("ELFDATA2LSB")
#endif
#ifndef ET_REL
#define ET_REL 1
#pragma push_macro("ET_REL")
#endif
#ifndef PF_X
#define PF_X 0x1
#pragma push_macro("PF_X")
#endif
#ifndef PT_LOAD
#define PT_LOAD 1
#pragma push_macro("PT_LOAD")
#endif
#ifndef EI_MAG2
#define EI_MAG2 2
#pragma push_macro("EI_MAG2")
#endif
#ifndef ELFCLASS64
#define ELFCLASS64 2
#pragma push_macro("ELFCLASS64")
#endif
#ifndef ELFDATA2MSB
#define ELFDATA2MSB 2
#pragma push_macro("ELFDATA2MSB")
#endif
#ifndef ET_EXEC
#define ET_EXEC 2
#pragma push_macro("ET_EXEC")
#endif
#ifndef PF_W
#define PF_W 0x2
#pragma push_macro("PF_W")
#endif
#ifndef PT_DYNAMIC
#define PT_DYNAMIC 2
#pragma push_macro("PT_DYNAMIC")
#endif
#ifndef EI_MAG3
#define EI_MAG3 3
#pragma push_macro("EI_MAG3")
#endif
#ifndef ELFCLASSNUM
#define ELFCLASSNUM 3
#pragma push_macro("ELFCLASSNUM")
#endif
#ifndef EM_386
#define EM_386 3
#pragma push_macro("EM_386")
#endif
#ifndef ET_DYN
#define ET_DYN 3
#pragma push_macro("ET_DYN")
#endif
#ifndef PT_INTERP
#define PT_INTERP 3
#pragma push_macro("PT_INTERP")
#endif
#ifndef EI_CLASS
#define EI_CLASS 4
#pragma push_macro("EI_CLASS")
#endif
#ifndef ET_CORE
#define ET_CORE 4
#pragma push_macro("ET_CORE")
#endif
#ifndef PF_R
#define PF_R 0x4
#pragma push_macro("PF_R")
#endif
#ifndef PT_NOTE
#define PT_NOTE 4
#pragma push_macro("PT_NOTE")
#endif
#ifndef SELFMAG
#define SELFMAG 4
#pragma push_macro("SELFMAG")
#endif
#ifndef EI_DATA
#define EI_DATA 5
#pragma push_macro("EI_DATA")
#endif
#ifndef PT_SHLIB
#define PT_SHLIB 5
#pragma push_macro("PT_SHLIB")
#endif
#ifndef EI_VERSION
#define EI_VERSION 6
#pragma push_macro("EI_VERSION")
#endif
#ifndef PT_PHDR
#define PT_PHDR 6
#pragma push_macro("PT_PHDR")
#endif
#ifndef EI_OSABI
#define EI_OSABI 7
#pragma push_macro("EI_OSABI")
#endif
#ifndef PT_TLS
#define PT_TLS 7
#pragma push_macro("PT_TLS")
#endif
#ifndef EI_PAD
#define EI_PAD 8
#pragma push_macro("EI_PAD")
#endif
#ifndef EM_MIPS
#define EM_MIPS 8
#pragma push_macro("EM_MIPS")
#endif
#ifndef EI_NIDENT
#define EI_NIDENT 16
#pragma push_macro("EI_NIDENT")
#endif
#ifndef EM_PPC
#define EM_PPC 20
#pragma push_macro("EM_PPC")
#endif
#ifndef EM_PPC64
#define EM_PPC64 21
#pragma push_macro("EM_PPC64")
#endif
#ifndef EM_S390
#define EM_S390 22
#pragma push_macro("EM_S390")
#endif
#ifndef EM_ARM
#define EM_ARM 40
#pragma push_macro("EM_ARM")
#endif
#ifndef EM_SPARCV9
#define EM_SPARCV9 43
#pragma push_macro("EM_SPARCV9")
#endif
#ifndef EM_X86_64
#define EM_X86_64 62
#pragma push_macro("EM_X86_64")
#endif
#ifndef ELFMAG1
#define ELFMAG1 'E'
#pragma push_macro("ELFMAG1")
#endif
#ifndef ELFMAG3
#define ELFMAG3 'F'
#pragma push_macro("ELFMAG3")
#endif
#ifndef ELFMAG2
#define ELFMAG2 'L'
#pragma push_macro("ELFMAG2")
#endif
#ifndef ELFMAG0
#define ELFMAG0 0x7f
#pragma push_macro("ELFMAG0")
#endif
#ifndef EM_AARCH64
#define EM_AARCH64 183
#pragma push_macro("EM_AARCH64")
#endif
#ifndef EM_RISCV
#define EM_RISCV 243
#pragma push_macro("EM_RISCV")
#endif
#ifndef EM_BPF
#define EM_BPF 247
#pragma push_macro("EM_BPF")
#endif
#ifndef EM_LOONGARCH
#define EM_LOONGARCH 258
#pragma push_macro("EM_LOONGARCH")
#endif
#ifndef ET_LOPROC
#define ET_LOPROC 0xff00
#pragma push_macro("ET_LOPROC")
#endif
#ifndef ET_HIPROC
#define ET_HIPROC 0xffff
#pragma push_macro("ET_HIPROC")
#endif
#ifndef PT_LOOS
#define PT_LOOS 0x60000000
#pragma push_macro("PT_LOOS")
#endif
#ifndef PT_GNU_EH_FRAME
#define PT_GNU_EH_FRAME (PT_LOOS + 0x474e550)
#pragma push_macro("PT_GNU_EH_FRAME")
#endif
#ifndef PT_GNU_STACK
#define PT_GNU_STACK (PT_LOOS + 0x474e551)
#pragma push_macro("PT_GNU_STACK")
#endif
#ifndef PT_GNU_RELRO
#define PT_GNU_RELRO (PT_LOOS + 0x474e552)
#pragma push_macro("PT_GNU_RELRO")
#endif
#ifndef PT_GNU_PROPERTY
#define PT_GNU_PROPERTY (PT_LOOS + 0x474e553)
#pragma push_macro("PT_GNU_PROPERTY")
#endif
#ifndef PT_HIOS
#define PT_HIOS 0x6fffffff
#pragma push_macro("PT_HIOS")
#endif
#ifndef PT_LOPROC
#define PT_LOPROC 0x70000000
#pragma push_macro("PT_LOPROC")
#endif
#ifndef PT_AARCH64_MEMTAG_MTE
#define PT_AARCH64_MEMTAG_MTE (PT_LOPROC + 0x2)
#pragma push_macro("PT_AARCH64_MEMTAG_MTE")
#endif
#ifndef PT_HIPROC
#define PT_HIPROC 0x7fffffff
#pragma push_macro("PT_HIPROC")
#endif

/* Limits of types */
#ifndef CHAR_BIT
#define CHAR_BIT 8
#pragma push_macro("CHAR_BIT")
#endif
#ifndef USHRT_MAX
#define USHRT_MAX ((unsigned short)~0U)
#pragma push_macro("USHRT_MAX")
#endif
#ifndef SHRT_MAX
#define SHRT_MAX ((short)(USHRT_MAX >> 1))
#pragma push_macro("SHRT_MAX")
#endif
#ifndef SHRT_MIN
#define SHRT_MIN ((short)(-SHRT_MAX - 1))
#pragma push_macro("SHRT_MIN")
#endif
#ifndef INT_MAX
#define INT_MAX ((int)(~0U >> 1))
#pragma push_macro("INT_MAX")
#endif
#ifndef INT_MIN
#define INT_MIN (-INT_MAX - 1)
#pragma push_macro("INT_MIN")
#endif
#ifndef UINT_MAX
#define UINT_MAX (~0U)
#pragma push_macro("UINT_MAX")
#endif
#ifndef LONG_MAX
#define LONG_MAX ((long)(~0UL >> 1))
#pragma push_macro("LONG_MAX")
#endif
#ifndef LONG_MIN
#define LONG_MIN (-LONG_MAX - 1)
#pragma push_macro("LONG_MIN")
#endif
#ifndef ULONG_MAX
#define ULONG_MAX (~0UL)
#pragma push_macro("ULONG_MAX")
#endif
#ifndef LLONG_MAX
#define LLONG_MAX ((long long)(~0ULL >> 1))
#pragma push_macro("LLONG_MAX")
#endif
#ifndef LLONG_MIN
#define LLONG_MIN (-LLONG_MAX - 1)
#pragma push_macro("LLONG_MIN")
#endif
#ifndef ULLONG_MAX
#define ULLONG_MAX (~0ULL)
#pragma push_macro("ULLONG_MAX")
#endif
#ifndef U8_MAX
#define U8_MAX ((__u8)~0U)
#pragma push_macro("U8_MAX")
#endif
#ifndef S8_MAX
#define S8_MAX ((__s8)(U8_MAX >> 1))
#pragma push_macro("S8_MAX")
#endif
#ifndef S8_MIN
#define S8_MIN ((__s8)(-S8_MAX - 1))
#pragma push_macro("S8_MIN")
#endif
#ifndef U16_MAX
#define U16_MAX ((__u16)~0U)
#pragma push_macro("U16_MAX")
#endif
#ifndef S16_MAX
#define S16_MAX ((__s16)(U16_MAX >> 1))
#pragma push_macro("S16_MAX")
#endif
#ifndef S16_MIN
#define S16_MIN ((__s16)(-S16_MAX - 1))
#pragma push_macro("S16_MIN")
#endif
#ifndef U32_MAX
#define U32_MAX ((__u32)~0U)
#pragma push_macro("U32_MAX")
#endif
#ifndef S32_MAX
#define S32_MAX ((__s32)(U32_MAX >> 1))
#pragma push_macro("S32_MAX")
#endif
#ifndef S32_MIN
#define S32_MIN ((__s32)(-S32_MAX - 1))
#pragma push_macro("S32_MIN")
#endif
#ifndef U64_MAX
#define U64_MAX ((__u64)~0ULL)
#pragma push_macro("U64_MAX")
#endif
#ifndef S64_MAX
#define S64_MAX ((__s64)(U64_MAX >> 1))
#pragma push_macro("S64_MAX")
#endif
#ifndef S64_MIN
#define S64_MIN ((__s64)(-S64_MAX - 1))
#pragma push_macro("S64_MIN")
#endif

/* Bits; BPF has 64 of them to a long */
#ifndef BITS_PER_BYTE
#define BITS_PER_BYTE 8
#pragma push_macro("BITS_PER_BYTE")
#endif
#ifndef BITS_PER_LONG
#define BITS_PER_LONG 64
#pragma push_macro("BITS_PER_LONG")
#endif
#ifndef BITS_PER_LONG_LONG
#define BITS_PER_LONG_LONG 64
#pragma push_macro("BITS_PER_LONG_LONG")
#endif
#ifndef BIT
#define BIT(nr) (1UL << (nr))
#pragma push_macro("BIT")
#endif
#ifndef BIT_ULL
#define BIT_ULL(nr) (1ULL << (nr))
#pragma push_macro("BIT_ULL")
#endif
#ifndef BIT_MASK
#define BIT_MASK(nr) (1UL << ((nr) % BITS_PER_LONG))
#pragma push_macro("BIT_MASK")
#endif
#ifndef BIT_WORD
#define BIT_WORD(nr) ((nr) / BITS_PER_LONG)
#pragma push_macro("BIT_WORD")
#endif

/* C */
#ifndef NULL
#define NULL ((void *)0)
#pragma push_macro("NULL")
#endif
#ifndef __AC
#define __AC(X, Y) (X##Y)
#pragma push_macro("__AC")
#endif
#ifndef _AC
#define _AC(X, Y) __AC(X, Y)
#pragma push_macro("_AC")
#endif
#ifndef _UL
#define _UL(x) (_AC(x, UL))
#pragma push_macro("_UL")
#endif
#ifndef _ULL
#define _ULL(x) (_AC(x, ULL))
#pragma push_macro("_ULL")
#endif
#ifndef ARRAY_SIZE
#define ARRAY_SIZE(arr) (sizeof(arr) / sizeof((arr)[0]))
#pragma push_macro("ARRAY_SIZE")
#endif
#ifndef DIV_ROUND_UP
#define DIV_ROUND_UP(n, d) (((n) + (d) - 1) / (d))
#pragma push_macro("DIV_ROUND_UP")
#endif
#ifndef READ_ONCE
#define READ_ONCE(x) (*(const volatile typeof(x) *)&(x))
#pragma push_macro("READ_ONCE")
#endif
#ifndef WRITE_ONCE
#define WRITE_ONCE(x, val)                                                     \
  do {                                                                         \
    *(volatile typeof(x) *)&(x) = (val);                                       \
  } while (0)
#pragma push_macro("WRITE_ONCE")
#endif
#ifndef likely
#define likely(x) __builtin_expect(!!(x), 1)
#pragma push_macro("likely")
#endif
#ifndef unlikely
#define unlikely(x) __builtin_expect(!!(x), 0)
#pragma push_macro("unlikely")
#endif

/* Marks of a pointer; Corify goes by __user */
#ifndef __user
#define __user __attribute__((btf_type_tag("user")))
#pragma push_macro("__user")
#endif
#ifndef __percpu
#define __percpu __attribute__((btf_type_tag("percpu")))
#pragma push_macro("__percpu")
#endif
#ifndef __rcu
#define __rcu __attribute__((btf_type_tag("rcu")))
#pragma push_macro("__rcu")
#endif
#ifndef __force
#define __force
#pragma push_macro("__force")
#endif
#ifndef __iomem
#define __iomem
#pragma push_macro("__iomem")
#endif

/* The kernel's version */
#ifndef KERNEL_VERSION
#define KERNEL_VERSION(a, b, c)                                                \
  (((a) << 16) + ((b) << 8) + ((c) > 255 ? 255 : (c)))
#pragma push_macro("KERNEL_VERSION")
#endif

/* ioctl(2) */
#if !defined(__TARGET_ARCH_powerpc) && !defined(__TARGET_ARCH_mips) &&         \
    !defined(__TARGET_ARCH_sparc)
#ifndef _IOC_NRBITS
#define _IOC_NRBITS 8
#pragma push_macro("_IOC_NRBITS")
#endif
#ifndef _IOC_TYPEBITS
#define _IOC_TYPEBITS 8
#pragma push_macro("_IOC_TYPEBITS")
#endif
#ifndef _IOC_SIZEBITS
#define _IOC_SIZEBITS 14
#pragma push_macro("_IOC_SIZEBITS")
#endif
#ifndef _IOC_DIRBITS
#define _IOC_DIRBITS 2
#pragma push_macro("_IOC_DIRBITS")
#endif
#ifndef _IOC_NRMASK
#define _IOC_NRMASK ((1 << _IOC_NRBITS) - 1)
#pragma push_macro("_IOC_NRMASK")
#endif
#ifndef _IOC_TYPEMASK
#define _IOC_TYPEMASK ((1 << _IOC_TYPEBITS) - 1)
#pragma push_macro("_IOC_TYPEMASK")
#endif
#ifndef _IOC_SIZEMASK
#define _IOC_SIZEMASK ((1 << _IOC_SIZEBITS) - 1)
#pragma push_macro("_IOC_SIZEMASK")
#endif
#ifndef _IOC_DIRMASK
#define _IOC_DIRMASK ((1 << _IOC_DIRBITS) - 1)
#pragma push_macro("_IOC_DIRMASK")
#endif
#ifndef _IOC_NRSHIFT
#define _IOC_NRSHIFT 0
#pragma push_macro("_IOC_NRSHIFT")
#endif
#ifndef _IOC_TYPESHIFT
#define _IOC_TYPESHIFT (_IOC_NRSHIFT + _IOC_NRBITS)
#pragma push_macro("_IOC_TYPESHIFT")
#endif
#ifndef _IOC_SIZESHIFT
#define _IOC_SIZESHIFT (_IOC_TYPESHIFT + _IOC_TYPEBITS)
#pragma push_macro("_IOC_SIZESHIFT")
#endif
#ifndef _IOC_DIRSHIFT
#define _IOC_DIRSHIFT (_IOC_SIZESHIFT + _IOC_SIZEBITS)
#pragma push_macro("_IOC_DIRSHIFT")
#endif
#ifndef _IOC_NONE
#define _IOC_NONE 0U
#pragma push_macro("_IOC_NONE")
#endif
#ifndef _IOC_WRITE
#define _IOC_WRITE 1U
#pragma push_macro("_IOC_WRITE")
#endif
#ifndef _IOC_READ
#define _IOC_READ 2U
#pragma push_macro("_IOC_READ")
#endif
#ifndef _IOC
#define _IOC(dir, type, nr, size)                                              \
  (((dir) << _IOC_DIRSHIFT) | ((type) << _IOC_TYPESHIFT) |                     \
   ((nr) << _IOC_NRSHIFT) | ((size) << _IOC_SIZESHIFT))
#pragma push_macro("_IOC")
#endif
#ifndef _IOC_TYPECHECK
#define _IOC_TYPECHECK(t) (sizeof(t))
#pragma push_macro("_IOC_TYPECHECK")
#endif
#ifndef _IO
#define _IO(type, nr) _IOC(_IOC_NONE, (type), (nr), 0)
#pragma push_macro("_IO")
#endif
#ifndef _IOR
#define _IOR(type, nr, size)                                                   \
  _IOC(_IOC_READ, (type), (nr), (_IOC_TYPECHECK(size)))
#pragma push_macro("_IOR")
#endif
#ifndef _IOW
#define _IOW(type, nr, size)                                                   \
  _IOC(_IOC_WRITE, (type), (nr), (_IOC_TYPECHECK(size)))
#pragma push_macro("_IOW")
#endif
#ifndef _IOWR
#define _IOWR(type, nr, size)                                                  \
  _IOC(_IOC_READ | _IOC_WRITE, (type), (nr), (_IOC_TYPECHECK(size)))
#pragma push_macro("_IOWR")
#endif
#ifndef _IOC_DIR
#define _IOC_DIR(nr) (((nr) >> _IOC_DIRSHIFT) & _IOC_DIRMASK)
#pragma push_macro("_IOC_DIR")
#endif
#ifndef _IOC_TYPE
#define _IOC_TYPE(nr) (((nr) >> _IOC_TYPESHIFT) & _IOC_TYPEMASK)
#pragma push_macro("_IOC_TYPE")
#endif
#ifndef _IOC_NR
#define _IOC_NR(nr) (((nr) >> _IOC_NRSHIFT) & _IOC_NRMASK)
#pragma push_macro("_IOC_NR")
#endif
#ifndef _IOC_SIZE
#define _IOC_SIZE(nr) (((nr) >> _IOC_SIZESHIFT) & _IOC_SIZEMASK)
#pragma push_macro("_IOC_SIZE")
#endif
#ifndef PERF_EVENT_IOC_ENABLE
#define PERF_EVENT_IOC_ENABLE _IO('$', 0)
#pragma push_macro("PERF_EVENT_IOC_ENABLE")
#endif
#ifndef PERF_EVENT_IOC_DISABLE
#define PERF_EVENT_IOC_DISABLE _IO('$', 1)
#pragma push_macro("PERF_EVENT_IOC_DISABLE")
#endif
#ifndef PERF_EVENT_IOC_REFRESH
#define PERF_EVENT_IOC_REFRESH _IO('$', 2)
#pragma push_macro("PERF_EVENT_IOC_REFRESH")
#endif
#ifndef PERF_EVENT_IOC_RESET
#define PERF_EVENT_IOC_RESET _IO('$', 3)
#pragma push_macro("PERF_EVENT_IOC_RESET")
#endif
#ifndef PERF_EVENT_IOC_PERIOD
#define PERF_EVENT_IOC_PERIOD _IOW('$', 4, __u64)
#pragma push_macro("PERF_EVENT_IOC_PERIOD")
#endif
#ifndef PERF_EVENT_IOC_SET_OUTPUT
#define PERF_EVENT_IOC_SET_OUTPUT _IO('$', 5)
#pragma push_macro("PERF_EVENT_IOC_SET_OUTPUT")
#endif
#ifndef PERF_EVENT_IOC_SET_FILTER
#define PERF_EVENT_IOC_SET_FILTER _IOW('$', 6, char *)
#pragma push_macro("PERF_EVENT_IOC_SET_FILTER")
#endif
#ifndef PERF_EVENT_IOC_ID
#define PERF_EVENT_IOC_ID _IOR('$', 7, __u64 *)
#pragma push_macro("PERF_EVENT_IOC_ID")
#endif
#ifndef PERF_EVENT_IOC_SET_BPF
#define PERF_EVENT_IOC_SET_BPF _IOW('$', 8, __u32)
#pragma push_macro("PERF_EVENT_IOC_SET_BPF")
#endif
#endif

/* io_uring(7), struct io_uring_sqe::flags */
#ifndef IOSQE_FIXED_FILE
#define IOSQE_FIXED_FILE (1U << 0)
#pragma push_macro("IOSQE_FIXED_FILE")
#endif
#ifndef IOSQE_IO_DRAIN
#define IOSQE_IO_DRAIN (1U << 1)
#pragma push_macro("IOSQE_IO_DRAIN")
#endif
#ifndef IOSQE_IO_LINK
#define IOSQE_IO_LINK (1U << 2)
#pragma push_macro("IOSQE_IO_LINK")
#endif
#ifndef IOSQE_IO_HARDLINK
#define IOSQE_IO_HARDLINK (1U << 3)
#pragma push_macro("IOSQE_IO_HARDLINK")
#endif
#ifndef IOSQE_ASYNC
#define IOSQE_ASYNC (1U << 4)
#pragma push_macro("IOSQE_ASYNC")
#endif
#ifndef IOSQE_BUFFER_SELECT
#define IOSQE_BUFFER_SELECT (1U << 5)
#pragma push_macro("IOSQE_BUFFER_SELECT")
#endif
#ifndef IOSQE_CQE_SKIP_SUCCESS
#define IOSQE_CQE_SKIP_SUCCESS (1U << 6)
#pragma push_macro("IOSQE_CQE_SKIP_SUCCESS")
#endif

#endif /* CORIFY_KERNEL_SYSTEM_H */
