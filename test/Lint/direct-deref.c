// Outside annotated functions a load through a number is a warning at the first
// hop that the verifier refuses, with libbpf's macro as fix-it where that reads
// the same.
// RUN: %lint %s 2>&1 | %check-all %s
// RUN: %lint -fplugin-arg-corify-W=no-direct-deref %s 2>&1 | count 0
// RUN: %lint -w %s 2>&1 | count 0
// RUN: not %lint -fplugin-arg-corify-W=error-direct-deref %s 2>&1 | FileCheck --check-prefix=ERROR %s
// RUN: not %lint -Werror %s 2>&1 | FileCheck --check-prefix=ERROR %s
#include "lint.h"
struct task___unmarked { int pid; struct task_struct *parent; };
SEC("kprobe/1") int f(struct pt_regs *ctx)
{
	struct task_struct *task = current();
	const struct cred *cred = (void *)ctx->di;

	// CHECK: direct-deref.c:[[#@LINE+4]]:14: warning: kernel memory is loaded from directly, which the verifier refuses [corify-direct-deref]
	// ERROR: error: kernel memory is loaded from directly
	// CHECK: fix-it:{{.*}}:{[[#@LINE+2]]:8-[[#@LINE+2]]:31}:"BPF_CORE_READ(task, real_parent, tgid)"
	// CHECK: direct-deref.c:[[#@LINE+1]]:8: note: the verifier has this pointer for a number ("invalid mem access 'scalar'"): read with BPF_CORE_READ(), or annotate the function with __corify
	out = task->real_parent->tgid;
	// CHECK: :[[#@LINE+2]]:14: warning: kernel memory
	// CHECK: "BPF_CORE_READ_BITFIELD_PROBED(task, in_execve)"
	out = task->in_execve;
	// The macro would keep what it reads in a constant.
	// CHECK: :[[#@LINE+3]]:18: warning: kernel memory
	// CHECK-NOT: fix-it
	// CHECK: note:
	out = cred->uid.val;
	// An argument of another macro is not changed.
	// CHECK: :[[#@LINE+3]]:25: warning: kernel memory
	// CHECK-NOT: fix-it
	// CHECK: note:
	bpf_printk("%d", task->pid);
	return 0;
}
SEC("uprobe") int BPF_KPROBE(u, int *value)
{
	// CHECK: :[[#@LINE+2]]:9: warning: user memory is loaded from directly
	// CHECK: note: {{.*}}read with bpf_probe_read_user()
	return *value;
}
// Nothing relocates it: the record's definition does not say so.
SEC("fentry/x") int BPF_PROG(typed, struct task___unmarked *task)
{
	// CHECK: :[[#@LINE+2]]:12: warning: no relocation record is made for this load: 'struct task___unmarked' carries no preserve_access_index, and the offset is fixed at compile time [corify-direct-deref]
	// CHECK: note: give the record __attribute__((preserve_access_index))
	n = task->pid;
	return task->parent->pid; // NOLINT(corify-direct-deref)
}
// Nor may a program store through a pointer that is a number, or typed.
SEC("tp_btf/task_newtask") int BPF_PROG(stores, struct task_struct *task)
{
	struct event event = {}, *found = bpf_map_lookup_elem(&events, &out);

	// CHECK: :[[#@LINE+2]]:13: warning: kernel memory is stored to, which the verifier refuses [corify-direct-deref]
	// CHECK: :[[#@LINE+1]]:2: note: keep the value in a local, a map or a global of the program's own
	current()->pid++;
	// CHECK: :[[#@LINE+1]]:8: warning: kernel memory is stored to
	task->pid = 1;
	// CHECK: :[[#@LINE+2]]:13: warning: kernel memory is loaded from directly
	// CHECK: note:
	current()->real_parent->tgid = 1;
	if (found)
		found->pid = task->pid;
	event.value += n++;
	return event.value;
}
SEC("struct_ops/release") int BPF_PROG(release, struct task_struct *task) { return task->pid = 1; }
// What the verifier takes, and what no program reaches.
SEC("tp_btf/sched_switch") int BPF_PROG(trusted, bool preempt, struct task_struct *prev)
{
	return prev->real_parent->tgid + (prev->comm[2] == n);
}
static int unused(struct task_struct *task)
{
	return ((struct task_struct *)bpf_get_current_task())->pid + task->pid;
}
SEC("kprobe/2") __corify int annotated(struct pt_regs *ctx) { return current()->pid; }
