// Three underscores make a flavor, no more and no fewer.
#include "lint.h"

#define relocated __attribute__((preserve_access_index))
struct sk____new { int a; } relocated; // WANT: corify-flavor-name
struct task_struct____x { int state; } relocated; // WANT: corify-flavor-name
struct inode_____6_6 { long i_ctime_sec; } relocated; // WANT: corify-flavor-name
struct request___ { struct gendisk *rq_disk; } relocated; // WANT: corify-flavor-name
struct kernfs_node____pre_5_5 { u64 id; } relocated; // WANT: corify-flavor-name
union kernfs_node_id____old { u64 id; } relocated; // WANT: corify-flavor-name
struct inet_sock______v6 { unsigned freebind : 1; } relocated; // WANT: corify-flavor-name
struct mm____rss { long count[4]; } relocated; // WANT: corify-flavor-name

struct sk___new { int a; } relocated;
struct task_struct___x { int state; } relocated;
struct inode___6_6 { long i_ctime_sec; } relocated;
struct request___x { struct gendisk *rq_disk; } relocated;
struct request_queue___a_b { struct gendisk *disk; } relocated;
struct kernfs__node { u64 id; } relocated;
struct a__b_c { u64 id; } relocated;
struct own____event { int a; };
struct ___leading { int a; } relocated;
struct kernfs_node___old__ { int a; } relocated;

SEC("kprobe/1") int f(struct pt_regs *ctx)
{
	struct task_struct___x *task = (void *)current();

	if (bpf_core_field_exists(task->state))
		n = BPF_CORE_READ(task, state);
	return 0;
}
