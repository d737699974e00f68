/* SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause */
/*
 * Constants of processes, capabilities and what they are governed by: see
 * <corify/kernel.h>.
 *
 * A flat table, and so longer than a file of code.
 */
#ifndef CORIFY_KERNEL_PROCESSES_H
#define CORIFY_KERNEL_PROCESSES_H

/* Lengths */
#ifndef TASK_COMM_LEN
#define TASK_COMM_LEN 16
#pragma push_macro("TASK_COMM_LEN")
#endif
#ifndef __NEW_UTS_LEN
#define __NEW_UTS_LEN 64
#pragma push_macro("__NEW_UTS_LEN")
#endif

/* struct task_struct::flags; what has moved between kernels is left out */
#ifndef PF_IDLE
#define PF_IDLE 0x00000002
#pragma push_macro("PF_IDLE")
#endif
#ifndef PF_EXITING
#define PF_EXITING 0x00000004
#pragma push_macro("PF_EXITING")
#endif
#ifndef PF_WQ_WORKER
#define PF_WQ_WORKER 0x00000020
#pragma push_macro("PF_WQ_WORKER")
#endif
#ifndef PF_FORKNOEXEC
#define PF_FORKNOEXEC 0x00000040
#pragma push_macro("PF_FORKNOEXEC")
#endif
#ifndef PF_MCE_PROCESS
#define PF_MCE_PROCESS 0x00000080
#pragma push_macro("PF_MCE_PROCESS")
#endif
#ifndef PF_SUPERPRIV
#define PF_SUPERPRIV 0x00000100
#pragma push_macro("PF_SUPERPRIV")
#endif
#ifndef PF_DUMPCORE
#define PF_DUMPCORE 0x00000200
#pragma push_macro("PF_DUMPCORE")
#endif
#ifndef PF_SIGNALED
#define PF_SIGNALED 0x00000400
#pragma push_macro("PF_SIGNALED")
#endif
#ifndef PF_MEMALLOC
#define PF_MEMALLOC 0x00000800
#pragma push_macro("PF_MEMALLOC")
#endif
#ifndef PF_NPROC_EXCEEDED
#define PF_NPROC_EXCEEDED 0x00001000
#pragma push_macro("PF_NPROC_EXCEEDED")
#endif
#ifndef PF_USED_MATH
#define PF_USED_MATH 0x00002000
#pragma push_macro("PF_USED_MATH")
#endif
#ifndef PF_NOFREEZE
#define PF_NOFREEZE 0x00008000
#pragma push_macro("PF_NOFREEZE")
#endif
#ifndef PF_KSWAPD
#define PF_KSWAPD 0x00020000
#pragma push_macro("PF_KSWAPD")
#endif
#ifndef PF_MEMALLOC_NOFS
#define PF_MEMALLOC_NOFS 0x00040000
#pragma push_macro("PF_MEMALLOC_NOFS")
#endif
#ifndef PF_MEMALLOC_NOIO
#define PF_MEMALLOC_NOIO 0x00080000
#pragma push_macro("PF_MEMALLOC_NOIO")
#endif
#ifndef PF_LOCAL_THROTTLE
#define PF_LOCAL_THROTTLE 0x00100000
#pragma push_macro("PF_LOCAL_THROTTLE")
#endif
#ifndef PF_KTHREAD
#define PF_KTHREAD 0x00200000
#pragma push_macro("PF_KTHREAD")
#endif
#ifndef PF_RANDOMIZE
#define PF_RANDOMIZE 0x00400000
#pragma push_macro("PF_RANDOMIZE")
#endif
#ifndef PF_NO_SETAFFINITY
#define PF_NO_SETAFFINITY 0x04000000
#pragma push_macro("PF_NO_SETAFFINITY")
#endif
#ifndef PF_MCE_EARLY
#define PF_MCE_EARLY 0x08000000
#pragma push_macro("PF_MCE_EARLY")
#endif
#ifndef PF_SUSPEND_TASK
#define PF_SUSPEND_TASK 0x80000000
#pragma push_macro("PF_SUSPEND_TASK")
#endif

/* struct task_struct::__state, exit_state; what has moved is left out */
#ifndef TASK_RUNNING
#define TASK_RUNNING 0x00000000
#pragma push_macro("TASK_RUNNING")
#endif
#ifndef TASK_INTERRUPTIBLE
#define TASK_INTERRUPTIBLE 0x00000001
#pragma push_macro("TASK_INTERRUPTIBLE")
#endif
#ifndef TASK_UNINTERRUPTIBLE
#define TASK_UNINTERRUPTIBLE 0x00000002
#pragma push_macro("TASK_UNINTERRUPTIBLE")
#endif
#ifndef __TASK_STOPPED
#define __TASK_STOPPED 0x00000004
#pragma push_macro("__TASK_STOPPED")
#endif
#ifndef __TASK_TRACED
#define __TASK_TRACED 0x00000008
#pragma push_macro("__TASK_TRACED")
#endif
#ifndef EXIT_DEAD
#define EXIT_DEAD 0x00000010
#pragma push_macro("EXIT_DEAD")
#endif
#ifndef EXIT_ZOMBIE
#define EXIT_ZOMBIE 0x00000020
#pragma push_macro("EXIT_ZOMBIE")
#endif
#ifndef EXIT_TRACE
#define EXIT_TRACE (EXIT_ZOMBIE | EXIT_DEAD)
#pragma push_macro("EXIT_TRACE")
#endif
#ifndef TASK_PARKED
#define TASK_PARKED 0x00000040
#pragma push_macro("TASK_PARKED")
#endif
#ifndef TASK_DEAD
#define TASK_DEAD 0x00000080
#pragma push_macro("TASK_DEAD")
#endif
#ifndef TASK_WAKEKILL
#define TASK_WAKEKILL 0x00000100
#pragma push_macro("TASK_WAKEKILL")
#endif
#ifndef TASK_WAKING
#define TASK_WAKING 0x00000200
#pragma push_macro("TASK_WAKING")
#endif
#ifndef TASK_NOLOAD
#define TASK_NOLOAD 0x00000400
#pragma push_macro("TASK_NOLOAD")
#endif
#ifndef TASK_NEW
#define TASK_NEW 0x00000800
#pragma push_macro("TASK_NEW")
#endif
#ifndef TASK_RTLOCK_WAIT
#define TASK_RTLOCK_WAIT 0x00001000
#pragma push_macro("TASK_RTLOCK_WAIT")
#endif
#ifndef TASK_KILLABLE
#define TASK_KILLABLE (TASK_WAKEKILL | TASK_UNINTERRUPTIBLE)
#pragma push_macro("TASK_KILLABLE")
#endif
#ifndef TASK_STOPPED
#define TASK_STOPPED (TASK_WAKEKILL | __TASK_STOPPED)
#pragma push_macro("TASK_STOPPED")
#endif
#ifndef TASK_IDLE
#define TASK_IDLE (TASK_UNINTERRUPTIBLE | TASK_NOLOAD)
#pragma push_macro("TASK_IDLE")
#endif
#ifndef TASK_NORMAL
#define TASK_NORMAL (TASK_INTERRUPTIBLE | TASK_UNINTERRUPTIBLE)
#pragma push_macro("TASK_NORMAL")
#endif

/* clone(2), unshare(2) */
#ifndef SCHED_NORMAL
#define SCHED_NORMAL 0
#pragma push_macro("SCHED_NORMAL")
#endif
#ifndef SCHED_FIFO
#define SCHED_FIFO 1
#pragma push_macro("SCHED_FIFO")
#endif
#ifndef SCHED_FLAG_RESET_ON_FORK
#define SCHED_FLAG_RESET_ON_FORK 0x01
#pragma push_macro("SCHED_FLAG_RESET_ON_FORK")
#endif
#ifndef SCHED_GETATTR_FLAG_DL_DYNAMIC
#define SCHED_GETATTR_FLAG_DL_DYNAMIC 0x01
#pragma push_macro("SCHED_GETATTR_FLAG_DL_DYNAMIC")
#endif
#ifndef SCHED_FLAG_RECLAIM
#define SCHED_FLAG_RECLAIM 0x02
#pragma push_macro("SCHED_FLAG_RECLAIM")
#endif
#ifndef SCHED_RR
#define SCHED_RR 2
#pragma push_macro("SCHED_RR")
#endif
#ifndef SCHED_BATCH
#define SCHED_BATCH 3
#pragma push_macro("SCHED_BATCH")
#endif
#ifndef SCHED_FLAG_DL_OVERRUN
#define SCHED_FLAG_DL_OVERRUN 0x04
#pragma push_macro("SCHED_FLAG_DL_OVERRUN")
#endif
#ifndef SCHED_IDLE
#define SCHED_IDLE 5
#pragma push_macro("SCHED_IDLE")
#endif
#ifndef SCHED_DEADLINE
#define SCHED_DEADLINE 6
#pragma push_macro("SCHED_DEADLINE")
#endif
#ifndef SCHED_EXT
#define SCHED_EXT 7
#pragma push_macro("SCHED_EXT")
#endif
#ifndef SCHED_FLAG_KEEP_POLICY
#define SCHED_FLAG_KEEP_POLICY 0x08
#pragma push_macro("SCHED_FLAG_KEEP_POLICY")
#endif
#ifndef SCHED_FLAG_KEEP_PARAMS
#define SCHED_FLAG_KEEP_PARAMS 0x10
#pragma push_macro("SCHED_FLAG_KEEP_PARAMS")
#endif
#ifndef SCHED_FLAG_KEEP_ALL
#define SCHED_FLAG_KEEP_ALL (SCHED_FLAG_KEEP_POLICY | SCHED_FLAG_KEEP_PARAMS)
#pragma push_macro("SCHED_FLAG_KEEP_ALL")
#endif
#ifndef SCHED_FLAG_UTIL_CLAMP_MIN
#define SCHED_FLAG_UTIL_CLAMP_MIN 0x20
#pragma push_macro("SCHED_FLAG_UTIL_CLAMP_MIN")
#endif
#ifndef CLONE_ARGS_SIZE_VER0
#define CLONE_ARGS_SIZE_VER0 64
#pragma push_macro("CLONE_ARGS_SIZE_VER0")
#endif
#ifndef SCHED_FLAG_UTIL_CLAMP_MAX
#define SCHED_FLAG_UTIL_CLAMP_MAX 0x40
#pragma push_macro("SCHED_FLAG_UTIL_CLAMP_MAX")
#endif
#ifndef CLONE_ARGS_SIZE_VER1
#define CLONE_ARGS_SIZE_VER1 80
#pragma push_macro("CLONE_ARGS_SIZE_VER1")
#endif
#ifndef CLONE_ARGS_SIZE_VER2
#define CLONE_ARGS_SIZE_VER2 88
#pragma push_macro("CLONE_ARGS_SIZE_VER2")
#endif
#ifndef SCHED_FLAG_UTIL_CLAMP
#define SCHED_FLAG_UTIL_CLAMP                                                  \
  (SCHED_FLAG_UTIL_CLAMP_MIN | SCHED_FLAG_UTIL_CLAMP_MAX)
#pragma push_macro("SCHED_FLAG_UTIL_CLAMP")
#endif
#ifndef SCHED_FLAG_ALL
#define SCHED_FLAG_ALL                                                         \
  (SCHED_FLAG_RESET_ON_FORK | SCHED_FLAG_RECLAIM | SCHED_FLAG_DL_OVERRUN |     \
   SCHED_FLAG_KEEP_ALL | SCHED_FLAG_UTIL_CLAMP)
#pragma push_macro("SCHED_FLAG_ALL")
#endif
#ifndef CLONE_NEWTIME
#define CLONE_NEWTIME 0x00000080
#pragma push_macro("CLONE_NEWTIME")
#endif
#ifndef CSIGNAL
#define CSIGNAL 0x000000ff
#pragma push_macro("CSIGNAL")
#endif
#ifndef CLONE_VM
#define CLONE_VM 0x00000100
#pragma push_macro("CLONE_VM")
#endif
#ifndef CLONE_FS
#define CLONE_FS 0x00000200
#pragma push_macro("CLONE_FS")
#endif
#ifndef CLONE_FILES
#define CLONE_FILES 0x00000400
#pragma push_macro("CLONE_FILES")
#endif
#ifndef CLONE_SIGHAND
#define CLONE_SIGHAND 0x00000800
#pragma push_macro("CLONE_SIGHAND")
#endif
#ifndef CLONE_PIDFD
#define CLONE_PIDFD 0x00001000
#pragma push_macro("CLONE_PIDFD")
#endif
#ifndef CLONE_PTRACE
#define CLONE_PTRACE 0x00002000
#pragma push_macro("CLONE_PTRACE")
#endif
#ifndef CLONE_VFORK
#define CLONE_VFORK 0x00004000
#pragma push_macro("CLONE_VFORK")
#endif
#ifndef CLONE_PARENT
#define CLONE_PARENT 0x00008000
#pragma push_macro("CLONE_PARENT")
#endif
#ifndef CLONE_THREAD
#define CLONE_THREAD 0x00010000
#pragma push_macro("CLONE_THREAD")
#endif
#ifndef CLONE_NEWNS
#define CLONE_NEWNS 0x00020000
#pragma push_macro("CLONE_NEWNS")
#endif
#ifndef CLONE_SYSVSEM
#define CLONE_SYSVSEM 0x00040000
#pragma push_macro("CLONE_SYSVSEM")
#endif
#ifndef CLONE_SETTLS
#define CLONE_SETTLS 0x00080000
#pragma push_macro("CLONE_SETTLS")
#endif
#ifndef CLONE_PARENT_SETTID
#define CLONE_PARENT_SETTID 0x00100000
#pragma push_macro("CLONE_PARENT_SETTID")
#endif
#ifndef CLONE_CHILD_CLEARTID
#define CLONE_CHILD_CLEARTID 0x00200000
#pragma push_macro("CLONE_CHILD_CLEARTID")
#endif
#ifndef CLONE_DETACHED
#define CLONE_DETACHED 0x00400000
#pragma push_macro("CLONE_DETACHED")
#endif
#ifndef CLONE_UNTRACED
#define CLONE_UNTRACED 0x00800000
#pragma push_macro("CLONE_UNTRACED")
#endif
#ifndef CLONE_CHILD_SETTID
#define CLONE_CHILD_SETTID 0x01000000
#pragma push_macro("CLONE_CHILD_SETTID")
#endif
#ifndef CLONE_NEWCGROUP
#define CLONE_NEWCGROUP 0x02000000
#pragma push_macro("CLONE_NEWCGROUP")
#endif
#ifndef CLONE_NEWUTS
#define CLONE_NEWUTS 0x04000000
#pragma push_macro("CLONE_NEWUTS")
#endif
#ifndef CLONE_NEWIPC
#define CLONE_NEWIPC 0x08000000
#pragma push_macro("CLONE_NEWIPC")
#endif
#ifndef CLONE_NEWUSER
#define CLONE_NEWUSER 0x10000000
#pragma push_macro("CLONE_NEWUSER")
#endif
#ifndef CLONE_NEWPID
#define CLONE_NEWPID 0x20000000
#pragma push_macro("CLONE_NEWPID")
#endif
#ifndef CLONE_NEWNET
#define CLONE_NEWNET 0x40000000
#pragma push_macro("CLONE_NEWNET")
#endif
#ifndef SCHED_RESET_ON_FORK
#define SCHED_RESET_ON_FORK 0x40000000
#pragma push_macro("SCHED_RESET_ON_FORK")
#endif
#ifndef CLONE_IO
#define CLONE_IO 0x80000000
#pragma push_macro("CLONE_IO")
#endif
#ifndef CLONE_CLEAR_SIGHAND
#define CLONE_CLEAR_SIGHAND (1ULL << 32)
#pragma push_macro("CLONE_CLEAR_SIGHAND")
#endif
#ifndef CLONE_INTO_CGROUP
#define CLONE_INTO_CGROUP (1ULL << 33)
#pragma push_macro("CLONE_INTO_CGROUP")
#endif
#ifndef CLONE_AUTOREAP
#define CLONE_AUTOREAP (1ULL << 34)
#pragma push_macro("CLONE_AUTOREAP")
#endif
#ifndef CLONE_NNP
#define CLONE_NNP (1ULL << 35)
#pragma push_macro("CLONE_NNP")
#endif
#ifndef CLONE_PIDFD_AUTOKILL
#define CLONE_PIDFD_AUTOKILL (1ULL << 36)
#pragma push_macro("CLONE_PIDFD_AUTOKILL")
#endif
#ifndef CLONE_EMPTY_MNTNS
#define CLONE_EMPTY_MNTNS (1ULL << 37)
#pragma push_macro("CLONE_EMPTY_MNTNS")
#endif

/* capabilities(7) */
#ifndef CAP_CHOWN
#define CAP_CHOWN 0
#pragma push_macro("CAP_CHOWN")
#endif
#ifndef CAP_DAC_OVERRIDE
#define CAP_DAC_OVERRIDE 1
#pragma push_macro("CAP_DAC_OVERRIDE")
#endif
#ifndef CAP_DAC_READ_SEARCH
#define CAP_DAC_READ_SEARCH 2
#pragma push_macro("CAP_DAC_READ_SEARCH")
#endif
#ifndef CAP_FOWNER
#define CAP_FOWNER 3
#pragma push_macro("CAP_FOWNER")
#endif
#ifndef CAP_FSETID
#define CAP_FSETID 4
#pragma push_macro("CAP_FSETID")
#endif
#ifndef CAP_KILL
#define CAP_KILL 5
#pragma push_macro("CAP_KILL")
#endif
#ifndef CAP_SETGID
#define CAP_SETGID 6
#pragma push_macro("CAP_SETGID")
#endif
#ifndef CAP_SETUID
#define CAP_SETUID 7
#pragma push_macro("CAP_SETUID")
#endif
#ifndef CAP_SETPCAP
#define CAP_SETPCAP 8
#pragma push_macro("CAP_SETPCAP")
#endif
#ifndef CAP_LINUX_IMMUTABLE
#define CAP_LINUX_IMMUTABLE 9
#pragma push_macro("CAP_LINUX_IMMUTABLE")
#endif
#ifndef CAP_NET_BIND_SERVICE
#define CAP_NET_BIND_SERVICE 10
#pragma push_macro("CAP_NET_BIND_SERVICE")
#endif
#ifndef CAP_NET_BROADCAST
#define CAP_NET_BROADCAST 11
#pragma push_macro("CAP_NET_BROADCAST")
#endif
#ifndef CAP_NET_ADMIN
#define CAP_NET_ADMIN 12
#pragma push_macro("CAP_NET_ADMIN")
#endif
#ifndef CAP_NET_RAW
#define CAP_NET_RAW 13
#pragma push_macro("CAP_NET_RAW")
#endif
#ifndef CAP_IPC_LOCK
#define CAP_IPC_LOCK 14
#pragma push_macro("CAP_IPC_LOCK")
#endif
#ifndef CAP_IPC_OWNER
#define CAP_IPC_OWNER 15
#pragma push_macro("CAP_IPC_OWNER")
#endif
#ifndef CAP_SYS_MODULE
#define CAP_SYS_MODULE 16
#pragma push_macro("CAP_SYS_MODULE")
#endif
#ifndef CAP_SYS_RAWIO
#define CAP_SYS_RAWIO 17
#pragma push_macro("CAP_SYS_RAWIO")
#endif
#ifndef CAP_SYS_CHROOT
#define CAP_SYS_CHROOT 18
#pragma push_macro("CAP_SYS_CHROOT")
#endif
#ifndef CAP_SYS_PTRACE
#define CAP_SYS_PTRACE 19
#pragma push_macro("CAP_SYS_PTRACE")
#endif
#ifndef CAP_SYS_PACCT
#define CAP_SYS_PACCT 20
#pragma push_macro("CAP_SYS_PACCT")
#endif
#ifndef CAP_SYS_ADMIN
#define CAP_SYS_ADMIN 21
#pragma push_macro("CAP_SYS_ADMIN")
#endif
#ifndef CAP_SYS_BOOT
#define CAP_SYS_BOOT 22
#pragma push_macro("CAP_SYS_BOOT")
#endif
#ifndef CAP_SYS_NICE
#define CAP_SYS_NICE 23
#pragma push_macro("CAP_SYS_NICE")
#endif
#ifndef CAP_SYS_RESOURCE
#define CAP_SYS_RESOURCE 24
#pragma push_macro("CAP_SYS_RESOURCE")
#endif
#ifndef CAP_SYS_TIME
#define CAP_SYS_TIME 25
#pragma push_macro("CAP_SYS_TIME")
#endif
#ifndef CAP_SYS_TTY_CONFIG
#define CAP_SYS_TTY_CONFIG 26
#pragma push_macro("CAP_SYS_TTY_CONFIG")
#endif
#ifndef CAP_MKNOD
#define CAP_MKNOD 27
#pragma push_macro("CAP_MKNOD")
#endif
#ifndef CAP_LEASE
#define CAP_LEASE 28
#pragma push_macro("CAP_LEASE")
#endif
#ifndef CAP_AUDIT_WRITE
#define CAP_AUDIT_WRITE 29
#pragma push_macro("CAP_AUDIT_WRITE")
#endif
#ifndef CAP_AUDIT_CONTROL
#define CAP_AUDIT_CONTROL 30
#pragma push_macro("CAP_AUDIT_CONTROL")
#endif
#ifndef CAP_SETFCAP
#define CAP_SETFCAP 31
#pragma push_macro("CAP_SETFCAP")
#endif
#ifndef CAP_MAC_OVERRIDE
#define CAP_MAC_OVERRIDE 32
#pragma push_macro("CAP_MAC_OVERRIDE")
#endif
#ifndef CAP_MAC_ADMIN
#define CAP_MAC_ADMIN 33
#pragma push_macro("CAP_MAC_ADMIN")
#endif
#ifndef CAP_SYSLOG
#define CAP_SYSLOG 34
#pragma push_macro("CAP_SYSLOG")
#endif
#ifndef CAP_WAKE_ALARM
#define CAP_WAKE_ALARM 35
#pragma push_macro("CAP_WAKE_ALARM")
#endif
#ifndef CAP_BLOCK_SUSPEND
#define CAP_BLOCK_SUSPEND 36
#pragma push_macro("CAP_BLOCK_SUSPEND")
#endif
#ifndef CAP_AUDIT_READ
#define CAP_AUDIT_READ 37
#pragma push_macro("CAP_AUDIT_READ")
#endif
#ifndef CAP_PERFMON
#define CAP_PERFMON 38
#pragma push_macro("CAP_PERFMON")
#endif
#ifndef CAP_BPF
#define CAP_BPF 39
#pragma push_macro("CAP_BPF")
#endif
#ifndef CAP_CHECKPOINT_RESTORE
#define CAP_CHECKPOINT_RESTORE 40
#pragma push_macro("CAP_CHECKPOINT_RESTORE")
#endif
#ifndef CAP_TO_INDEX
#define CAP_TO_INDEX(x) ((x) >> 5)
#pragma push_macro("CAP_TO_INDEX")
#endif
#ifndef CAP_TO_MASK
#define CAP_TO_MASK(x) (1U << ((x) & 31))
#pragma push_macro("CAP_TO_MASK")
#endif

/* The options of security_capable() */
#ifndef CAP_OPT_NONE
#define CAP_OPT_NONE 0x0
#pragma push_macro("CAP_OPT_NONE")
#endif
#ifndef CAP_OPT_NOAUDIT
#define CAP_OPT_NOAUDIT BIT(1)
#pragma push_macro("CAP_OPT_NOAUDIT")
#endif
#ifndef CAP_OPT_INSETID
#define CAP_OPT_INSETID BIT(2)
#pragma push_macro("CAP_OPT_INSETID")
#endif

/* Securebits */
#ifndef SECBIT_NOROOT
#define SECBIT_NOROOT 0x1
#pragma push_macro("SECBIT_NOROOT")
#endif
#ifndef SECBIT_NOROOT_LOCKED
#define SECBIT_NOROOT_LOCKED 0x2
#pragma push_macro("SECBIT_NOROOT_LOCKED")
#endif
#ifndef SECBIT_NO_SETUID_FIXUP
#define SECBIT_NO_SETUID_FIXUP 0x4
#pragma push_macro("SECBIT_NO_SETUID_FIXUP")
#endif
#ifndef SECBIT_NO_SETUID_FIXUP_LOCKED
#define SECBIT_NO_SETUID_FIXUP_LOCKED 0x8
#pragma push_macro("SECBIT_NO_SETUID_FIXUP_LOCKED")
#endif
#ifndef SECBIT_KEEP_CAPS
#define SECBIT_KEEP_CAPS 0x10
#pragma push_macro("SECBIT_KEEP_CAPS")
#endif
#ifndef SECBIT_KEEP_CAPS_LOCKED
#define SECBIT_KEEP_CAPS_LOCKED 0x20
#pragma push_macro("SECBIT_KEEP_CAPS_LOCKED")
#endif
#ifndef SECBIT_NO_CAP_AMBIENT_RAISE
#define SECBIT_NO_CAP_AMBIENT_RAISE 0x40
#pragma push_macro("SECBIT_NO_CAP_AMBIENT_RAISE")
#endif
#ifndef SECBIT_NO_CAP_AMBIENT_RAISE_LOCKED
#define SECBIT_NO_CAP_AMBIENT_RAISE_LOCKED 0x80
#pragma push_macro("SECBIT_NO_CAP_AMBIENT_RAISE_LOCKED")
#endif
#ifndef SECBIT_EXEC_RESTRICT_FILE
#define SECBIT_EXEC_RESTRICT_FILE 0x100
#pragma push_macro("SECBIT_EXEC_RESTRICT_FILE")
#endif
#ifndef SECBIT_EXEC_RESTRICT_FILE_LOCKED
#define SECBIT_EXEC_RESTRICT_FILE_LOCKED 0x200
#pragma push_macro("SECBIT_EXEC_RESTRICT_FILE_LOCKED")
#endif
#ifndef SECBIT_EXEC_DENY_INTERACTIVE
#define SECBIT_EXEC_DENY_INTERACTIVE 0x400
#pragma push_macro("SECBIT_EXEC_DENY_INTERACTIVE")
#endif
#ifndef SECBIT_EXEC_DENY_INTERACTIVE_LOCKED
#define SECBIT_EXEC_DENY_INTERACTIVE_LOCKED 0x800
#pragma push_macro("SECBIT_EXEC_DENY_INTERACTIVE_LOCKED")
#endif

/* prctl(2) */
#ifndef PR_MCE_KILL_CLEAR
#define PR_MCE_KILL_CLEAR 0
#pragma push_macro("PR_MCE_KILL_CLEAR")
#endif
#ifndef PR_MCE_KILL_LATE
#define PR_MCE_KILL_LATE 0
#pragma push_macro("PR_MCE_KILL_LATE")
#endif
#ifndef PR_SET_VMA_ANON_NAME
#define PR_SET_VMA_ANON_NAME 0
#pragma push_macro("PR_SET_VMA_ANON_NAME")
#endif
#ifndef PR_SYS_DISPATCH_OFF
#define PR_SYS_DISPATCH_OFF 0
#pragma push_macro("PR_SYS_DISPATCH_OFF")
#endif
#ifndef PR_TIMER_CREATE_RESTORE_IDS_OFF
#define PR_TIMER_CREATE_RESTORE_IDS_OFF 0
#pragma push_macro("PR_TIMER_CREATE_RESTORE_IDS_OFF")
#endif
#ifndef PR_CAP_AMBIENT_IS_SET
#define PR_CAP_AMBIENT_IS_SET 1
#pragma push_macro("PR_CAP_AMBIENT_IS_SET")
#endif
#ifndef PR_MCE_KILL_EARLY
#define PR_MCE_KILL_EARLY 1
#pragma push_macro("PR_MCE_KILL_EARLY")
#endif
#ifndef PR_MCE_KILL_SET
#define PR_MCE_KILL_SET 1
#pragma push_macro("PR_MCE_KILL_SET")
#endif
#ifndef PR_MDWE_REFUSE_EXEC_GAIN
#define PR_MDWE_REFUSE_EXEC_GAIN (1UL << 0)
#pragma push_macro("PR_MDWE_REFUSE_EXEC_GAIN")
#endif
#ifndef PR_SET_MM_START_CODE
#define PR_SET_MM_START_CODE 1
#pragma push_macro("PR_SET_MM_START_CODE")
#endif
#ifndef PR_SET_PDEATHSIG
#define PR_SET_PDEATHSIG 1
#pragma push_macro("PR_SET_PDEATHSIG")
#endif
#ifndef PR_SYS_DISPATCH_EXCLUSIVE_ON
#define PR_SYS_DISPATCH_EXCLUSIVE_ON 1
#pragma push_macro("PR_SYS_DISPATCH_EXCLUSIVE_ON")
#endif
#ifndef PR_SYS_DISPATCH_ON
#define PR_SYS_DISPATCH_ON PR_SYS_DISPATCH_EXCLUSIVE_ON
#pragma push_macro("PR_SYS_DISPATCH_ON")
#endif
#ifndef PR_TIMER_CREATE_RESTORE_IDS_ON
#define PR_TIMER_CREATE_RESTORE_IDS_ON 1
#pragma push_macro("PR_TIMER_CREATE_RESTORE_IDS_ON")
#endif
#ifndef PR_TSC_ENABLE
#define PR_TSC_ENABLE 1
#pragma push_macro("PR_TSC_ENABLE")
#endif
#ifndef PR_CAP_AMBIENT_RAISE
#define PR_CAP_AMBIENT_RAISE 2
#pragma push_macro("PR_CAP_AMBIENT_RAISE")
#endif
#ifndef PR_GET_PDEATHSIG
#define PR_GET_PDEATHSIG 2
#pragma push_macro("PR_GET_PDEATHSIG")
#endif
#ifndef PR_MCE_KILL_DEFAULT
#define PR_MCE_KILL_DEFAULT 2
#pragma push_macro("PR_MCE_KILL_DEFAULT")
#endif
#ifndef PR_MDWE_NO_INHERIT
#define PR_MDWE_NO_INHERIT (1UL << 1)
#pragma push_macro("PR_MDWE_NO_INHERIT")
#endif
#ifndef PR_SET_MM_END_CODE
#define PR_SET_MM_END_CODE 2
#pragma push_macro("PR_SET_MM_END_CODE")
#endif
#ifndef PR_SYS_DISPATCH_INCLUSIVE_ON
#define PR_SYS_DISPATCH_INCLUSIVE_ON 2
#pragma push_macro("PR_SYS_DISPATCH_INCLUSIVE_ON")
#endif
#ifndef PR_TIMER_CREATE_RESTORE_IDS_GET
#define PR_TIMER_CREATE_RESTORE_IDS_GET 2
#pragma push_macro("PR_TIMER_CREATE_RESTORE_IDS_GET")
#endif
#ifndef PR_TSC_SIGSEGV
#define PR_TSC_SIGSEGV 2
#pragma push_macro("PR_TSC_SIGSEGV")
#endif
#ifndef PR_CAP_AMBIENT_LOWER
#define PR_CAP_AMBIENT_LOWER 3
#pragma push_macro("PR_CAP_AMBIENT_LOWER")
#endif
#ifndef PR_GET_DUMPABLE
#define PR_GET_DUMPABLE 3
#pragma push_macro("PR_GET_DUMPABLE")
#endif
#ifndef PR_SET_MM_START_DATA
#define PR_SET_MM_START_DATA 3
#pragma push_macro("PR_SET_MM_START_DATA")
#endif
#ifndef PR_CAP_AMBIENT_CLEAR_ALL
#define PR_CAP_AMBIENT_CLEAR_ALL 4
#pragma push_macro("PR_CAP_AMBIENT_CLEAR_ALL")
#endif
#ifndef PR_SET_DUMPABLE
#define PR_SET_DUMPABLE 4
#pragma push_macro("PR_SET_DUMPABLE")
#endif
#ifndef PR_SET_MM_END_DATA
#define PR_SET_MM_END_DATA 4
#pragma push_macro("PR_SET_MM_END_DATA")
#endif
#ifndef PR_GET_UNALIGN
#define PR_GET_UNALIGN 5
#pragma push_macro("PR_GET_UNALIGN")
#endif
#ifndef PR_SET_MM_START_STACK
#define PR_SET_MM_START_STACK 5
#pragma push_macro("PR_SET_MM_START_STACK")
#endif
#ifndef PR_SET_MM_START_BRK
#define PR_SET_MM_START_BRK 6
#pragma push_macro("PR_SET_MM_START_BRK")
#endif
#ifndef PR_SET_UNALIGN
#define PR_SET_UNALIGN 6
#pragma push_macro("PR_SET_UNALIGN")
#endif
#ifndef PR_GET_KEEPCAPS
#define PR_GET_KEEPCAPS 7
#pragma push_macro("PR_GET_KEEPCAPS")
#endif
#ifndef PR_SET_MM_BRK
#define PR_SET_MM_BRK 7
#pragma push_macro("PR_SET_MM_BRK")
#endif
#ifndef PR_SET_KEEPCAPS
#define PR_SET_KEEPCAPS 8
#pragma push_macro("PR_SET_KEEPCAPS")
#endif
#ifndef PR_SET_MM_ARG_START
#define PR_SET_MM_ARG_START 8
#pragma push_macro("PR_SET_MM_ARG_START")
#endif
#ifndef PR_GET_FPEMU
#define PR_GET_FPEMU 9
#pragma push_macro("PR_GET_FPEMU")
#endif
#ifndef PR_SET_MM_ARG_END
#define PR_SET_MM_ARG_END 9
#pragma push_macro("PR_SET_MM_ARG_END")
#endif
#ifndef PR_SET_FPEMU
#define PR_SET_FPEMU 10
#pragma push_macro("PR_SET_FPEMU")
#endif
#ifndef PR_SET_MM_ENV_START
#define PR_SET_MM_ENV_START 10
#pragma push_macro("PR_SET_MM_ENV_START")
#endif
#ifndef PR_GET_FPEXC
#define PR_GET_FPEXC 11
#pragma push_macro("PR_GET_FPEXC")
#endif
#ifndef PR_SET_MM_ENV_END
#define PR_SET_MM_ENV_END 11
#pragma push_macro("PR_SET_MM_ENV_END")
#endif
#ifndef PR_SET_FPEXC
#define PR_SET_FPEXC 12
#pragma push_macro("PR_SET_FPEXC")
#endif
#ifndef PR_SET_MM_AUXV
#define PR_SET_MM_AUXV 12
#pragma push_macro("PR_SET_MM_AUXV")
#endif
#ifndef PR_GET_TIMING
#define PR_GET_TIMING 13
#pragma push_macro("PR_GET_TIMING")
#endif
#ifndef PR_SET_MM_EXE_FILE
#define PR_SET_MM_EXE_FILE 13
#pragma push_macro("PR_SET_MM_EXE_FILE")
#endif
#ifndef PR_SET_MM_MAP
#define PR_SET_MM_MAP 14
#pragma push_macro("PR_SET_MM_MAP")
#endif
#ifndef PR_SET_TIMING
#define PR_SET_TIMING 14
#pragma push_macro("PR_SET_TIMING")
#endif
#ifndef PR_SET_MM_MAP_SIZE
#define PR_SET_MM_MAP_SIZE 15
#pragma push_macro("PR_SET_MM_MAP_SIZE")
#endif
#ifndef PR_SET_NAME
#define PR_SET_NAME 15
#pragma push_macro("PR_SET_NAME")
#endif
#ifndef PR_GET_NAME
#define PR_GET_NAME 16
#pragma push_macro("PR_GET_NAME")
#endif
#ifndef PR_GET_ENDIAN
#define PR_GET_ENDIAN 19
#pragma push_macro("PR_GET_ENDIAN")
#endif
#ifndef PR_SET_ENDIAN
#define PR_SET_ENDIAN 20
#pragma push_macro("PR_SET_ENDIAN")
#endif
#ifndef PR_GET_SECCOMP
#define PR_GET_SECCOMP 21
#pragma push_macro("PR_GET_SECCOMP")
#endif
#ifndef PR_SET_SECCOMP
#define PR_SET_SECCOMP 22
#pragma push_macro("PR_SET_SECCOMP")
#endif
#ifndef PR_CAPBSET_READ
#define PR_CAPBSET_READ 23
#pragma push_macro("PR_CAPBSET_READ")
#endif
#ifndef PR_CAPBSET_DROP
#define PR_CAPBSET_DROP 24
#pragma push_macro("PR_CAPBSET_DROP")
#endif
#ifndef PR_PMLEN_SHIFT
#define PR_PMLEN_SHIFT 24
#pragma push_macro("PR_PMLEN_SHIFT")
#endif
#ifndef PR_GET_TSC
#define PR_GET_TSC 25
#pragma push_macro("PR_GET_TSC")
#endif
#ifndef PR_SET_TSC
#define PR_SET_TSC 26
#pragma push_macro("PR_SET_TSC")
#endif
#ifndef PR_GET_SECUREBITS
#define PR_GET_SECUREBITS 27
#pragma push_macro("PR_GET_SECUREBITS")
#endif
#ifndef PR_SET_SECUREBITS
#define PR_SET_SECUREBITS 28
#pragma push_macro("PR_SET_SECUREBITS")
#endif
#ifndef PR_SET_TIMERSLACK
#define PR_SET_TIMERSLACK 29
#pragma push_macro("PR_SET_TIMERSLACK")
#endif
#ifndef PR_GET_TIMERSLACK
#define PR_GET_TIMERSLACK 30
#pragma push_macro("PR_GET_TIMERSLACK")
#endif
#ifndef PR_TASK_PERF_EVENTS_DISABLE
#define PR_TASK_PERF_EVENTS_DISABLE 31
#pragma push_macro("PR_TASK_PERF_EVENTS_DISABLE")
#endif
#ifndef PR_TASK_PERF_EVENTS_ENABLE
#define PR_TASK_PERF_EVENTS_ENABLE 32
#pragma push_macro("PR_TASK_PERF_EVENTS_ENABLE")
#endif
#ifndef PR_MCE_KILL
#define PR_MCE_KILL 33
#pragma push_macro("PR_MCE_KILL")
#endif
#ifndef PR_MCE_KILL_GET
#define PR_MCE_KILL_GET 34
#pragma push_macro("PR_MCE_KILL_GET")
#endif
#ifndef PR_SET_MM
#define PR_SET_MM 35
#pragma push_macro("PR_SET_MM")
#endif
#ifndef PR_SET_CHILD_SUBREAPER
#define PR_SET_CHILD_SUBREAPER 36
#pragma push_macro("PR_SET_CHILD_SUBREAPER")
#endif
#ifndef PR_GET_CHILD_SUBREAPER
#define PR_GET_CHILD_SUBREAPER 37
#pragma push_macro("PR_GET_CHILD_SUBREAPER")
#endif
#ifndef PR_SET_NO_NEW_PRIVS
#define PR_SET_NO_NEW_PRIVS 38
#pragma push_macro("PR_SET_NO_NEW_PRIVS")
#endif
#ifndef PR_GET_NO_NEW_PRIVS
#define PR_GET_NO_NEW_PRIVS 39
#pragma push_macro("PR_GET_NO_NEW_PRIVS")
#endif
#ifndef PR_GET_TID_ADDRESS
#define PR_GET_TID_ADDRESS 40
#pragma push_macro("PR_GET_TID_ADDRESS")
#endif
#ifndef PR_SET_THP_DISABLE
#define PR_SET_THP_DISABLE 41
#pragma push_macro("PR_SET_THP_DISABLE")
#endif
#ifndef PR_GET_THP_DISABLE
#define PR_GET_THP_DISABLE 42
#pragma push_macro("PR_GET_THP_DISABLE")
#endif
#ifndef PR_MPX_ENABLE_MANAGEMENT
#define PR_MPX_ENABLE_MANAGEMENT 43
#pragma push_macro("PR_MPX_ENABLE_MANAGEMENT")
#endif
#ifndef PR_MPX_DISABLE_MANAGEMENT
#define PR_MPX_DISABLE_MANAGEMENT 44
#pragma push_macro("PR_MPX_DISABLE_MANAGEMENT")
#endif
#ifndef PR_SET_FP_MODE
#define PR_SET_FP_MODE 45
#pragma push_macro("PR_SET_FP_MODE")
#endif
#ifndef PR_GET_FP_MODE
#define PR_GET_FP_MODE 46
#pragma push_macro("PR_GET_FP_MODE")
#endif
#ifndef PR_CAP_AMBIENT
#define PR_CAP_AMBIENT 47
#pragma push_macro("PR_CAP_AMBIENT")
#endif
#ifndef PR_SVE_SET_VL
#define PR_SVE_SET_VL 50
#pragma push_macro("PR_SVE_SET_VL")
#endif
#ifndef PR_SVE_GET_VL
#define PR_SVE_GET_VL 51
#pragma push_macro("PR_SVE_GET_VL")
#endif
#ifndef PR_GET_SPECULATION_CTRL
#define PR_GET_SPECULATION_CTRL 52
#pragma push_macro("PR_GET_SPECULATION_CTRL")
#endif
#ifndef PR_SET_SPECULATION_CTRL
#define PR_SET_SPECULATION_CTRL 53
#pragma push_macro("PR_SET_SPECULATION_CTRL")
#endif
#ifndef PR_PAC_RESET_KEYS
#define PR_PAC_RESET_KEYS 54
#pragma push_macro("PR_PAC_RESET_KEYS")
#endif
#ifndef PR_SET_TAGGED_ADDR_CTRL
#define PR_SET_TAGGED_ADDR_CTRL 55
#pragma push_macro("PR_SET_TAGGED_ADDR_CTRL")
#endif
#ifndef PR_GET_TAGGED_ADDR_CTRL
#define PR_GET_TAGGED_ADDR_CTRL 56
#pragma push_macro("PR_GET_TAGGED_ADDR_CTRL")
#endif
#ifndef PR_SET_IO_FLUSHER
#define PR_SET_IO_FLUSHER 57
#pragma push_macro("PR_SET_IO_FLUSHER")
#endif
#ifndef PR_GET_IO_FLUSHER
#define PR_GET_IO_FLUSHER 58
#pragma push_macro("PR_GET_IO_FLUSHER")
#endif
#ifndef PR_SET_SYSCALL_USER_DISPATCH
#define PR_SET_SYSCALL_USER_DISPATCH 59
#pragma push_macro("PR_SET_SYSCALL_USER_DISPATCH")
#endif
#ifndef PR_PAC_SET_ENABLED_KEYS
#define PR_PAC_SET_ENABLED_KEYS 60
#pragma push_macro("PR_PAC_SET_ENABLED_KEYS")
#endif
#ifndef PR_PAC_GET_ENABLED_KEYS
#define PR_PAC_GET_ENABLED_KEYS 61
#pragma push_macro("PR_PAC_GET_ENABLED_KEYS")
#endif
#ifndef PR_SCHED_CORE
#define PR_SCHED_CORE 62
#pragma push_macro("PR_SCHED_CORE")
#endif
#ifndef PR_SME_SET_VL
#define PR_SME_SET_VL 63
#pragma push_macro("PR_SME_SET_VL")
#endif
#ifndef PR_SME_GET_VL
#define PR_SME_GET_VL 64
#pragma push_macro("PR_SME_GET_VL")
#endif
#ifndef PR_SET_MDWE
#define PR_SET_MDWE 65
#pragma push_macro("PR_SET_MDWE")
#endif
#ifndef PR_GET_MDWE
#define PR_GET_MDWE 66
#pragma push_macro("PR_GET_MDWE")
#endif
#ifndef PR_SET_MEMORY_MERGE
#define PR_SET_MEMORY_MERGE 67
#pragma push_macro("PR_SET_MEMORY_MERGE")
#endif
#ifndef PR_GET_MEMORY_MERGE
#define PR_GET_MEMORY_MERGE 68
#pragma push_macro("PR_GET_MEMORY_MERGE")
#endif
#ifndef PR_GET_SHADOW_STACK_STATUS
#define PR_GET_SHADOW_STACK_STATUS 74
#pragma push_macro("PR_GET_SHADOW_STACK_STATUS")
#endif
#ifndef PR_SET_SHADOW_STACK_STATUS
#define PR_SET_SHADOW_STACK_STATUS 75
#pragma push_macro("PR_SET_SHADOW_STACK_STATUS")
#endif
#ifndef PR_LOCK_SHADOW_STACK_STATUS
#define PR_LOCK_SHADOW_STACK_STATUS 76
#pragma push_macro("PR_LOCK_SHADOW_STACK_STATUS")
#endif
#ifndef PR_TIMER_CREATE_RESTORE_IDS
#define PR_TIMER_CREATE_RESTORE_IDS 77
#pragma push_macro("PR_TIMER_CREATE_RESTORE_IDS")
#endif
#ifndef PR_GET_CFI
#define PR_GET_CFI 80
#pragma push_macro("PR_GET_CFI")
#endif
#ifndef PR_SET_CFI
#define PR_SET_CFI 81
#pragma push_macro("PR_SET_CFI")
#endif
#ifndef PR_GET_AUXV
#define PR_GET_AUXV 0x41555856
#pragma push_macro("PR_GET_AUXV")
#endif
#ifndef PR_SET_VMA
#define PR_SET_VMA 0x53564d41
#pragma push_macro("PR_SET_VMA")
#endif
#ifndef PR_SET_PTRACER
#define PR_SET_PTRACER 0x59616d61
#pragma push_macro("PR_SET_PTRACER")
#endif
#ifndef PR_PMLEN_MASK
#define PR_PMLEN_MASK (0x7fUL << PR_PMLEN_SHIFT)
#pragma push_macro("PR_PMLEN_MASK")
#endif
#ifndef PR_SET_PTRACER_ANY
#define PR_SET_PTRACER_ANY ((unsigned long)-1)
#pragma push_macro("PR_SET_PTRACER_ANY")
#endif

/* ptrace(2) */
#ifndef PTRACE_SYSCALL_INFO_NONE
#define PTRACE_SYSCALL_INFO_NONE 0
#pragma push_macro("PTRACE_SYSCALL_INFO_NONE")
#endif
#ifndef PTRACE_TRACEME
#define PTRACE_TRACEME 0
#pragma push_macro("PTRACE_TRACEME")
#endif
#ifndef PTRACE_EVENTMSG_SYSCALL_ENTRY
#define PTRACE_EVENTMSG_SYSCALL_ENTRY 1
#pragma push_macro("PTRACE_EVENTMSG_SYSCALL_ENTRY")
#endif
#ifndef PTRACE_EVENT_FORK
#define PTRACE_EVENT_FORK 1
#pragma push_macro("PTRACE_EVENT_FORK")
#endif
#ifndef PTRACE_O_TRACESYSGOOD
#define PTRACE_O_TRACESYSGOOD 1
#pragma push_macro("PTRACE_O_TRACESYSGOOD")
#endif
#ifndef PTRACE_PEEKSIGINFO_SHARED
#define PTRACE_PEEKSIGINFO_SHARED (1 << 0)
#pragma push_macro("PTRACE_PEEKSIGINFO_SHARED")
#endif
#ifndef PTRACE_PEEKTEXT
#define PTRACE_PEEKTEXT 1
#pragma push_macro("PTRACE_PEEKTEXT")
#endif
#ifndef PTRACE_SYSCALL_INFO_ENTRY
#define PTRACE_SYSCALL_INFO_ENTRY 1
#pragma push_macro("PTRACE_SYSCALL_INFO_ENTRY")
#endif
#ifndef PTRACE_EVENTMSG_SYSCALL_EXIT
#define PTRACE_EVENTMSG_SYSCALL_EXIT 2
#pragma push_macro("PTRACE_EVENTMSG_SYSCALL_EXIT")
#endif
#ifndef PTRACE_EVENT_VFORK
#define PTRACE_EVENT_VFORK 2
#pragma push_macro("PTRACE_EVENT_VFORK")
#endif
#ifndef PTRACE_O_TRACEFORK
#define PTRACE_O_TRACEFORK (1 << PTRACE_EVENT_FORK)
#pragma push_macro("PTRACE_O_TRACEFORK")
#endif
#ifndef PTRACE_PEEKDATA
#define PTRACE_PEEKDATA 2
#pragma push_macro("PTRACE_PEEKDATA")
#endif
#ifndef PTRACE_SYSCALL_INFO_EXIT
#define PTRACE_SYSCALL_INFO_EXIT 2
#pragma push_macro("PTRACE_SYSCALL_INFO_EXIT")
#endif
#ifndef PTRACE_EVENT_CLONE
#define PTRACE_EVENT_CLONE 3
#pragma push_macro("PTRACE_EVENT_CLONE")
#endif
#ifndef PTRACE_PEEKUSR
#define PTRACE_PEEKUSR 3
#pragma push_macro("PTRACE_PEEKUSR")
#endif
#ifndef PTRACE_SYSCALL_INFO_SECCOMP
#define PTRACE_SYSCALL_INFO_SECCOMP 3
#pragma push_macro("PTRACE_SYSCALL_INFO_SECCOMP")
#endif
#ifndef PTRACE_EVENT_EXEC
#define PTRACE_EVENT_EXEC 4
#pragma push_macro("PTRACE_EVENT_EXEC")
#endif
#ifndef PTRACE_O_TRACEVFORK
#define PTRACE_O_TRACEVFORK (1 << PTRACE_EVENT_VFORK)
#pragma push_macro("PTRACE_O_TRACEVFORK")
#endif
#ifndef PTRACE_POKETEXT
#define PTRACE_POKETEXT 4
#pragma push_macro("PTRACE_POKETEXT")
#endif
#ifndef PTRACE_EVENT_VFORK_DONE
#define PTRACE_EVENT_VFORK_DONE 5
#pragma push_macro("PTRACE_EVENT_VFORK_DONE")
#endif
#ifndef PTRACE_POKEDATA
#define PTRACE_POKEDATA 5
#pragma push_macro("PTRACE_POKEDATA")
#endif
#ifndef PTRACE_EVENT_EXIT
#define PTRACE_EVENT_EXIT 6
#pragma push_macro("PTRACE_EVENT_EXIT")
#endif
#ifndef PTRACE_POKEUSR
#define PTRACE_POKEUSR 6
#pragma push_macro("PTRACE_POKEUSR")
#endif
#ifndef PTRACE_CONT
#define PTRACE_CONT 7
#pragma push_macro("PTRACE_CONT")
#endif
#ifndef PTRACE_EVENT_SECCOMP
#define PTRACE_EVENT_SECCOMP 7
#pragma push_macro("PTRACE_EVENT_SECCOMP")
#endif
#ifndef PTRACE_KILL
#define PTRACE_KILL 8
#pragma push_macro("PTRACE_KILL")
#endif
#ifndef PTRACE_O_TRACECLONE
#define PTRACE_O_TRACECLONE (1 << PTRACE_EVENT_CLONE)
#pragma push_macro("PTRACE_O_TRACECLONE")
#endif
#ifndef PTRACE_SINGLESTEP
#define PTRACE_SINGLESTEP 9
#pragma push_macro("PTRACE_SINGLESTEP")
#endif
#ifndef PTRACE_ATTACH
#define PTRACE_ATTACH 16
#pragma push_macro("PTRACE_ATTACH")
#endif
#ifndef PTRACE_O_TRACEEXEC
#define PTRACE_O_TRACEEXEC (1 << PTRACE_EVENT_EXEC)
#pragma push_macro("PTRACE_O_TRACEEXEC")
#endif
#ifndef PTRACE_DETACH
#define PTRACE_DETACH 17
#pragma push_macro("PTRACE_DETACH")
#endif
#ifndef PTRACE_SYSCALL
#define PTRACE_SYSCALL 24
#pragma push_macro("PTRACE_SYSCALL")
#endif
#ifndef PTRACE_O_TRACEVFORKDONE
#define PTRACE_O_TRACEVFORKDONE (1 << PTRACE_EVENT_VFORK_DONE)
#pragma push_macro("PTRACE_O_TRACEVFORKDONE")
#endif
#ifndef PTRACE_O_TRACEEXIT
#define PTRACE_O_TRACEEXIT (1 << PTRACE_EVENT_EXIT)
#pragma push_macro("PTRACE_O_TRACEEXIT")
#endif
#ifndef PTRACE_EVENT_STOP
#define PTRACE_EVENT_STOP 128
#pragma push_macro("PTRACE_EVENT_STOP")
#endif
#ifndef PTRACE_O_TRACESECCOMP
#define PTRACE_O_TRACESECCOMP (1 << PTRACE_EVENT_SECCOMP)
#pragma push_macro("PTRACE_O_TRACESECCOMP")
#endif
#ifndef PTRACE_SETOPTIONS
#define PTRACE_SETOPTIONS 0x4200
#pragma push_macro("PTRACE_SETOPTIONS")
#endif
#ifndef PTRACE_GETEVENTMSG
#define PTRACE_GETEVENTMSG 0x4201
#pragma push_macro("PTRACE_GETEVENTMSG")
#endif
#ifndef PTRACE_GETSIGINFO
#define PTRACE_GETSIGINFO 0x4202
#pragma push_macro("PTRACE_GETSIGINFO")
#endif
#ifndef PTRACE_SETSIGINFO
#define PTRACE_SETSIGINFO 0x4203
#pragma push_macro("PTRACE_SETSIGINFO")
#endif
#ifndef PTRACE_GETREGSET
#define PTRACE_GETREGSET 0x4204
#pragma push_macro("PTRACE_GETREGSET")
#endif
#ifndef PTRACE_SETREGSET
#define PTRACE_SETREGSET 0x4205
#pragma push_macro("PTRACE_SETREGSET")
#endif
#ifndef PTRACE_SEIZE
#define PTRACE_SEIZE 0x4206
#pragma push_macro("PTRACE_SEIZE")
#endif
#ifndef PTRACE_INTERRUPT
#define PTRACE_INTERRUPT 0x4207
#pragma push_macro("PTRACE_INTERRUPT")
#endif
#ifndef PTRACE_LISTEN
#define PTRACE_LISTEN 0x4208
#pragma push_macro("PTRACE_LISTEN")
#endif
#ifndef PTRACE_PEEKSIGINFO
#define PTRACE_PEEKSIGINFO 0x4209
#pragma push_macro("PTRACE_PEEKSIGINFO")
#endif
#ifndef PTRACE_GETSIGMASK
#define PTRACE_GETSIGMASK 0x420a
#pragma push_macro("PTRACE_GETSIGMASK")
#endif
#ifndef PTRACE_SETSIGMASK
#define PTRACE_SETSIGMASK 0x420b
#pragma push_macro("PTRACE_SETSIGMASK")
#endif
#ifndef PTRACE_SECCOMP_GET_FILTER
#define PTRACE_SECCOMP_GET_FILTER 0x420c
#pragma push_macro("PTRACE_SECCOMP_GET_FILTER")
#endif
#ifndef PTRACE_SECCOMP_GET_METADATA
#define PTRACE_SECCOMP_GET_METADATA 0x420d
#pragma push_macro("PTRACE_SECCOMP_GET_METADATA")
#endif
#ifndef PTRACE_GET_SYSCALL_INFO
#define PTRACE_GET_SYSCALL_INFO 0x420e
#pragma push_macro("PTRACE_GET_SYSCALL_INFO")
#endif
#ifndef PTRACE_GET_RSEQ_CONFIGURATION
#define PTRACE_GET_RSEQ_CONFIGURATION 0x420f
#pragma push_macro("PTRACE_GET_RSEQ_CONFIGURATION")
#endif
#ifndef PTRACE_SET_SYSCALL_USER_DISPATCH_CONFIG
#define PTRACE_SET_SYSCALL_USER_DISPATCH_CONFIG 0x4210
#pragma push_macro("PTRACE_SET_SYSCALL_USER_DISPATCH_CONFIG")
#endif
#ifndef PTRACE_GET_SYSCALL_USER_DISPATCH_CONFIG
#define PTRACE_GET_SYSCALL_USER_DISPATCH_CONFIG 0x4211
#pragma push_macro("PTRACE_GET_SYSCALL_USER_DISPATCH_CONFIG")
#endif
#ifndef PTRACE_SET_SYSCALL_INFO
#define PTRACE_SET_SYSCALL_INFO 0x4212
#pragma push_macro("PTRACE_SET_SYSCALL_INFO")
#endif
#ifndef PTRACE_O_EXITKILL
#define PTRACE_O_EXITKILL (1 << 20)
#pragma push_macro("PTRACE_O_EXITKILL")
#endif
#ifndef PTRACE_O_SUSPEND_SECCOMP
#define PTRACE_O_SUSPEND_SECCOMP (1 << 21)
#pragma push_macro("PTRACE_O_SUSPEND_SECCOMP")
#endif
#ifndef PTRACE_O_MASK
#define PTRACE_O_MASK                                                          \
  (0x000000ff | PTRACE_O_EXITKILL | PTRACE_O_SUSPEND_SECCOMP)
#pragma push_macro("PTRACE_O_MASK")
#endif
#if !defined(__TARGET_ARCH_mips) && !defined(__TARGET_ARCH_sparc)
#if defined(__TARGET_ARCH_x86) || defined(__TARGET_ARCH_arm) ||                \
    defined(__TARGET_ARCH_powerpc)
#ifndef PTRACE_GETREGS
#define PTRACE_GETREGS 12
#pragma push_macro("PTRACE_GETREGS")
#endif
#ifndef PTRACE_SETREGS
#define PTRACE_SETREGS 13
#pragma push_macro("PTRACE_SETREGS")
#endif
#ifndef PTRACE_GETFPREGS
#define PTRACE_GETFPREGS 14
#pragma push_macro("PTRACE_GETFPREGS")
#endif
#ifndef PTRACE_SETFPREGS
#define PTRACE_SETFPREGS 15
#pragma push_macro("PTRACE_SETFPREGS")
#endif
#endif
#if defined(__TARGET_ARCH_x86)
#ifndef PTRACE_GETFPXREGS
#define PTRACE_GETFPXREGS 18
#pragma push_macro("PTRACE_GETFPXREGS")
#endif
#ifndef PTRACE_SETFPXREGS
#define PTRACE_SETFPXREGS 19
#pragma push_macro("PTRACE_SETFPXREGS")
#endif
#ifndef PTRACE_GET_THREAD_AREA
#define PTRACE_GET_THREAD_AREA 25
#pragma push_macro("PTRACE_GET_THREAD_AREA")
#endif
#ifndef PTRACE_SET_THREAD_AREA
#define PTRACE_SET_THREAD_AREA 26
#pragma push_macro("PTRACE_SET_THREAD_AREA")
#endif
#ifndef PTRACE_ARCH_PRCTL
#define PTRACE_ARCH_PRCTL 30
#pragma push_macro("PTRACE_ARCH_PRCTL")
#endif
#ifndef PTRACE_SINGLEBLOCK
#define PTRACE_SINGLEBLOCK 33
#pragma push_macro("PTRACE_SINGLEBLOCK")
#endif
#endif
#if defined(__TARGET_ARCH_x86) || defined(__TARGET_ARCH_arm) ||                \
    defined(__TARGET_ARCH_s390)
#ifndef PTRACE_OLDSETOPTIONS
#define PTRACE_OLDSETOPTIONS 21
#pragma push_macro("PTRACE_OLDSETOPTIONS")
#endif
#endif
#if defined(__TARGET_ARCH_arm)
#ifndef PTRACE_GET_THREAD_AREA
#define PTRACE_GET_THREAD_AREA 22
#pragma push_macro("PTRACE_GET_THREAD_AREA")
#endif
#endif
#if defined(__TARGET_ARCH_x86) || defined(__TARGET_ARCH_arm64) ||              \
    defined(__TARGET_ARCH_s390) || defined(__TARGET_ARCH_loongarch)
#ifndef PTRACE_SYSEMU
#define PTRACE_SYSEMU 31
#pragma push_macro("PTRACE_SYSEMU")
#endif
#ifndef PTRACE_SYSEMU_SINGLESTEP
#define PTRACE_SYSEMU_SINGLESTEP 32
#pragma push_macro("PTRACE_SYSEMU_SINGLESTEP")
#endif
#endif
#if defined(__TARGET_ARCH_powerpc)
#ifndef PTRACE_SYSEMU
#define PTRACE_SYSEMU 0x1d
#pragma push_macro("PTRACE_SYSEMU")
#endif
#ifndef PTRACE_SYSEMU_SINGLESTEP
#define PTRACE_SYSEMU_SINGLESTEP 0x1e
#pragma push_macro("PTRACE_SYSEMU_SINGLESTEP")
#endif
#ifndef PTRACE_SINGLEBLOCK
#define PTRACE_SINGLEBLOCK 0x100
#pragma push_macro("PTRACE_SINGLEBLOCK")
#endif
#endif
#if defined(__TARGET_ARCH_s390)
#ifndef PTRACE_SINGLEBLOCK
#define PTRACE_SINGLEBLOCK 12
#pragma push_macro("PTRACE_SINGLEBLOCK")
#endif
#endif
#endif /* not mips, sparc */

/* getrlimit(2) */
#ifndef PRIO_PROCESS
#define PRIO_PROCESS 0
#pragma push_macro("PRIO_PROCESS")
#endif
#ifndef RLIMIT_CPU
#define RLIMIT_CPU 0
#pragma push_macro("RLIMIT_CPU")
#endif
#ifndef RUSAGE_SELF
#define RUSAGE_SELF 0
#pragma push_macro("RUSAGE_SELF")
#endif
#ifndef PRIO_PGRP
#define PRIO_PGRP 1
#pragma push_macro("PRIO_PGRP")
#endif
#ifndef RLIMIT_FSIZE
#define RLIMIT_FSIZE 1
#pragma push_macro("RLIMIT_FSIZE")
#endif
#ifndef RUSAGE_THREAD
#define RUSAGE_THREAD 1
#pragma push_macro("RUSAGE_THREAD")
#endif
#ifndef PRIO_USER
#define PRIO_USER 2
#pragma push_macro("PRIO_USER")
#endif
#ifndef RLIMIT_DATA
#define RLIMIT_DATA 2
#pragma push_macro("RLIMIT_DATA")
#endif
#ifndef RLIMIT_STACK
#define RLIMIT_STACK 3
#pragma push_macro("RLIMIT_STACK")
#endif
#ifndef RLIMIT_CORE
#define RLIMIT_CORE 4
#pragma push_macro("RLIMIT_CORE")
#endif
#ifndef RLIMIT_LOCKS
#define RLIMIT_LOCKS 10
#pragma push_macro("RLIMIT_LOCKS")
#endif
#ifndef RLIMIT_SIGPENDING
#define RLIMIT_SIGPENDING 11
#pragma push_macro("RLIMIT_SIGPENDING")
#endif
#ifndef RLIMIT_MSGQUEUE
#define RLIMIT_MSGQUEUE 12
#pragma push_macro("RLIMIT_MSGQUEUE")
#endif
#ifndef RLIMIT_NICE
#define RLIMIT_NICE 13
#pragma push_macro("RLIMIT_NICE")
#endif
#ifndef RLIMIT_RTPRIO
#define RLIMIT_RTPRIO 14
#pragma push_macro("RLIMIT_RTPRIO")
#endif
#ifndef RLIMIT_RTTIME
#define RLIMIT_RTTIME 15
#pragma push_macro("RLIMIT_RTTIME")
#endif
#ifndef RLIM_NLIMITS
#define RLIM_NLIMITS 16
#pragma push_macro("RLIM_NLIMITS")
#endif
#ifndef PRIO_MAX
#define PRIO_MAX 20
#pragma push_macro("PRIO_MAX")
#endif
#ifndef PRIO_MIN
#define PRIO_MIN (-20)
#pragma push_macro("PRIO_MIN")
#endif
#ifndef RUSAGE_BOTH
#define RUSAGE_BOTH (-2)
#pragma push_macro("RUSAGE_BOTH")
#endif
#ifndef RLIM64_INFINITY
#define RLIM64_INFINITY (~0ULL)
#pragma push_macro("RLIM64_INFINITY")
#endif
#ifndef RUSAGE_CHILDREN
#define RUSAGE_CHILDREN (-1)
#pragma push_macro("RUSAGE_CHILDREN")
#endif
#if !defined(__TARGET_ARCH_mips) && !defined(__TARGET_ARCH_sparc)
#ifndef RLIMIT_RSS
#define RLIMIT_RSS 5
#pragma push_macro("RLIMIT_RSS")
#endif
#ifndef RLIMIT_NPROC
#define RLIMIT_NPROC 6
#pragma push_macro("RLIMIT_NPROC")
#endif
#ifndef RLIMIT_NOFILE
#define RLIMIT_NOFILE 7
#pragma push_macro("RLIMIT_NOFILE")
#endif
#ifndef RLIMIT_MEMLOCK
#define RLIMIT_MEMLOCK 8
#pragma push_macro("RLIMIT_MEMLOCK")
#endif
#ifndef RLIMIT_AS
#define RLIMIT_AS 9
#pragma push_macro("RLIMIT_AS")
#endif
#endif /* not mips, sparc */

/* seccomp(2) */
#ifndef SECCOMP_MODE_DISABLED
#define SECCOMP_MODE_DISABLED 0
#pragma push_macro("SECCOMP_MODE_DISABLED")
#endif
#ifndef SECCOMP_RET_KILL
#define SECCOMP_RET_KILL SECCOMP_RET_KILL_THREAD
#pragma push_macro("SECCOMP_RET_KILL")
#endif
#ifndef SECCOMP_RET_KILL_THREAD
#define SECCOMP_RET_KILL_THREAD 0x00000000U
#pragma push_macro("SECCOMP_RET_KILL_THREAD")
#endif
#ifndef SECCOMP_SET_MODE_STRICT
#define SECCOMP_SET_MODE_STRICT 0
#pragma push_macro("SECCOMP_SET_MODE_STRICT")
#endif
#ifndef SECCOMP_ADDFD_FLAG_SETFD
#define SECCOMP_ADDFD_FLAG_SETFD (1UL << 0)
#pragma push_macro("SECCOMP_ADDFD_FLAG_SETFD")
#endif
#ifndef SECCOMP_FILTER_FLAG_TSYNC
#define SECCOMP_FILTER_FLAG_TSYNC (1UL << 0)
#pragma push_macro("SECCOMP_FILTER_FLAG_TSYNC")
#endif
#ifndef SECCOMP_MODE_STRICT
#define SECCOMP_MODE_STRICT 1
#pragma push_macro("SECCOMP_MODE_STRICT")
#endif
#ifndef SECCOMP_SET_MODE_FILTER
#define SECCOMP_SET_MODE_FILTER 1
#pragma push_macro("SECCOMP_SET_MODE_FILTER")
#endif
#ifndef SECCOMP_USER_NOTIF_FD_SYNC_WAKE_UP
#define SECCOMP_USER_NOTIF_FD_SYNC_WAKE_UP (1UL << 0)
#pragma push_macro("SECCOMP_USER_NOTIF_FD_SYNC_WAKE_UP")
#endif
#ifndef SECCOMP_USER_NOTIF_FLAG_CONTINUE
#define SECCOMP_USER_NOTIF_FLAG_CONTINUE (1UL << 0)
#pragma push_macro("SECCOMP_USER_NOTIF_FLAG_CONTINUE")
#endif
#ifndef SECCOMP_ADDFD_FLAG_SEND
#define SECCOMP_ADDFD_FLAG_SEND (1UL << 1)
#pragma push_macro("SECCOMP_ADDFD_FLAG_SEND")
#endif
#ifndef SECCOMP_FILTER_FLAG_LOG
#define SECCOMP_FILTER_FLAG_LOG (1UL << 1)
#pragma push_macro("SECCOMP_FILTER_FLAG_LOG")
#endif
#ifndef SECCOMP_GET_ACTION_AVAIL
#define SECCOMP_GET_ACTION_AVAIL 2
#pragma push_macro("SECCOMP_GET_ACTION_AVAIL")
#endif
#ifndef SECCOMP_MODE_FILTER
#define SECCOMP_MODE_FILTER 2
#pragma push_macro("SECCOMP_MODE_FILTER")
#endif
#ifndef SECCOMP_GET_NOTIF_SIZES
#define SECCOMP_GET_NOTIF_SIZES 3
#pragma push_macro("SECCOMP_GET_NOTIF_SIZES")
#endif
#ifndef SECCOMP_FILTER_FLAG_SPEC_ALLOW
#define SECCOMP_FILTER_FLAG_SPEC_ALLOW (1UL << 2)
#pragma push_macro("SECCOMP_FILTER_FLAG_SPEC_ALLOW")
#endif
#ifndef SECCOMP_FILTER_FLAG_NEW_LISTENER
#define SECCOMP_FILTER_FLAG_NEW_LISTENER (1UL << 3)
#pragma push_macro("SECCOMP_FILTER_FLAG_NEW_LISTENER")
#endif
#ifndef SECCOMP_FILTER_FLAG_TSYNC_ESRCH
#define SECCOMP_FILTER_FLAG_TSYNC_ESRCH (1UL << 4)
#pragma push_macro("SECCOMP_FILTER_FLAG_TSYNC_ESRCH")
#endif
#ifndef SECCOMP_FILTER_FLAG_WAIT_KILLABLE_RECV
#define SECCOMP_FILTER_FLAG_WAIT_KILLABLE_RECV (1UL << 5)
#pragma push_macro("SECCOMP_FILTER_FLAG_WAIT_KILLABLE_RECV")
#endif
#ifndef SECCOMP_IOC_MAGIC
#define SECCOMP_IOC_MAGIC '!'
#pragma push_macro("SECCOMP_IOC_MAGIC")
#endif
#ifndef SECCOMP_RET_DATA
#define SECCOMP_RET_DATA 0x0000ffffU
#pragma push_macro("SECCOMP_RET_DATA")
#endif
#ifndef SECCOMP_RET_TRAP
#define SECCOMP_RET_TRAP 0x00030000U
#pragma push_macro("SECCOMP_RET_TRAP")
#endif
#ifndef SECCOMP_RET_ERRNO
#define SECCOMP_RET_ERRNO 0x00050000U
#pragma push_macro("SECCOMP_RET_ERRNO")
#endif
#ifndef SECCOMP_RET_USER_NOTIF
#define SECCOMP_RET_USER_NOTIF 0x7fc00000U
#pragma push_macro("SECCOMP_RET_USER_NOTIF")
#endif
#ifndef SECCOMP_RET_TRACE
#define SECCOMP_RET_TRACE 0x7ff00000U
#pragma push_macro("SECCOMP_RET_TRACE")
#endif
#ifndef SECCOMP_RET_LOG
#define SECCOMP_RET_LOG 0x7ffc0000U
#pragma push_macro("SECCOMP_RET_LOG")
#endif
#ifndef SECCOMP_RET_ACTION
#define SECCOMP_RET_ACTION 0x7fff0000U
#pragma push_macro("SECCOMP_RET_ACTION")
#endif
#ifndef SECCOMP_RET_ALLOW
#define SECCOMP_RET_ALLOW 0x7fff0000U
#pragma push_macro("SECCOMP_RET_ALLOW")
#endif
#ifndef SECCOMP_RET_KILL_PROCESS
#define SECCOMP_RET_KILL_PROCESS 0x80000000U
#pragma push_macro("SECCOMP_RET_KILL_PROCESS")
#endif
#ifndef SECCOMP_RET_ACTION_FULL
#define SECCOMP_RET_ACTION_FULL 0xffff0000U
#pragma push_macro("SECCOMP_RET_ACTION_FULL")
#endif

/* futex(2) */
#ifndef FUTEX_WAIT
#define FUTEX_WAIT 0
#pragma push_macro("FUTEX_WAIT")
#endif
#ifndef FUTEX_WAKE
#define FUTEX_WAKE 1
#pragma push_macro("FUTEX_WAKE")
#endif
#ifndef FUTEX_FD
#define FUTEX_FD 2
#pragma push_macro("FUTEX_FD")
#endif
#ifndef FUTEX_REQUEUE
#define FUTEX_REQUEUE 3
#pragma push_macro("FUTEX_REQUEUE")
#endif
#ifndef FUTEX_CMP_REQUEUE
#define FUTEX_CMP_REQUEUE 4
#pragma push_macro("FUTEX_CMP_REQUEUE")
#endif
#ifndef FUTEX_WAKE_OP
#define FUTEX_WAKE_OP 5
#pragma push_macro("FUTEX_WAKE_OP")
#endif
#ifndef FUTEX_LOCK_PI
#define FUTEX_LOCK_PI 6
#pragma push_macro("FUTEX_LOCK_PI")
#endif
#ifndef FUTEX_UNLOCK_PI
#define FUTEX_UNLOCK_PI 7
#pragma push_macro("FUTEX_UNLOCK_PI")
#endif
#ifndef FUTEX_TRYLOCK_PI
#define FUTEX_TRYLOCK_PI 8
#pragma push_macro("FUTEX_TRYLOCK_PI")
#endif
#ifndef FUTEX_WAIT_BITSET
#define FUTEX_WAIT_BITSET 9
#pragma push_macro("FUTEX_WAIT_BITSET")
#endif
#ifndef FUTEX_WAKE_BITSET
#define FUTEX_WAKE_BITSET 10
#pragma push_macro("FUTEX_WAKE_BITSET")
#endif
#ifndef FUTEX_WAIT_REQUEUE_PI
#define FUTEX_WAIT_REQUEUE_PI 11
#pragma push_macro("FUTEX_WAIT_REQUEUE_PI")
#endif
#ifndef FUTEX_CMP_REQUEUE_PI
#define FUTEX_CMP_REQUEUE_PI 12
#pragma push_macro("FUTEX_CMP_REQUEUE_PI")
#endif
#ifndef FUTEX_LOCK_PI2
#define FUTEX_LOCK_PI2 13
#pragma push_macro("FUTEX_LOCK_PI2")
#endif
#ifndef FUTEX_PRIVATE_FLAG
#define FUTEX_PRIVATE_FLAG 128
#pragma push_macro("FUTEX_PRIVATE_FLAG")
#endif
#ifndef FUTEX_WAIT_PRIVATE
#define FUTEX_WAIT_PRIVATE (FUTEX_WAIT | FUTEX_PRIVATE_FLAG)
#pragma push_macro("FUTEX_WAIT_PRIVATE")
#endif
#ifndef FUTEX_WAKE_PRIVATE
#define FUTEX_WAKE_PRIVATE (FUTEX_WAKE | FUTEX_PRIVATE_FLAG)
#pragma push_macro("FUTEX_WAKE_PRIVATE")
#endif
#ifndef FUTEX_REQUEUE_PRIVATE
#define FUTEX_REQUEUE_PRIVATE (FUTEX_REQUEUE | FUTEX_PRIVATE_FLAG)
#pragma push_macro("FUTEX_REQUEUE_PRIVATE")
#endif
#ifndef FUTEX_CMP_REQUEUE_PRIVATE
#define FUTEX_CMP_REQUEUE_PRIVATE (FUTEX_CMP_REQUEUE | FUTEX_PRIVATE_FLAG)
#pragma push_macro("FUTEX_CMP_REQUEUE_PRIVATE")
#endif
#ifndef FUTEX_WAKE_OP_PRIVATE
#define FUTEX_WAKE_OP_PRIVATE (FUTEX_WAKE_OP | FUTEX_PRIVATE_FLAG)
#pragma push_macro("FUTEX_WAKE_OP_PRIVATE")
#endif
#ifndef FUTEX_LOCK_PI_PRIVATE
#define FUTEX_LOCK_PI_PRIVATE (FUTEX_LOCK_PI | FUTEX_PRIVATE_FLAG)
#pragma push_macro("FUTEX_LOCK_PI_PRIVATE")
#endif
#ifndef FUTEX_UNLOCK_PI_PRIVATE
#define FUTEX_UNLOCK_PI_PRIVATE (FUTEX_UNLOCK_PI | FUTEX_PRIVATE_FLAG)
#pragma push_macro("FUTEX_UNLOCK_PI_PRIVATE")
#endif
#ifndef FUTEX_TRYLOCK_PI_PRIVATE
#define FUTEX_TRYLOCK_PI_PRIVATE (FUTEX_TRYLOCK_PI | FUTEX_PRIVATE_FLAG)
#pragma push_macro("FUTEX_TRYLOCK_PI_PRIVATE")
#endif
#ifndef FUTEX_WAIT_BITSET_PRIVATE
#define FUTEX_WAIT_BITSET_PRIVATE (FUTEX_WAIT_BITSET | FUTEX_PRIVATE_FLAG)
#pragma push_macro("FUTEX_WAIT_BITSET_PRIVATE")
#endif
#ifndef FUTEX_WAKE_BITSET_PRIVATE
#define FUTEX_WAKE_BITSET_PRIVATE (FUTEX_WAKE_BITSET | FUTEX_PRIVATE_FLAG)
#pragma push_macro("FUTEX_WAKE_BITSET_PRIVATE")
#endif
#ifndef FUTEX_WAIT_REQUEUE_PI_PRIVATE
#define FUTEX_WAIT_REQUEUE_PI_PRIVATE                                          \
  (FUTEX_WAIT_REQUEUE_PI | FUTEX_PRIVATE_FLAG)
#pragma push_macro("FUTEX_WAIT_REQUEUE_PI_PRIVATE")
#endif
#ifndef FUTEX_CMP_REQUEUE_PI_PRIVATE
#define FUTEX_CMP_REQUEUE_PI_PRIVATE (FUTEX_CMP_REQUEUE_PI | FUTEX_PRIVATE_FLAG)
#pragma push_macro("FUTEX_CMP_REQUEUE_PI_PRIVATE")
#endif
#ifndef FUTEX_LOCK_PI2_PRIVATE
#define FUTEX_LOCK_PI2_PRIVATE (FUTEX_LOCK_PI2 | FUTEX_PRIVATE_FLAG)
#pragma push_macro("FUTEX_LOCK_PI2_PRIVATE")
#endif
#ifndef FUTEX_CLOCK_REALTIME
#define FUTEX_CLOCK_REALTIME 256
#pragma push_macro("FUTEX_CLOCK_REALTIME")
#endif
#ifndef FUTEX_UNLOCK_WAKE_LIST64
#define FUTEX_UNLOCK_WAKE_LIST64 0x201
#pragma push_macro("FUTEX_UNLOCK_WAKE_LIST64")
#endif
#ifndef FUTEX_UNLOCK_PI_LIST64
#define FUTEX_UNLOCK_PI_LIST64 0x207
#pragma push_macro("FUTEX_UNLOCK_PI_LIST64")
#endif
#ifndef FUTEX_UNLOCK_BITSET_LIST64
#define FUTEX_UNLOCK_BITSET_LIST64 0x20a
#pragma push_macro("FUTEX_UNLOCK_BITSET_LIST64")
#endif
#ifndef FUTEX_UNLOCK_WAKE_LIST64_PRIVATE
#define FUTEX_UNLOCK_WAKE_LIST64_PRIVATE                                       \
  (FUTEX_UNLOCK_WAKE_LIST64 | FUTEX_PRIVATE_FLAG)
#pragma push_macro("FUTEX_UNLOCK_WAKE_LIST64_PRIVATE")
#endif
#ifndef FUTEX_UNLOCK_PI_LIST64_PRIVATE
#define FUTEX_UNLOCK_PI_LIST64_PRIVATE                                         \
  (FUTEX_UNLOCK_PI_LIST64 | FUTEX_PRIVATE_FLAG)
#pragma push_macro("FUTEX_UNLOCK_PI_LIST64_PRIVATE")
#endif
#ifndef FUTEX_UNLOCK_BITSET_LIST64_PRIVATE
#define FUTEX_UNLOCK_BITSET_LIST64_PRIVATE                                     \
  (FUTEX_UNLOCK_BITSET_LIST64 | FUTEX_PRIVATE_FLAG)
#pragma push_macro("FUTEX_UNLOCK_BITSET_LIST64_PRIVATE")
#endif
#ifndef FUTEX_UNLOCK_WAKE_LIST32
#define FUTEX_UNLOCK_WAKE_LIST32 0x601
#pragma push_macro("FUTEX_UNLOCK_WAKE_LIST32")
#endif
#ifndef FUTEX_UNLOCK_PI_LIST32
#define FUTEX_UNLOCK_PI_LIST32 0x607
#pragma push_macro("FUTEX_UNLOCK_PI_LIST32")
#endif
#ifndef FUTEX_UNLOCK_BITSET_LIST32
#define FUTEX_UNLOCK_BITSET_LIST32 0x60a
#pragma push_macro("FUTEX_UNLOCK_BITSET_LIST32")
#endif
#ifndef FUTEX_UNLOCK_WAKE_LIST32_PRIVATE
#define FUTEX_UNLOCK_WAKE_LIST32_PRIVATE                                       \
  (FUTEX_UNLOCK_WAKE_LIST32 | FUTEX_PRIVATE_FLAG)
#pragma push_macro("FUTEX_UNLOCK_WAKE_LIST32_PRIVATE")
#endif
#ifndef FUTEX_UNLOCK_PI_LIST32_PRIVATE
#define FUTEX_UNLOCK_PI_LIST32_PRIVATE                                         \
  (FUTEX_UNLOCK_PI_LIST32 | FUTEX_PRIVATE_FLAG)
#pragma push_macro("FUTEX_UNLOCK_PI_LIST32_PRIVATE")
#endif
#ifndef FUTEX_UNLOCK_BITSET_LIST32_PRIVATE
#define FUTEX_UNLOCK_BITSET_LIST32_PRIVATE                                     \
  (FUTEX_UNLOCK_BITSET_LIST32 | FUTEX_PRIVATE_FLAG)
#pragma push_macro("FUTEX_UNLOCK_BITSET_LIST32_PRIVATE")
#endif

/* System V IPC */
#ifndef IPC_OLD
#define IPC_OLD 0
#pragma push_macro("IPC_OLD")
#endif
#ifndef IPC_PRIVATE
#define IPC_PRIVATE 0
#pragma push_macro("IPC_PRIVATE")
#endif
#ifndef IPC_RMID
#define IPC_RMID 0
#pragma push_macro("IPC_RMID")
#endif
#ifndef IPC_SET
#define IPC_SET 1
#pragma push_macro("IPC_SET")
#endif
#ifndef IPC_STAT
#define IPC_STAT 2
#pragma push_macro("IPC_STAT")
#endif
#ifndef IPC_INFO
#define IPC_INFO 3
#pragma push_macro("IPC_INFO")
#endif
#ifndef IPC_64
#define IPC_64 0x0100
#pragma push_macro("IPC_64")
#endif
#ifndef IPC_CREAT
#define IPC_CREAT 00001000
#pragma push_macro("IPC_CREAT")
#endif
#ifndef IPC_EXCL
#define IPC_EXCL 00002000
#pragma push_macro("IPC_EXCL")
#endif
#ifndef IPC_NOWAIT
#define IPC_NOWAIT 00004000
#pragma push_macro("IPC_NOWAIT")
#endif
#ifndef IPC_DIPC
#define IPC_DIPC 00010000
#pragma push_macro("IPC_DIPC")
#endif
#ifndef IPC_OWN
#define IPC_OWN 00020000
#pragma push_macro("IPC_OWN")
#endif

/* semctl(2) */
#ifndef SEM_STAT
#define SEM_STAT 18
#pragma push_macro("SEM_STAT")
#endif
#ifndef SEM_INFO
#define SEM_INFO 19
#pragma push_macro("SEM_INFO")
#endif
#ifndef SEM_STAT_ANY
#define SEM_STAT_ANY 20
#pragma push_macro("SEM_STAT_ANY")
#endif
#ifndef SEM_UNDO
#define SEM_UNDO 0x1000
#pragma push_macro("SEM_UNDO")
#endif

/* wait(2) */
#ifndef P_ALL
#define P_ALL 0
#pragma push_macro("P_ALL")
#endif
#ifndef P_PID
#define P_PID 1
#pragma push_macro("P_PID")
#endif
#ifndef WNOHANG
#define WNOHANG 0x00000001
#pragma push_macro("WNOHANG")
#endif
#ifndef P_PGID
#define P_PGID 2
#pragma push_macro("P_PGID")
#endif
#ifndef WSTOPPED
#define WSTOPPED WUNTRACED
#pragma push_macro("WSTOPPED")
#endif
#ifndef WUNTRACED
#define WUNTRACED 0x00000002
#pragma push_macro("WUNTRACED")
#endif
#ifndef P_PIDFD
#define P_PIDFD 3
#pragma push_macro("P_PIDFD")
#endif
#ifndef WEXITED
#define WEXITED 0x00000004
#pragma push_macro("WEXITED")
#endif
#ifndef WCONTINUED
#define WCONTINUED 0x00000008
#pragma push_macro("WCONTINUED")
#endif
#ifndef WNOWAIT
#define WNOWAIT 0x01000000
#pragma push_macro("WNOWAIT")
#endif
#ifndef __WNOTHREAD
#define __WNOTHREAD 0x20000000
#pragma push_macro("__WNOTHREAD")
#endif
#ifndef __WALL
#define __WALL 0x40000000
#pragma push_macro("__WALL")
#endif
#ifndef __WCLONE
#define __WCLONE 0x80000000
#pragma push_macro("__WCLONE")
#endif

/* finit_module(2) */
#ifndef MODULE_INIT_IGNORE_MODVERSIONS
#define MODULE_INIT_IGNORE_MODVERSIONS 1
#pragma push_macro("MODULE_INIT_IGNORE_MODVERSIONS")
#endif
#ifndef MODULE_INIT_IGNORE_VERMAGIC
#define MODULE_INIT_IGNORE_VERMAGIC 2
#pragma push_macro("MODULE_INIT_IGNORE_VERMAGIC")
#endif
#ifndef MODULE_INIT_COMPRESSED_FILE
#define MODULE_INIT_COMPRESSED_FILE 4
#pragma push_macro("MODULE_INIT_COMPRESSED_FILE")
#endif

/* reboot(2) */
#ifndef LINUX_REBOOT_CMD_CAD_OFF
#define LINUX_REBOOT_CMD_CAD_OFF 0x00000000
#pragma push_macro("LINUX_REBOOT_CMD_CAD_OFF")
#endif
#ifndef LINUX_REBOOT_CMD_RESTART
#define LINUX_REBOOT_CMD_RESTART 0x01234567
#pragma push_macro("LINUX_REBOOT_CMD_RESTART")
#endif
#ifndef LINUX_REBOOT_MAGIC2
#define LINUX_REBOOT_MAGIC2 672274793
#pragma push_macro("LINUX_REBOOT_MAGIC2")
#endif
#ifndef LINUX_REBOOT_CMD_POWER_OFF
#define LINUX_REBOOT_CMD_POWER_OFF 0x4321FEDC
#pragma push_macro("LINUX_REBOOT_CMD_POWER_OFF")
#endif
#ifndef LINUX_REBOOT_CMD_KEXEC
#define LINUX_REBOOT_CMD_KEXEC 0x45584543
#pragma push_macro("LINUX_REBOOT_CMD_KEXEC")
#endif
#ifndef LINUX_REBOOT_CMD_CAD_ON
#define LINUX_REBOOT_CMD_CAD_ON 0x89ABCDEF
#pragma push_macro("LINUX_REBOOT_CMD_CAD_ON")
#endif
#ifndef LINUX_REBOOT_CMD_RESTART2
#define LINUX_REBOOT_CMD_RESTART2 0xA1B2C3D4
#pragma push_macro("LINUX_REBOOT_CMD_RESTART2")
#endif
#ifndef LINUX_REBOOT_CMD_HALT
#define LINUX_REBOOT_CMD_HALT 0xCDEF0123
#pragma push_macro("LINUX_REBOOT_CMD_HALT")
#endif
#ifndef LINUX_REBOOT_CMD_SW_SUSPEND
#define LINUX_REBOOT_CMD_SW_SUSPEND 0xD000FCE2
#pragma push_macro("LINUX_REBOOT_CMD_SW_SUSPEND")
#endif
#ifndef LINUX_REBOOT_MAGIC1
#define LINUX_REBOOT_MAGIC1 0xfee1dead
#pragma push_macro("LINUX_REBOOT_MAGIC1")
#endif

/* pidfd_open(2) */
#ifndef PIDFD_SIGNAL_THREAD
#define PIDFD_SIGNAL_THREAD (1UL << 0)
#pragma push_macro("PIDFD_SIGNAL_THREAD")
#endif
#ifndef PIDFD_SIGNAL_THREAD_GROUP
#define PIDFD_SIGNAL_THREAD_GROUP (1UL << 1)
#pragma push_macro("PIDFD_SIGNAL_THREAD_GROUP")
#endif
#ifndef PIDFD_SIGNAL_PROCESS_GROUP
#define PIDFD_SIGNAL_PROCESS_GROUP (1UL << 2)
#pragma push_macro("PIDFD_SIGNAL_PROCESS_GROUP")
#endif
#if !defined(__TARGET_ARCH_mips) && !defined(__TARGET_ARCH_sparc)
#ifndef PIDFD_THREAD
#define PIDFD_THREAD O_EXCL
#pragma push_macro("PIDFD_THREAD")
#endif
#ifndef PIDFD_NONBLOCK
#define PIDFD_NONBLOCK O_NONBLOCK
#pragma push_macro("PIDFD_NONBLOCK")
#endif
#endif /* not mips, sparc */

/* Priorities */
#ifndef MAX_NICE
#define MAX_NICE 19
#pragma push_macro("MAX_NICE")
#endif
#ifndef MIN_NICE
#define MIN_NICE -20
#pragma push_macro("MIN_NICE")
#endif
#ifndef NICE_WIDTH
#define NICE_WIDTH (MAX_NICE - MIN_NICE + 1)
#pragma push_macro("NICE_WIDTH")
#endif
#ifndef MAX_RT_PRIO
#define MAX_RT_PRIO 100
#pragma push_macro("MAX_RT_PRIO")
#endif
#ifndef MAX_PRIO
#define MAX_PRIO (MAX_RT_PRIO + NICE_WIDTH)
#pragma push_macro("MAX_PRIO")
#endif
#ifndef DEFAULT_PRIO
#define DEFAULT_PRIO (MAX_RT_PRIO + NICE_WIDTH / 2)
#pragma push_macro("DEFAULT_PRIO")
#endif
#ifndef NICE_TO_PRIO
#define NICE_TO_PRIO(nice) ((nice) + DEFAULT_PRIO)
#pragma push_macro("NICE_TO_PRIO")
#endif
#ifndef PRIO_TO_NICE
#define PRIO_TO_NICE(prio) ((prio) - DEFAULT_PRIO)
#pragma push_macro("PRIO_TO_NICE")
#endif

/* struct thread_info::status, a system call of 32 bits */
#if defined(__TARGET_ARCH_x86)
#ifndef TS_COMPAT
#define TS_COMPAT 0x0002
#pragma push_macro("TS_COMPAT")
#endif
#endif

/* struct thread_info::flags, a process of 32 bits */
#if defined(__TARGET_ARCH_arm64)
#ifndef TIF_32BIT
#define TIF_32BIT 22
#pragma push_macro("TIF_32BIT")
#endif
#ifndef _TIF_32BIT
#define _TIF_32BIT (1 << TIF_32BIT)
#pragma push_macro("_TIF_32BIT")
#endif
#endif

#endif /* CORIFY_KERNEL_PROCESSES_H */
