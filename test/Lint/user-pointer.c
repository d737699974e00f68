// User memory read with the kernel's helper, and the other way round; the fix-it
// is the other helper.
// RUN: %lint %s 2>&1 | %check-all %s
#include "lint.h"
SEC("uprobe") int BPF_KPROBE(u, char *line, struct event *e)
{
	char text[8];

	// CHECK: user-pointer.c:[[#@LINE+3]]:2: warning: user memory is read with bpf_probe_read_kernel, which reads kernel memory only [corify-user-pointer]
	// CHECK: "bpf_probe_read_user"
	// CHECK: note: the read fails (with -ERANGE on x86-64): this address is the user's
	bpf_probe_read_kernel(text, 8, line);
	// CHECK: user-pointer.c:[[#@LINE+2]]:6: warning: user memory is read with BPF_CORE_READ, which
	// CHECK: "BPF_CORE_READ_USER"
	n = BPF_CORE_READ(e, pid);
	bpf_probe_read_user(text, 8, line);
	return text[0];
}
SEC("kprobe/1") int f(struct pt_regs *ctx)
{
	// CHECK: warning: kernel memory is read with bpf_probe_read_user, which reads user memory only
	// CHECK: "bpf_probe_read_kernel"
	// CHECK: note: the read fails with -EFAULT: this is the address of a member of a kernel record
	bpf_probe_read_user(&n, 4, &current()->pid);
	// A kprobe may be called with the user's pointers.
	bpf_probe_read_user(&n, 4, (void *)ctx->di);
	// So may a number be that is taken for a pointer, whatever kept it.
	struct mm_struct *mm = (struct mm_struct *)(out + 24);
	bpf_probe_read_user(&n, 4, &mm->arg_start);
	// CHECK: warning: kernel memory is read with bpf_probe_read_user, which reads user memory only
	bpf_probe_read_user(&n, 4, &((struct mm_struct *)ctx->di)->arg_start);
	return 0;
}
// Records that syscalls fill, though no header of user space has them.
SEC("kprobe/1") int agreed(struct linux_dirent64 *entry, struct file_handle *handle)
{
	bpf_probe_read_user(&n, 4, &entry->d_reclen);
	bpf_probe_read_user(&n, 4, &handle->handle_bytes);
	return 0;
}
