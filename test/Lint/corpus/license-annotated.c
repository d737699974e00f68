// So are those that an annotated function's accesses become.
#include "vmlinux.h"
#include <bpf/bpf_helpers.h>
#include <corify/bpf.h>
char _license[] SEC("license") = "Proprietary"; // WANT: corify-license
SEC("kprobe/1") __corify int f(struct pt_regs *ctx)
{
	return ((struct task_struct *)bpf_get_current_task())->pid;
}
