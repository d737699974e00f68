// A store to kernel memory is an error at the place that is stored to; one to
// the program's own memory is none, whatever the type.
// RUN: not %cc %s -o %t.o 2>&1 | FileCheck %s
// RUN: not ls %t.o
#include "program.h"
struct { __uint(type, BPF_MAP_TYPE_ARRAY); __uint(max_entries, 1);
	 __type(key, int); __type(value, struct ns_common); } map SEC(".maps");
SEC("kprobe/1") __corify int f(void *ctx)
{
	struct task_struct *task = current();
	struct ns_common local = {}, *value;
	int zero = 0;
	// CHECK: store.c:[[#@LINE+1]]:8: error: assignment to kernel memory: a BPF program may only read it [corify-store]
	task->pid = 1;
	// CHECK: store.c:[[#@LINE+1]]:21: error: assignment to kernel memory
	task->real_parent->tgid += 1;
	// CHECK: store.c:[[#@LINE+1]]:8: error: increment or decrement of kernel memory
	task->prio++;
	// CHECK: store.c:[[#@LINE+1]]:23: error: atomic operation on kernel memory
	__sync_fetch_and_add(&task->prio, 1);
	// CHECK: store.c:[[#@LINE+1]]:19: error: write into kernel memory
	__builtin_memset(task->comm, 0, 16);
	// CHECK-NOT: error:
	local.inum = 1;
	value = bpf_map_lookup_elem(&map, &zero);
	if (value)
		value->inum = local.inum;
	// What may be the program's own is stored to as written.
	struct ns_common *either = value ? value : &task->nsproxy->mnt_ns->ns;
	either->inum = 1;
	return 0;
}
// CHECK: 5 errors generated
