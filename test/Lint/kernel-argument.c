// A helper that takes the program's own memory is given an address in the
// kernel: an error, and a local as fix-it where one may stand.
// RUN: not %lint %s 2>&1 | %check-all %s
// RUN: %lint -fplugin-arg-corify-W=no-kernel-argument %s 2>&1 | count 0
// RUN: %lint -fplugin-arg-corify-W=kernel-argument %s 2>&1 | FileCheck --check-prefix=WARNING %s
#include "lint.h"
SEC("kprobe/1") int f(struct pt_regs *ctx)
{
	struct task_struct *task = current();
	u64 *v;

	// CHECK: kernel-argument.c:[[#@LINE+5]]:40: error: kernel memory is passed to bpf_map_lookup_elem, which takes the program's own only [corify-kernel-argument]
	// WARNING: warning: kernel memory is passed to bpf_map_lookup_elem
	// CHECK: fix-it:{{.*}}:{[[#@LINE+3]]:2-[[#@LINE+3]]:2}:"typeof(task->comm) comm;{{.n.t}}bpf_core_read(&comm, sizeof(comm), &task->comm);{{.n.t}}"
	// CHECK: fix-it:{{.*}}:{[[#@LINE+2]]:34-[[#@LINE+2]]:44}:"comm"
	// CHECK: note: the verifier wants the stack, a map or a packet here: read into a local first, and pass its address
	v = bpf_map_lookup_elem(&names, task->comm);
	// A second one has a name of its own.
	// CHECK: :[[#@LINE+3]]:{{[0-9]+}}: error:
	// CHECK: "typeof(task->comm) comm_2;
	// CHECK: "comm_2"
	if (bpf_map_lookup_elem(&names, task->comm))
		n++;
	// Under a condition nothing is read before it.
	// CHECK: :[[#@LINE+3]]:{{[0-9]+}}: error:
	// CHECK-NOT: fix-it
	// CHECK: note:
	if (v && bpf_map_lookup_elem(&events, &task->start_time))
		n++;
	// A local that is shorter than a key is no key.
	// CHECK: :[[#@LINE+3]]:{{[0-9]+}}: error:
	// CHECK-NOT: fix-it
	// CHECK: note:
	bpf_map_delete_elem(&events, &task->pid);
	// Nor may more bytes be read than it has.
	// CHECK: :[[#@LINE+3]]:{{[0-9]+}}: error:
	// CHECK-NOT: fix-it
	// CHECK: note:
	bpf_ringbuf_output(&ring, &task->pid, 64, 0);
	// CHECK: :[[#@LINE+3]]:{{[0-9]+}}: error:
	// CHECK: "typeof(task->pid) pid;
	// CHECK: note:
	bpf_ringbuf_output(&ring, &task->pid, sizeof(task->pid), 0);
	// What it is read through is not declared yet.
	// CHECK: :[[#@LINE+3]]:{{[0-9]+}}: error:
	// CHECK-NOT: fix-it
	// CHECK: note:
	struct task_struct *again = task, *w = bpf_map_lookup_elem(&names, again->comm);
	n += !w;
	// CHECK: error: kernel memory is passed to bpf_get_current_comm
	// CHECK: note: the verifier wants the stack, a map or a packet here: a program may not write to what is not its own
	bpf_get_current_comm(task->comm, 16);
	bpf_map_lookup_elem(&names, task->comm); // NOLINT(corify-kernel-argument)
	bpf_printk("%s", task->comm);
	return 0;
}
SEC("uprobe") int BPF_KPROBE(u, char *line)
{
	// CHECK: error: user memory is passed to bpf_map_lookup_elem
	return bpf_map_lookup_elem(&names, line) != 0;
}
