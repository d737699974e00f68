// The constants are there after vmlinux.h, with the plugin and without it.
// RUN: %cc -Wall -Werror %s -o %t.o
// RUN: %plain -Wall -Werror -c %s -o %t.o
// RUN: not %plain -DCORIFY_NO_KERNEL_NAMES -c %s -o %t.o 2>&1 | FileCheck %s
// CHECK: undeclared identifier 'TASK_COMM_LEN'
#include "program.h"
_Static_assert(TASK_COMM_LEN == 16, "");
_Static_assert(AF_UNIX == 1 && PF_INET6 == 10 && SOL_TCP == 6, "");
_Static_assert(ETH_P_IP == 0x0800 && ETH_P_IPV6 == 0x86DD && ETH_ALEN == 6, "");
_Static_assert(PF_KTHREAD == 0x00200000 && PF_EXITING == 4, "");
_Static_assert(FMODE_READ == 1 && FMODE_CREATED == 0x100000, "");
_Static_assert(S_ISREG(0100644) && !S_ISDIR(0100644) && S_ISLNK(0120777), "");
_Static_assert(MAJOR(MKDEV(8, 1)) == 8 && MINOR(MKDEV(8, 1)) == 1, "");
_Static_assert(EPERM == 1 && ENOENT == 2 && ERESTARTSYS == 512, "");
_Static_assert(CAP_SYS_ADMIN == 21 && CLONE_NEWUSER == 0x10000000, "");
_Static_assert(SIGKILL == 9 && SA_RESTART == 0x10000000, "");
_Static_assert(TC_ACT_SHOT == 2 && TC_ACT_UNSPEC == -1, "");
_Static_assert(PROT_EXEC == 4 && MAP_ANONYMOUS == 0x20 && VM_WRITE == 2, "");
_Static_assert(PERF_EVENT_IOC_SET_BPF == 0x40042408, "");
_Static_assert(U32_MAX == 4294967295U && ULLONG_MAX == ~0ULL, "");
_Static_assert(IS_ERR_VALUE(-ENOENT) && !IS_ERR_VALUE(0), "");
int in_a_function(int *value) { return READ_ONCE(*value) & BIT(3); }
