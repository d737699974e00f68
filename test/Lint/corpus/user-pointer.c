// Whose memory is read with whose helper.
#include "lint.h"

SEC("uprobe//bin/bash:readline") int BPF_KPROBE(readline, char *prompt, struct event *own)
{
	char text[16];

	bpf_probe_read_kernel(text, sizeof(text), prompt); // WANT: corify-user-pointer
	bpf_probe_read_kernel_str(text, sizeof(text), prompt); // WANT: corify-user-pointer
	bpf_probe_read_kernel(text, 4, prompt + 4); // WANT: corify-user-pointer
	bpf_core_read(&n, sizeof(n), &own->pid); // WANT: corify-user-pointer
	n = BPF_CORE_READ(own, pid); // WANT: corify-user-pointer
	bpf_probe_read_user(text, sizeof(text), prompt);
	bpf_probe_read_user_str(text, sizeof(text), prompt);
	bpf_probe_read(text, sizeof(text), prompt);
	n = BPF_PROBE_READ_USER(own, pid);
	n = BPF_CORE_READ(current(), pid);
	return text[0];
}
SEC("uretprobe//bin/bash:readline") int BPF_KRETPROBE(readline_return, const void *line)
{
	char text[16];

	bpf_probe_read_kernel_str(text, sizeof(text), line); // WANT: corify-user-pointer
	bpf_probe_read_user_str(text, sizeof(text), line);
	return text[0];
}
SEC("uprobe") int by_registers(struct pt_regs *ctx)
{
	char text[16];
	void *name = (void *)PT_REGS_PARM2(ctx);

	bpf_probe_read_kernel(text, 8, name); // WANT: corify-user-pointer
	bpf_probe_read_kernel(text, 8, (void *)PT_REGS_PARM1(ctx)); // WANT: corify-user-pointer
	bpf_probe_read_kernel(text, 8, (void *)PT_REGS_SP(ctx)); // WANT: corify-user-pointer
	bpf_probe_read_user(text, 8, (void *)PT_REGS_SP(ctx) + 8);
	return text[0];
}
SEC("usdt/libc:malloc") int BPF_PROG(usdt_like, char *name)
{
	char text[16];

	bpf_probe_read_kernel_str(text, sizeof(text), name); // WANT: corify-user-pointer
	bpf_probe_read_user_str(text, sizeof(text), name);
	return text[0];
}
SEC("ksyscall/openat") int BPF_KSYSCALL(openat, int dfd, const char *filename, int flags)
{
	char text[16];

	bpf_probe_read_kernel_str(text, sizeof(text), filename); // WANT: corify-user-pointer
	bpf_core_read_str(text, sizeof(text), filename); // WANT: corify-user-pointer
	bpf_probe_read_user_str(text, sizeof(text), filename);
	return text[0] + flags + dfd;
}
SEC("tracepoint/syscalls/sys_enter_openat") int enter_openat(struct trace_event_raw_sys_enter *ctx)
{
	char text[16];
	const char *name = (const char *)ctx->args[1];

	bpf_probe_read_kernel_str(text, sizeof(text), (void *)ctx->args[1]); // WANT: corify-user-pointer
	bpf_probe_read_kernel_str(text, sizeof(text), name); // WANT: corify-user-pointer
	bpf_probe_read_user_str(text, sizeof(text), name);
	n = ctx->args[0];
	return text[0];
}
SEC("tp/syscalls/sys_enter_connect") int enter_connect(struct trace_event_raw_sys_enter *ctx)
{
	struct sockaddr *address = (struct sockaddr *)ctx->args[1];
	unsigned short family = 0;

	bpf_probe_read_kernel(&family, sizeof(family), &address->sa_family); // WANT: corify-user-pointer
	family += BPF_CORE_READ(address, sa_family); // WANT: corify-user-pointer
	bpf_probe_read_user(&family, sizeof(family), &address->sa_family);
	return family;
}
// bpf_copy_from_user() is the sleepable one.
SEC("fentry.s/do_sys_open") int BPF_PROG(sleepable, struct file *file, const char *name)
{
	char text[16];

	bpf_copy_from_user(text, sizeof(text), &file->f_path); // WANT: corify-user-pointer
	bpf_copy_from_user(text, sizeof(text), name);
	return text[0];
}
SEC("kprobe/do_exit") int kernels(struct pt_regs *ctx)
{
	struct task_struct *task = current();
	struct file *file = (struct file *)ctx->di;

	bpf_probe_read_user(&n, sizeof(n), &task->pid); // WANT: corify-user-pointer
	n = BPF_CORE_READ_USER(task, pid); // WANT: corify-user-pointer
	bpf_probe_read_user_str(&out, sizeof(out), task->comm); // WANT: corify-user-pointer
	bpf_core_read_user(&n, sizeof(n), &file->f_flags); // WANT: corify-user-pointer
	bpf_probe_read_kernel(&n, sizeof(n), &task->pid);
	bpf_probe_read_kernel_str(&out, sizeof(out), task->comm);
	// The command line is in the process, and so are the syscall's arguments.
	unsigned long start = BPF_CORE_READ(task, mm, arg_start);
	bpf_probe_read_user(&out, sizeof(out), (void *)start);
	bpf_probe_read_user_str(&out, sizeof(out), (void *)BPF_CORE_READ(task, mm, arg_start));
	return 0;
}
struct open_how;
// What a kprobe is called with may be the user's, whatever it is called.
SEC("kprobe/do_sys_openat2") int BPF_KPROBE(openat2, int dfd, const char *filename, struct open_how *how)
{
	char text[16];

	bpf_probe_read_user_str(text, sizeof(text), filename);
	bpf_probe_read_user(&out, sizeof(out), how);
	return text[0];
}
SEC("kprobe/__sys_connect") int BPF_KPROBE(connect, int fd, struct sockaddr *address)
{
	struct sockaddr_in *in = (struct sockaddr_in *)address;
	unsigned short port;

	bpf_probe_read_user(&port, sizeof(port), &in->sin_port);
	return port;
}
SEC("kprobe/vfs_write") int BPF_KPROBE(write, struct file *file, const char *buffer, struct iov_iter *from)
{
	const struct iovec *iov = BPF_CORE_READ(from, iov);
	void *base = BPF_CORE_READ(iov, iov_base);

	bpf_probe_read_user(&out, sizeof(out), buffer);
	bpf_probe_read_user(&out, sizeof(out), base);
	bpf_probe_read_kernel(&out, sizeof(out), &file->f_flags);
	return 0;
}
// The registers that a syscall was called with lie in the kernel.
SEC("kprobe/__x64_sys_unlink") int unlink(struct pt_regs *ctx)
{
	struct pt_regs *regs = (struct pt_regs *)PT_REGS_PARM1(ctx);
	char text[16];
	const char *path = (const char *)PT_REGS_PARM1_CORE(regs);

	bpf_probe_read_kernel_str(text, sizeof(text), path); // WANT: corify-user-pointer
	bpf_probe_read_user_str(text, sizeof(text), path);
	n = PT_REGS_PARM2_CORE(regs);
	return text[0];
}
// Passed on to a helper function.
static __always_inline int first_of(const char *name)
{
	char c = 0;

	bpf_probe_read_kernel(&c, 1, name); // WANT: corify-user-pointer
	return c;
}
static __always_inline int either(const void *name)
{
	char c = 0;

	bpf_probe_read_kernel(&c, 1, name);
	return c;
}
SEC("uprobe//lib/libc.so.6:open") int BPF_KPROBE(open, const char *name)
{
	return first_of(name) + either(name);
}
SEC("kprobe/getname") int BPF_KPROBE(getname, const char *name)
{
	return either(current()->comm) + either(name);
}
