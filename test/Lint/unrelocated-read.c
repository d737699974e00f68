// The address of a member that clang makes no record for.
// RUN: %lint %s 2>&1 | %check-all %s
#include "lint.h"
struct task_struct___own { int pid; char comm[16]; };
struct mine { int first; char name[16]; };
SEC("kprobe/1") int f(struct pt_regs *ctx)
{
	struct task_struct___own *task = (void *)current();
	struct mine *mine = (void *)ctx->di;

	// CHECK: unrelocated-read.c:[[#@LINE+4]]:31: warning: no relocation record is made for this address: 'struct task_struct___own' carries no preserve_access_index, and the offset is fixed at compile time [corify-unrelocated-read]
	// CHECK: "__builtin_preserve_access_index("
	// CHECK: ")"
	// CHECK: note: where the kernel's record differs from this one, something else is read: give the record __attribute__((preserve_access_index))
	bpf_probe_read_kernel(&n, 4, &task->pid);
	// Of an array the address, too: its value would be read, and be the address.
	// CHECK: :[[#@LINE+4]]:{{[0-9]+}}: warning: no relocation record
	// CHECK: fix-it:{{.*}}:{[[#@LINE+3]]:37-[[#@LINE+3]]:37}:"__builtin_preserve_access_index(&"
	// CHECK: fix-it:{{.*}}:{[[#@LINE+2]]:47-[[#@LINE+2]]:47}:")"
	// CHECK: note:
	bpf_probe_read_kernel_str(&out, 8, task->comm);
	// With a record of its own the address would be looked up, and not found.
	// CHECK: :[[#@LINE+3]]:{{[0-9]+}}: warning: kernel memory is read as 'struct mine', which is not a kernel record: no relocation record is made, and the offsets are fixed at compile time [corify-unrelocated-read]
	// CHECK-NOT: fix-it
	// CHECK: note:
	bpf_probe_read_kernel_str(&out, 8, mine->name);
	bpf_core_read(&n, 4, &task->pid);
	bpf_probe_read_kernel(&n, 4, &current()->pid);
	return 0;
}
