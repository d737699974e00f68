// Without relocation there is nobody to ask.
// flags: -fplugin-arg-corify-core=off
#include "lint.h"

SEC("kprobe/1") int asks(struct pt_regs *ctx)
{
	struct task_struct *t = current();

	out = bpf_core_type_id_kernel(struct task_struct); // WANT: corify-core-off
	out += bpf_core_type_id_kernel(struct pid); // WANT: corify-core-off
	if (bpf_core_type_id_kernel(struct sock)) // WANT: corify-core-off
		out++;
	out = bpf_core_field_exists(t->pid) + bpf_core_type_exists(struct task_struct);
	out += bpf_core_field_size(t->pid) + bpf_core_type_size(struct task_struct);
	out += bpf_core_enum_value(enum bpf_map_type, BPF_MAP_TYPE_HASH);
	out += BPF_CORE_READ(t, pid) + bpf_core_field_offset(t->pid);
	out += BPF_CORE_READ_BITFIELD_PROBED(t, in_execve);
	out += bpf_core_type_id_local(struct task_struct); // WANT: corify-core-off
	return 0;
}
SEC("kprobe/2") __corify int plain(struct pt_regs *ctx)
{
	return current()->pid + current()->real_parent->tgid;
}
