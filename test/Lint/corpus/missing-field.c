// flags: -fplugin-arg-corify-kernels=kernels
// What kernels have renamed, moved or dropped between 4.19 and 7.3, read with
// and without a guard. Each rename is one that a real tool broke on; the
// commits that made them are named in core_fixes.bpf.h of libbpf-tools where it
// has them.
#include "lint.h"
#define relocated __attribute__((preserve_access_index))

extern int LINUX_KERNEL_VERSION __kconfig;
extern bool CONFIG_CGROUPS __kconfig __attribute__((weak));
const volatile bool targ_new;

// 5.14 renamed task_struct::state (bcc, tracee, pwru).
struct task_struct___o {
	volatile long state;
	int cpu; // 5.16 has it in thread_info
	u64 real_start_time; // 5.5 calls it start_boottime
} relocated;
struct thread_info___x {
	int cpu;
} relocated;
struct task_struct___x {
	unsigned int __state;
	struct thread_info___x thread_info;
	u64 start_boottime;
} relocated;
// 6.6 and 6.11 renamed inode::i_ctime.
struct inode___o {
	struct timespec64 i_ctime;
} relocated;
struct inode___mid {
	struct timespec64 __i_ctime;
} relocated;
struct inode___x {
	long i_ctime_sec;
} relocated;
// 5.17 dropped request::rq_disk, 5.15 had brought request_queue::disk.
struct request_queue___x {
	struct gendisk *disk;
} relocated;
struct request___x {
	struct request_queue___x *q;
	struct gendisk *rq_disk;
} relocated;
// 5.12: bio::bi_disk became bio::bi_bdev.
struct bio___o {
	struct gendisk *bi_disk;
} relocated;
struct block_device___x {
	struct gendisk *bd_disk;
} relocated;
struct bio___x {
	struct block_device___x *bi_bdev;
} relocated;
// 6.5: the bits of inet_sock became inet_flags.
struct inet_sock___o {
	u8 freebind : 1;
	u8 transparent : 1;
} relocated;
struct inet_sock___x {
	unsigned long inet_flags;
} relocated;
// 5.5: kernfs_node::id was a union before.
union kernfs_node_id___o {
	struct {
		u32 ino;
		u32 generation;
	};
	u64 id;
} relocated;
struct kernfs_node___o {
	union kernfs_node_id___o id;
} relocated;
struct kernfs_node___x {
	u64 id;
	struct kernfs_node___x *__parent; // 6.15; parent before
} relocated;
struct kernfs_node___p {
	struct kernfs_node *parent;
} relocated;
// 6.2: mm_struct::rss_stat became counters, one a sort.
struct mm_rss_stat___o {
	struct {
		long counter;
	} count[4];
} relocated;
struct percpu_counter___x {
	long count;
} relocated;
struct mm_struct___o {
	struct mm_rss_stat___o rss_stat;
	struct vm_area_struct *mmap; // 6.1 has a tree of them
} relocated;
struct mm_struct___x {
	struct percpu_counter___x rss_stat[4];
} relocated;
// 5.16: the record of one tracepoint serves two.
struct trace_event_raw_block_rq_complete___o {
	unsigned int nr_sector;
} relocated;
struct trace_event_raw_block_rq_completion___x {
	unsigned int nr_sector;
} relocated;
// 5.12 and 6.3 changed what vfs_create() takes.
struct renamedata___x {
	struct user_namespace *old_mnt_userns;
	struct mnt_idmap *new_mnt_idmap;
} relocated;
// 6.13: file::f_count became f_ref.
struct file___o {
	struct {
		long counter;
	} f_count;
} relocated;
// 5.3 has clone3().
struct kernel_clone_args___x {
	u64 flags;
	int exit_signal;
} relocated;
// 5.3: cpus_allowed became cpus_mask.
struct cgroup___x {
	struct cgroup *ancestors[1];
} relocated;
enum bpf_map_type___x { BPF_MAP_TYPE_RINGBUF___x = 27, BPF_MAP_TYPE_ARENA___x = 33 };

#define TASK(FLAVOR) ((struct task_struct___##FLAVOR *)bpf_get_current_task())

//===- Defects ------------------------------------------------------------===//

SEC("kprobe/1") int state(struct pt_regs *ctx)
{
	return BPF_CORE_READ(TASK(x), __state); // WANT: corify-missing-field
}
SEC("kprobe/1") int old_state(struct pt_regs *ctx)
{
	struct task_struct___o *t = (void *)ctx->di;

	return BPF_CORE_READ(t, state); // WANT: corify-missing-field
}
SEC("tp_btf/sched_switch") int BPF_PROG(direct, bool preempt, struct task_struct___x *prev)
{
	return prev->__state; // WANT: corify-missing-field
}
SEC("kprobe/1") int cpu_of(struct pt_regs *ctx)
{
	int cpu = 0;

	bpf_core_read(&cpu, sizeof(cpu), &TASK(o)->cpu); // WANT: corify-missing-field
	return cpu;
}
SEC("kprobe/1") int boottime(struct pt_regs *ctx)
{
	out = BPF_CORE_READ(TASK(x), start_boottime); // WANT: corify-missing-field
	out += BPF_CORE_READ(TASK(o), real_start_time); // WANT: corify-missing-field
	return 0;
}
SEC("kprobe/1") int BPF_KPROBE(ctime, struct inode___o *inode)
{
	out = BPF_CORE_READ(inode, i_ctime.tv_sec); // WANT: corify-missing-field
	return 0;
}
SEC("kprobe/1") int BPF_KPROBE(mid_ctime, struct inode___mid *inode)
{
	struct timespec64 when = BPF_CORE_READ(inode, __i_ctime); // WANT: corify-missing-field

	out = when.tv_sec;
	return 0;
}
SEC("kprobe/1") int BPF_KPROBE(new_ctime, struct inode___x *inode)
{
	out = BPF_CORE_READ(inode, i_ctime_sec); // WANT: corify-missing-field
	return 0;
}
static __always_inline struct gendisk *disk_of(void *request)
{
	struct request___x *r = request;

	return BPF_CORE_READ(r, rq_disk); // WANT: corify-missing-field
}
SEC("raw_tp/block_rq_issue") int issued(struct bpf_raw_tracepoint_args *ctx)
{
	out = (u64)disk_of((void *)ctx->args[0]);
	return 0;
}
SEC("raw_tp/block_rq_issue") int by_queue(struct bpf_raw_tracepoint_args *ctx)
{
	struct request___x *r = (void *)ctx->args[0];

	out = (u64)BPF_CORE_READ(r, q, disk); // WANT: corify-missing-field
	return 0;
}
SEC("kprobe/1") int BPF_KPROBE(submit_bio, struct bio___x *bio)
{
	struct gendisk *disk = BPF_CORE_READ(bio, bi_bdev, bd_disk); // WANT: corify-missing-field

	out = (u64)disk;
	return 0;
}
SEC("kprobe/1") int BPF_KPROBE(old_bio, struct bio___o *bio)
{
	BPF_CORE_READ_INTO(&out, bio, bi_disk); // WANT: corify-missing-field
	return 0;
}
SEC("kprobe/1") int BPF_KPROBE(freebind, struct inet_sock___o *inet)
{
	out = BPF_CORE_READ_BITFIELD_PROBED(inet, freebind); // WANT: corify-missing-field
	return 0;
}
SEC("kprobe/1") int BPF_KPROBE(flags, struct inet_sock___x *inet)
{
	if (BPF_CORE_READ(inet, inet_flags) & 2) // WANT: corify-missing-field
		n++;
	return 0;
}
SEC("kprobe/1") int BPF_KPROBE(union_id, struct kernfs_node___o *kn)
{
	out = BPF_CORE_READ(kn, id.ino); // WANT: corify-missing-field
	return 0;
}
SEC("kprobe/1") int BPF_KPROBE(number_id, struct kernfs_node___x *kn)
{
	out = BPF_CORE_READ(kn, id); // WANT: corify-missing-field
	return 0;
}
SEC("kprobe/1") int BPF_KPROBE(node_parent, struct kernfs_node___p *kn)
{
	out = (u64)BPF_CORE_READ(kn, parent); // WANT: corify-missing-field
	out = (u64)BPF_CORE_READ((struct kernfs_node___x *)kn, __parent); // WANT: corify-missing-field
	return 0;
}
SEC("kprobe/1") int BPF_KPROBE(old_rss, struct mm_struct___o *mm)
{
	out = BPF_CORE_READ(mm, rss_stat.count[1].counter); // WANT: corify-missing-field
	return 0;
}
SEC("kprobe/1") int BPF_KPROBE(new_rss, struct mm_struct___x *mm)
{
	out = BPF_CORE_READ(mm, rss_stat[1].count); // WANT: corify-missing-field
	return 0;
}
SEC("kprobe/1") int BPF_KPROBE(first_vma, struct mm_struct___o *mm)
{
	out = (u64)BPF_CORE_READ(mm, mmap); // WANT: corify-missing-field
	return 0;
}
SEC("tp/block/block_rq_complete") int completed(struct trace_event_raw_block_rq_completion___x *ctx)
{
	return ctx->nr_sector; // WANT: corify-missing-field
}
SEC("tp/block/block_rq_complete") int old_completed(struct trace_event_raw_block_rq_complete___o *ctx)
{
	return BPF_CORE_READ(ctx, nr_sector); // WANT: corify-missing-field
}
SEC("kprobe/1") int BPF_KPROBE(rename_from, struct renamedata___x *data)
{
	out = (u64)BPF_CORE_READ(data, old_mnt_userns); // WANT: corify-missing-field
	return 0;
}
SEC("kprobe/1") int BPF_KPROBE(count_of, struct file___o *file)
{
	out = BPF_CORE_READ(file, f_count.counter); // WANT: corify-missing-field
	return 0;
}
SEC("kprobe/1") int BPF_KPROBE(clone, struct kernel_clone_args___x *args)
{
	out = BPF_CORE_READ(args, flags); // WANT: corify-missing-field
	return 0;
}
SEC("kprobe/1") int enumerators(struct pt_regs *ctx)
{
	out = bpf_core_enum_value(enum bpf_map_type___x, BPF_MAP_TYPE_ARENA___x); // WANT: corify-missing-field
	out += bpf_core_enum_value(enum bpf_map_type___x, BPF_MAP_TYPE_RINGBUF___x); // WANT: corify-missing-field
	return 0;
}
SEC("kprobe/1") int of_cgroup(struct pt_regs *ctx)
{
	struct cgroup___x *cgrp = (void *)ctx->di;

	bpf_core_read(&out, sizeof(out), &cgrp->ancestors[0]); // WANT: corify-missing-field
	return 0;
}
// Guards that are none.
SEC("kprobe/1") int of_the_other(struct pt_regs *ctx)
{
	if (bpf_core_field_exists(TASK(o)->state))
		return BPF_CORE_READ(TASK(x), __state); // WANT: corify-missing-field
	return 0;
}
SEC("kprobe/1") int inverted(struct pt_regs *ctx)
{
	if (!bpf_core_field_exists(TASK(x)->__state))
		return BPF_CORE_READ(TASK(x), __state); // WANT: corify-missing-field
	return BPF_CORE_READ(TASK(o), state); // WANT: corify-missing-field
}
SEC("kprobe/1") int too_late(struct pt_regs *ctx)
{
	unsigned int state = BPF_CORE_READ(TASK(x), __state); // WANT: corify-missing-field

	if (!bpf_core_field_exists(TASK(x)->__state))
		return 0;
	return state;
}
SEC("kprobe/1") int one_branch(struct pt_regs *ctx)
{
	long state = 0;

	if (bpf_core_field_exists(TASK(x)->__state))
		state = 1;
	state += BPF_CORE_READ(TASK(x), __state); // WANT: corify-missing-field
	return state;
}
SEC("kprobe/1") int or_else(struct pt_regs *ctx)
{
	if (bpf_core_field_exists(TASK(x)->__state) || ctx->di)
		return BPF_CORE_READ(TASK(x), __state); // WANT: corify-missing-field
	return 0;
}
SEC("kprobe/1") int not_both(struct pt_regs *ctx)
{
	if (!bpf_core_field_exists(TASK(x)->__state) && ctx->di)
		return 0;
	return BPF_CORE_READ(TASK(x), __state); // WANT: corify-missing-field
}
SEC("kprobe/1") int too_low(struct pt_regs *ctx)
{
	if (LINUX_KERNEL_VERSION >= KERNEL_VERSION(5, 8, 0))
		return BPF_CORE_READ(TASK(x), __state); // WANT: corify-missing-field
	return 0;
}
SEC("kprobe/1") int wrong_way(struct pt_regs *ctx)
{
	if (LINUX_KERNEL_VERSION < KERNEL_VERSION(5, 14, 0))
		return BPF_CORE_READ(TASK(x), __state); // WANT: corify-missing-field
	return BPF_CORE_READ(TASK(o), state); // WANT: corify-missing-field
}
SEC("kprobe/1") int by_the_type(struct pt_regs *ctx)
{
	if (bpf_core_type_exists(struct task_struct___x))
		return BPF_CORE_READ(TASK(x), __state); // WANT: corify-missing-field
	return 0;
}
SEC("kprobe/1") int wrong_enumerator(struct pt_regs *ctx)
{
	if (bpf_core_enum_value_exists(enum bpf_map_type___x, BPF_MAP_TYPE_RINGBUF___x))
		return bpf_core_enum_value(enum bpf_map_type___x, BPF_MAP_TYPE_ARENA___x); // WANT: corify-missing-field
	return 0;
}
static __always_inline long state_of(struct task_struct___x *t)
{
	return BPF_CORE_READ(t, __state); // WANT: corify-missing-field
}
SEC("kprobe/1") int one_caller(struct pt_regs *ctx)
{
	if (bpf_core_field_exists(TASK(x)->__state))
		return state_of(TASK(x));
	return 0;
}
SEC("kprobe/2") int other_caller(struct pt_regs *ctx)
{
	return state_of(TASK(x));
}
static long each_turn(u32 i, void *data)
{
	out += BPF_CORE_READ(TASK(x), __state); // WANT: corify-missing-field
	return 0;
}
SEC("kprobe/1") int looped(struct pt_regs *ctx)
{
	bpf_loop(4, each_turn, 0, 0);
	return 0;
}
SEC("kprobe/1") int in_a_loop(struct pt_regs *ctx)
{
	struct kernfs_node___x *kn = (void *)ctx->di;

	for (int i = 0; i < 8 && kn; i++)
		kn = BPF_CORE_READ(kn, __parent); // WANT: corify-missing-field
	return kn != 0;
}
SEC("kprobe/1") __corify int plain(struct pt_regs *ctx)
{
	struct inode___x *inode = (void *)ctx->di;

	out = TASK(x)->__state; // WANT: corify-missing-field
	out += TASK(x)->thread_info.cpu + inode->i_ctime_sec; // WANT: corify-missing-field
	return 0;
}

//===- The same, guarded --------------------------------------------------===//

static __always_inline long guarded_state(void *task)
{
	struct task_struct___x *t = task;

	if (bpf_core_field_exists(t->__state))
		return BPF_CORE_READ(t, __state);
	return BPF_CORE_READ((struct task_struct___o *)task, state);
}
SEC("kprobe/3") int g_state(struct pt_regs *ctx)
{
	return guarded_state(TASK(x));
}
static __always_inline long guarded_ctime(void *inode)
{
	struct inode___o *old = inode;
	struct inode___mid *mid = inode;
	struct inode___x *new = inode;

	if (bpf_core_field_exists(new->i_ctime_sec))
		return BPF_CORE_READ(new, i_ctime_sec);
	if (bpf_core_field_exists(mid->__i_ctime))
		return BPF_CORE_READ(mid, __i_ctime.tv_sec);
	return BPF_CORE_READ(old, i_ctime.tv_sec);
}
SEC("kprobe/3") int g_ctime(struct pt_regs *ctx)
{
	return guarded_ctime((void *)ctx->di);
}
static __always_inline struct gendisk *guarded_disk(void *request)
{
	struct request___x *r = request;

	if (bpf_core_field_exists(r->rq_disk))
		return BPF_CORE_READ(r, rq_disk);
	return BPF_CORE_READ(r, q, disk);
}
static __always_inline struct gendisk *guarded_bio(void *bio)
{
	struct bio___x *b = bio;

	return bpf_core_field_exists(b->bi_bdev) ? BPF_CORE_READ(b, bi_bdev, bd_disk)
						 : BPF_CORE_READ((struct bio___o *)bio, bi_disk);
}
SEC("kprobe/3") int g_disk(struct pt_regs *ctx)
{
	out = (u64)guarded_disk((void *)ctx->di) + (u64)guarded_bio((void *)ctx->si);
	return 0;
}
SEC("kprobe/3") int BPF_KPROBE(g_freebind, void *sk)
{
	struct inet_sock___x *new = sk;
	struct inet_sock___o *old = sk;
	bool has_flags = bpf_core_field_exists(new->inet_flags);

	if (has_flags)
		out = BPF_CORE_READ(new, inet_flags) & 2;
	else
		out = BPF_CORE_READ_BITFIELD_PROBED(old, freebind);
	return 0;
}
SEC("kprobe/3") int BPF_KPROBE(g_kernfs, void *node)
{
	struct kernfs_node___x *new = node;
	struct kernfs_node___p *old = node;

	if (!bpf_core_field_exists(new->__parent)) {
		out = (u64)BPF_CORE_READ(old, parent);
		return 0;
	}
	out = (u64)BPF_CORE_READ(new, __parent);
	return 0;
}
SEC("kprobe/3") int BPF_KPROBE(g_id, void *node)
{
	struct kernfs_node___o *old = node;
	struct kernfs_node___x *new = node;

	if (bpf_core_type_exists(union kernfs_node_id___o))
		out = BPF_CORE_READ(old, id.id);
	else
		out = BPF_CORE_READ(new, id);
	return 0;
}
SEC("kprobe/3") int BPF_KPROBE(g_rss, void *mm)
{
	if (bpf_core_type_exists(struct mm_rss_stat___o))
		out = BPF_CORE_READ((struct mm_struct___o *)mm, rss_stat.count[1].counter);
	else
		out = BPF_CORE_READ((struct mm_struct___x *)mm, rss_stat[1].count);
	return 0;
}
SEC("kprobe/3") int BPF_KPROBE(g_mmap, struct mm_struct___o *mm)
{
	if (LINUX_KERNEL_VERSION < KERNEL_VERSION(6, 1, 0))
		out = (u64)BPF_CORE_READ(mm, mmap);
	return 0;
}
SEC("tp/block/block_rq_complete") int g_completed(void *ctx)
{
	if (bpf_core_type_exists(struct trace_event_raw_block_rq_completion___x)) {
		struct trace_event_raw_block_rq_completion___x *new = ctx;

		return BPF_CORE_READ(new, nr_sector);
	}
	return BPF_CORE_READ((struct trace_event_raw_block_rq_complete___o *)ctx, nr_sector);
}
SEC("kprobe/3") int BPF_KPROBE(g_rename, struct renamedata___x *data)
{
	if (bpf_core_field_exists(struct renamedata___x, old_mnt_userns))
		out = (u64)BPF_CORE_READ(data, old_mnt_userns);
	else if (bpf_core_field_exists(struct renamedata___x, new_mnt_idmap))
		out = (u64)BPF_CORE_READ(data, new_mnt_idmap);
	return 0;
}
SEC("kprobe/3") int g_version(struct pt_regs *ctx)
{
	if (LINUX_KERNEL_VERSION >= KERNEL_VERSION(5, 14, 0))
		return BPF_CORE_READ(TASK(x), __state);
	return BPF_CORE_READ(TASK(o), state);
}
SEC("kprobe/3") int g_version_window(struct pt_regs *ctx)
{
	int version = LINUX_KERNEL_VERSION;

	if (LINUX_KERNEL_VERSION > KERNEL_VERSION(6, 0, 0) && LINUX_KERNEL_VERSION < KERNEL_VERSION(7, 0, 0))
		return BPF_CORE_READ(TASK(x), __state);
	return version;
}
SEC("kprobe/3") int g_early(struct pt_regs *ctx)
{
	if (!bpf_core_field_exists(TASK(x)->__state))
		return 0;
	out = BPF_CORE_READ(TASK(x), __state);
	out += ctx->di ? BPF_CORE_READ(TASK(x), __state) : 0;
	for (int i = 0; i < 3; i++)
		out += BPF_CORE_READ(TASK(x), __state);
	return 0;
}
SEC("kprobe/3") int g_and(struct pt_regs *ctx)
{
	if (ctx->di && bpf_core_field_exists(TASK(x)->__state) && BPF_CORE_READ(TASK(x), __state) == 1)
		return 1;
	return bpf_core_field_exists(TASK(x)->__state) && BPF_CORE_READ(TASK(x), __state);
}
SEC("kprobe/3") int g_goto(struct pt_regs *ctx)
{
	if (!bpf_core_field_exists(TASK(x)->__state))
		goto old;
	return BPF_CORE_READ(TASK(x), __state);
old:
	return BPF_CORE_READ(TASK(o), state);
}
SEC("kprobe/3") int g_switch(struct pt_regs *ctx)
{
	if (!bpf_core_field_exists(TASK(x)->__state))
		return 0;
	switch (ctx->di) {
	case 1:
		return BPF_CORE_READ(TASK(x), __state);
	default:
		return 2;
	}
}
static __noinline bool has_new_state(void)
{
	return bpf_core_field_exists(struct task_struct___x, __state);
}
SEC("kprobe/3") int g_function(struct pt_regs *ctx)
{
	if (has_new_state())
		return BPF_CORE_READ(TASK(x), __state);
	return BPF_CORE_READ(TASK(o), state);
}
static __always_inline long only_new(struct task_struct___x *t)
{
	return BPF_CORE_READ(t, __state);
}
static __always_inline long only_old(struct task_struct___o *t)
{
	return BPF_CORE_READ(t, state);
}
SEC("kprobe/3") int g_caller(struct pt_regs *ctx)
{
	return has_new_state() ? only_new(TASK(x)) : only_old(TASK(o));
}
static long only_new_turn(u32 i, void *data)
{
	out += BPF_CORE_READ(TASK(x), __state);
	return 0;
}
SEC("kprobe/3") int g_callback(struct pt_regs *ctx)
{
	if (bpf_core_field_exists(TASK(x)->__state))
		bpf_loop(4, only_new_turn, 0, 0);
	return 0;
}
SEC("kprobe/3") int g_enumerator(struct pt_regs *ctx)
{
	if (bpf_core_enum_value_exists(enum bpf_map_type___x, BPF_MAP_TYPE_ARENA___x))
		out = bpf_core_enum_value(enum bpf_map_type___x, BPF_MAP_TYPE_ARENA___x);
	if (bpf_core_enum_value_exists(enum bpf_map_type___x, BPF_MAP_TYPE_ARENA___x))
		out += BPF_CORE_READ(TASK(x), __state); // an arena is younger than __state
	return 0;
}
// Where user space decides, it knows.
SEC("kprobe/3") int g_told(struct pt_regs *ctx)
{
	if (targ_new)
		return BPF_CORE_READ(TASK(x), __state);
	return 0;
}
SEC("?kprobe/3") int g_optional(struct pt_regs *ctx)
{
	return BPF_CORE_READ(TASK(x), __state);
}
SEC("kprobe/3") __corify int g_plain(struct pt_regs *ctx)
{
	struct inode___x *inode = (void *)ctx->di;

	if (bpf_core_field_exists(TASK(x)->__state))
		out = TASK(x)->__state;
	if (bpf_core_field_exists(inode->i_ctime_sec))
		out += inode->i_ctime_sec;
	return sizeof(TASK(x)->__state) + sizeof(inode->i_ctime_sec);
}
// On all of them.
SEC("kprobe/3") int everywhere(struct pt_regs *ctx)
{
	struct task_struct *task = current();

	out = BPF_CORE_READ(task, pid) + BPF_CORE_READ(task, real_parent, tgid);
	out += (u64)BPF_CORE_READ(task, nsproxy, mnt_ns) + BPF_CORE_READ(task, start_time);
	bpf_core_read_str(&out, sizeof(out), &task->comm);
	out += bpf_core_field_exists(TASK(x)->__state) + bpf_core_type_size(struct renamedata___x);
	return bpf_core_enum_value_exists(enum bpf_map_type___x, BPF_MAP_TYPE_RINGBUF___x);
}
