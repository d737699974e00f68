// One of those that the kernel takes.
#include "vmlinux.h"
#include <bpf/bpf_helpers.h>
char _license[] SEC("license") = "Dual BSD/GPL";
SEC("kprobe/1") int f(struct pt_regs *ctx)
{
	int n = 0;

	bpf_probe_read_kernel(&n, 4, (void *)bpf_get_current_task());
	return n;
}
