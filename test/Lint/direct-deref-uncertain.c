// A pointer that the verifier may know the type of is no number: out of a
// callback's argument, of a map, of netfilter's context, of a writable
// tracepoint; computed from a typed one, or typed on one of two ways; or one
// into an arena.
// RUN: %lint %s 2>&1 | count 0
#include "lint.h"
#define __arena __attribute__((address_space(1)))
struct nf_hook_state { u8 pf; } __attribute__((preserve_access_index));
struct bpf_nf_ctx {
	const struct nf_hook_state *state;
	struct task_struct *skb;
} __attribute__((preserve_access_index));
struct bpf_map;
struct ring_memory { u64 consumer_pos; } __attribute__((preserve_access_index));
struct ring_map { struct ring_memory *rb; } __attribute__((preserve_access_index));
struct buffer { int val; } __attribute__((preserve_access_index));
struct list_node { struct list_node *next; } __attribute__((preserve_access_index));
struct watched {
	int state;
	struct list_node children;
	struct list_node sibling;
} __attribute__((preserve_access_index));
extern void *bpf_kptr_xchg_like(struct task_struct *p) __attribute__((section(".ksyms")));
extern struct task_struct *bpf_task_from_vpid(int vpid) __attribute__((section(".ksyms")));

static long each(struct task_struct *task, struct file *file, void *data)
{
	out = file->f_path.dentry->d_name.len;
	return task->mm->exe_file->f_path.dentry == 0;
}
SEC("netfilter") int filter(struct bpf_nf_ctx *ctx) { return ctx->state->pf == 2 && ctx->skb->pid; }
SEC("raw_tp.w/event") int BPF_PROG(writable, struct buffer *buffer)
{
	buffer->val = 1;
	return buffer->val;
}
SEC("tp_btf/sched_switch") int BPF_PROG(ways, bool preempt, struct task_struct *prev)
{
	struct task_struct *either = n ? prev : current();
	struct ring_memory *memory = ((struct ring_map *)&ring)->rb;
	u8 __arena *page = (u8 __arena *)(u64)(n * 4096);

	bpf_find_vma(prev, 0, each, 0, 0);
	out = either->real_parent->tgid + memory->consumer_pos;
	either = bpf_kptr_xchg_like(prev);
	out += either->mm->exe_file->f_path.dentry->d_name.len;
	*page = 1;
	return page[1];
}
// The first hop lies at the list's offset in its record, not at the member's in
// the list.
SEC("fentry/x") int BPF_PROG(list, struct watched *w)
{
	struct list_node *first = (&w->children)->next;
	struct watched *child = (void *)first - bpf_core_field_offset(struct watched, sibling);

	return child->state + (first->next->next->next == 0);
}
