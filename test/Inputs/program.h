/* What every test program starts with. */
#include "vmlinux.h"
#include <bpf/bpf_helpers.h>
#include <bpf/bpf_tracing.h>
#include <bpf/bpf_core_read.h>
#include <corify/bpf.h>

char LICENSE[] SEC("license") = "GPL";

static __always_inline struct task_struct *current(void)
{
	return (struct task_struct *)bpf_get_current_task();
}
