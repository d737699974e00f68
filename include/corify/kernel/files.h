/* SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause */
/*
 * Constants of files, file systems and mounts: see <corify/kernel.h>.
 *
 * A flat table, and so longer than a file of code.
 */
#ifndef CORIFY_KERNEL_FILES_H
#define CORIFY_KERNEL_FILES_H

/* open(2), fcntl(2) */
#ifndef AT_STATX_SYNC_AS_STAT
#define AT_STATX_SYNC_AS_STAT 0x0000
#pragma push_macro("AT_STATX_SYNC_AS_STAT")
#endif
#ifndef F_DUPFD
#define F_DUPFD 0
#pragma push_macro("F_DUPFD")
#endif
#ifndef F_OWNER_TID
#define F_OWNER_TID 0
#pragma push_macro("F_OWNER_TID")
#endif
#ifndef O_RDONLY
#define O_RDONLY 0
#pragma push_macro("O_RDONLY")
#endif
#ifndef AT_HANDLE_MNT_ID_UNIQUE
#define AT_HANDLE_MNT_ID_UNIQUE 0x001
#pragma push_macro("AT_HANDLE_MNT_ID_UNIQUE")
#endif
#ifndef AT_RENAME_NOREPLACE
#define AT_RENAME_NOREPLACE 0x0001
#pragma push_macro("AT_RENAME_NOREPLACE")
#endif
#ifndef DN_ACCESS
#define DN_ACCESS 0x00000001
#pragma push_macro("DN_ACCESS")
#endif
#ifndef FD_CLOEXEC
#define FD_CLOEXEC 1
#pragma push_macro("FD_CLOEXEC")
#endif
#ifndef F_GETFD
#define F_GETFD 1
#pragma push_macro("F_GETFD")
#endif
#ifndef F_OWNER_PID
#define F_OWNER_PID 1
#pragma push_macro("F_OWNER_PID")
#endif
#ifndef F_SEAL_SEAL
#define F_SEAL_SEAL 0x0001
#pragma push_macro("F_SEAL_SEAL")
#endif
#ifndef LOCK_SH
#define LOCK_SH 1
#pragma push_macro("LOCK_SH")
#endif
#ifndef O_WRONLY
#define O_WRONLY (1 << 0)
#pragma push_macro("O_WRONLY")
#endif
#ifndef AT_HANDLE_CONNECTABLE
#define AT_HANDLE_CONNECTABLE 0x002
#pragma push_macro("AT_HANDLE_CONNECTABLE")
#endif
#ifndef AT_RENAME_EXCHANGE
#define AT_RENAME_EXCHANGE 0x0002
#pragma push_macro("AT_RENAME_EXCHANGE")
#endif
#ifndef DN_MODIFY
#define DN_MODIFY 0x00000002
#pragma push_macro("DN_MODIFY")
#endif
#ifndef F_OWNER_PGRP
#define F_OWNER_PGRP 2
#pragma push_macro("F_OWNER_PGRP")
#endif
#ifndef F_SEAL_SHRINK
#define F_SEAL_SHRINK 0x0002
#pragma push_macro("F_SEAL_SHRINK")
#endif
#ifndef F_SETFD
#define F_SETFD 2
#pragma push_macro("F_SETFD")
#endif
#ifndef LOCK_EX
#define LOCK_EX 2
#pragma push_macro("LOCK_EX")
#endif
#ifndef O_RDWR
#define O_RDWR (1 << 1)
#pragma push_macro("O_RDWR")
#endif
#ifndef F_GETFL
#define F_GETFL 3
#pragma push_macro("F_GETFL")
#endif
#ifndef O_ACCMODE
#define O_ACCMODE 3
#pragma push_macro("O_ACCMODE")
#endif
#ifndef AT_RENAME_WHITEOUT
#define AT_RENAME_WHITEOUT 0x0004
#pragma push_macro("AT_RENAME_WHITEOUT")
#endif
#ifndef DN_CREATE
#define DN_CREATE 0x00000004
#pragma push_macro("DN_CREATE")
#endif
#ifndef F_EXLCK
#define F_EXLCK 4
#pragma push_macro("F_EXLCK")
#endif
#ifndef F_SEAL_GROW
#define F_SEAL_GROW 0x0004
#pragma push_macro("F_SEAL_GROW")
#endif
#ifndef F_SETFL
#define F_SETFL 4
#pragma push_macro("F_SETFL")
#endif
#ifndef LOCK_NB
#define LOCK_NB 4
#pragma push_macro("LOCK_NB")
#endif
#ifndef DN_DELETE
#define DN_DELETE 0x00000008
#pragma push_macro("DN_DELETE")
#endif
#ifndef F_SEAL_WRITE
#define F_SEAL_WRITE 0x0008
#pragma push_macro("F_SEAL_WRITE")
#endif
#ifndef F_SHLCK
#define F_SHLCK 8
#pragma push_macro("F_SHLCK")
#endif
#ifndef LOCK_UN
#define LOCK_UN 8
#pragma push_macro("LOCK_UN")
#endif
#ifndef F_SETSIG
#define F_SETSIG 10
#pragma push_macro("F_SETSIG")
#endif
#ifndef F_GETSIG
#define F_GETSIG 11
#pragma push_macro("F_GETSIG")
#endif
#ifndef F_SETOWN_EX
#define F_SETOWN_EX 15
#pragma push_macro("F_SETOWN_EX")
#endif
#ifndef DN_RENAME
#define DN_RENAME 0x00000010
#pragma push_macro("DN_RENAME")
#endif
#ifndef F_GETOWN_EX
#define F_GETOWN_EX 16
#pragma push_macro("F_GETOWN_EX")
#endif
#ifndef F_SEAL_FUTURE_WRITE
#define F_SEAL_FUTURE_WRITE 0x0010
#pragma push_macro("F_SEAL_FUTURE_WRITE")
#endif
#ifndef F_GETOWNER_UIDS
#define F_GETOWNER_UIDS 17
#pragma push_macro("F_GETOWNER_UIDS")
#endif
#ifndef DN_ATTRIB
#define DN_ATTRIB 0x00000020
#pragma push_macro("DN_ATTRIB")
#endif
#ifndef F_SEAL_EXEC
#define F_SEAL_EXEC 0x0020
#pragma push_macro("F_SEAL_EXEC")
#endif
#ifndef LOCK_MAND
#define LOCK_MAND 32
#pragma push_macro("LOCK_MAND")
#endif
#ifndef F_OFD_GETLK
#define F_OFD_GETLK 36
#pragma push_macro("F_OFD_GETLK")
#endif
#ifndef F_OFD_SETLK
#define F_OFD_SETLK 37
#pragma push_macro("F_OFD_SETLK")
#endif
#ifndef F_OFD_SETLKW
#define F_OFD_SETLKW 38
#pragma push_macro("F_OFD_SETLKW")
#endif
#ifndef LOCK_READ
#define LOCK_READ 64
#pragma push_macro("LOCK_READ")
#endif
#ifndef LOCK_WRITE
#define LOCK_WRITE 128
#pragma push_macro("LOCK_WRITE")
#endif
#ifndef LOCK_RW
#define LOCK_RW 192
#pragma push_macro("LOCK_RW")
#endif
#ifndef AT_SYMLINK_NOFOLLOW
#define AT_SYMLINK_NOFOLLOW 0x100
#pragma push_macro("AT_SYMLINK_NOFOLLOW")
#endif
#ifndef AT_EACCESS
#define AT_EACCESS 0x200
#pragma push_macro("AT_EACCESS")
#endif
#ifndef AT_HANDLE_FID
#define AT_HANDLE_FID 0x200
#pragma push_macro("AT_HANDLE_FID")
#endif
#ifndef AT_REMOVEDIR
#define AT_REMOVEDIR 0x200
#pragma push_macro("AT_REMOVEDIR")
#endif
#ifndef AT_SYMLINK_FOLLOW
#define AT_SYMLINK_FOLLOW 0x400
#pragma push_macro("AT_SYMLINK_FOLLOW")
#endif
#ifndef F_LINUX_SPECIFIC_BASE
#define F_LINUX_SPECIFIC_BASE 1024
#pragma push_macro("F_LINUX_SPECIFIC_BASE")
#endif
#ifndef F_SETLEASE
#define F_SETLEASE (F_LINUX_SPECIFIC_BASE + 0)
#pragma push_macro("F_SETLEASE")
#endif
#ifndef F_GETLEASE
#define F_GETLEASE (F_LINUX_SPECIFIC_BASE + 1)
#pragma push_macro("F_GETLEASE")
#endif
#ifndef F_NOTIFY
#define F_NOTIFY (F_LINUX_SPECIFIC_BASE + 2)
#pragma push_macro("F_NOTIFY")
#endif
#ifndef F_DUPFD_QUERY
#define F_DUPFD_QUERY (F_LINUX_SPECIFIC_BASE + 3)
#pragma push_macro("F_DUPFD_QUERY")
#endif
#ifndef F_CREATED_QUERY
#define F_CREATED_QUERY (F_LINUX_SPECIFIC_BASE + 4)
#pragma push_macro("F_CREATED_QUERY")
#endif
#ifndef F_CANCELLK
#define F_CANCELLK (F_LINUX_SPECIFIC_BASE + 5)
#pragma push_macro("F_CANCELLK")
#endif
#ifndef F_DUPFD_CLOEXEC
#define F_DUPFD_CLOEXEC (F_LINUX_SPECIFIC_BASE + 6)
#pragma push_macro("F_DUPFD_CLOEXEC")
#endif
#ifndef F_SETPIPE_SZ
#define F_SETPIPE_SZ (F_LINUX_SPECIFIC_BASE + 7)
#pragma push_macro("F_SETPIPE_SZ")
#endif
#ifndef F_GETPIPE_SZ
#define F_GETPIPE_SZ (F_LINUX_SPECIFIC_BASE + 8)
#pragma push_macro("F_GETPIPE_SZ")
#endif
#ifndef F_ADD_SEALS
#define F_ADD_SEALS (F_LINUX_SPECIFIC_BASE + 9)
#pragma push_macro("F_ADD_SEALS")
#endif
#ifndef F_GET_SEALS
#define F_GET_SEALS (F_LINUX_SPECIFIC_BASE + 10)
#pragma push_macro("F_GET_SEALS")
#endif
#ifndef F_GET_RW_HINT
#define F_GET_RW_HINT (F_LINUX_SPECIFIC_BASE + 11)
#pragma push_macro("F_GET_RW_HINT")
#endif
#ifndef F_SET_RW_HINT
#define F_SET_RW_HINT (F_LINUX_SPECIFIC_BASE + 12)
#pragma push_macro("F_SET_RW_HINT")
#endif
#ifndef F_GET_FILE_RW_HINT
#define F_GET_FILE_RW_HINT (F_LINUX_SPECIFIC_BASE + 13)
#pragma push_macro("F_GET_FILE_RW_HINT")
#endif
#ifndef F_SET_FILE_RW_HINT
#define F_SET_FILE_RW_HINT (F_LINUX_SPECIFIC_BASE + 14)
#pragma push_macro("F_SET_FILE_RW_HINT")
#endif
#ifndef F_GETDELEG
#define F_GETDELEG (F_LINUX_SPECIFIC_BASE + 15)
#pragma push_macro("F_GETDELEG")
#endif
#ifndef F_SETDELEG
#define F_SETDELEG (F_LINUX_SPECIFIC_BASE + 16)
#pragma push_macro("F_SETDELEG")
#endif
#ifndef AT_NO_AUTOMOUNT
#define AT_NO_AUTOMOUNT 0x800
#pragma push_macro("AT_NO_AUTOMOUNT")
#endif
#ifndef AT_EMPTY_PATH
#define AT_EMPTY_PATH 0x1000
#pragma push_macro("AT_EMPTY_PATH")
#endif
#ifndef AT_STATX_FORCE_SYNC
#define AT_STATX_FORCE_SYNC 0x2000
#pragma push_macro("AT_STATX_FORCE_SYNC")
#endif
#ifndef AT_STATX_DONT_SYNC
#define AT_STATX_DONT_SYNC 0x4000
#pragma push_macro("AT_STATX_DONT_SYNC")
#endif
#ifndef AT_STATX_SYNC_TYPE
#define AT_STATX_SYNC_TYPE 0x6000
#pragma push_macro("AT_STATX_SYNC_TYPE")
#endif
#ifndef AT_RECURSIVE
#define AT_RECURSIVE 0x8000
#pragma push_macro("AT_RECURSIVE")
#endif
#ifndef AT_EXECVE_CHECK
#define AT_EXECVE_CHECK 0x10000
#pragma push_macro("AT_EXECVE_CHECK")
#endif
#ifndef O_EMPTYPATH
#define O_EMPTYPATH (1 << 26)
#pragma push_macro("O_EMPTYPATH")
#endif
#ifndef DN_MULTISHOT
#define DN_MULTISHOT 0x80000000
#pragma push_macro("DN_MULTISHOT")
#endif
#ifndef AT_FDCWD
#define AT_FDCWD (-100)
#pragma push_macro("AT_FDCWD")
#endif
#if !defined(__TARGET_ARCH_mips) && !defined(__TARGET_ARCH_sparc)
#ifndef F_RDLCK
#define F_RDLCK 0
#pragma push_macro("F_RDLCK")
#endif
#ifndef F_WRLCK
#define F_WRLCK 1
#pragma push_macro("F_WRLCK")
#endif
#ifndef F_UNLCK
#define F_UNLCK 2
#pragma push_macro("F_UNLCK")
#endif
#ifndef F_GETLK
#define F_GETLK 5
#pragma push_macro("F_GETLK")
#endif
#ifndef F_SETLK
#define F_SETLK 6
#pragma push_macro("F_SETLK")
#endif
#ifndef F_SETLKW
#define F_SETLKW 7
#pragma push_macro("F_SETLKW")
#endif
#ifndef F_SETOWN
#define F_SETOWN 8
#pragma push_macro("F_SETOWN")
#endif
#ifndef F_GETOWN
#define F_GETOWN 9
#pragma push_macro("F_GETOWN")
#endif
#ifndef O_CREAT
#define O_CREAT (1 << 6)
#pragma push_macro("O_CREAT")
#endif
#ifndef O_EXCL
#define O_EXCL (1 << 7)
#pragma push_macro("O_EXCL")
#endif
#ifndef O_NOCTTY
#define O_NOCTTY (1 << 8)
#pragma push_macro("O_NOCTTY")
#endif
#ifndef O_TRUNC
#define O_TRUNC (1 << 9)
#pragma push_macro("O_TRUNC")
#endif
#ifndef O_APPEND
#define O_APPEND (1 << 10)
#pragma push_macro("O_APPEND")
#endif
#ifndef O_NDELAY
#define O_NDELAY O_NONBLOCK
#pragma push_macro("O_NDELAY")
#endif
#ifndef O_NONBLOCK
#define O_NONBLOCK (1 << 11)
#pragma push_macro("O_NONBLOCK")
#endif
#ifndef O_DSYNC
#define O_DSYNC (1 << 12)
#pragma push_macro("O_DSYNC")
#endif
#ifndef FASYNC
#define FASYNC (1 << 13)
#pragma push_macro("FASYNC")
#endif
#ifndef O_NOATIME
#define O_NOATIME (1 << 18)
#pragma push_macro("O_NOATIME")
#endif
#ifndef O_CLOEXEC
#define O_CLOEXEC (1 << 19)
#pragma push_macro("O_CLOEXEC")
#endif
#ifndef __O_SYNC
#define __O_SYNC (1 << 20)
#pragma push_macro("__O_SYNC")
#endif
#ifndef O_SYNC
#define O_SYNC (__O_SYNC | O_DSYNC)
#pragma push_macro("O_SYNC")
#endif
#ifndef O_PATH
#define O_PATH (1 << 21)
#pragma push_macro("O_PATH")
#endif
#ifndef __O_TMPFILE
#define __O_TMPFILE (1 << 22)
#pragma push_macro("__O_TMPFILE")
#endif
#if defined(__TARGET_ARCH_x86) || defined(__TARGET_ARCH_riscv) ||              \
    defined(__TARGET_ARCH_s390) || defined(__TARGET_ARCH_loongarch)
#ifndef O_DIRECT
#define O_DIRECT (1 << 14)
#pragma push_macro("O_DIRECT")
#endif
#ifndef O_LARGEFILE
#define O_LARGEFILE (1 << 15)
#pragma push_macro("O_LARGEFILE")
#endif
#ifndef O_DIRECTORY
#define O_DIRECTORY (1 << 16)
#pragma push_macro("O_DIRECTORY")
#endif
#ifndef O_NOFOLLOW
#define O_NOFOLLOW (1 << 17)
#pragma push_macro("O_NOFOLLOW")
#endif
#ifndef O_TMPFILE
#define O_TMPFILE (__O_TMPFILE | O_DIRECTORY)
#pragma push_macro("O_TMPFILE")
#endif
#endif
#if defined(__TARGET_ARCH_arm64) || defined(__TARGET_ARCH_arm)
#ifndef O_DIRECT
#define O_DIRECT (1 << 16)
#pragma push_macro("O_DIRECT")
#endif
#ifndef O_LARGEFILE
#define O_LARGEFILE (1 << 17)
#pragma push_macro("O_LARGEFILE")
#endif
#endif
#if defined(__TARGET_ARCH_powerpc)
#ifndef O_DIRECT
#define O_DIRECT (1 << 17)
#pragma push_macro("O_DIRECT")
#endif
#ifndef O_LARGEFILE
#define O_LARGEFILE (1 << 16)
#pragma push_macro("O_LARGEFILE")
#endif
#endif
#if defined(__TARGET_ARCH_arm64) || defined(__TARGET_ARCH_arm) ||              \
    defined(__TARGET_ARCH_powerpc)
#ifndef O_DIRECTORY
#define O_DIRECTORY (1 << 14)
#pragma push_macro("O_DIRECTORY")
#endif
#ifndef O_NOFOLLOW
#define O_NOFOLLOW (1 << 15)
#pragma push_macro("O_NOFOLLOW")
#endif
#ifndef O_TMPFILE
#define O_TMPFILE (__O_TMPFILE | O_DIRECTORY)
#pragma push_macro("O_TMPFILE")
#endif
#endif
#endif /* not mips, sparc */

/* openat2(2) */
#ifndef RESOLVE_NO_XDEV
#define RESOLVE_NO_XDEV 0x01
#pragma push_macro("RESOLVE_NO_XDEV")
#endif
#ifndef RESOLVE_NO_MAGICLINKS
#define RESOLVE_NO_MAGICLINKS 0x02
#pragma push_macro("RESOLVE_NO_MAGICLINKS")
#endif
#ifndef RESOLVE_NO_SYMLINKS
#define RESOLVE_NO_SYMLINKS 0x04
#pragma push_macro("RESOLVE_NO_SYMLINKS")
#endif
#ifndef RESOLVE_BENEATH
#define RESOLVE_BENEATH 0x08
#pragma push_macro("RESOLVE_BENEATH")
#endif
#ifndef RESOLVE_IN_ROOT
#define RESOLVE_IN_ROOT 0x10
#pragma push_macro("RESOLVE_IN_ROOT")
#endif
#ifndef RESOLVE_CACHED
#define RESOLVE_CACHED 0x20
#pragma push_macro("RESOLVE_CACHED")
#endif

/* File types and permissions */
#ifndef S_IXOTH
#define S_IXOTH 00001
#pragma push_macro("S_IXOTH")
#endif
#ifndef S_IWOTH
#define S_IWOTH 00002
#pragma push_macro("S_IWOTH")
#endif
#ifndef S_IROTH
#define S_IROTH 00004
#pragma push_macro("S_IROTH")
#endif
#ifndef S_IRWXO
#define S_IRWXO 00007
#pragma push_macro("S_IRWXO")
#endif
#ifndef S_IXGRP
#define S_IXGRP 00010
#pragma push_macro("S_IXGRP")
#endif
#ifndef S_IWGRP
#define S_IWGRP 00020
#pragma push_macro("S_IWGRP")
#endif
#ifndef S_IRGRP
#define S_IRGRP 00040
#pragma push_macro("S_IRGRP")
#endif
#ifndef S_IRWXG
#define S_IRWXG 00070
#pragma push_macro("S_IRWXG")
#endif
#ifndef S_IXUSR
#define S_IXUSR 00100
#pragma push_macro("S_IXUSR")
#endif
#ifndef S_IWUSR
#define S_IWUSR 00200
#pragma push_macro("S_IWUSR")
#endif
#ifndef S_IRUSR
#define S_IRUSR 00400
#pragma push_macro("S_IRUSR")
#endif
#ifndef S_IRWXU
#define S_IRWXU 00700
#pragma push_macro("S_IRWXU")
#endif
#ifndef S_ISVTX
#define S_ISVTX 0001000
#pragma push_macro("S_ISVTX")
#endif
#ifndef S_ISGID
#define S_ISGID 0002000
#pragma push_macro("S_ISGID")
#endif
#ifndef S_ISUID
#define S_ISUID 0004000
#pragma push_macro("S_ISUID")
#endif
#ifndef S_IFIFO
#define S_IFIFO 0010000
#pragma push_macro("S_IFIFO")
#endif
#ifndef S_IFCHR
#define S_IFCHR 0020000
#pragma push_macro("S_IFCHR")
#endif
#ifndef S_IFDIR
#define S_IFDIR 0040000
#pragma push_macro("S_IFDIR")
#endif
#ifndef S_IFBLK
#define S_IFBLK 0060000
#pragma push_macro("S_IFBLK")
#endif
#ifndef S_IFREG
#define S_IFREG 0100000
#pragma push_macro("S_IFREG")
#endif
#ifndef S_IFLNK
#define S_IFLNK 0120000
#pragma push_macro("S_IFLNK")
#endif
#ifndef S_IFSOCK
#define S_IFSOCK 0140000
#pragma push_macro("S_IFSOCK")
#endif
#ifndef S_IFMT
#define S_IFMT 00170000
#pragma push_macro("S_IFMT")
#endif
#ifndef S_ISLNK
#define S_ISLNK(m) (((m) & S_IFMT) == S_IFLNK)
#pragma push_macro("S_ISLNK")
#endif
#ifndef S_ISREG
#define S_ISREG(m) (((m) & S_IFMT) == S_IFREG)
#pragma push_macro("S_ISREG")
#endif
#ifndef S_ISDIR
#define S_ISDIR(m) (((m) & S_IFMT) == S_IFDIR)
#pragma push_macro("S_ISDIR")
#endif
#ifndef S_ISCHR
#define S_ISCHR(m) (((m) & S_IFMT) == S_IFCHR)
#pragma push_macro("S_ISCHR")
#endif
#ifndef S_ISBLK
#define S_ISBLK(m) (((m) & S_IFMT) == S_IFBLK)
#pragma push_macro("S_ISBLK")
#endif
#ifndef S_ISFIFO
#define S_ISFIFO(m) (((m) & S_IFMT) == S_IFFIFO)
#pragma push_macro("S_ISFIFO")
#endif
#ifndef S_ISSOCK
#define S_ISSOCK(m) (((m) & S_IFMT) == S_IFSOCK)
#pragma push_macro("S_ISSOCK")
#endif
#ifndef S_IRWXUGO
#define S_IRWXUGO (S_IRWXU | S_IRWXG | S_IRWXO)
#pragma push_macro("S_IRWXUGO")
#endif
#ifndef S_IALLUGO
#define S_IALLUGO (S_ISUID | S_ISGID | S_ISVTX | S_IRWXUGO)
#pragma push_macro("S_IALLUGO")
#endif
#ifndef S_IRUGO
#define S_IRUGO (S_IRUSR | S_IRGRP | S_IROTH)
#pragma push_macro("S_IRUGO")
#endif
#ifndef S_IWUGO
#define S_IWUGO (S_IWUSR | S_IWGRP | S_IWOTH)
#pragma push_macro("S_IWUGO")
#endif
#ifndef S_IXUGO
#define S_IXUGO (S_IXUSR | S_IXGRP | S_IXOTH)
#pragma push_macro("S_IXUGO")
#endif

/* statx(2) */
#ifndef STATX_TYPE
#define STATX_TYPE 0x00000001U
#pragma push_macro("STATX_TYPE")
#endif
#ifndef STATX_MODE
#define STATX_MODE 0x00000002U
#pragma push_macro("STATX_MODE")
#endif
#ifndef STATX_ATTR_COMPRESSED
#define STATX_ATTR_COMPRESSED 0x00000004
#pragma push_macro("STATX_ATTR_COMPRESSED")
#endif
#ifndef STATX_NLINK
#define STATX_NLINK 0x00000004U
#pragma push_macro("STATX_NLINK")
#endif
#ifndef STATX_UID
#define STATX_UID 0x00000008U
#pragma push_macro("STATX_UID")
#endif
#ifndef STATX_ATTR_IMMUTABLE
#define STATX_ATTR_IMMUTABLE 0x00000010
#pragma push_macro("STATX_ATTR_IMMUTABLE")
#endif
#ifndef STATX_GID
#define STATX_GID 0x00000010U
#pragma push_macro("STATX_GID")
#endif
#ifndef STATX_ATIME
#define STATX_ATIME 0x00000020U
#pragma push_macro("STATX_ATIME")
#endif
#ifndef STATX_ATTR_APPEND
#define STATX_ATTR_APPEND 0x00000020
#pragma push_macro("STATX_ATTR_APPEND")
#endif
#ifndef STATX_ATTR_NODUMP
#define STATX_ATTR_NODUMP 0x00000040
#pragma push_macro("STATX_ATTR_NODUMP")
#endif
#ifndef STATX_MTIME
#define STATX_MTIME 0x00000040U
#pragma push_macro("STATX_MTIME")
#endif
#ifndef STATX_CTIME
#define STATX_CTIME 0x00000080U
#pragma push_macro("STATX_CTIME")
#endif
#ifndef STATX_INO
#define STATX_INO 0x00000100U
#pragma push_macro("STATX_INO")
#endif
#ifndef STATX_SIZE
#define STATX_SIZE 0x00000200U
#pragma push_macro("STATX_SIZE")
#endif
#ifndef STATX_BLOCKS
#define STATX_BLOCKS 0x00000400U
#pragma push_macro("STATX_BLOCKS")
#endif
#ifndef STATX_BASIC_STATS
#define STATX_BASIC_STATS 0x000007ffU
#pragma push_macro("STATX_BASIC_STATS")
#endif
#ifndef STATX_ATTR_ENCRYPTED
#define STATX_ATTR_ENCRYPTED 0x00000800
#pragma push_macro("STATX_ATTR_ENCRYPTED")
#endif
#ifndef STATX_BTIME
#define STATX_BTIME 0x00000800U
#pragma push_macro("STATX_BTIME")
#endif
#ifndef STATX_ATTR_AUTOMOUNT
#define STATX_ATTR_AUTOMOUNT 0x00001000
#pragma push_macro("STATX_ATTR_AUTOMOUNT")
#endif
#ifndef STATX_MNT_ID
#define STATX_MNT_ID 0x00001000U
#pragma push_macro("STATX_MNT_ID")
#endif
#ifndef STATX_ATTR_MOUNT_ROOT
#define STATX_ATTR_MOUNT_ROOT 0x00002000
#pragma push_macro("STATX_ATTR_MOUNT_ROOT")
#endif
#ifndef STATX_DIOALIGN
#define STATX_DIOALIGN 0x00002000U
#pragma push_macro("STATX_DIOALIGN")
#endif
#ifndef STATX_MNT_ID_UNIQUE
#define STATX_MNT_ID_UNIQUE 0x00004000U
#pragma push_macro("STATX_MNT_ID_UNIQUE")
#endif
#ifndef STATX_SUBVOL
#define STATX_SUBVOL 0x00008000U
#pragma push_macro("STATX_SUBVOL")
#endif
#ifndef STATX_WRITE_ATOMIC
#define STATX_WRITE_ATOMIC 0x00010000U
#pragma push_macro("STATX_WRITE_ATOMIC")
#endif
#ifndef STATX_DIO_READ_ALIGN
#define STATX_DIO_READ_ALIGN 0x00020000U
#pragma push_macro("STATX_DIO_READ_ALIGN")
#endif
#ifndef STATX_ATTR_VERITY
#define STATX_ATTR_VERITY 0x00100000
#pragma push_macro("STATX_ATTR_VERITY")
#endif
#ifndef STATX_ATTR_DAX
#define STATX_ATTR_DAX 0x00200000
#pragma push_macro("STATX_ATTR_DAX")
#endif
#ifndef STATX_ATTR_WRITE_ATOMIC
#define STATX_ATTR_WRITE_ATOMIC 0x00400000
#pragma push_macro("STATX_ATTR_WRITE_ATOMIC")
#endif

/* struct file::f_mode; other bits have moved between kernels, or are not in all
 */
#ifndef FMODE_READ
#define FMODE_READ (1 << 0)
#pragma push_macro("FMODE_READ")
#endif
#ifndef FMODE_WRITE
#define FMODE_WRITE (1 << 1)
#pragma push_macro("FMODE_WRITE")
#endif
#ifndef FMODE_LSEEK
#define FMODE_LSEEK (1 << 2)
#pragma push_macro("FMODE_LSEEK")
#endif
#ifndef FMODE_PREAD
#define FMODE_PREAD (1 << 3)
#pragma push_macro("FMODE_PREAD")
#endif
#ifndef FMODE_PWRITE
#define FMODE_PWRITE (1 << 4)
#pragma push_macro("FMODE_PWRITE")
#endif
#ifndef FMODE_EXEC
#define FMODE_EXEC (1 << 5)
#pragma push_macro("FMODE_EXEC")
#endif
#ifndef FMODE_32BITHASH
#define FMODE_32BITHASH (1 << 9)
#pragma push_macro("FMODE_32BITHASH")
#endif
#ifndef FMODE_64BITHASH
#define FMODE_64BITHASH (1 << 10)
#pragma push_macro("FMODE_64BITHASH")
#endif
#ifndef FMODE_NOCMTIME
#define FMODE_NOCMTIME (1 << 11)
#pragma push_macro("FMODE_NOCMTIME")
#endif
#ifndef FMODE_RANDOM
#define FMODE_RANDOM (1 << 12)
#pragma push_macro("FMODE_RANDOM")
#endif
#ifndef FMODE_PATH
#define FMODE_PATH (1 << 14)
#pragma push_macro("FMODE_PATH")
#endif
#ifndef FMODE_ATOMIC_POS
#define FMODE_ATOMIC_POS (1 << 15)
#pragma push_macro("FMODE_ATOMIC_POS")
#endif
#ifndef FMODE_WRITER
#define FMODE_WRITER (1 << 16)
#pragma push_macro("FMODE_WRITER")
#endif
#ifndef FMODE_CAN_READ
#define FMODE_CAN_READ (1 << 17)
#pragma push_macro("FMODE_CAN_READ")
#endif
#ifndef FMODE_CAN_WRITE
#define FMODE_CAN_WRITE (1 << 18)
#pragma push_macro("FMODE_CAN_WRITE")
#endif
#ifndef FMODE_OPENED
#define FMODE_OPENED (1 << 19)
#pragma push_macro("FMODE_OPENED")
#endif
#ifndef FMODE_CREATED
#define FMODE_CREATED (1 << 20)
#pragma push_macro("FMODE_CREATED")
#endif
#ifndef FMODE_NOWAIT
#define FMODE_NOWAIT (1 << 27)
#pragma push_macro("FMODE_NOWAIT")
#endif
#ifndef FMODE_NEED_UNMOUNT
#define FMODE_NEED_UNMOUNT (1 << 28)
#pragma push_macro("FMODE_NEED_UNMOUNT")
#endif
#ifndef FMODE_NOACCOUNT
#define FMODE_NOACCOUNT (1 << 29)
#pragma push_macro("FMODE_NOACCOUNT")
#endif

/* The mask of inode_permission() and the file hooks of LSM */
#ifndef MAY_EXEC
#define MAY_EXEC 0x00000001
#pragma push_macro("MAY_EXEC")
#endif
#ifndef MAY_WRITE
#define MAY_WRITE 0x00000002
#pragma push_macro("MAY_WRITE")
#endif
#ifndef MAY_READ
#define MAY_READ 0x00000004
#pragma push_macro("MAY_READ")
#endif
#ifndef MAY_APPEND
#define MAY_APPEND 0x00000008
#pragma push_macro("MAY_APPEND")
#endif
#ifndef MAY_ACCESS
#define MAY_ACCESS 0x00000010
#pragma push_macro("MAY_ACCESS")
#endif
#ifndef MAY_OPEN
#define MAY_OPEN 0x00000020
#pragma push_macro("MAY_OPEN")
#endif
#ifndef MAY_CHDIR
#define MAY_CHDIR 0x00000040
#pragma push_macro("MAY_CHDIR")
#endif
#ifndef MAY_NOT_BLOCK
#define MAY_NOT_BLOCK 0x00000080
#pragma push_macro("MAY_NOT_BLOCK")
#endif

/* struct inode::i_flags */
#ifndef S_SYNC
#define S_SYNC (1 << 0)
#pragma push_macro("S_SYNC")
#endif
#ifndef S_NOATIME
#define S_NOATIME (1 << 1)
#pragma push_macro("S_NOATIME")
#endif
#ifndef S_APPEND
#define S_APPEND (1 << 2)
#pragma push_macro("S_APPEND")
#endif
#ifndef S_IMMUTABLE
#define S_IMMUTABLE (1 << 3)
#pragma push_macro("S_IMMUTABLE")
#endif
#ifndef S_DEAD
#define S_DEAD (1 << 4)
#pragma push_macro("S_DEAD")
#endif
#ifndef S_NOQUOTA
#define S_NOQUOTA (1 << 5)
#pragma push_macro("S_NOQUOTA")
#endif
#ifndef S_DIRSYNC
#define S_DIRSYNC (1 << 6)
#pragma push_macro("S_DIRSYNC")
#endif
#ifndef S_NOCMTIME
#define S_NOCMTIME (1 << 7)
#pragma push_macro("S_NOCMTIME")
#endif
#ifndef S_SWAPFILE
#define S_SWAPFILE (1 << 8)
#pragma push_macro("S_SWAPFILE")
#endif
#ifndef S_PRIVATE
#define S_PRIVATE (1 << 9)
#pragma push_macro("S_PRIVATE")
#endif
#ifndef S_IMA
#define S_IMA (1 << 10)
#pragma push_macro("S_IMA")
#endif
#ifndef S_AUTOMOUNT
#define S_AUTOMOUNT (1 << 11)
#pragma push_macro("S_AUTOMOUNT")
#endif
#ifndef S_NOSEC
#define S_NOSEC (1 << 12)
#pragma push_macro("S_NOSEC")
#endif
#ifndef S_ENCRYPTED
#define S_ENCRYPTED (1 << 14)
#pragma push_macro("S_ENCRYPTED")
#endif
#ifndef S_CASEFOLD
#define S_CASEFOLD (1 << 15)
#pragma push_macro("S_CASEFOLD")
#endif
#ifndef S_VERITY
#define S_VERITY (1 << 16)
#pragma push_macro("S_VERITY")
#endif

/* struct iattr::ia_valid */
#ifndef ATTR_MODE
#define ATTR_MODE (1 << 0)
#pragma push_macro("ATTR_MODE")
#endif
#ifndef ATTR_UID
#define ATTR_UID (1 << 1)
#pragma push_macro("ATTR_UID")
#endif
#ifndef ATTR_GID
#define ATTR_GID (1 << 2)
#pragma push_macro("ATTR_GID")
#endif
#ifndef ATTR_SIZE
#define ATTR_SIZE (1 << 3)
#pragma push_macro("ATTR_SIZE")
#endif
#ifndef ATTR_ATIME
#define ATTR_ATIME (1 << 4)
#pragma push_macro("ATTR_ATIME")
#endif
#ifndef ATTR_MTIME
#define ATTR_MTIME (1 << 5)
#pragma push_macro("ATTR_MTIME")
#endif
#ifndef ATTR_CTIME
#define ATTR_CTIME (1 << 6)
#pragma push_macro("ATTR_CTIME")
#endif
#ifndef ATTR_ATIME_SET
#define ATTR_ATIME_SET (1 << 7)
#pragma push_macro("ATTR_ATIME_SET")
#endif
#ifndef ATTR_MTIME_SET
#define ATTR_MTIME_SET (1 << 8)
#pragma push_macro("ATTR_MTIME_SET")
#endif
#ifndef ATTR_FORCE
#define ATTR_FORCE (1 << 9)
#pragma push_macro("ATTR_FORCE")
#endif
#ifndef ATTR_KILL_SUID
#define ATTR_KILL_SUID (1 << 11)
#pragma push_macro("ATTR_KILL_SUID")
#endif
#ifndef ATTR_KILL_SGID
#define ATTR_KILL_SGID (1 << 12)
#pragma push_macro("ATTR_KILL_SGID")
#endif
#ifndef ATTR_FILE
#define ATTR_FILE (1 << 13)
#pragma push_macro("ATTR_FILE")
#endif
#ifndef ATTR_KILL_PRIV
#define ATTR_KILL_PRIV (1 << 14)
#pragma push_macro("ATTR_KILL_PRIV")
#endif
#ifndef ATTR_OPEN
#define ATTR_OPEN (1 << 15)
#pragma push_macro("ATTR_OPEN")
#endif
#ifndef ATTR_TIMES_SET
#define ATTR_TIMES_SET (1 << 16)
#pragma push_macro("ATTR_TIMES_SET")
#endif
#ifndef ATTR_TOUCH
#define ATTR_TOUCH (1 << 17)
#pragma push_macro("ATTR_TOUCH")
#endif

/* struct super_block::s_flags, s_iflags */
#ifndef SB_RDONLY
#define SB_RDONLY BIT(0)
#pragma push_macro("SB_RDONLY")
#endif
#ifndef SB_NOSUID
#define SB_NOSUID BIT(1)
#pragma push_macro("SB_NOSUID")
#endif
#ifndef SB_NODEV
#define SB_NODEV BIT(2)
#pragma push_macro("SB_NODEV")
#endif
#ifndef SB_NOEXEC
#define SB_NOEXEC BIT(3)
#pragma push_macro("SB_NOEXEC")
#endif
#ifndef SB_SYNCHRONOUS
#define SB_SYNCHRONOUS BIT(4)
#pragma push_macro("SB_SYNCHRONOUS")
#endif
#ifndef SB_MANDLOCK
#define SB_MANDLOCK BIT(6)
#pragma push_macro("SB_MANDLOCK")
#endif
#ifndef SB_DIRSYNC
#define SB_DIRSYNC BIT(7)
#pragma push_macro("SB_DIRSYNC")
#endif
#ifndef SB_NOATIME
#define SB_NOATIME BIT(10)
#pragma push_macro("SB_NOATIME")
#endif
#ifndef SB_NODIRATIME
#define SB_NODIRATIME BIT(11)
#pragma push_macro("SB_NODIRATIME")
#endif
#ifndef SB_SILENT
#define SB_SILENT BIT(15)
#pragma push_macro("SB_SILENT")
#endif
#ifndef SB_POSIXACL
#define SB_POSIXACL BIT(16)
#pragma push_macro("SB_POSIXACL")
#endif
#ifndef SB_INLINECRYPT
#define SB_INLINECRYPT BIT(17)
#pragma push_macro("SB_INLINECRYPT")
#endif
#ifndef SB_KERNMOUNT
#define SB_KERNMOUNT BIT(22)
#pragma push_macro("SB_KERNMOUNT")
#endif
#ifndef SB_I_VERSION
#define SB_I_VERSION BIT(23)
#pragma push_macro("SB_I_VERSION")
#endif
#ifndef SB_LAZYTIME
#define SB_LAZYTIME BIT(25)
#pragma push_macro("SB_LAZYTIME")
#endif
#ifndef SB_FORCE
#define SB_FORCE BIT(27)
#pragma push_macro("SB_FORCE")
#endif
#ifndef SB_NOSEC
#define SB_NOSEC BIT(28)
#pragma push_macro("SB_NOSEC")
#endif
#ifndef SB_BORN
#define SB_BORN BIT(29)
#pragma push_macro("SB_BORN")
#endif
#ifndef SB_ACTIVE
#define SB_ACTIVE BIT(30)
#pragma push_macro("SB_ACTIVE")
#endif
#ifndef SB_NOUSER
#define SB_NOUSER BIT(31)
#pragma push_macro("SB_NOUSER")
#endif
#ifndef SB_I_CGROUPWB
#define SB_I_CGROUPWB 0x00000001
#pragma push_macro("SB_I_CGROUPWB")
#endif
#ifndef SB_I_NOEXEC
#define SB_I_NOEXEC 0x00000002
#pragma push_macro("SB_I_NOEXEC")
#endif
#ifndef SB_I_NODEV
#define SB_I_NODEV 0x00000004
#pragma push_macro("SB_I_NODEV")
#endif
#ifndef SB_I_STABLE_WRITES
#define SB_I_STABLE_WRITES 0x00000008
#pragma push_macro("SB_I_STABLE_WRITES")
#endif
#ifndef SB_I_IMA_UNVERIFIABLE_SIGNATURE
#define SB_I_IMA_UNVERIFIABLE_SIGNATURE 0x00000020
#pragma push_macro("SB_I_IMA_UNVERIFIABLE_SIGNATURE")
#endif
#ifndef SB_I_UNTRUSTED_MOUNTER
#define SB_I_UNTRUSTED_MOUNTER 0x00000040
#pragma push_macro("SB_I_UNTRUSTED_MOUNTER")
#endif
#ifndef SB_I_SKIP_SYNC
#define SB_I_SKIP_SYNC 0x00000100
#pragma push_macro("SB_I_SKIP_SYNC")
#endif
#ifndef SB_I_PERSB_BDI
#define SB_I_PERSB_BDI 0x00000200
#pragma push_macro("SB_I_PERSB_BDI")
#endif
#ifndef SB_I_TS_EXPIRY_WARNED
#define SB_I_TS_EXPIRY_WARNED 0x00000400
#pragma push_macro("SB_I_TS_EXPIRY_WARNED")
#endif

/* mount(2), umount(2) */
#ifndef MOUNT_ATTR_RELATIME
#define MOUNT_ATTR_RELATIME 0x00000000
#pragma push_macro("MOUNT_ATTR_RELATIME")
#endif
#ifndef FSMOUNT_CLOEXEC
#define FSMOUNT_CLOEXEC 0x00000001
#pragma push_macro("FSMOUNT_CLOEXEC")
#endif
#ifndef FSOPEN_CLOEXEC
#define FSOPEN_CLOEXEC 0x00000001
#pragma push_macro("FSOPEN_CLOEXEC")
#endif
#ifndef FSPICK_CLOEXEC
#define FSPICK_CLOEXEC 0x00000001
#pragma push_macro("FSPICK_CLOEXEC")
#endif
#ifndef MOUNT_ATTR_RDONLY
#define MOUNT_ATTR_RDONLY 0x00000001
#pragma push_macro("MOUNT_ATTR_RDONLY")
#endif
#ifndef MOVE_MOUNT_F_SYMLINKS
#define MOVE_MOUNT_F_SYMLINKS 0x00000001
#pragma push_macro("MOVE_MOUNT_F_SYMLINKS")
#endif
#ifndef MS_RDONLY
#define MS_RDONLY 1
#pragma push_macro("MS_RDONLY")
#endif
#ifndef OPEN_TREE_CLONE
#define OPEN_TREE_CLONE (1 << 0)
#pragma push_macro("OPEN_TREE_CLONE")
#endif
#ifndef FSMOUNT_NAMESPACE
#define FSMOUNT_NAMESPACE 0x00000002
#pragma push_macro("FSMOUNT_NAMESPACE")
#endif
#ifndef FSPICK_SYMLINK_NOFOLLOW
#define FSPICK_SYMLINK_NOFOLLOW 0x00000002
#pragma push_macro("FSPICK_SYMLINK_NOFOLLOW")
#endif
#ifndef MOUNT_ATTR_NOSUID
#define MOUNT_ATTR_NOSUID 0x00000002
#pragma push_macro("MOUNT_ATTR_NOSUID")
#endif
#ifndef MOVE_MOUNT_F_AUTOMOUNTS
#define MOVE_MOUNT_F_AUTOMOUNTS 0x00000002
#pragma push_macro("MOVE_MOUNT_F_AUTOMOUNTS")
#endif
#ifndef MS_NOSUID
#define MS_NOSUID 2
#pragma push_macro("MS_NOSUID")
#endif
#ifndef OPEN_TREE_NAMESPACE
#define OPEN_TREE_NAMESPACE (1 << 1)
#pragma push_macro("OPEN_TREE_NAMESPACE")
#endif
#ifndef FSPICK_NO_AUTOMOUNT
#define FSPICK_NO_AUTOMOUNT 0x00000004
#pragma push_macro("FSPICK_NO_AUTOMOUNT")
#endif
#ifndef MOUNT_ATTR_NODEV
#define MOUNT_ATTR_NODEV 0x00000004
#pragma push_macro("MOUNT_ATTR_NODEV")
#endif
#ifndef MOVE_MOUNT_F_EMPTY_PATH
#define MOVE_MOUNT_F_EMPTY_PATH 0x00000004
#pragma push_macro("MOVE_MOUNT_F_EMPTY_PATH")
#endif
#ifndef MS_NODEV
#define MS_NODEV 4
#pragma push_macro("MS_NODEV")
#endif
#ifndef FSPICK_EMPTY_PATH
#define FSPICK_EMPTY_PATH 0x00000008
#pragma push_macro("FSPICK_EMPTY_PATH")
#endif
#ifndef MOUNT_ATTR_NOEXEC
#define MOUNT_ATTR_NOEXEC 0x00000008
#pragma push_macro("MOUNT_ATTR_NOEXEC")
#endif
#ifndef MS_NOEXEC
#define MS_NOEXEC 8
#pragma push_macro("MS_NOEXEC")
#endif
#ifndef MOUNT_ATTR_NOATIME
#define MOUNT_ATTR_NOATIME 0x00000010
#pragma push_macro("MOUNT_ATTR_NOATIME")
#endif
#ifndef MOVE_MOUNT_T_SYMLINKS
#define MOVE_MOUNT_T_SYMLINKS 0x00000010
#pragma push_macro("MOVE_MOUNT_T_SYMLINKS")
#endif
#ifndef MS_SYNCHRONOUS
#define MS_SYNCHRONOUS 16
#pragma push_macro("MS_SYNCHRONOUS")
#endif
#ifndef MNT_ID_REQ_SIZE_VER0
#define MNT_ID_REQ_SIZE_VER0 24
#pragma push_macro("MNT_ID_REQ_SIZE_VER0")
#endif
#ifndef MNT_ID_REQ_SIZE_VER1
#define MNT_ID_REQ_SIZE_VER1 32
#pragma push_macro("MNT_ID_REQ_SIZE_VER1")
#endif
#ifndef MOUNT_ATTR_SIZE_VER0
#define MOUNT_ATTR_SIZE_VER0 32
#pragma push_macro("MOUNT_ATTR_SIZE_VER0")
#endif
#ifndef MOUNT_ATTR_STRICTATIME
#define MOUNT_ATTR_STRICTATIME 0x00000020
#pragma push_macro("MOUNT_ATTR_STRICTATIME")
#endif
#ifndef MOVE_MOUNT_T_AUTOMOUNTS
#define MOVE_MOUNT_T_AUTOMOUNTS 0x00000020
#pragma push_macro("MOVE_MOUNT_T_AUTOMOUNTS")
#endif
#ifndef MS_REMOUNT
#define MS_REMOUNT 32
#pragma push_macro("MS_REMOUNT")
#endif
#ifndef MOVE_MOUNT_T_EMPTY_PATH
#define MOVE_MOUNT_T_EMPTY_PATH 0x00000040
#pragma push_macro("MOVE_MOUNT_T_EMPTY_PATH")
#endif
#ifndef MS_MANDLOCK
#define MS_MANDLOCK 64
#pragma push_macro("MS_MANDLOCK")
#endif
#ifndef MOUNT_ATTR__ATIME
#define MOUNT_ATTR__ATIME 0x00000070
#pragma push_macro("MOUNT_ATTR__ATIME")
#endif
#ifndef MOUNT_ATTR_NODIRATIME
#define MOUNT_ATTR_NODIRATIME 0x00000080
#pragma push_macro("MOUNT_ATTR_NODIRATIME")
#endif
#ifndef MS_DIRSYNC
#define MS_DIRSYNC 128
#pragma push_macro("MS_DIRSYNC")
#endif
#ifndef MOVE_MOUNT_SET_GROUP
#define MOVE_MOUNT_SET_GROUP 0x00000100
#pragma push_macro("MOVE_MOUNT_SET_GROUP")
#endif
#ifndef MS_NOSYMFOLLOW
#define MS_NOSYMFOLLOW 256
#pragma push_macro("MS_NOSYMFOLLOW")
#endif
#ifndef MOVE_MOUNT_BENEATH
#define MOVE_MOUNT_BENEATH 0x00000200
#pragma push_macro("MOVE_MOUNT_BENEATH")
#endif
#ifndef MS_NOATIME
#define MS_NOATIME 1024
#pragma push_macro("MS_NOATIME")
#endif
#ifndef MS_NODIRATIME
#define MS_NODIRATIME 2048
#pragma push_macro("MS_NODIRATIME")
#endif
#ifndef MS_BIND
#define MS_BIND 4096
#pragma push_macro("MS_BIND")
#endif
#ifndef MS_MOVE
#define MS_MOVE 8192
#pragma push_macro("MS_MOVE")
#endif
#ifndef MS_REC
#define MS_REC 16384
#pragma push_macro("MS_REC")
#endif
#ifndef MS_SILENT
#define MS_SILENT 32768
#pragma push_macro("MS_SILENT")
#endif
#ifndef MS_VERBOSE
#define MS_VERBOSE 32768
#pragma push_macro("MS_VERBOSE")
#endif
#ifndef MS_POSIXACL
#define MS_POSIXACL (1 << 16)
#pragma push_macro("MS_POSIXACL")
#endif
#ifndef MS_UNBINDABLE
#define MS_UNBINDABLE (1 << 17)
#pragma push_macro("MS_UNBINDABLE")
#endif
#ifndef MS_PRIVATE
#define MS_PRIVATE (1 << 18)
#pragma push_macro("MS_PRIVATE")
#endif
#ifndef MS_SLAVE
#define MS_SLAVE (1 << 19)
#pragma push_macro("MS_SLAVE")
#endif
#ifndef MOUNT_ATTR_IDMAP
#define MOUNT_ATTR_IDMAP 0x00100000
#pragma push_macro("MOUNT_ATTR_IDMAP")
#endif
#ifndef MS_SHARED
#define MS_SHARED (1 << 20)
#pragma push_macro("MS_SHARED")
#endif
#ifndef MOUNT_ATTR_NOSYMFOLLOW
#define MOUNT_ATTR_NOSYMFOLLOW 0x00200000
#pragma push_macro("MOUNT_ATTR_NOSYMFOLLOW")
#endif
#ifndef MS_RELATIME
#define MS_RELATIME (1 << 21)
#pragma push_macro("MS_RELATIME")
#endif
#ifndef MS_KERNMOUNT
#define MS_KERNMOUNT (1 << 22)
#pragma push_macro("MS_KERNMOUNT")
#endif
#ifndef MS_I_VERSION
#define MS_I_VERSION (1 << 23)
#pragma push_macro("MS_I_VERSION")
#endif
#ifndef MS_STRICTATIME
#define MS_STRICTATIME (1 << 24)
#pragma push_macro("MS_STRICTATIME")
#endif
#ifndef MS_LAZYTIME
#define MS_LAZYTIME (1 << 25)
#pragma push_macro("MS_LAZYTIME")
#endif
#ifndef MS_RMT_MASK
#define MS_RMT_MASK                                                            \
  (MS_RDONLY | MS_SYNCHRONOUS | MS_MANDLOCK | MS_I_VERSION | MS_LAZYTIME)
#pragma push_macro("MS_RMT_MASK")
#endif
#ifndef MS_SUBMOUNT
#define MS_SUBMOUNT (1 << 26)
#pragma push_macro("MS_SUBMOUNT")
#endif
#ifndef MS_NOREMOTELOCK
#define MS_NOREMOTELOCK (1 << 27)
#pragma push_macro("MS_NOREMOTELOCK")
#endif
#ifndef MS_NOSEC
#define MS_NOSEC (1 << 28)
#pragma push_macro("MS_NOSEC")
#endif
#ifndef MS_BORN
#define MS_BORN (1 << 29)
#pragma push_macro("MS_BORN")
#endif
#ifndef MS_ACTIVE
#define MS_ACTIVE (1 << 30)
#pragma push_macro("MS_ACTIVE")
#endif
#ifndef MS_NOUSER
#define MS_NOUSER (1 << 31)
#pragma push_macro("MS_NOUSER")
#endif
#ifndef MS_MGC_VAL
#define MS_MGC_VAL 0xC0ED0000
#pragma push_macro("MS_MGC_VAL")
#endif
#ifndef MS_MGC_MSK
#define MS_MGC_MSK 0xffff0000
#pragma push_macro("MS_MGC_MSK")
#endif
#if !defined(__TARGET_ARCH_mips) && !defined(__TARGET_ARCH_sparc)
#ifndef OPEN_TREE_CLOEXEC
#define OPEN_TREE_CLOEXEC O_CLOEXEC
#pragma push_macro("OPEN_TREE_CLOEXEC")
#endif
#endif /* not mips, sparc */

/* struct vfsmount::mnt_flags */
#ifndef MNT_NOSUID
#define MNT_NOSUID 0x01
#pragma push_macro("MNT_NOSUID")
#endif
#ifndef MNT_NODEV
#define MNT_NODEV 0x02
#pragma push_macro("MNT_NODEV")
#endif
#ifndef MNT_NOEXEC
#define MNT_NOEXEC 0x04
#pragma push_macro("MNT_NOEXEC")
#endif
#ifndef MNT_NOATIME
#define MNT_NOATIME 0x08
#pragma push_macro("MNT_NOATIME")
#endif
#ifndef MNT_NODIRATIME
#define MNT_NODIRATIME 0x10
#pragma push_macro("MNT_NODIRATIME")
#endif
#ifndef MNT_RELATIME
#define MNT_RELATIME 0x20
#pragma push_macro("MNT_RELATIME")
#endif
#ifndef MNT_READONLY
#define MNT_READONLY 0x40
#pragma push_macro("MNT_READONLY")
#endif
#ifndef MNT_INTERNAL
#define MNT_INTERNAL 0x4000
#pragma push_macro("MNT_INTERNAL")
#endif
#ifndef MNT_LOCKED
#define MNT_LOCKED 0x800000
#pragma push_macro("MNT_LOCKED")
#endif

/* umount(2) */
#ifndef MNT_FORCE
#define MNT_FORCE 0x00000001
#pragma push_macro("MNT_FORCE")
#endif
#ifndef MNT_DETACH
#define MNT_DETACH 0x00000002
#pragma push_macro("MNT_DETACH")
#endif
#ifndef MNT_EXPIRE
#define MNT_EXPIRE 0x00000004
#pragma push_macro("MNT_EXPIRE")
#endif
#ifndef UMOUNT_NOFOLLOW
#define UMOUNT_NOFOLLOW 0x00000008
#pragma push_macro("UMOUNT_NOFOLLOW")
#endif
#ifndef UMOUNT_UNUSED
#define UMOUNT_UNUSED 0x80000000
#pragma push_macro("UMOUNT_UNUSED")
#endif

/* lseek(2), rename(2), preadv2(2) */
#ifndef SEEK_SET
#define SEEK_SET 0
#pragma push_macro("SEEK_SET")
#endif
#ifndef RENAME_NOREPLACE
#define RENAME_NOREPLACE (1 << 0)
#pragma push_macro("RENAME_NOREPLACE")
#endif
#ifndef RWF_HIPRI
#define RWF_HIPRI 0x00000001
#pragma push_macro("RWF_HIPRI")
#endif
#ifndef SEEK_CUR
#define SEEK_CUR 1
#pragma push_macro("SEEK_CUR")
#endif
#ifndef RENAME_EXCHANGE
#define RENAME_EXCHANGE (1 << 1)
#pragma push_macro("RENAME_EXCHANGE")
#endif
#ifndef RWF_DSYNC
#define RWF_DSYNC 0x00000002
#pragma push_macro("RWF_DSYNC")
#endif
#ifndef SEEK_END
#define SEEK_END 2
#pragma push_macro("SEEK_END")
#endif
#ifndef SEEK_DATA
#define SEEK_DATA 3
#pragma push_macro("SEEK_DATA")
#endif
#ifndef RENAME_WHITEOUT
#define RENAME_WHITEOUT (1 << 2)
#pragma push_macro("RENAME_WHITEOUT")
#endif
#ifndef RWF_SYNC
#define RWF_SYNC 0x00000004
#pragma push_macro("RWF_SYNC")
#endif
#ifndef SEEK_HOLE
#define SEEK_HOLE 4
#pragma push_macro("SEEK_HOLE")
#endif
#ifndef SEEK_MAX
#define SEEK_MAX SEEK_HOLE
#pragma push_macro("SEEK_MAX")
#endif
#ifndef RWF_NOWAIT
#define RWF_NOWAIT 0x00000008
#pragma push_macro("RWF_NOWAIT")
#endif
#ifndef RWF_APPEND
#define RWF_APPEND 0x00000010
#pragma push_macro("RWF_APPEND")
#endif
#ifndef RWF_NOAPPEND
#define RWF_NOAPPEND 0x00000020
#pragma push_macro("RWF_NOAPPEND")
#endif
#ifndef RWF_ATOMIC
#define RWF_ATOMIC 0x00000040
#pragma push_macro("RWF_ATOMIC")
#endif
#ifndef RWF_DONTCACHE
#define RWF_DONTCACHE 0x00000080
#pragma push_macro("RWF_DONTCACHE")
#endif
#ifndef RWF_NOSIGNAL
#define RWF_NOSIGNAL 0x00000100
#pragma push_macro("RWF_NOSIGNAL")
#endif

/* File attributes (FS_IOC_GETFLAGS) */
#ifndef FS_SECRM_FL
#define FS_SECRM_FL 0x00000001
#pragma push_macro("FS_SECRM_FL")
#endif
#ifndef FS_UNRM_FL
#define FS_UNRM_FL 0x00000002
#pragma push_macro("FS_UNRM_FL")
#endif
#ifndef FS_COMPR_FL
#define FS_COMPR_FL 0x00000004
#pragma push_macro("FS_COMPR_FL")
#endif
#ifndef FS_SYNC_FL
#define FS_SYNC_FL 0x00000008
#pragma push_macro("FS_SYNC_FL")
#endif
#ifndef FS_IMMUTABLE_FL
#define FS_IMMUTABLE_FL 0x00000010
#pragma push_macro("FS_IMMUTABLE_FL")
#endif
#ifndef FS_APPEND_FL
#define FS_APPEND_FL 0x00000020
#pragma push_macro("FS_APPEND_FL")
#endif
#ifndef FS_NODUMP_FL
#define FS_NODUMP_FL 0x00000040
#pragma push_macro("FS_NODUMP_FL")
#endif
#ifndef FS_NOATIME_FL
#define FS_NOATIME_FL 0x00000080
#pragma push_macro("FS_NOATIME_FL")
#endif
#ifndef FS_DIRTY_FL
#define FS_DIRTY_FL 0x00000100
#pragma push_macro("FS_DIRTY_FL")
#endif
#ifndef FS_COMPRBLK_FL
#define FS_COMPRBLK_FL 0x00000200
#pragma push_macro("FS_COMPRBLK_FL")
#endif
#ifndef FS_NOCOMP_FL
#define FS_NOCOMP_FL 0x00000400
#pragma push_macro("FS_NOCOMP_FL")
#endif
#ifndef FS_BTREE_FL
#define FS_BTREE_FL 0x00001000
#pragma push_macro("FS_BTREE_FL")
#endif
#ifndef FS_INDEX_FL
#define FS_INDEX_FL 0x00001000
#pragma push_macro("FS_INDEX_FL")
#endif
#ifndef FS_IMAGIC_FL
#define FS_IMAGIC_FL 0x00002000
#pragma push_macro("FS_IMAGIC_FL")
#endif
#ifndef FS_JOURNAL_DATA_FL
#define FS_JOURNAL_DATA_FL 0x00004000
#pragma push_macro("FS_JOURNAL_DATA_FL")
#endif
#ifndef FS_NOTAIL_FL
#define FS_NOTAIL_FL 0x00008000
#pragma push_macro("FS_NOTAIL_FL")
#endif
#ifndef FS_DIRSYNC_FL
#define FS_DIRSYNC_FL 0x00010000
#pragma push_macro("FS_DIRSYNC_FL")
#endif
#ifndef FS_TOPDIR_FL
#define FS_TOPDIR_FL 0x00020000
#pragma push_macro("FS_TOPDIR_FL")
#endif
#ifndef FS_HUGE_FILE_FL
#define FS_HUGE_FILE_FL 0x00040000
#pragma push_macro("FS_HUGE_FILE_FL")
#endif
#ifndef FS_EXTENT_FL
#define FS_EXTENT_FL 0x00080000
#pragma push_macro("FS_EXTENT_FL")
#endif
#ifndef FS_VERITY_FL
#define FS_VERITY_FL 0x00100000
#pragma push_macro("FS_VERITY_FL")
#endif
#ifndef FS_EA_INODE_FL
#define FS_EA_INODE_FL 0x00200000
#pragma push_macro("FS_EA_INODE_FL")
#endif
#ifndef FS_EOFBLOCKS_FL
#define FS_EOFBLOCKS_FL 0x00400000
#pragma push_macro("FS_EOFBLOCKS_FL")
#endif
#ifndef FS_NOCOW_FL
#define FS_NOCOW_FL 0x00800000
#pragma push_macro("FS_NOCOW_FL")
#endif
#ifndef FS_DAX_FL
#define FS_DAX_FL 0x02000000
#pragma push_macro("FS_DAX_FL")
#endif
#ifndef FS_INLINE_DATA_FL
#define FS_INLINE_DATA_FL 0x10000000
#pragma push_macro("FS_INLINE_DATA_FL")
#endif
#ifndef FS_PROJINHERIT_FL
#define FS_PROJINHERIT_FL 0x20000000
#pragma push_macro("FS_PROJINHERIT_FL")
#endif
#ifndef FS_CASEFOLD_FL
#define FS_CASEFOLD_FL 0x40000000
#pragma push_macro("FS_CASEFOLD_FL")
#endif
#ifndef FS_RESERVED_FL
#define FS_RESERVED_FL 0x80000000
#pragma push_macro("FS_RESERVED_FL")
#endif

/* struct super_block::s_magic */
#ifndef QNX4_SUPER_MAGIC
#define QNX4_SUPER_MAGIC 0x002f
#pragma push_macro("QNX4_SUPER_MAGIC")
#endif
#ifndef AUTOFS_SUPER_MAGIC
#define AUTOFS_SUPER_MAGIC 0x0187
#pragma push_macro("AUTOFS_SUPER_MAGIC")
#endif
#ifndef MINIX_SUPER_MAGIC
#define MINIX_SUPER_MAGIC 0x137F
#pragma push_macro("MINIX_SUPER_MAGIC")
#endif
#ifndef MINIX_SUPER_MAGIC2
#define MINIX_SUPER_MAGIC2 0x138F
#pragma push_macro("MINIX_SUPER_MAGIC2")
#endif
#ifndef DEVPTS_SUPER_MAGIC
#define DEVPTS_SUPER_MAGIC 0x1cd1
#pragma push_macro("DEVPTS_SUPER_MAGIC")
#endif
#ifndef MINIX2_SUPER_MAGIC
#define MINIX2_SUPER_MAGIC 0x2468
#pragma push_macro("MINIX2_SUPER_MAGIC")
#endif
#ifndef MINIX2_SUPER_MAGIC2
#define MINIX2_SUPER_MAGIC2 0x2478
#pragma push_macro("MINIX2_SUPER_MAGIC2")
#endif
#ifndef NILFS_SUPER_MAGIC
#define NILFS_SUPER_MAGIC 0x3434
#pragma push_macro("NILFS_SUPER_MAGIC")
#endif
#ifndef MSDOS_SUPER_MAGIC
#define MSDOS_SUPER_MAGIC 0x4d44
#pragma push_macro("MSDOS_SUPER_MAGIC")
#endif
#ifndef MINIX3_SUPER_MAGIC
#define MINIX3_SUPER_MAGIC 0x4d5a
#pragma push_macro("MINIX3_SUPER_MAGIC")
#endif
#ifndef SMB_SUPER_MAGIC
#define SMB_SUPER_MAGIC 0x517B
#pragma push_macro("SMB_SUPER_MAGIC")
#endif
#ifndef NCP_SUPER_MAGIC
#define NCP_SUPER_MAGIC 0x564c
#pragma push_macro("NCP_SUPER_MAGIC")
#endif
#ifndef NFS_SUPER_MAGIC
#define NFS_SUPER_MAGIC 0x6969
#pragma push_macro("NFS_SUPER_MAGIC")
#endif
#ifndef JFFS2_SUPER_MAGIC
#define JFFS2_SUPER_MAGIC 0x72b6
#pragma push_macro("JFFS2_SUPER_MAGIC")
#endif
#ifndef ISOFS_SUPER_MAGIC
#define ISOFS_SUPER_MAGIC 0x9660
#pragma push_macro("ISOFS_SUPER_MAGIC")
#endif
#ifndef PROC_SUPER_MAGIC
#define PROC_SUPER_MAGIC 0x9fa0
#pragma push_macro("PROC_SUPER_MAGIC")
#endif
#ifndef OPENPROM_SUPER_MAGIC
#define OPENPROM_SUPER_MAGIC 0x9fa1
#pragma push_macro("OPENPROM_SUPER_MAGIC")
#endif
#ifndef USBDEVICE_SUPER_MAGIC
#define USBDEVICE_SUPER_MAGIC 0x9fa2
#pragma push_macro("USBDEVICE_SUPER_MAGIC")
#endif
#ifndef ADFS_SUPER_MAGIC
#define ADFS_SUPER_MAGIC 0xadf5
#pragma push_macro("ADFS_SUPER_MAGIC")
#endif
#ifndef AFFS_SUPER_MAGIC
#define AFFS_SUPER_MAGIC 0xadff
#pragma push_macro("AFFS_SUPER_MAGIC")
#endif
#ifndef EXT2_SUPER_MAGIC
#define EXT2_SUPER_MAGIC 0xEF53
#pragma push_macro("EXT2_SUPER_MAGIC")
#endif
#ifndef EXT3_SUPER_MAGIC
#define EXT3_SUPER_MAGIC 0xEF53
#pragma push_macro("EXT3_SUPER_MAGIC")
#endif
#ifndef EXT4_SUPER_MAGIC
#define EXT4_SUPER_MAGIC 0xEF53
#pragma push_macro("EXT4_SUPER_MAGIC")
#endif
#ifndef ECRYPTFS_SUPER_MAGIC
#define ECRYPTFS_SUPER_MAGIC 0xf15f
#pragma push_macro("ECRYPTFS_SUPER_MAGIC")
#endif
#ifndef CGROUP_SUPER_MAGIC
#define CGROUP_SUPER_MAGIC 0x27e0eb
#pragma push_macro("CGROUP_SUPER_MAGIC")
#endif
#ifndef EFS_SUPER_MAGIC
#define EFS_SUPER_MAGIC 0x414A53
#pragma push_macro("EFS_SUPER_MAGIC")
#endif
#ifndef HOSTFS_SUPER_MAGIC
#define HOSTFS_SUPER_MAGIC 0x00c0ffee
#pragma push_macro("HOSTFS_SUPER_MAGIC")
#endif
#ifndef CEPH_SUPER_MAGIC
#define CEPH_SUPER_MAGIC 0x00c36400
#pragma push_macro("CEPH_SUPER_MAGIC")
#endif
#ifndef TMPFS_MAGIC
#define TMPFS_MAGIC 0x01021994
#pragma push_macro("TMPFS_MAGIC")
#endif
#ifndef V9FS_MAGIC
#define V9FS_MAGIC 0x01021997
#pragma push_macro("V9FS_MAGIC")
#endif
#ifndef RDTGROUP_SUPER_MAGIC
#define RDTGROUP_SUPER_MAGIC 0x7655821
#pragma push_macro("RDTGROUP_SUPER_MAGIC")
#endif
#ifndef ANON_INODE_FS_MAGIC
#define ANON_INODE_FS_MAGIC 0x09041934
#pragma push_macro("ANON_INODE_FS_MAGIC")
#endif
#ifndef FUTEXFS_SUPER_MAGIC
#define FUTEXFS_SUPER_MAGIC 0xBAD1DEA
#pragma push_macro("FUTEXFS_SUPER_MAGIC")
#endif
#ifndef MTD_INODE_FS_MAGIC
#define MTD_INODE_FS_MAGIC 0x11307854
#pragma push_macro("MTD_INODE_FS_MAGIC")
#endif
#ifndef UDF_SUPER_MAGIC
#define UDF_SUPER_MAGIC 0x15013346
#pragma push_macro("UDF_SUPER_MAGIC")
#endif
#ifndef EXFAT_SUPER_MAGIC
#define EXFAT_SUPER_MAGIC 0x2011BAB0
#pragma push_macro("EXFAT_SUPER_MAGIC")
#endif
#ifndef CRAMFS_MAGIC
#define CRAMFS_MAGIC 0x28cd3d45
#pragma push_macro("CRAMFS_MAGIC")
#endif
#ifndef BINFMTFS_MAGIC
#define BINFMTFS_MAGIC 0x42494e4d
#pragma push_macro("BINFMTFS_MAGIC")
#endif
#ifndef SMACK_MAGIC
#define SMACK_MAGIC 0x43415d53
#pragma push_macro("SMACK_MAGIC")
#endif
#ifndef DMA_BUF_MAGIC
#define DMA_BUF_MAGIC 0x444d4142
#pragma push_macro("DMA_BUF_MAGIC")
#endif
#ifndef CRAMFS_MAGIC_WEND
#define CRAMFS_MAGIC_WEND 0x453dcd28
#pragma push_macro("CRAMFS_MAGIC_WEND")
#endif
#ifndef DEVMEM_MAGIC
#define DEVMEM_MAGIC 0x454d444d
#pragma push_macro("DEVMEM_MAGIC")
#endif
#ifndef GUEST_MEMFD_MAGIC
#define GUEST_MEMFD_MAGIC 0x474d454d
#pragma push_macro("GUEST_MEMFD_MAGIC")
#endif
#ifndef NULL_FS_MAGIC
#define NULL_FS_MAGIC 0x4E554C4C
#pragma push_macro("NULL_FS_MAGIC")
#endif
#ifndef PID_FS_MAGIC
#define PID_FS_MAGIC 0x50494446
#pragma push_macro("PID_FS_MAGIC")
#endif
#ifndef PIPEFS_MAGIC
#define PIPEFS_MAGIC 0x50495045
#pragma push_macro("PIPEFS_MAGIC")
#endif
#ifndef REISERFS_SUPER_MAGIC
#define REISERFS_SUPER_MAGIC 0x52654973
#pragma push_macro("REISERFS_SUPER_MAGIC")
#endif
#ifndef SECRETMEM_MAGIC
#define SECRETMEM_MAGIC 0x5345434d
#pragma push_macro("SECRETMEM_MAGIC")
#endif
#ifndef AFS_SUPER_MAGIC
#define AFS_SUPER_MAGIC 0x5346414F
#pragma push_macro("AFS_SUPER_MAGIC")
#endif
#ifndef SOCKFS_MAGIC
#define SOCKFS_MAGIC 0x534F434B
#pragma push_macro("SOCKFS_MAGIC")
#endif
#ifndef STACK_END_MAGIC
#define STACK_END_MAGIC 0x57AC6E9D
#pragma push_macro("STACK_END_MAGIC")
#endif
#ifndef XFS_SUPER_MAGIC
#define XFS_SUPER_MAGIC 0x58465342
#pragma push_macro("XFS_SUPER_MAGIC")
#endif
#ifndef AAFS_MAGIC
#define AAFS_MAGIC 0x5a3c69f0
#pragma push_macro("AAFS_MAGIC")
#endif
#ifndef ZONEFS_MAGIC
#define ZONEFS_MAGIC 0x5a4f4653
#pragma push_macro("ZONEFS_MAGIC")
#endif
#ifndef PSTOREFS_MAGIC
#define PSTOREFS_MAGIC 0x6165676C
#pragma push_macro("PSTOREFS_MAGIC")
#endif
#ifndef BDEVFS_MAGIC
#define BDEVFS_MAGIC 0x62646576
#pragma push_macro("BDEVFS_MAGIC")
#endif
#ifndef SYSFS_MAGIC
#define SYSFS_MAGIC 0x62656572
#pragma push_macro("SYSFS_MAGIC")
#endif
#ifndef CGROUP2_SUPER_MAGIC
#define CGROUP2_SUPER_MAGIC 0x63677270
#pragma push_macro("CGROUP2_SUPER_MAGIC")
#endif
#ifndef DEBUGFS_MAGIC
#define DEBUGFS_MAGIC 0x64626720
#pragma push_macro("DEBUGFS_MAGIC")
#endif
#ifndef DAXFS_MAGIC
#define DAXFS_MAGIC 0x64646178
#pragma push_macro("DAXFS_MAGIC")
#endif
#ifndef FUSE_SUPER_MAGIC
#define FUSE_SUPER_MAGIC 0x65735546
#pragma push_macro("FUSE_SUPER_MAGIC")
#endif
#ifndef QNX6_SUPER_MAGIC
#define QNX6_SUPER_MAGIC 0x68191122
#pragma push_macro("QNX6_SUPER_MAGIC")
#endif
#ifndef AFS_FS_MAGIC
#define AFS_FS_MAGIC 0x6B414653
#pragma push_macro("AFS_FS_MAGIC")
#endif
#ifndef BINDERFS_SUPER_MAGIC
#define BINDERFS_SUPER_MAGIC 0x6c6f6f70
#pragma push_macro("BINDERFS_SUPER_MAGIC")
#endif
#ifndef NSFS_MAGIC
#define NSFS_MAGIC 0x6e736673
#pragma push_macro("NSFS_MAGIC")
#endif
#ifndef SECURITYFS_MAGIC
#define SECURITYFS_MAGIC 0x73636673
#pragma push_macro("SECURITYFS_MAGIC")
#endif
#ifndef SQUASHFS_MAGIC
#define SQUASHFS_MAGIC 0x73717368
#pragma push_macro("SQUASHFS_MAGIC")
#endif
#ifndef BTRFS_TEST_MAGIC
#define BTRFS_TEST_MAGIC 0x73727279
#pragma push_macro("BTRFS_TEST_MAGIC")
#endif
#ifndef CODA_SUPER_MAGIC
#define CODA_SUPER_MAGIC 0x73757245
#pragma push_macro("CODA_SUPER_MAGIC")
#endif
#ifndef OCFS2_SUPER_MAGIC
#define OCFS2_SUPER_MAGIC 0x7461636f
#pragma push_macro("OCFS2_SUPER_MAGIC")
#endif
#ifndef TRACEFS_MAGIC
#define TRACEFS_MAGIC 0x74726163
#pragma push_macro("TRACEFS_MAGIC")
#endif
#ifndef OVERLAYFS_SUPER_MAGIC
#define OVERLAYFS_SUPER_MAGIC 0x794c7630
#pragma push_macro("OVERLAYFS_SUPER_MAGIC")
#endif
#ifndef RAMFS_MAGIC
#define RAMFS_MAGIC 0x858458f6
#pragma push_macro("RAMFS_MAGIC")
#endif
#ifndef BTRFS_SUPER_MAGIC
#define BTRFS_SUPER_MAGIC 0x9123683E
#pragma push_macro("BTRFS_SUPER_MAGIC")
#endif
#ifndef HUGETLBFS_MAGIC
#define HUGETLBFS_MAGIC 0x958458f6
#pragma push_macro("HUGETLBFS_MAGIC")
#endif
#ifndef XENFS_SUPER_MAGIC
#define XENFS_SUPER_MAGIC 0xabba1974
#pragma push_macro("XENFS_SUPER_MAGIC")
#endif
#ifndef BCACHEFS_SUPER_MAGIC
#define BCACHEFS_SUPER_MAGIC 0xca451a4e
#pragma push_macro("BCACHEFS_SUPER_MAGIC")
#endif
#ifndef BPF_FS_MAGIC
#define BPF_FS_MAGIC 0xcafe4a11
#pragma push_macro("BPF_FS_MAGIC")
#endif
#ifndef EFIVARFS_MAGIC
#define EFIVARFS_MAGIC 0xde5e81e4
#pragma push_macro("EFIVARFS_MAGIC")
#endif
#ifndef EROFS_SUPER_MAGIC_V1
#define EROFS_SUPER_MAGIC_V1 0xE0F5E1E2
#pragma push_macro("EROFS_SUPER_MAGIC_V1")
#endif
#ifndef F2FS_SUPER_MAGIC
#define F2FS_SUPER_MAGIC 0xF2F52010
#pragma push_macro("F2FS_SUPER_MAGIC")
#endif
#ifndef SELINUX_MAGIC
#define SELINUX_MAGIC 0xf97cff8c
#pragma push_macro("SELINUX_MAGIC")
#endif
#ifndef HPFS_SUPER_MAGIC
#define HPFS_SUPER_MAGIC 0xf995e849
#pragma push_macro("HPFS_SUPER_MAGIC")
#endif
#ifndef SMB2_SUPER_MAGIC
#define SMB2_SUPER_MAGIC 0xFE534D42
#pragma push_macro("SMB2_SUPER_MAGIC")
#endif
#ifndef CIFS_SUPER_MAGIC
#define CIFS_SUPER_MAGIC 0xFF534D42
#pragma push_macro("CIFS_SUPER_MAGIC")
#endif

/* splice(2) */
#ifndef SPLICE_F_MOVE
#define SPLICE_F_MOVE (0x01)
#pragma push_macro("SPLICE_F_MOVE")
#endif
#ifndef SPLICE_F_NONBLOCK
#define SPLICE_F_NONBLOCK (0x02)
#pragma push_macro("SPLICE_F_NONBLOCK")
#endif
#ifndef SPLICE_F_MORE
#define SPLICE_F_MORE (0x04)
#pragma push_macro("SPLICE_F_MORE")
#endif
#ifndef SPLICE_F_GIFT
#define SPLICE_F_GIFT (0x08)
#pragma push_macro("SPLICE_F_GIFT")
#endif
#ifndef SPLICE_F_ALL
#define SPLICE_F_ALL                                                           \
  (SPLICE_F_MOVE | SPLICE_F_NONBLOCK | SPLICE_F_MORE | SPLICE_F_GIFT)
#pragma push_macro("SPLICE_F_ALL")
#endif

/* struct pipe_buffer::flags */
#ifndef PIPE_DEF_BUFFERS
#define PIPE_DEF_BUFFERS 16
#pragma push_macro("PIPE_DEF_BUFFERS")
#endif
#ifndef PIPE_BUF_FLAG_LRU
#define PIPE_BUF_FLAG_LRU 0x01
#pragma push_macro("PIPE_BUF_FLAG_LRU")
#endif
#ifndef PIPE_BUF_FLAG_ATOMIC
#define PIPE_BUF_FLAG_ATOMIC 0x02
#pragma push_macro("PIPE_BUF_FLAG_ATOMIC")
#endif
#ifndef PIPE_BUF_FLAG_GIFT
#define PIPE_BUF_FLAG_GIFT 0x04
#pragma push_macro("PIPE_BUF_FLAG_GIFT")
#endif
#ifndef PIPE_BUF_FLAG_PACKET
#define PIPE_BUF_FLAG_PACKET 0x08
#pragma push_macro("PIPE_BUF_FLAG_PACKET")
#endif
#ifndef PIPE_BUF_FLAG_CAN_MERGE
#define PIPE_BUF_FLAG_CAN_MERGE 0x10
#pragma push_macro("PIPE_BUF_FLAG_CAN_MERGE")
#endif
#ifndef PIPE_BUF_FLAG_WHOLE
#define PIPE_BUF_FLAG_WHOLE 0x20
#pragma push_macro("PIPE_BUF_FLAG_WHOLE")
#endif
#ifndef PIPE_BUF_FLAG_LOSS
#define PIPE_BUF_FLAG_LOSS 0x40
#pragma push_macro("PIPE_BUF_FLAG_LOSS")
#endif

/* memfd_create(2), close_range(2) */
#ifndef MFD_CLOEXEC
#define MFD_CLOEXEC 0x0001U
#pragma push_macro("MFD_CLOEXEC")
#endif
#ifndef MFD_ALLOW_SEALING
#define MFD_ALLOW_SEALING 0x0002U
#pragma push_macro("MFD_ALLOW_SEALING")
#endif
#ifndef MFD_HUGETLB
#define MFD_HUGETLB 0x0004U
#pragma push_macro("MFD_HUGETLB")
#endif
#ifndef MFD_NOEXEC_SEAL
#define MFD_NOEXEC_SEAL 0x0008U
#pragma push_macro("MFD_NOEXEC_SEAL")
#endif
#ifndef MFD_EXEC
#define MFD_EXEC 0x0010U
#pragma push_macro("MFD_EXEC")
#endif

/* close_range(2) */
#ifndef CLOSE_RANGE_UNSHARE
#define CLOSE_RANGE_UNSHARE (1U << 1)
#pragma push_macro("CLOSE_RANGE_UNSHARE")
#endif
#ifndef CLOSE_RANGE_CLOEXEC
#define CLOSE_RANGE_CLOEXEC (1U << 2)
#pragma push_macro("CLOSE_RANGE_CLOEXEC")
#endif

/* poll(2) */
#ifndef POLLIN
#define POLLIN 0x0001
#pragma push_macro("POLLIN")
#endif
#ifndef POLLPRI
#define POLLPRI 0x0002
#pragma push_macro("POLLPRI")
#endif
#ifndef POLLOUT
#define POLLOUT 0x0004
#pragma push_macro("POLLOUT")
#endif
#ifndef POLLERR
#define POLLERR 0x0008
#pragma push_macro("POLLERR")
#endif
#ifndef POLLHUP
#define POLLHUP 0x0010
#pragma push_macro("POLLHUP")
#endif
#ifndef POLLNVAL
#define POLLNVAL 0x0020
#pragma push_macro("POLLNVAL")
#endif
#ifndef POLLRDNORM
#define POLLRDNORM 0x0040
#pragma push_macro("POLLRDNORM")
#endif
#ifndef POLLRDBAND
#define POLLRDBAND 0x0080
#pragma push_macro("POLLRDBAND")
#endif
#ifndef POLLFREE
#define POLLFREE 0x4000
#pragma push_macro("POLLFREE")
#endif
#ifndef POLL_BUSY_LOOP
#define POLL_BUSY_LOOP 0x8000
#pragma push_macro("POLL_BUSY_LOOP")
#endif
#if !defined(__TARGET_ARCH_mips) && !defined(__TARGET_ARCH_sparc)
#ifndef POLLWRNORM
#define POLLWRNORM 0x0100
#pragma push_macro("POLLWRNORM")
#endif
#ifndef POLLWRBAND
#define POLLWRBAND 0x0200
#pragma push_macro("POLLWRBAND")
#endif
#ifndef POLLMSG
#define POLLMSG 0x0400
#pragma push_macro("POLLMSG")
#endif
#ifndef POLLREMOVE
#define POLLREMOVE 0x1000
#pragma push_macro("POLLREMOVE")
#endif
#ifndef POLLRDHUP
#define POLLRDHUP 0x2000
#pragma push_macro("POLLRDHUP")
#endif
#endif /* not mips, sparc */

/* epoll(7) */
#ifndef EPOLLIN
#define EPOLLIN 0x00000001
#pragma push_macro("EPOLLIN")
#endif
#ifndef EPOLL_CTL_ADD
#define EPOLL_CTL_ADD 1
#pragma push_macro("EPOLL_CTL_ADD")
#endif
#ifndef EPOLLPRI
#define EPOLLPRI 0x00000002
#pragma push_macro("EPOLLPRI")
#endif
#ifndef EPOLL_CTL_DEL
#define EPOLL_CTL_DEL 2
#pragma push_macro("EPOLL_CTL_DEL")
#endif
#ifndef EPOLL_CTL_MOD
#define EPOLL_CTL_MOD 3
#pragma push_macro("EPOLL_CTL_MOD")
#endif
#ifndef EPOLLOUT
#define EPOLLOUT 0x00000004
#pragma push_macro("EPOLLOUT")
#endif
#ifndef EPOLLERR
#define EPOLLERR 0x00000008
#pragma push_macro("EPOLLERR")
#endif
#ifndef EPOLLHUP
#define EPOLLHUP 0x00000010
#pragma push_macro("EPOLLHUP")
#endif
#ifndef EPOLLNVAL
#define EPOLLNVAL 0x00000020
#pragma push_macro("EPOLLNVAL")
#endif
#ifndef EPOLLRDNORM
#define EPOLLRDNORM 0x00000040
#pragma push_macro("EPOLLRDNORM")
#endif
#ifndef EPOLLRDBAND
#define EPOLLRDBAND 0x00000080
#pragma push_macro("EPOLLRDBAND")
#endif
#ifndef EPOLL_IOC_TYPE
#define EPOLL_IOC_TYPE 0x8A
#pragma push_macro("EPOLL_IOC_TYPE")
#endif
#ifndef EPOLLWRNORM
#define EPOLLWRNORM 0x00000100
#pragma push_macro("EPOLLWRNORM")
#endif
#ifndef EPOLLWRBAND
#define EPOLLWRBAND 0x00000200
#pragma push_macro("EPOLLWRBAND")
#endif
#ifndef EPOLLMSG
#define EPOLLMSG 0x00000400
#pragma push_macro("EPOLLMSG")
#endif
#ifndef EPOLLRDHUP
#define EPOLLRDHUP 0x00002000
#pragma push_macro("EPOLLRDHUP")
#endif
#ifndef EPOLL_URING_WAKE
#define EPOLL_URING_WAKE (1U << 27)
#pragma push_macro("EPOLL_URING_WAKE")
#endif
#ifndef EPOLLEXCLUSIVE
#define EPOLLEXCLUSIVE (1U << 28)
#pragma push_macro("EPOLLEXCLUSIVE")
#endif
#ifndef EPOLLWAKEUP
#define EPOLLWAKEUP (1U << 29)
#pragma push_macro("EPOLLWAKEUP")
#endif
#ifndef EPOLLONESHOT
#define EPOLLONESHOT (1U << 30)
#pragma push_macro("EPOLLONESHOT")
#endif
#ifndef EPOLLET
#define EPOLLET (1U << 31)
#pragma push_macro("EPOLLET")
#endif
#if !defined(__TARGET_ARCH_mips) && !defined(__TARGET_ARCH_sparc)
#ifndef EPOLL_CLOEXEC
#define EPOLL_CLOEXEC O_CLOEXEC
#pragma push_macro("EPOLL_CLOEXEC")
#endif
#endif /* not mips, sparc */

/* inotify(7) */
#ifndef IN_ACCESS
#define IN_ACCESS 0x00000001
#pragma push_macro("IN_ACCESS")
#endif
#ifndef IN_MODIFY
#define IN_MODIFY 0x00000002
#pragma push_macro("IN_MODIFY")
#endif
#ifndef IN_ATTRIB
#define IN_ATTRIB 0x00000004
#pragma push_macro("IN_ATTRIB")
#endif
#ifndef IN_CLOSE_WRITE
#define IN_CLOSE_WRITE 0x00000008
#pragma push_macro("IN_CLOSE_WRITE")
#endif
#ifndef IN_CLOSE_NOWRITE
#define IN_CLOSE_NOWRITE 0x00000010
#pragma push_macro("IN_CLOSE_NOWRITE")
#endif
#ifndef IN_CLOSE
#define IN_CLOSE (IN_CLOSE_WRITE | IN_CLOSE_NOWRITE)
#pragma push_macro("IN_CLOSE")
#endif
#ifndef IN_OPEN
#define IN_OPEN 0x00000020
#pragma push_macro("IN_OPEN")
#endif
#ifndef IN_MOVED_FROM
#define IN_MOVED_FROM 0x00000040
#pragma push_macro("IN_MOVED_FROM")
#endif
#ifndef IN_MOVED_TO
#define IN_MOVED_TO 0x00000080
#pragma push_macro("IN_MOVED_TO")
#endif
#ifndef IN_MOVE
#define IN_MOVE (IN_MOVED_FROM | IN_MOVED_TO)
#pragma push_macro("IN_MOVE")
#endif
#ifndef IN_CREATE
#define IN_CREATE 0x00000100
#pragma push_macro("IN_CREATE")
#endif
#ifndef IN_DELETE
#define IN_DELETE 0x00000200
#pragma push_macro("IN_DELETE")
#endif
#ifndef IN_DELETE_SELF
#define IN_DELETE_SELF 0x00000400
#pragma push_macro("IN_DELETE_SELF")
#endif
#ifndef IN_MOVE_SELF
#define IN_MOVE_SELF 0x00000800
#pragma push_macro("IN_MOVE_SELF")
#endif
#ifndef IN_ALL_EVENTS
#define IN_ALL_EVENTS                                                          \
  (IN_ACCESS | IN_MODIFY | IN_ATTRIB | IN_CLOSE_WRITE | IN_CLOSE_NOWRITE |     \
   IN_OPEN | IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE | IN_CREATE |             \
   IN_DELETE_SELF | IN_MOVE_SELF)
#pragma push_macro("IN_ALL_EVENTS")
#endif
#ifndef IN_UNMOUNT
#define IN_UNMOUNT 0x00002000
#pragma push_macro("IN_UNMOUNT")
#endif
#ifndef IN_Q_OVERFLOW
#define IN_Q_OVERFLOW 0x00004000
#pragma push_macro("IN_Q_OVERFLOW")
#endif
#ifndef IN_IGNORED
#define IN_IGNORED 0x00008000
#pragma push_macro("IN_IGNORED")
#endif
#ifndef IN_ONLYDIR
#define IN_ONLYDIR 0x01000000
#pragma push_macro("IN_ONLYDIR")
#endif
#ifndef IN_DONT_FOLLOW
#define IN_DONT_FOLLOW 0x02000000
#pragma push_macro("IN_DONT_FOLLOW")
#endif
#ifndef IN_EXCL_UNLINK
#define IN_EXCL_UNLINK 0x04000000
#pragma push_macro("IN_EXCL_UNLINK")
#endif
#ifndef IN_MASK_CREATE
#define IN_MASK_CREATE 0x10000000
#pragma push_macro("IN_MASK_CREATE")
#endif
#ifndef IN_MASK_ADD
#define IN_MASK_ADD 0x20000000
#pragma push_macro("IN_MASK_ADD")
#endif
#ifndef IN_ISDIR
#define IN_ISDIR 0x40000000
#pragma push_macro("IN_ISDIR")
#endif
#ifndef IN_ONESHOT
#define IN_ONESHOT 0x80000000
#pragma push_macro("IN_ONESHOT")
#endif
#if !defined(__TARGET_ARCH_mips) && !defined(__TARGET_ARCH_sparc)
#ifndef IN_NONBLOCK
#define IN_NONBLOCK O_NONBLOCK
#pragma push_macro("IN_NONBLOCK")
#endif
#ifndef IN_CLOEXEC
#define IN_CLOEXEC O_CLOEXEC
#pragma push_macro("IN_CLOEXEC")
#endif
#endif /* not mips, sparc */

/* setxattr(2) */
#ifndef XATTR_CREATE
#define XATTR_CREATE 0x1
#pragma push_macro("XATTR_CREATE")
#endif
#ifndef XATTR_REPLACE
#define XATTR_REPLACE 0x2
#pragma push_macro("XATTR_REPLACE")
#endif

/* quotactl(2) */
#ifndef USRQUOTA
#define USRQUOTA 0
#pragma push_macro("USRQUOTA")
#endif
#ifndef GRPQUOTA
#define GRPQUOTA 1
#pragma push_macro("GRPQUOTA")
#endif
#ifndef QFMT_VFS_OLD
#define QFMT_VFS_OLD 1
#pragma push_macro("QFMT_VFS_OLD")
#endif
#ifndef PRJQUOTA
#define PRJQUOTA 2
#pragma push_macro("PRJQUOTA")
#endif
#ifndef QFMT_VFS_V0
#define QFMT_VFS_V0 2
#pragma push_macro("QFMT_VFS_V0")
#endif
#ifndef MAXQUOTAS
#define MAXQUOTAS 3
#pragma push_macro("MAXQUOTAS")
#endif
#ifndef QFMT_OCFS2
#define QFMT_OCFS2 3
#pragma push_macro("QFMT_OCFS2")
#endif
#ifndef QFMT_VFS_V1
#define QFMT_VFS_V1 4
#pragma push_macro("QFMT_VFS_V1")
#endif
#ifndef QFMT_SHMEM
#define QFMT_SHMEM 5
#pragma push_macro("QFMT_SHMEM")
#endif
#ifndef SUBCMDSHIFT
#define SUBCMDSHIFT 8
#pragma push_macro("SUBCMDSHIFT")
#endif
#ifndef SUBCMDMASK
#define SUBCMDMASK 0x00ff
#pragma push_macro("SUBCMDMASK")
#endif
#ifndef Q_SYNC
#define Q_SYNC 0x800001
#pragma push_macro("Q_SYNC")
#endif
#ifndef Q_QUOTAON
#define Q_QUOTAON 0x800002
#pragma push_macro("Q_QUOTAON")
#endif
#ifndef Q_QUOTAOFF
#define Q_QUOTAOFF 0x800003
#pragma push_macro("Q_QUOTAOFF")
#endif
#ifndef Q_GETFMT
#define Q_GETFMT 0x800004
#pragma push_macro("Q_GETFMT")
#endif
#ifndef Q_GETINFO
#define Q_GETINFO 0x800005
#pragma push_macro("Q_GETINFO")
#endif
#ifndef Q_SETINFO
#define Q_SETINFO 0x800006
#pragma push_macro("Q_SETINFO")
#endif
#ifndef Q_GETQUOTA
#define Q_GETQUOTA 0x800007
#pragma push_macro("Q_GETQUOTA")
#endif
#ifndef Q_SETQUOTA
#define Q_SETQUOTA 0x800008
#pragma push_macro("Q_SETQUOTA")
#endif
#ifndef Q_GETNEXTQUOTA
#define Q_GETNEXTQUOTA 0x800009
#pragma push_macro("Q_GETNEXTQUOTA")
#endif
#ifndef QIF_BLIMITS
#define QIF_BLIMITS (1 << 0)
#pragma push_macro("QIF_BLIMITS")
#endif
#ifndef QIF_SPACE
#define QIF_SPACE (1 << 1)
#pragma push_macro("QIF_SPACE")
#endif
#ifndef QIF_ILIMITS
#define QIF_ILIMITS (1 << 2)
#pragma push_macro("QIF_ILIMITS")
#endif
#ifndef QIF_INODES
#define QIF_INODES (1 << 3)
#pragma push_macro("QIF_INODES")
#endif
#ifndef QIF_BTIME
#define QIF_BTIME (1 << 4)
#pragma push_macro("QIF_BTIME")
#endif
#ifndef QIF_ITIME
#define QIF_ITIME (1 << 5)
#pragma push_macro("QIF_ITIME")
#endif
#ifndef QIF_LIMITS
#define QIF_LIMITS (QIF_BLIMITS | QIF_ILIMITS)
#pragma push_macro("QIF_LIMITS")
#endif
#ifndef QIF_USAGE
#define QIF_USAGE (QIF_SPACE | QIF_INODES)
#pragma push_macro("QIF_USAGE")
#endif
#ifndef QIF_TIMES
#define QIF_TIMES (QIF_BTIME | QIF_ITIME)
#pragma push_macro("QIF_TIMES")
#endif
#ifndef QIF_ALL
#define QIF_ALL (QIF_LIMITS | QIF_USAGE | QIF_TIMES)
#pragma push_macro("QIF_ALL")
#endif
#ifndef IIF_BGRACE
#define IIF_BGRACE 1
#pragma push_macro("IIF_BGRACE")
#endif
#ifndef IIF_IGRACE
#define IIF_IGRACE 2
#pragma push_macro("IIF_IGRACE")
#endif
#ifndef IIF_FLAGS
#define IIF_FLAGS 4
#pragma push_macro("IIF_FLAGS")
#endif
#ifndef IIF_ALL
#define IIF_ALL (IIF_BGRACE | IIF_IGRACE | IIF_FLAGS)
#pragma push_macro("IIF_ALL")
#endif

/* quotactl(2) of XFS */
#ifndef XQM_USRQUOTA
#define XQM_USRQUOTA 0
#pragma push_macro("XQM_USRQUOTA")
#endif
#ifndef XQM_GRPQUOTA
#define XQM_GRPQUOTA 1
#pragma push_macro("XQM_GRPQUOTA")
#endif
#ifndef XQM_PRJQUOTA
#define XQM_PRJQUOTA 2
#pragma push_macro("XQM_PRJQUOTA")
#endif
#ifndef XQM_MAXQUOTAS
#define XQM_MAXQUOTAS 3
#pragma push_macro("XQM_MAXQUOTAS")
#endif
#ifndef XQM_CMD
#define XQM_CMD(x) (('X' << 8) + (x))
#pragma push_macro("XQM_CMD")
#endif
#ifndef XQM_COMMAND
#define XQM_COMMAND(x) (((x) & (0xff << 8)) == ('X' << 8))
#pragma push_macro("XQM_COMMAND")
#endif
#ifndef Q_XQUOTAON
#define Q_XQUOTAON XQM_CMD(1)
#pragma push_macro("Q_XQUOTAON")
#endif
#ifndef Q_XQUOTAOFF
#define Q_XQUOTAOFF XQM_CMD(2)
#pragma push_macro("Q_XQUOTAOFF")
#endif
#ifndef Q_XGETQUOTA
#define Q_XGETQUOTA XQM_CMD(3)
#pragma push_macro("Q_XGETQUOTA")
#endif
#ifndef Q_XSETQLIM
#define Q_XSETQLIM XQM_CMD(4)
#pragma push_macro("Q_XSETQLIM")
#endif
#ifndef Q_XGETQSTAT
#define Q_XGETQSTAT XQM_CMD(5)
#pragma push_macro("Q_XGETQSTAT")
#endif
#ifndef Q_XQUOTARM
#define Q_XQUOTARM XQM_CMD(6)
#pragma push_macro("Q_XQUOTARM")
#endif
#ifndef Q_XQUOTASYNC
#define Q_XQUOTASYNC XQM_CMD(7)
#pragma push_macro("Q_XQUOTASYNC")
#endif
#ifndef Q_XGETQSTATV
#define Q_XGETQSTATV XQM_CMD(8)
#pragma push_macro("Q_XGETQSTATV")
#endif
#ifndef Q_XGETNEXTQUOTA
#define Q_XGETNEXTQUOTA XQM_CMD(9)
#pragma push_macro("Q_XGETNEXTQUOTA")
#endif

/* File locks, struct file_lock::fl_flags */
#ifndef FL_POSIX
#define FL_POSIX BIT(0)
#pragma push_macro("FL_POSIX")
#endif
#ifndef FL_FLOCK
#define FL_FLOCK BIT(1)
#pragma push_macro("FL_FLOCK")
#endif
#ifndef FL_DELEG
#define FL_DELEG BIT(2)
#pragma push_macro("FL_DELEG")
#endif
#ifndef FL_ACCESS
#define FL_ACCESS BIT(3)
#pragma push_macro("FL_ACCESS")
#endif
#ifndef FL_EXISTS
#define FL_EXISTS BIT(4)
#pragma push_macro("FL_EXISTS")
#endif
#ifndef FL_LEASE
#define FL_LEASE BIT(5)
#pragma push_macro("FL_LEASE")
#endif
#ifndef FL_CLOSE
#define FL_CLOSE BIT(6)
#pragma push_macro("FL_CLOSE")
#endif
#ifndef FL_SLEEP
#define FL_SLEEP BIT(7)
#pragma push_macro("FL_SLEEP")
#endif
#ifndef FL_DOWNGRADE_PENDING
#define FL_DOWNGRADE_PENDING BIT(8)
#pragma push_macro("FL_DOWNGRADE_PENDING")
#endif
#ifndef FL_UNLOCK_PENDING
#define FL_UNLOCK_PENDING BIT(9)
#pragma push_macro("FL_UNLOCK_PENDING")
#endif
#ifndef FL_OFDLCK
#define FL_OFDLCK BIT(10)
#pragma push_macro("FL_OFDLCK")
#endif
#ifndef FL_LAYOUT
#define FL_LAYOUT BIT(11)
#pragma push_macro("FL_LAYOUT")
#endif

/* Device numbers */
#ifndef MINORBITS
#define MINORBITS 20
#pragma push_macro("MINORBITS")
#endif
#ifndef MINORMASK
#define MINORMASK ((1U << MINORBITS) - 1)
#pragma push_macro("MINORMASK")
#endif
#ifndef MAJOR
#define MAJOR(dev) ((unsigned int)((dev) >> MINORBITS))
#pragma push_macro("MAJOR")
#endif
#ifndef MINOR
#define MINOR(dev) ((unsigned int)((dev) & MINORMASK))
#pragma push_macro("MINOR")
#endif
#ifndef MKDEV
#define MKDEV(ma, mi) (((ma) << MINORBITS) | (mi))
#pragma push_macro("MKDEV")
#endif

/* Lengths */
#ifndef NAME_MAX
#define NAME_MAX 255
#pragma push_macro("NAME_MAX")
#endif
#ifndef XATTR_NAME_MAX
#define XATTR_NAME_MAX 255
#pragma push_macro("XATTR_NAME_MAX")
#endif
#ifndef PATH_MAX
#define PATH_MAX 4096
#pragma push_macro("PATH_MAX")
#endif
#ifndef XATTR_LIST_MAX
#define XATTR_LIST_MAX 65536
#pragma push_macro("XATTR_LIST_MAX")
#endif
#ifndef XATTR_SIZE_MAX
#define XATTR_SIZE_MAX 65536
#pragma push_macro("XATTR_SIZE_MAX")
#endif

/* struct request::cmd_flags, struct bio::bi_opf */
#ifndef REQ_OP_BITS
#define REQ_OP_BITS 8
#pragma push_macro("REQ_OP_BITS")
#endif
#ifndef REQ_OP_MASK
#define REQ_OP_MASK ((1 << REQ_OP_BITS) - 1)
#pragma push_macro("REQ_OP_MASK")
#endif
#ifndef DISK_NAME_LEN
#define DISK_NAME_LEN 32
#pragma push_macro("DISK_NAME_LEN")
#endif

#endif /* CORIFY_KERNEL_FILES_H */
