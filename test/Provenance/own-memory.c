// Locals, globals, map values and ring buffer records are the program's own,
// whatever their type, and laid out as here; a kernel pointer that is stored there is probed.
// RUN: %cc %s -o %t.o && %disasm %t.o | FileCheck %s
#include "program.h"
struct value { struct ns_common ns; struct task_struct *task; };
struct { __uint(type, BPF_MAP_TYPE_HASH); __uint(max_entries, 1);
	 __type(key, int); __type(value, struct value); } map SEC(".maps");
struct { __uint(type, BPF_MAP_TYPE_RINGBUF); __uint(max_entries, 4096); } ring SEC(".maps");
struct ns_common global;
// CHECK-LABEL: <own>:
// CHECK-NOT: {{call 0x71|CO-RE}}
// CHECK: exit
SEC("kprobe/1") __corify int own(void *ctx)
{
	int key = 0;
	struct value *v = bpf_map_lookup_elem(&map, &key);
	struct ns_common *e = bpf_ringbuf_reserve(&ring, sizeof(*e), 0), *pointer = &global;
	if (e) {
		e->inum = v ? v->ns.inum : pointer->inum;
		bpf_ringbuf_submit(e, 0);
	}
	return 0;
}
// CHECK-LABEL: <stored>:
// CHECK: struct task_struct::pid
// CHECK: call 0x71
// CHECK: exit
SEC("kprobe/2") __corify int stored(void *ctx)
{
	int key = 0;
	struct value *v = bpf_map_lookup_elem(&map, &key);
	return v ? v->task->pid : 0;
}
