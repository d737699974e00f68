/* SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause */
/*
 * Constants of errors: see <corify/kernel.h>.
 *
 * A flat table, and so longer than a file of code.
 */
#ifndef CORIFY_KERNEL_ERRORS_H
#define CORIFY_KERNEL_ERRORS_H

/* errno(3) */
#ifndef EPERM
#define EPERM 1
#pragma push_macro("EPERM")
#endif
#ifndef ENOENT
#define ENOENT 2
#pragma push_macro("ENOENT")
#endif
#ifndef ESRCH
#define ESRCH 3
#pragma push_macro("ESRCH")
#endif
#ifndef EINTR
#define EINTR 4
#pragma push_macro("EINTR")
#endif
#ifndef EIO
#define EIO 5
#pragma push_macro("EIO")
#endif
#ifndef ENXIO
#define ENXIO 6
#pragma push_macro("ENXIO")
#endif
#ifndef E2BIG
#define E2BIG 7
#pragma push_macro("E2BIG")
#endif
#ifndef ENOEXEC
#define ENOEXEC 8
#pragma push_macro("ENOEXEC")
#endif
#ifndef EBADF
#define EBADF 9
#pragma push_macro("EBADF")
#endif
#ifndef ECHILD
#define ECHILD 10
#pragma push_macro("ECHILD")
#endif
#ifndef EAGAIN
#define EAGAIN 11
#pragma push_macro("EAGAIN")
#endif
#ifndef EWOULDBLOCK
#define EWOULDBLOCK EAGAIN
#pragma push_macro("EWOULDBLOCK")
#endif
#ifndef ENOMEM
#define ENOMEM 12
#pragma push_macro("ENOMEM")
#endif
#ifndef EACCES
#define EACCES 13
#pragma push_macro("EACCES")
#endif
#ifndef EFAULT
#define EFAULT 14
#pragma push_macro("EFAULT")
#endif
#ifndef ENOTBLK
#define ENOTBLK 15
#pragma push_macro("ENOTBLK")
#endif
#ifndef EBUSY
#define EBUSY 16
#pragma push_macro("EBUSY")
#endif
#ifndef EEXIST
#define EEXIST 17
#pragma push_macro("EEXIST")
#endif
#ifndef EXDEV
#define EXDEV 18
#pragma push_macro("EXDEV")
#endif
#ifndef ENODEV
#define ENODEV 19
#pragma push_macro("ENODEV")
#endif
#ifndef ENOTDIR
#define ENOTDIR 20
#pragma push_macro("ENOTDIR")
#endif
#ifndef EISDIR
#define EISDIR 21
#pragma push_macro("EISDIR")
#endif
#ifndef EINVAL
#define EINVAL 22
#pragma push_macro("EINVAL")
#endif
#ifndef ENFILE
#define ENFILE 23
#pragma push_macro("ENFILE")
#endif
#ifndef EMFILE
#define EMFILE 24
#pragma push_macro("EMFILE")
#endif
#ifndef ENOTTY
#define ENOTTY 25
#pragma push_macro("ENOTTY")
#endif
#ifndef ETXTBSY
#define ETXTBSY 26
#pragma push_macro("ETXTBSY")
#endif
#ifndef EFBIG
#define EFBIG 27
#pragma push_macro("EFBIG")
#endif
#ifndef ENOSPC
#define ENOSPC 28
#pragma push_macro("ENOSPC")
#endif
#ifndef ESPIPE
#define ESPIPE 29
#pragma push_macro("ESPIPE")
#endif
#ifndef EROFS
#define EROFS 30
#pragma push_macro("EROFS")
#endif
#ifndef EMLINK
#define EMLINK 31
#pragma push_macro("EMLINK")
#endif
#ifndef EPIPE
#define EPIPE 32
#pragma push_macro("EPIPE")
#endif
#ifndef EDOM
#define EDOM 33
#pragma push_macro("EDOM")
#endif
#ifndef ERANGE
#define ERANGE 34
#pragma push_macro("ERANGE")
#endif
#if !defined(__TARGET_ARCH_mips) && !defined(__TARGET_ARCH_sparc)
#ifndef EDEADLK
#define EDEADLK 35
#pragma push_macro("EDEADLK")
#endif
#ifndef ENAMETOOLONG
#define ENAMETOOLONG 36
#pragma push_macro("ENAMETOOLONG")
#endif
#ifndef ENOLCK
#define ENOLCK 37
#pragma push_macro("ENOLCK")
#endif
#ifndef ENOSYS
#define ENOSYS 38
#pragma push_macro("ENOSYS")
#endif
#ifndef ENOTEMPTY
#define ENOTEMPTY 39
#pragma push_macro("ENOTEMPTY")
#endif
#ifndef ELOOP
#define ELOOP 40
#pragma push_macro("ELOOP")
#endif
#ifndef ENOMSG
#define ENOMSG 42
#pragma push_macro("ENOMSG")
#endif
#ifndef EIDRM
#define EIDRM 43
#pragma push_macro("EIDRM")
#endif
#ifndef ECHRNG
#define ECHRNG 44
#pragma push_macro("ECHRNG")
#endif
#ifndef EL2NSYNC
#define EL2NSYNC 45
#pragma push_macro("EL2NSYNC")
#endif
#ifndef EL3HLT
#define EL3HLT 46
#pragma push_macro("EL3HLT")
#endif
#ifndef EL3RST
#define EL3RST 47
#pragma push_macro("EL3RST")
#endif
#ifndef ELNRNG
#define ELNRNG 48
#pragma push_macro("ELNRNG")
#endif
#ifndef EUNATCH
#define EUNATCH 49
#pragma push_macro("EUNATCH")
#endif
#ifndef ENOCSI
#define ENOCSI 50
#pragma push_macro("ENOCSI")
#endif
#ifndef EL2HLT
#define EL2HLT 51
#pragma push_macro("EL2HLT")
#endif
#ifndef EBADE
#define EBADE 52
#pragma push_macro("EBADE")
#endif
#ifndef EBADR
#define EBADR 53
#pragma push_macro("EBADR")
#endif
#ifndef EXFULL
#define EXFULL 54
#pragma push_macro("EXFULL")
#endif
#ifndef ENOANO
#define ENOANO 55
#pragma push_macro("ENOANO")
#endif
#ifndef EBADRQC
#define EBADRQC 56
#pragma push_macro("EBADRQC")
#endif
#ifndef EBADSLT
#define EBADSLT 57
#pragma push_macro("EBADSLT")
#endif
#ifndef EBFONT
#define EBFONT 59
#pragma push_macro("EBFONT")
#endif
#ifndef ENOSTR
#define ENOSTR 60
#pragma push_macro("ENOSTR")
#endif
#ifndef ENODATA
#define ENODATA 61
#pragma push_macro("ENODATA")
#endif
#ifndef ETIME
#define ETIME 62
#pragma push_macro("ETIME")
#endif
#ifndef ENOSR
#define ENOSR 63
#pragma push_macro("ENOSR")
#endif
#ifndef ENONET
#define ENONET 64
#pragma push_macro("ENONET")
#endif
#ifndef ENOPKG
#define ENOPKG 65
#pragma push_macro("ENOPKG")
#endif
#ifndef EREMOTE
#define EREMOTE 66
#pragma push_macro("EREMOTE")
#endif
#ifndef ENOLINK
#define ENOLINK 67
#pragma push_macro("ENOLINK")
#endif
#ifndef EADV
#define EADV 68
#pragma push_macro("EADV")
#endif
#ifndef ESRMNT
#define ESRMNT 69
#pragma push_macro("ESRMNT")
#endif
#ifndef ECOMM
#define ECOMM 70
#pragma push_macro("ECOMM")
#endif
#ifndef EPROTO
#define EPROTO 71
#pragma push_macro("EPROTO")
#endif
#ifndef EMULTIHOP
#define EMULTIHOP 72
#pragma push_macro("EMULTIHOP")
#endif
#ifndef EDOTDOT
#define EDOTDOT 73
#pragma push_macro("EDOTDOT")
#endif
#ifndef EBADMSG
#define EBADMSG 74
#pragma push_macro("EBADMSG")
#endif
#ifndef EFSBADCRC
#define EFSBADCRC EBADMSG
#pragma push_macro("EFSBADCRC")
#endif
#ifndef EOVERFLOW
#define EOVERFLOW 75
#pragma push_macro("EOVERFLOW")
#endif
#ifndef ENOTUNIQ
#define ENOTUNIQ 76
#pragma push_macro("ENOTUNIQ")
#endif
#ifndef EBADFD
#define EBADFD 77
#pragma push_macro("EBADFD")
#endif
#ifndef EREMCHG
#define EREMCHG 78
#pragma push_macro("EREMCHG")
#endif
#ifndef ELIBACC
#define ELIBACC 79
#pragma push_macro("ELIBACC")
#endif
#ifndef ELIBBAD
#define ELIBBAD 80
#pragma push_macro("ELIBBAD")
#endif
#ifndef ELIBSCN
#define ELIBSCN 81
#pragma push_macro("ELIBSCN")
#endif
#ifndef ELIBMAX
#define ELIBMAX 82
#pragma push_macro("ELIBMAX")
#endif
#ifndef ELIBEXEC
#define ELIBEXEC 83
#pragma push_macro("ELIBEXEC")
#endif
#ifndef EILSEQ
#define EILSEQ 84
#pragma push_macro("EILSEQ")
#endif
#ifndef ERESTART
#define ERESTART 85
#pragma push_macro("ERESTART")
#endif
#ifndef ESTRPIPE
#define ESTRPIPE 86
#pragma push_macro("ESTRPIPE")
#endif
#ifndef EUSERS
#define EUSERS 87
#pragma push_macro("EUSERS")
#endif
#ifndef ENOTSOCK
#define ENOTSOCK 88
#pragma push_macro("ENOTSOCK")
#endif
#ifndef EDESTADDRREQ
#define EDESTADDRREQ 89
#pragma push_macro("EDESTADDRREQ")
#endif
#ifndef EMSGSIZE
#define EMSGSIZE 90
#pragma push_macro("EMSGSIZE")
#endif
#ifndef EPROTOTYPE
#define EPROTOTYPE 91
#pragma push_macro("EPROTOTYPE")
#endif
#ifndef ENOPROTOOPT
#define ENOPROTOOPT 92
#pragma push_macro("ENOPROTOOPT")
#endif
#ifndef EPROTONOSUPPORT
#define EPROTONOSUPPORT 93
#pragma push_macro("EPROTONOSUPPORT")
#endif
#ifndef ESOCKTNOSUPPORT
#define ESOCKTNOSUPPORT 94
#pragma push_macro("ESOCKTNOSUPPORT")
#endif
#ifndef EOPNOTSUPP
#define EOPNOTSUPP 95
#pragma push_macro("EOPNOTSUPP")
#endif
#ifndef EPFNOSUPPORT
#define EPFNOSUPPORT 96
#pragma push_macro("EPFNOSUPPORT")
#endif
#ifndef EAFNOSUPPORT
#define EAFNOSUPPORT 97
#pragma push_macro("EAFNOSUPPORT")
#endif
#ifndef EADDRINUSE
#define EADDRINUSE 98
#pragma push_macro("EADDRINUSE")
#endif
#ifndef EADDRNOTAVAIL
#define EADDRNOTAVAIL 99
#pragma push_macro("EADDRNOTAVAIL")
#endif
#ifndef ENETDOWN
#define ENETDOWN 100
#pragma push_macro("ENETDOWN")
#endif
#ifndef ENETUNREACH
#define ENETUNREACH 101
#pragma push_macro("ENETUNREACH")
#endif
#ifndef ENETRESET
#define ENETRESET 102
#pragma push_macro("ENETRESET")
#endif
#ifndef ECONNABORTED
#define ECONNABORTED 103
#pragma push_macro("ECONNABORTED")
#endif
#ifndef ECONNRESET
#define ECONNRESET 104
#pragma push_macro("ECONNRESET")
#endif
#ifndef ENOBUFS
#define ENOBUFS 105
#pragma push_macro("ENOBUFS")
#endif
#ifndef EISCONN
#define EISCONN 106
#pragma push_macro("EISCONN")
#endif
#ifndef ENOTCONN
#define ENOTCONN 107
#pragma push_macro("ENOTCONN")
#endif
#ifndef ESHUTDOWN
#define ESHUTDOWN 108
#pragma push_macro("ESHUTDOWN")
#endif
#ifndef ETOOMANYREFS
#define ETOOMANYREFS 109
#pragma push_macro("ETOOMANYREFS")
#endif
#ifndef ETIMEDOUT
#define ETIMEDOUT 110
#pragma push_macro("ETIMEDOUT")
#endif
#ifndef ECONNREFUSED
#define ECONNREFUSED 111
#pragma push_macro("ECONNREFUSED")
#endif
#ifndef EHOSTDOWN
#define EHOSTDOWN 112
#pragma push_macro("EHOSTDOWN")
#endif
#ifndef EHOSTUNREACH
#define EHOSTUNREACH 113
#pragma push_macro("EHOSTUNREACH")
#endif
#ifndef EALREADY
#define EALREADY 114
#pragma push_macro("EALREADY")
#endif
#ifndef EINPROGRESS
#define EINPROGRESS 115
#pragma push_macro("EINPROGRESS")
#endif
#ifndef ESTALE
#define ESTALE 116
#pragma push_macro("ESTALE")
#endif
#ifndef EFSCORRUPTED
#define EFSCORRUPTED EUCLEAN
#pragma push_macro("EFSCORRUPTED")
#endif
#ifndef EUCLEAN
#define EUCLEAN 117
#pragma push_macro("EUCLEAN")
#endif
#ifndef ENOTNAM
#define ENOTNAM 118
#pragma push_macro("ENOTNAM")
#endif
#ifndef ENAVAIL
#define ENAVAIL 119
#pragma push_macro("ENAVAIL")
#endif
#ifndef EISNAM
#define EISNAM 120
#pragma push_macro("EISNAM")
#endif
#ifndef EREMOTEIO
#define EREMOTEIO 121
#pragma push_macro("EREMOTEIO")
#endif
#ifndef EDQUOT
#define EDQUOT 122
#pragma push_macro("EDQUOT")
#endif
#ifndef ENOMEDIUM
#define ENOMEDIUM 123
#pragma push_macro("ENOMEDIUM")
#endif
#ifndef EMEDIUMTYPE
#define EMEDIUMTYPE 124
#pragma push_macro("EMEDIUMTYPE")
#endif
#ifndef ECANCELED
#define ECANCELED 125
#pragma push_macro("ECANCELED")
#endif
#ifndef ENOKEY
#define ENOKEY 126
#pragma push_macro("ENOKEY")
#endif
#ifndef EKEYEXPIRED
#define EKEYEXPIRED 127
#pragma push_macro("EKEYEXPIRED")
#endif
#ifndef EKEYREVOKED
#define EKEYREVOKED 128
#pragma push_macro("EKEYREVOKED")
#endif
#ifndef EKEYREJECTED
#define EKEYREJECTED 129
#pragma push_macro("EKEYREJECTED")
#endif
#ifndef EOWNERDEAD
#define EOWNERDEAD 130
#pragma push_macro("EOWNERDEAD")
#endif
#ifndef ENOTRECOVERABLE
#define ENOTRECOVERABLE 131
#pragma push_macro("ENOTRECOVERABLE")
#endif
#ifndef ERFKILL
#define ERFKILL 132
#pragma push_macro("ERFKILL")
#endif
#ifndef EHWPOISON
#define EHWPOISON 133
#pragma push_macro("EHWPOISON")
#endif
#ifndef EFTYPE
#define EFTYPE 134
#pragma push_macro("EFTYPE")
#endif
#if defined(__TARGET_ARCH_x86) || defined(__TARGET_ARCH_arm64) ||              \
    defined(__TARGET_ARCH_arm) || defined(__TARGET_ARCH_riscv) ||              \
    defined(__TARGET_ARCH_s390) || defined(__TARGET_ARCH_loongarch)
#ifndef EDEADLOCK
#define EDEADLOCK EDEADLK
#pragma push_macro("EDEADLOCK")
#endif
#endif
#if defined(__TARGET_ARCH_powerpc)
#ifndef EDEADLOCK
#define EDEADLOCK 58
#pragma push_macro("EDEADLOCK")
#endif
#endif
#endif /* not mips, sparc */

/* The kernel's own, which user space does not see */
#ifndef ERESTARTSYS
#define ERESTARTSYS 512
#pragma push_macro("ERESTARTSYS")
#endif
#ifndef ERESTARTNOINTR
#define ERESTARTNOINTR 513
#pragma push_macro("ERESTARTNOINTR")
#endif
#ifndef ERESTARTNOHAND
#define ERESTARTNOHAND 514
#pragma push_macro("ERESTARTNOHAND")
#endif
#ifndef ENOIOCTLCMD
#define ENOIOCTLCMD 515
#pragma push_macro("ENOIOCTLCMD")
#endif
#ifndef ERESTART_RESTARTBLOCK
#define ERESTART_RESTARTBLOCK 516
#pragma push_macro("ERESTART_RESTARTBLOCK")
#endif
#ifndef EPROBE_DEFER
#define EPROBE_DEFER 517
#pragma push_macro("EPROBE_DEFER")
#endif
#ifndef EOPENSTALE
#define EOPENSTALE 518
#pragma push_macro("EOPENSTALE")
#endif
#ifndef ENOPARAM
#define ENOPARAM 519
#pragma push_macro("ENOPARAM")
#endif
#ifndef EBADHANDLE
#define EBADHANDLE 521
#pragma push_macro("EBADHANDLE")
#endif
#ifndef ENOTSYNC
#define ENOTSYNC 522
#pragma push_macro("ENOTSYNC")
#endif
#ifndef EBADCOOKIE
#define EBADCOOKIE 523
#pragma push_macro("EBADCOOKIE")
#endif
#ifndef ENOTSUPP
#define ENOTSUPP 524
#pragma push_macro("ENOTSUPP")
#endif
#ifndef ETOOSMALL
#define ETOOSMALL 525
#pragma push_macro("ETOOSMALL")
#endif
#ifndef ESERVERFAULT
#define ESERVERFAULT 526
#pragma push_macro("ESERVERFAULT")
#endif
#ifndef EBADTYPE
#define EBADTYPE 527
#pragma push_macro("EBADTYPE")
#endif
#ifndef EJUKEBOX
#define EJUKEBOX 528
#pragma push_macro("EJUKEBOX")
#endif
#ifndef EIOCBQUEUED
#define EIOCBQUEUED 529
#pragma push_macro("EIOCBQUEUED")
#endif
#ifndef ERECALLCONFLICT
#define ERECALLCONFLICT 530
#pragma push_macro("ERECALLCONFLICT")
#endif
#ifndef ENOGRACE
#define ENOGRACE 531
#pragma push_macro("ENOGRACE")
#endif

/* ERR_PTR() */
#ifndef MAX_ERRNO
#define MAX_ERRNO 4095
#pragma push_macro("MAX_ERRNO")
#endif
#ifndef IS_ERR_VALUE
#define IS_ERR_VALUE(x)                                                        \
  ((unsigned long)(void *)(x) >= (unsigned long)-MAX_ERRNO)
#pragma push_macro("IS_ERR_VALUE")
#endif

#endif /* CORIFY_KERNEL_ERRORS_H */
