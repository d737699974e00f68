// The kernel compares the words, and knows no other spelling.
#include "vmlinux.h"
#include <bpf/bpf_helpers.h>
char _license[] SEC("license") = "GPL-2.0"; // WANT: corify-license
SEC("kprobe/1") int f(struct pt_regs *ctx)
{
	int n = 0;

	bpf_probe_read_kernel(&n, 4, (void *)bpf_get_current_task());
	return n;
}
