// A constant that is added to a pointer to a kernel record.
// RUN: %lint %s 2>&1 | %check-all %s
#include "lint.h"
SEC("kprobe/1") int f(struct pt_regs *ctx)
{
	struct task_struct *task = current();

	// CHECK: hardcoded-offset.c:[[#@LINE+2]]:46: warning: an offset of 1024 into 'struct task_struct' is right for one kernel only [corify-hardcoded-offset]
	// CHECK: note: the members of a kernel record lie elsewhere with each release and configuration, and no record tells the loader what is meant: name the member
	bpf_probe_read_kernel(&n, 4, (char *)task + 1024);
	// CHECK: warning: an offset of 24 into 'struct task_struct'
	bpf_probe_read_kernel(&n, 4, (u64 *)task + 3);
	// CHECK: warning: an offset of -8 into 'struct task_struct'
	bpf_probe_read_kernel(&n, 4, (void *)task - 8);
	char *bytes = (char *)task;
	// CHECK: hardcoded-offset.c:[[#@LINE+1]]:11: warning: an offset of 1234 into 'struct task_struct'
	bytes += 1234;
	bpf_probe_read_kernel(&n, 4, bytes);
	int distance = 1232;
	// CHECK: hardcoded-offset.c:[[#@LINE+1]]:46: warning: an offset of 1232 into 'struct task_struct'
	bpf_probe_read_kernel(&n, 4, (char *)task + distance);
	u64 address = (u64)task;
	// CHECK: warning: an offset of 1236 into 'struct task_struct'
	bpf_probe_read_kernel(&n, 4, (void *)(address + 1236));
	// CHECK: warning: an offset of 1240 into 'struct task_struct'
	u64 member = (u64)task + 1240;
	bpf_probe_read_kernel(&n, 4, (void *)member);
	// A number that has an address in it is none.
	u64 key = (u64)task + 1;
	bpf_map_delete_elem(&events, &key);
	bpf_printk("%lx", (unsigned long)task + 1);
	bpf_probe_read_kernel(&n, 4, (char *)task + 1024); // NOLINT
	bpf_probe_read_kernel(&n, 4, (void *)task + bpf_core_field_offset(task->pid));
	bpf_probe_read_kernel(&n, 4, (void *)PT_REGS_SP(ctx) + 8);
	return *((char *)ctx + 8);
}
