// What clang makes a constant of, though it differs between kernels.
// RUN: %lint %s 2>&1 | %check-all %s
#include "lint.h"
SEC("kprobe/1") int f(struct pt_regs *ctx)
{
	// CHECK: baked-size.c:[[#@LINE+2]]:51: warning: the size of 'struct task_struct' is fixed at compile time, and may be another on the target [corify-baked-size]
	// CHECK: note: bpf_core_type_size() asks the target's kernel; so does __corify on the function
	bpf_probe_read_kernel(&n, 4, (void *)current() + sizeof(struct task_struct));
	// CHECK: warning: an offset into 'struct task_struct' is fixed
	out = __builtin_offsetof(struct task_struct, pid);
	return sizeof(struct event) + sizeof(struct pt_regs);
}
// The bit-field is in a record that is agreed on, wherever that is.
union perf_mem_data_src {
	u64 val;
	struct { u64 mem_op : 5, mem_lvl : 14; };
} __attribute__((preserve_access_index));
struct sample {
	union perf_mem_data_src source;
	struct { u8 state : 3; } ack;
} __attribute__((preserve_access_index));
SEC("fentry/sampled") int BPF_PROG(sampled, struct sample *sample)
{
	// CHECK: :[[#@LINE+1]]:45: warning: the place of a bit-field in 'struct sample' is fixed
	return sample->source.mem_op + sample->ack.state;
}
SEC("fentry/x") int BPF_PROG(typed, struct file *file, struct task_struct *task)
{
	// CHECK: warning: the layout of a copy of 'struct path' is fixed
	struct path path = file->f_path;

	// CHECK: warning: the place of a bit-field in 'struct task_struct' is fixed
	out = task->in_execve;
	out = BPF_CORE_READ_BITFIELD(task, in_execve);
	bpf_map_update_elem(&events, &path, &path, 0);
	return 0;
}
