// A member of a copy, where clang relocates it: said once a copy.
// RUN: %lint %s 2>&1 | %check-all %s
#include "lint.h"
struct geneve_opt { u16 opt_class; u8 type; } __attribute__((preserve_access_index));
SEC("kprobe/1") int f(struct pt_regs *ctx)
{
	struct path path;
	struct sockaddr_in address;

	bpf_core_read(&path, sizeof(path), (void *)ctx->di);
	// CHECK: stack-copy.c:[[#@LINE+2]]:18: warning: 'path' is of the size that it has here, and this access to it is relocated to where the target has the member of 'struct path', which may be outside [corify-stack-copy]
	// CHECK: stack-copy.c:[[#@LINE-5]]:14: note: read the members that are wanted one by one from the kernel's record, or annotate the function with __corify
	out = (u64)path.dentry;
	out += (u64)path.mnt;
	bpf_probe_read_kernel(&address, sizeof(address), (void *)ctx->di);
	return address.sin_port;
}
struct opened {
	int pid;
	struct path path;
};
SEC("kprobe/1") int in_ring(struct pt_regs *ctx)
{
	struct opened *o = bpf_ringbuf_reserve(&ring, sizeof(*o), 0);
	struct file *file = (void *)ctx->di;

	if (!o)
		return 0;
	bpf_core_read(&o->path, sizeof(o->path), &file->f_path);
	// CHECK: stack-copy.c:[[#@LINE+1]]:21: warning: 'path' is of the size that it has here
	out = (u64)o->path.mnt;
	bpf_ringbuf_submit(o, 0);
	return 0;
}
// What a helper takes as a part of a packet.
SEC("tc") int option(struct __sk_buff *skb)
{
	struct geneve_opt option = {};

	option.type = 1;
	return bpf_skb_set_tunnel_opt(skb, &option, sizeof(option));
}
