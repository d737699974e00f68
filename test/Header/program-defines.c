// A program keeps what it defines, before the header or after it, as a macro in
// whichever words, an enumerator (before) or a function, and hears nothing.
// RUN: %cc -Wall -Wextra -Werror -Wno-unused-parameter %s -o %t.o
// RUN: %plain -Wall -Wextra -Werror -Wno-unused-parameter -c %s -o %t.o
#include "vmlinux.h"
#include <bpf/bpf_helpers.h>
struct inet_sock;
struct sock;
#define TASK_COMM_LEN 32
enum { AF_INET = 2 };
#define file_inode(file) 7
static inline struct inet_sock *inet_sk(const struct sock *sk) { return (struct inet_sock *)1; }
#include <corify/bpf.h>
static __always_inline int task_ppid_nr(struct task_struct *task) { return 8; }
static __always_inline _Bool IS_ERR(const void *ptr) { return 1; }
#define AF_INET6 ((unsigned short)10)
#define ETH_P_IP 0x800
#define TC_ACT_UNSPEC -1
#define task_pid_nr(task) 9

_Static_assert(TASK_COMM_LEN == 32 && AF_INET == 2 && AF_INET6 == 10, "");
_Static_assert(ETH_P_IP == 2048 && TC_ACT_UNSPEC == -1, "");
_Static_assert(sizeof(AF_INET6) == 2, "");

char LICENSE[] SEC("license") = "GPL";
SEC("kprobe/x") int own(struct pt_regs *ctx)
{
	struct task_struct *task = 0;

	_Static_assert(file_inode(0) == 7 && task_pid_nr(0) == 9, "");
	if (!__builtin_constant_p(task_ppid_nr(task)) || task_ppid_nr(task) != 8)
		__bpf_unreachable();
	return IS_ERR(task) && inet_sk((struct sock *)0);
}
