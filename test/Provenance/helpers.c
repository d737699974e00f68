// A helper that returns a typed pointer hands out kernel memory, which is
// loaded; one that returns the program's own (task storage) does not.
// RUN: %cc %s -o %t.o && %disasm %t.o | FileCheck %s
#include "program.h"
struct { __uint(type, 29 /* task storage */); __uint(map_flags, 1 /* no prealloc */);
	 __type(key, int); __type(value, struct ns_common); } storage SEC(".maps");
// CHECK-LABEL: <typed>:
// CHECK: call 0x9e
// CHECK: = *(u32 *)(r0 +
// CHECK-NEXT: struct task_struct::pid
// CHECK-NOT: call 0x71
// CHECK: exit
SEC("tp_btf/sched_process_exit") __corify int typed(u64 *ctx) { int pid = bpf_get_current_task_btf()->pid; bpf_printk("%d", pid); return 0; }
// CHECK-LABEL: <own>:
// CHECK-NOT: call 0x71
// CHECK: exit
SEC("tp_btf/sched_process_exit") __corify int own(u64 *ctx)
{
	struct ns_common *v = bpf_task_storage_get(&storage, bpf_get_current_task_btf(), 0, 1);
	if (v)
		v->inum++;
	return 0;
}
