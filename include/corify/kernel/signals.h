/* SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause */
/*
 * Constants of signals: see <corify/kernel.h>.
 *
 * A flat table, and so longer than a file of code.
 */
#ifndef CORIFY_KERNEL_SIGNALS_H
#define CORIFY_KERNEL_SIGNALS_H

/* signal(7) */
#ifndef SIGEV_SIGNAL
#define SIGEV_SIGNAL 0
#pragma push_macro("SIGEV_SIGNAL")
#endif
#ifndef SIGEV_NONE
#define SIGEV_NONE 1
#pragma push_macro("SIGEV_NONE")
#endif
#ifndef SIGHUP
#define SIGHUP 1
#pragma push_macro("SIGHUP")
#endif
#ifndef SIGEV_THREAD
#define SIGEV_THREAD 2
#pragma push_macro("SIGEV_THREAD")
#endif
#ifndef SIGINT
#define SIGINT 2
#pragma push_macro("SIGINT")
#endif
#ifndef SIGQUIT
#define SIGQUIT 3
#pragma push_macro("SIGQUIT")
#endif
#ifndef SIGEV_THREAD_ID
#define SIGEV_THREAD_ID 4
#pragma push_macro("SIGEV_THREAD_ID")
#endif
#ifndef SIGILL
#define SIGILL 4
#pragma push_macro("SIGILL")
#endif
#ifndef SIGTRAP
#define SIGTRAP 5
#pragma push_macro("SIGTRAP")
#endif
#ifndef SIGABRT
#define SIGABRT 6
#pragma push_macro("SIGABRT")
#endif
#ifndef SIGIOT
#define SIGIOT 6
#pragma push_macro("SIGIOT")
#endif
#ifndef SIGFPE
#define SIGFPE 8
#pragma push_macro("SIGFPE")
#endif
#ifndef SIGKILL
#define SIGKILL 9
#pragma push_macro("SIGKILL")
#endif
#ifndef SIGSEGV
#define SIGSEGV 11
#pragma push_macro("SIGSEGV")
#endif
#ifndef SIGPIPE
#define SIGPIPE 13
#pragma push_macro("SIGPIPE")
#endif
#ifndef SIGALRM
#define SIGALRM 14
#pragma push_macro("SIGALRM")
#endif
#ifndef SIGTERM
#define SIGTERM 15
#pragma push_macro("SIGTERM")
#endif
#ifndef SIGRTMIN
#define SIGRTMIN 32
#pragma push_macro("SIGRTMIN")
#endif
#ifndef SIGEV_MAX_SIZE
#define SIGEV_MAX_SIZE 64
#pragma push_macro("SIGEV_MAX_SIZE")
#endif
#if !defined(__TARGET_ARCH_mips) && !defined(__TARGET_ARCH_sparc)
#ifndef SIGBUS
#define SIGBUS 7
#pragma push_macro("SIGBUS")
#endif
#ifndef SIGUSR1
#define SIGUSR1 10
#pragma push_macro("SIGUSR1")
#endif
#ifndef SIGUSR2
#define SIGUSR2 12
#pragma push_macro("SIGUSR2")
#endif
#ifndef SIGSTKFLT
#define SIGSTKFLT 16
#pragma push_macro("SIGSTKFLT")
#endif
#ifndef SIGCHLD
#define SIGCHLD 17
#pragma push_macro("SIGCHLD")
#endif
#ifndef SIGCONT
#define SIGCONT 18
#pragma push_macro("SIGCONT")
#endif
#ifndef SIGSTOP
#define SIGSTOP 19
#pragma push_macro("SIGSTOP")
#endif
#ifndef SIGTSTP
#define SIGTSTP 20
#pragma push_macro("SIGTSTP")
#endif
#ifndef SIGTTIN
#define SIGTTIN 21
#pragma push_macro("SIGTTIN")
#endif
#ifndef SIGTTOU
#define SIGTTOU 22
#pragma push_macro("SIGTTOU")
#endif
#ifndef SIGURG
#define SIGURG 23
#pragma push_macro("SIGURG")
#endif
#ifndef SIGXCPU
#define SIGXCPU 24
#pragma push_macro("SIGXCPU")
#endif
#ifndef SIGXFSZ
#define SIGXFSZ 25
#pragma push_macro("SIGXFSZ")
#endif
#ifndef SIGVTALRM
#define SIGVTALRM 26
#pragma push_macro("SIGVTALRM")
#endif
#ifndef SIGPROF
#define SIGPROF 27
#pragma push_macro("SIGPROF")
#endif
#ifndef SIGWINCH
#define SIGWINCH 28
#pragma push_macro("SIGWINCH")
#endif
#ifndef SIGIO
#define SIGIO 29
#pragma push_macro("SIGIO")
#endif
#ifndef SIGPOLL
#define SIGPOLL SIGIO
#pragma push_macro("SIGPOLL")
#endif
#ifndef SIGPWR
#define SIGPWR 30
#pragma push_macro("SIGPWR")
#endif
#ifndef SIGSYS
#define SIGSYS 31
#pragma push_macro("SIGSYS")
#endif
#ifndef SIGUNUSED
#define SIGUNUSED 31
#pragma push_macro("SIGUNUSED")
#endif
#endif /* not mips, sparc */

/* sigaction(2) */
#ifndef SA_UNSUPPORTED
#define SA_UNSUPPORTED 0x00000400
#pragma push_macro("SA_UNSUPPORTED")
#endif
#ifndef SA_EXPOSE_TAGBITS
#define SA_EXPOSE_TAGBITS 0x00000800
#pragma push_macro("SA_EXPOSE_TAGBITS")
#endif
#if !defined(__TARGET_ARCH_mips) && !defined(__TARGET_ARCH_sparc)
#ifndef SIG_BLOCK
#define SIG_BLOCK 0
#pragma push_macro("SIG_BLOCK")
#endif
#ifndef SA_NOCLDSTOP
#define SA_NOCLDSTOP 0x00000001
#pragma push_macro("SA_NOCLDSTOP")
#endif
#ifndef SIG_UNBLOCK
#define SIG_UNBLOCK 1
#pragma push_macro("SIG_UNBLOCK")
#endif
#ifndef SA_NOCLDWAIT
#define SA_NOCLDWAIT 0x00000002
#pragma push_macro("SA_NOCLDWAIT")
#endif
#ifndef SIG_SETMASK
#define SIG_SETMASK 2
#pragma push_macro("SIG_SETMASK")
#endif
#ifndef SA_SIGINFO
#define SA_SIGINFO 0x00000004
#pragma push_macro("SA_SIGINFO")
#endif
#ifndef SA_ONSTACK
#define SA_ONSTACK 0x08000000
#pragma push_macro("SA_ONSTACK")
#endif
#ifndef SA_RESTART
#define SA_RESTART 0x10000000
#pragma push_macro("SA_RESTART")
#endif
#ifndef SA_NODEFER
#define SA_NODEFER 0x40000000
#pragma push_macro("SA_NODEFER")
#endif
#ifndef SA_NOMASK
#define SA_NOMASK SA_NODEFER
#pragma push_macro("SA_NOMASK")
#endif
#ifndef SA_ONESHOT
#define SA_ONESHOT SA_RESETHAND
#pragma push_macro("SA_ONESHOT")
#endif
#ifndef SA_RESETHAND
#define SA_RESETHAND 0x80000000
#pragma push_macro("SA_RESETHAND")
#endif
#if defined(__TARGET_ARCH_x86) || defined(__TARGET_ARCH_arm64) ||              \
    defined(__TARGET_ARCH_arm) || defined(__TARGET_ARCH_s390) ||               \
    defined(__TARGET_ARCH_powerpc)
#ifndef SA_RESTORER
#define SA_RESTORER 0x04000000
#pragma push_macro("SA_RESTORER")
#endif
#endif
#endif /* not mips, sparc */

/* struct kernel_siginfo::si_code */
#ifndef SI_USER
#define SI_USER 0
#pragma push_macro("SI_USER")
#endif
#ifndef BUS_ADRALN
#define BUS_ADRALN 1
#pragma push_macro("BUS_ADRALN")
#endif
#ifndef CLD_EXITED
#define CLD_EXITED 1
#pragma push_macro("CLD_EXITED")
#endif
#ifndef FPE_INTDIV
#define FPE_INTDIV 1
#pragma push_macro("FPE_INTDIV")
#endif
#ifndef ILL_ILLOPC
#define ILL_ILLOPC 1
#pragma push_macro("ILL_ILLOPC")
#endif
#ifndef POLL_IN
#define POLL_IN 1
#pragma push_macro("POLL_IN")
#endif
#ifndef SEGV_MAPERR
#define SEGV_MAPERR 1
#pragma push_macro("SEGV_MAPERR")
#endif
#ifndef SYS_SECCOMP
#define SYS_SECCOMP 1
#pragma push_macro("SYS_SECCOMP")
#endif
#ifndef TRAP_BRKPT
#define TRAP_BRKPT 1
#pragma push_macro("TRAP_BRKPT")
#endif
#ifndef TRAP_PERF_FLAG_ASYNC
#define TRAP_PERF_FLAG_ASYNC (1u << 0)
#pragma push_macro("TRAP_PERF_FLAG_ASYNC")
#endif
#ifndef BUS_ADRERR
#define BUS_ADRERR 2
#pragma push_macro("BUS_ADRERR")
#endif
#ifndef CLD_KILLED
#define CLD_KILLED 2
#pragma push_macro("CLD_KILLED")
#endif
#ifndef FPE_INTOVF
#define FPE_INTOVF 2
#pragma push_macro("FPE_INTOVF")
#endif
#ifndef ILL_ILLOPN
#define ILL_ILLOPN 2
#pragma push_macro("ILL_ILLOPN")
#endif
#ifndef POLL_OUT
#define POLL_OUT 2
#pragma push_macro("POLL_OUT")
#endif
#ifndef SEGV_ACCERR
#define SEGV_ACCERR 2
#pragma push_macro("SEGV_ACCERR")
#endif
#ifndef SYS_USER_DISPATCH
#define SYS_USER_DISPATCH 2
#pragma push_macro("SYS_USER_DISPATCH")
#endif
#ifndef TRAP_TRACE
#define TRAP_TRACE 2
#pragma push_macro("TRAP_TRACE")
#endif
#ifndef BUS_OBJERR
#define BUS_OBJERR 3
#pragma push_macro("BUS_OBJERR")
#endif
#ifndef CLD_DUMPED
#define CLD_DUMPED 3
#pragma push_macro("CLD_DUMPED")
#endif
#ifndef FPE_FLTDIV
#define FPE_FLTDIV 3
#pragma push_macro("FPE_FLTDIV")
#endif
#ifndef ILL_ILLADR
#define ILL_ILLADR 3
#pragma push_macro("ILL_ILLADR")
#endif
#ifndef POLL_MSG
#define POLL_MSG 3
#pragma push_macro("POLL_MSG")
#endif
#ifndef SEGV_BNDERR
#define SEGV_BNDERR 3
#pragma push_macro("SEGV_BNDERR")
#endif
#ifndef TRAP_BRANCH
#define TRAP_BRANCH 3
#pragma push_macro("TRAP_BRANCH")
#endif
#ifndef BUS_MCEERR_AR
#define BUS_MCEERR_AR 4
#pragma push_macro("BUS_MCEERR_AR")
#endif
#ifndef CLD_TRAPPED
#define CLD_TRAPPED 4
#pragma push_macro("CLD_TRAPPED")
#endif
#ifndef FPE_FLTOVF
#define FPE_FLTOVF 4
#pragma push_macro("FPE_FLTOVF")
#endif
#ifndef ILL_ILLTRP
#define ILL_ILLTRP 4
#pragma push_macro("ILL_ILLTRP")
#endif
#ifndef POLL_ERR
#define POLL_ERR 4
#pragma push_macro("POLL_ERR")
#endif
#ifndef SEGV_PKUERR
#define SEGV_PKUERR 4
#pragma push_macro("SEGV_PKUERR")
#endif
#ifndef TRAP_HWBKPT
#define TRAP_HWBKPT 4
#pragma push_macro("TRAP_HWBKPT")
#endif
#ifndef BUS_MCEERR_AO
#define BUS_MCEERR_AO 5
#pragma push_macro("BUS_MCEERR_AO")
#endif
#ifndef CLD_STOPPED
#define CLD_STOPPED 5
#pragma push_macro("CLD_STOPPED")
#endif
#ifndef FPE_FLTUND
#define FPE_FLTUND 5
#pragma push_macro("FPE_FLTUND")
#endif
#ifndef ILL_PRVOPC
#define ILL_PRVOPC 5
#pragma push_macro("ILL_PRVOPC")
#endif
#ifndef POLL_PRI
#define POLL_PRI 5
#pragma push_macro("POLL_PRI")
#endif
#ifndef SEGV_ACCADI
#define SEGV_ACCADI 5
#pragma push_macro("SEGV_ACCADI")
#endif
#ifndef TRAP_UNK
#define TRAP_UNK 5
#pragma push_macro("TRAP_UNK")
#endif
#ifndef CLD_CONTINUED
#define CLD_CONTINUED 6
#pragma push_macro("CLD_CONTINUED")
#endif
#ifndef FPE_FLTRES
#define FPE_FLTRES 6
#pragma push_macro("FPE_FLTRES")
#endif
#ifndef ILL_PRVREG
#define ILL_PRVREG 6
#pragma push_macro("ILL_PRVREG")
#endif
#ifndef POLL_HUP
#define POLL_HUP 6
#pragma push_macro("POLL_HUP")
#endif
#ifndef SEGV_ADIDERR
#define SEGV_ADIDERR 6
#pragma push_macro("SEGV_ADIDERR")
#endif
#ifndef TRAP_PERF
#define TRAP_PERF 6
#pragma push_macro("TRAP_PERF")
#endif
#ifndef FPE_FLTINV
#define FPE_FLTINV 7
#pragma push_macro("FPE_FLTINV")
#endif
#ifndef ILL_COPROC
#define ILL_COPROC 7
#pragma push_macro("ILL_COPROC")
#endif
#ifndef SEGV_ADIPERR
#define SEGV_ADIPERR 7
#pragma push_macro("SEGV_ADIPERR")
#endif
#ifndef FPE_FLTSUB
#define FPE_FLTSUB 8
#pragma push_macro("FPE_FLTSUB")
#endif
#ifndef ILL_BADSTK
#define ILL_BADSTK 8
#pragma push_macro("ILL_BADSTK")
#endif
#ifndef SEGV_MTEAERR
#define SEGV_MTEAERR 8
#pragma push_macro("SEGV_MTEAERR")
#endif
#ifndef ILL_BADIADDR
#define ILL_BADIADDR 9
#pragma push_macro("ILL_BADIADDR")
#endif
#ifndef SEGV_MTESERR
#define SEGV_MTESERR 9
#pragma push_macro("SEGV_MTESERR")
#endif
#ifndef SEGV_CPERR
#define SEGV_CPERR 10
#pragma push_macro("SEGV_CPERR")
#endif
#ifndef FPE_FLTUNK
#define FPE_FLTUNK 14
#pragma push_macro("FPE_FLTUNK")
#endif
#ifndef FPE_CONDTRAP
#define FPE_CONDTRAP 15
#pragma push_macro("FPE_CONDTRAP")
#endif
#ifndef SI_KERNEL
#define SI_KERNEL 0x80
#pragma push_macro("SI_KERNEL")
#endif
#ifndef SI_ASYNCNL
#define SI_ASYNCNL (-60)
#pragma push_macro("SI_ASYNCNL")
#endif
#ifndef SI_DETHREAD
#define SI_DETHREAD (-7)
#pragma push_macro("SI_DETHREAD")
#endif
#ifndef SI_TKILL
#define SI_TKILL (-6)
#pragma push_macro("SI_TKILL")
#endif
#ifndef SI_SIGIO
#define SI_SIGIO (-5)
#pragma push_macro("SI_SIGIO")
#endif
#ifndef SI_QUEUE
#define SI_QUEUE (-1)
#pragma push_macro("SI_QUEUE")
#endif
#if !defined(__TARGET_ARCH_mips) && !defined(__TARGET_ARCH_sparc)
#ifndef SI_ASYNCIO
#define SI_ASYNCIO (-4)
#pragma push_macro("SI_ASYNCIO")
#endif
#ifndef SI_MESGQ
#define SI_MESGQ (-3)
#pragma push_macro("SI_MESGQ")
#endif
#ifndef SI_TIMER
#define SI_TIMER (-2)
#pragma push_macro("SI_TIMER")
#endif
#endif /* not mips, sparc */

/* signal(7) */
#if !defined(__TARGET_ARCH_mips) && !defined(__TARGET_ARCH_sparc)
#ifndef _NSIG
#define _NSIG 64
#pragma push_macro("_NSIG")
#endif
#ifndef SIGRTMAX
#define SIGRTMAX _NSIG
#pragma push_macro("SIGRTMAX")
#endif
#endif

#endif /* CORIFY_KERNEL_SIGNALS_H */
