// Plain C reads what libbpf's macros read, in one run in the kernel: every
// shape of access, in every context of an expression.
// REQUIRES: bpf-load
// RUN: %cc-full -I%source/test/Inputs -Wno-unused-value %s -o %t.o
// RUN: %bpf-run run %t.o reads | FileCheck %s
// CHECK: result = 0
// CHECK-DAG: different = 0
// CHECK-DAG: different_line = 0
// CHECK-DAG: compared = 40
#include "compare.h"
#define READ_ONCE(x) (*(const volatile typeof(x) *)&(x))
#define PARENT(t) ((t)->real_parent)

volatile int zero, one = 1; // what the compiler cannot know

struct wrapped { struct task_struct *task; int index; };

__corify static int tgid_of(struct task_struct *t) { return t->tgid; }
__corify static __noinline int in_subprogram(struct task_struct *t) { return t->tgid; }

static __always_inline int macro_tgid(void) { return BPF_CORE_READ(current(), real_parent, tgid); }

SEC("syscall") __corify int reads(void *ctx)
{
	struct task_struct *t = current(), *leader = t->group_leader;
	struct wrapped w = { .task = t, .index = 1 };
	int parent = macro_tgid();

	// chains
	SAME(t->pid, BPF_CORE_READ(t, pid));
	SAME(t->real_parent->tgid, parent);
	SAME(t->real_parent->real_parent->tgid, BPF_CORE_READ(t, real_parent, real_parent, tgid));
	SAME((*t).real_parent->tgid, parent);
	SAME((*(*t).real_parent).tgid, parent);
	SAME(w.task->real_parent->tgid, parent);
	SAME((&w)->task->tgid, BPF_CORE_READ(t, tgid));
	SAME(t->nsproxy->mnt_ns->ns.inum, BPF_CORE_READ(t, nsproxy, mnt_ns, ns.inum));
	SAME(t->fs->pwd.dentry->d_name.len, BPF_CORE_READ(t, fs, pwd.dentry, d_name.len));
	SAME(t->mm->exe_file->f_path.dentry->d_name.name[0],
	     ({ char c; const unsigned char *n = BPF_CORE_READ(t, mm, exe_file, f_path.dentry, d_name.name);
		bpf_probe_read_kernel(&c, 1, n); c; }));
	// subscripts
	SAME(t->comm[0], 'b');
	SAME(t->comm[one], 'p');
	SAME(*t->comm, 'b');
	SAME(*(t->comm + 2), 'f');
	SAME(one[t->comm], 'p');
	SAME((&t->comm[1])[1], 'f');
	SAME(t->thread_pid->numbers[0].nr, BPF_CORE_READ(t, thread_pid, numbers[0].nr));
	SAME(t->thread_pid->numbers[t->thread_pid->level].nr, t->pid);
	SAME(t->thread_pid->numbers[zero].ns->level, 0);
	// bit-fields
	SAME(t->in_execve, BPF_CORE_READ_BITFIELD_PROBED(t, in_execve));
	SAME(t->real_parent->no_cgroup_migration, BPF_CORE_READ_BITFIELD_PROBED(BPF_CORE_READ(t, real_parent), no_cgroup_migration));
	SAME(t->sched_remote_wakeup, BPF_CORE_READ_BITFIELD_PROBED(t, sched_remote_wakeup));
	// contexts of an expression
	SAME(zero && t->pid, 0);
	SAME(one || t->pid, 1);
	SAME(one ? t->tgid : t->real_parent->tgid, BPF_CORE_READ(t, tgid));
	SAME(zero ? t->tgid : t->real_parent->tgid, parent);
	SAME(t->real_parent->tgid ?: 7, parent);
	SAME((zero, t->real_parent->tgid), parent);
	SAME(({ int v = t->real_parent->tgid; v; }), parent);
	SAME(tgid_of(t->real_parent), parent);
	SAME(in_subprogram(PARENT(t)), parent);
	SAME(PARENT(PARENT(t))->pid, BPF_CORE_READ(t, real_parent, real_parent, pid));
	SAME(READ_ONCE(t->real_parent)->tgid, parent);
	SAME(READ_ONCE(t->real_parent->tgid), parent);
	SAME((int)((struct task_struct *)(void *)t->real_parent)->tgid, parent);
	SAME(-t->real_parent->tgid, -parent);
	// statements
	int loops = 0, switched = 0;
	struct task_struct *up = t;
	for (int i = 0; i < 8 && up->pid != 1; i++, up = up->real_parent)
		loops += up->tgid;
	int expected = 0;
	up = t;
	for (int i = 0; i < 8 && BPF_CORE_READ(up, pid) != 1; i++, up = BPF_CORE_READ(up, real_parent))
		expected += BPF_CORE_READ(up, tgid);
	SAME(loops, expected);
	switch (t->comm[0]) {
	case 'b': switched = t->real_parent->tgid; break;
	default: switched = -1;
	}
	SAME(switched, parent);
	// bytes and records
	char comm[16];
	__builtin_memcpy(comm, t->comm, sizeof(comm));
	SAME(comm[1], 'p');
	struct path pwd = t->fs->pwd;
	SAME(pwd.dentry->d_name.len, BPF_CORE_READ(t, fs, pwd.dentry, d_name.len));
	return 0;
}
