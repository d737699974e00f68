// What libbpf finds out for itself is known here: whether there are cookies, as
// USDT programs ask, and how system calls take their arguments, as
// BPF_KSYSCALL does.
// RUN: %plain -c -DKERNEL=1 %s -o %t-5.10.o
// RUN: %plain -c -DKERNEL=2 %s -o %t-5.15.o
// RUN: %cc-check %s -o %t.o
// RUN: sh -c '%corify check --kernel %t-5.10.o --kernel %t-5.15.o %t.o; test $? = 1' > %t.out
// RUN: FileCheck %s < %t.out
//      CHECK: program {{ *}}loads on
//      CHECK: by_cookie {{ *}}2 of 2 {{ *}}guarded {{ *}}ok
// CHECK-NEXT: by_wrapper {{ *}}1 of 2 {{ *}}guarded {{ *}}rejected
// What is not known may be anything, and --set gives it.
// RUN: %plain -c -DKERNEL=0 %s -o %t-5.4.o
// RUN: sh -c '%corify check --kernel %t-5.4.o %t.o; test $? = 1' | FileCheck --check-prefix=UNKNOWN %s
// UNKNOWN: by_wrapper {{.*}} rejected
// UNKNOWN: note: not known are LINUX_HAS_SYSCALL_WRAPPER: --set gives a value
// RUN: %corify check --set LINUX_HAS_SYSCALL_WRAPPER=0 --kernel %t-5.4.o %t.o | FileCheck --check-prefix=SET %s
// SET: by_wrapper {{.*}} guarded
// An option that libbpf does not know is a weak one.
// RUN: %cc-check -DSTRONG %s -o %t-strong.o
// RUN: sh -c '! %corify check --kernel %t-5.15.o %t-strong.o' | FileCheck --check-prefix=STRONG %s
// STRONG: error: the loader knows no option LINUX_HAS_WINGS [corify-kconfig]
#ifdef KERNEL
enum bpf_func_id {
	BPF_FUNC_get_current_task = 35,
	BPF_FUNC_probe_read_kernel = 113,
#if KERNEL == 2
	BPF_FUNC_get_attach_cookie = 174,
#endif
} helper;
struct task_struct {
	int pid;
} *task;
#if KERNEL
int do_exit(long code) { return 0; }
#endif
#if KERNEL == 2
int __x64_sys_bpf(void *regs) { return 0; }
#endif
#else
#include "Inputs/program.h"
__u64 sink;
extern const _Bool LINUX_HAS_BPF_COOKIE __kconfig;
extern _Bool LINUX_HAS_SYSCALL_WRAPPER __kconfig;
#ifdef STRONG
extern int LINUX_HAS_WINGS __kconfig;
#else
extern int LINUX_HAS_WINGS __kconfig __weak;
#endif

SEC("kprobe/x") int by_cookie(void *ctx)
{
	if (LINUX_HAS_BPF_COOKIE)
		sink = bpf_get_attach_cookie(ctx);
	return 0;
}

SEC("kprobe/y") int by_wrapper(void *ctx)
{
	if (LINUX_HAS_SYSCALL_WRAPPER || LINUX_HAS_WINGS)
		sink = STATE;
	return 0;
}
#endif
