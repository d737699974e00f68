// In mode auto what the verifier takes is loaded: the program loads, calls no
// helper where none is needed, and reads what libbpf's macros read of the same
// live objects.
// REQUIRES: bpf-load
// RUN: %cc-full -I%source/test/Inputs -Wno-unused-value %s -o %t.o
// RUN: %bpf-run load %t.o
// RUN: %bpf-run run %t.o exec | FileCheck %s
// RUN: %bpf-run run %t.o tasks | FileCheck --check-prefix=ITER %s
// RUN: %bpf-run run %t.o programs | FileCheck --check-prefix=BITS %s
// BITS-DAG: different = 0
// BITS-DAG: licensed = {{[1-9]}}
// CHECK-DAG: different = 0
// CHECK-DAG: different_line = 0
// CHECK-DAG: compared = 25
// ITER-DAG: different = 0
// ITER-NOT: compared = 0
//
// RUN: %disasm %t.o | FileCheck --check-prefix=NOCALL %s
// NOCALL-LABEL: <loads_only>:
// NOCALL-NOT: {{call 0x}}
// NOCALL: exit
#include "compare.h"

volatile int one = 1;
struct { __uint(type, BPF_MAP_TYPE_ARRAY); __type(key, int); __type(value, int); __uint(max_entries, 1); } numbers SEC(".maps");

static int level_of(struct task_struct *t) { return t->thread_pid->level; }
static __noinline int threads_of(struct task_struct *t) { return t->signal->nr_threads; }
static struct task_struct *parent_of(struct task_struct *t) { return t->real_parent; }

SEC("tp_btf/sched_process_exit") __corify int BPF_PROG(exec, struct task_struct *task)
{
	// the argument, and what is loaded from behind it
	SAME(task->pid, BPF_CORE_READ(task, pid));
	SAME(task->real_parent->tgid, BPF_CORE_READ(task, real_parent, tgid));
	SAME(task->real_parent->real_parent->pid, BPF_CORE_READ(task, real_parent, real_parent, pid));
	SAME(task->nsproxy->uts_ns->ns.inum, BPF_CORE_READ(task, nsproxy, uts_ns, ns.inum));
	SAME(task->mm->exe_file->f_inode->i_ino, BPF_CORE_READ(task, mm, exe_file, f_inode, i_ino));
	SAME(task->fs->pwd.dentry->d_name.len, BPF_CORE_READ(task, fs, pwd.dentry, d_name.len));
	SAME(task->comm[1], BPF_CORE_READ(task, comm[1]));
	SAME(task->signal->rlim[7].rlim_cur, BPF_CORE_READ(task, signal, rlim[7].rlim_cur));
	SAME(task->cred->uid.val, BPF_CORE_READ(task, cred, uid.val));
	// bit-fields
	SAME(task->in_execve, BPF_CORE_READ_BITFIELD_PROBED(task, in_execve));
	SAME(task->real_parent->no_cgroup_migration, BPF_CORE_READ_BITFIELD_PROBED(BPF_CORE_READ(task, real_parent), no_cgroup_migration));
	// through static functions, inlined and not, and their results
	SAME(level_of(task), BPF_CORE_READ(task, thread_pid, level));
	SAME(threads_of(task), BPF_CORE_READ(task, signal, nr_threads));
	SAME(parent_of(task)->tgid, BPF_CORE_READ(task, real_parent, tgid));
	// what the verifier does not take is probed
	SAME(task->thread_pid->numbers[task->thread_pid->level].nr, BPF_CORE_READ(task, pid));
	SAME(task->comm[one], BPF_CORE_READ(task, comm[1]));
	SAME(task->fs->pwd.dentry->d_name.name[0], ({ char c = 1; const void *n = BPF_CORE_READ(task, fs, pwd.dentry, d_name.name); bpf_probe_read_kernel(&c, 1, n); c; }));
	struct path pwd = task->fs->pwd;
	SAME(pwd.dentry->d_name.len, BPF_CORE_READ(task, fs, pwd.dentry, d_name.len));
	// addresses and numbers
	struct path *where = &task->fs->pwd;
	SAME(where->dentry->d_name.len, pwd.dentry->d_name.len);
	SAME((long)task->real_parent * 3, (long)BPF_CORE_READ(task, real_parent) * 3);
	SAME((~(u64)task->real_parent >> 3) % 1000, (~(u64)BPF_CORE_READ(task, real_parent) >> 3) % 1000);
	unsigned long hash = (unsigned long)task->mm, hash_expected = (unsigned long)BPF_CORE_READ(task, mm);
	hash ^= hash >> 7;
	hash *= 31;
	hash_expected ^= hash_expected >> 7;
	SAME(hash, hash_expected * 31);
	struct task_struct *up = task;
	int sum = 0, expected = 0;
	for (int i = 0; i < 6 && up->pid; i++, up = up->real_parent)
		sum += up->pid;
	up = task;
	for (int i = 0; i < 6 && BPF_CORE_READ(up, pid); i++, up = BPF_CORE_READ(up, real_parent))
		expected += BPF_CORE_READ(up, pid);
	SAME(sum, expected);
	// one instruction may not serve the map and the task
	int key = 0, *number = bpf_map_lookup_elem(&numbers, &key);
	if (number)
		SAME(one ? task->pid : *number, BPF_CORE_READ(task, pid));
	// of a macro's argument
	struct mm_struct *mm = task->mm;
	SAME(BPF_CORE_READ(mm, exe_file, f_inode, i_ino), BPF_CORE_READ(task, mm, exe_file, f_inode, i_ino));
	return 0;
}

// What iterators hand out may be null: a load stands under a test of ours.
SEC("iter/task") __corify int tasks(struct bpf_iter__task *ctx)
{
	SAME(ctx->task->pid && ctx->task->tgid == 0, 0);
	struct task_struct *task = ctx->task;
	if (!task)
		return 0;
	SAME(task->pid, BPF_CORE_READ(task, pid));
	SAME(task->mm->exe_file->f_inode->i_ino, BPF_CORE_READ(task, mm, exe_file, f_inode, i_ino));
	SAME(task->signal->tty->index, BPF_CORE_READ(task, signal, tty, index));
	SAME(task->mm->map_count, BPF_CORE_READ(task, mm, map_count));
	return 0;
}

// Of a bit-field two bytes wide, set for the program that runs.
int licensed;
SEC("iter/bpf_prog") __corify int programs(struct bpf_iter__bpf_prog *ctx)
{
	struct bpf_prog *prog = ctx->prog;
	if (!prog)
		return 0;
	SAME(prog->gpl_compatible, BPF_CORE_READ_BITFIELD_PROBED(prog, gpl_compatible));
	SAME(prog->jited, BPF_CORE_READ_BITFIELD_PROBED(prog, jited));
	licensed += prog->gpl_compatible;
	return 0;
}

SEC("tp_btf/sched_switch") __corify int BPF_PROG(loads_only, bool preempt, struct task_struct *prev, struct task_struct *next)
{
	struct dentry *d = next->fs->pwd.dentry;
	int depth = 0;

	if (prev->in_iowait || next->flags & 0x200000)
		return 0;
	for (int i = 0; i < 8; i++) {
		struct dentry *up = d->d_parent;
		if (up == d)
			break;
		depth += d->d_name.len;
		d = up;
	}
	return depth + prev->mm->map_count + next->se.avg.load_sum + (preempt ? prev : next)->signal->nr_threads;
}
