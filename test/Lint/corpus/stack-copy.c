// A copy has the size that the record has here; an access to it goes to where
// the target's kernel has the member.
#include "lint.h"

struct kept {
	u64 when;
	struct path path;
	struct iphdr ip;
};
struct {
	__uint(type, BPF_MAP_TYPE_HASH);
	__uint(max_entries, 64);
	__type(key, u64);
	__type(value, struct kept);
} kepts SEC(".maps");
struct {
	__uint(type, BPF_MAP_TYPE_PERCPU_ARRAY);
	__uint(max_entries, 1);
	__type(key, u32);
	__type(value, struct task_struct);
} tasks SEC(".maps");

struct path global_path;

SEC("kprobe/1") int copies(struct pt_regs *ctx)
{
	struct file *file = (struct file *)ctx->di;
	struct sock *sk = (struct sock *)ctx->si;
	struct path path;
	struct qstr name;
	struct sock_common common;
	struct cred cred;
	struct net_device device = {};
	struct upid upids[2];
	struct inode *inode = (void *)ctx->dx;

	bpf_core_read(&path, sizeof(path), &file->f_path);
	out = (u64)path.dentry; // WANT: corify-stack-copy
	out = (u64)path.mnt;
	bpf_probe_read_kernel(&name, sizeof(name), &path);
	out = name.len; // WANT: corify-stack-copy
	BPF_CORE_READ_INTO(&common, sk, __sk_common);
	out = common.skc_dport; // WANT: corify-stack-copy
	bpf_probe_read_kernel(&cred, sizeof(cred), (void *)ctx->r8);
	out = cred.uid.val; // WANT: corify-stack-copy
	device.ifindex = 3; // WANT: corify-stack-copy
	bpf_core_read(&upids, sizeof(upids), (void *)ctx->r9);
	out = upids[1].nr; // WANT: corify-stack-copy
	struct timespec64 ctime = BPF_CORE_READ(inode, __i_ctime);
	out = ctime.tv_sec + device.name[0];
	return 0;
}
SEC("kprobe/2") int own_records(struct pt_regs *ctx)
{
	struct file *file = (struct file *)ctx->di;
	u64 key = 0;
	u32 zero = 0;
	struct kept fresh = {}, *kept = bpf_map_lookup_elem(&kepts, &key);
	struct task_struct *scratch = bpf_map_lookup_elem(&tasks, &zero);

	bpf_core_read(&fresh.path, sizeof(fresh.path), &file->f_path);
	out = (u64)fresh.path.dentry; // WANT: corify-stack-copy
	out = fresh.when + fresh.ip.saddr;
	if (kept)
		out = kept->when + kept->ip.ttl;
	if (scratch)
		out = scratch->pid; // WANT: corify-stack-copy
	global_path.mnt = 0; // WANT: corify-stack-copy
	return 0;
}
static __always_inline u64 dentry_of(struct path *path)
{
	return (u64)path->dentry; // WANT: corify-stack-copy
}
static __always_inline u64 kernels_dentry(struct path *path)
{
	return (u64)BPF_CORE_READ(path, dentry);
}
SEC("kprobe/3") int passed(struct pt_regs *ctx)
{
	struct path path;

	bpf_core_read(&path, sizeof(path), (void *)ctx->di);
	out = dentry_of(&path);
	out += kernels_dentry((struct path *)ctx->di);
	return 0;
}
// Through libbpf's macros as well.
SEC("kprobe/4") int by_macro(struct pt_regs *ctx)
{
	struct path local;

	bpf_core_read(&local, sizeof(local), (void *)ctx->di);
	out = (u64)BPF_CORE_READ(&local, dentry); // WANT: corify-stack-copy
	return 0;
}
// A buffer may well be large enough, and what the verifier has of a map is the
// kernel's.
struct {
	__uint(type, BPF_MAP_TYPE_ARRAY);
	__uint(max_entries, 1);
	__type(key, u32);
	__type(value, char[4096]);
} buffers SEC(".maps");
SEC("kprobe/7") int raw(struct pt_regs *ctx)
{
	char bytes[256];
	u32 zero = 0;
	struct net_device *dev = (struct net_device *)bytes;
	struct task_struct *task = bpf_map_lookup_elem(&buffers, &zero);
	struct request_queue *map = (struct request_queue *)&buffers;

	bpf_probe_read_kernel(bytes, sizeof(bytes), (void *)ctx->di);
	out = dev->ifindex + (u64)map->queuedata;
	return task ? task->pid : 0;
}
// The same everywhere, of the program's own type, or only a pointer.
SEC("kprobe/5") int fixed(struct pt_regs *ctx)
{
	struct sockaddr_in address;
	struct iovec iov;
	struct in6_addr v6;
	struct timespec64 time;
	struct list_head list;
	struct event e = {};
	struct pt_regs regs;
	struct iphdr ip;
	struct tcphdr tcp;
	struct dentry *dentry = 0;
	kuid_t uid;
	struct path unread;

	bpf_probe_read_kernel(&address, sizeof(address), (void *)ctx->di);
	out = address.sin_port + address.sin_addr.s_addr;
	bpf_probe_read_kernel(&iov, sizeof(iov), (void *)ctx->di);
	out = iov.iov_len;
	bpf_probe_read_kernel(&v6, sizeof(v6), (void *)ctx->di);
	out = v6.s6_addr[3];
	bpf_probe_read_kernel(&time, sizeof(time), (void *)ctx->di);
	out = time.tv_nsec;
	bpf_probe_read_kernel(&list, sizeof(list), (void *)ctx->di);
	out = (u64)list.next;
	bpf_probe_read_kernel(&regs, sizeof(regs), (void *)ctx->di);
	out = regs.sp;
	bpf_probe_read_kernel(&ip, sizeof(ip), (void *)ctx->di);
	bpf_probe_read_kernel(&tcp, sizeof(tcp), (void *)ctx->di);
	out = ip.saddr + tcp.dest + ip.ihl;
	uid = BPF_CORE_READ((struct inode *)ctx->di, i_uid);
	out = uid.val + e.pid + (u64)dentry;
	bpf_core_read(&unread, sizeof(unread), (void *)ctx->di);
	bpf_map_update_elem(&kepts, &e.value, &unread, BPF_ANY);
	return 0;
}
SEC("kprobe/6") __corify int annotated(struct pt_regs *ctx)
{
	struct path path = ((struct file *)ctx->di)->f_path;

	out = (u64)path.dentry;
	return 0;
}
SEC("tc") int lookup(struct __sk_buff *skb)
{
	struct bpf_fib_lookup params = {};
	struct iphdr header = {};

	params.family = 2;
	params.ifindex = 1;
	header.ttl = 3;
	return params.family + header.ttl;
}
// A parameter that some callers pass something else for.
static __always_inline u64 length_of(struct qstr *name)
{
	return name->len;
}
static __always_inline u64 length_in(struct qstr *name)
{
	return name->len;
}
SEC("kprobe/8") int either(struct pt_regs *ctx)
{
	char bytes[256];
	struct qstr own = {}, *kernels = (struct qstr *)ctx->di;

	bpf_probe_read_kernel(bytes, sizeof(bytes), kernels);
	out = length_of((struct qstr *)bytes) + length_of(&own);
	out += length_in((struct qstr *)bytes);
	return 0;
}
