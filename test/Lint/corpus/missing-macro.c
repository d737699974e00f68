// Macros and inline functions of the kernel's, which no vmlinux.h has.
#include "vmlinux.h"
#include <bpf/bpf_helpers.h>

SEC("kprobe/1") int asks(struct pt_regs *ctx)
{
	int mode = ctx->di;

	mode += S_ISREG(mode); // WANT: corify-missing-macro
	mode += S_ISDIR(mode); // WANT: corify-missing-macro
	mode += AF_INET; // WANT: corify-missing-macro
	mode += AF_INET6; // WANT: corify-missing-macro
	mode += PAGE_SIZE; // WANT: corify-missing-macro
	mode += ETH_P_IP; // WANT: corify-missing-macro
	mode += O_CREAT; // WANT: corify-missing-macro
	mode += MAJOR(mode); // WANT: corify-missing-macro
	mode += MINOR(mode); // WANT: corify-missing-macro
	mode += CLONE_NEWPID; // WANT: corify-missing-macro
	mode += PF_KTHREAD; // WANT: corify-missing-macro
	mode += EPERM; // WANT: corify-missing-macro
	mode += BPF_MAP_TYPE_HASH + BPF_ANY + sizeof(struct task_struct);
	mode += KERNEL_VERSION(5, 15, 0);
	return mode + bpf_get_smp_processor_id();
}
