// Where a constant depends on the architecture, __TARGET_ARCH_... decides, and
// without it the name is not defined.
// RUN: %bare -D__TARGET_ARCH_x86 -DDIRECTORY=0200000 -DLOCKED=0x2000 %s
// RUN: %bare -D__TARGET_ARCH_s390 -DDIRECTORY=0200000 -DLOCKED=0x2000 %s
// RUN: %bare -D__TARGET_ARCH_riscv -DDIRECTORY=0200000 -DLOCKED=0x2000 %s
// RUN: %bare -D__TARGET_ARCH_arm64 -DDIRECTORY=040000 -DLOCKED=0x2000 %s
// RUN: %bare -D__TARGET_ARCH_powerpc -DDIRECTORY=040000 -DLOCKED=0x80 %s
// RUN: %bare -DNOT_DEFINED %s
// RUN: %bare -D__TARGET_ARCH_mips -DNOT_DEFINED %s
#include <corify/kernel.h>
#ifdef NOT_DEFINED
#if defined(O_DIRECTORY) || defined(MAP_LOCKED)
#error
#endif
#else
_Static_assert(O_DIRECTORY == DIRECTORY, "");
_Static_assert(MAP_LOCKED == LOCKED, "");
_Static_assert((O_TMPFILE & O_DIRECTORY) == DIRECTORY, "");
_Static_assert(SIGCHLD == 17, "");
#endif
_Static_assert(AF_INET6 == 10, "");
