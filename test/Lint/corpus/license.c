// The helpers that read memory are for programs under the GPL.
#define LICENSE LICENSE_OF_LINT_H
#include "vmlinux.h"
#include <bpf/bpf_helpers.h>
#include <bpf/bpf_core_read.h>
#undef LICENSE
char LICENSE[] SEC("license") = "Apache-2.0"; // WANT: corify-license
int n;
SEC("kprobe/1") int f(struct pt_regs *ctx)
{
	return BPF_CORE_READ((struct task_struct *)bpf_get_current_task(), pid);
}
