// The reads go through the program's own declaration of the helper where it
// has one, and work where none is in scope.
// RUN: %cc -DWITHOUT %s -o %t.1.o && %disasm %t.1.o | FileCheck --check-prefix=NUMBER %s
// RUN: %cc -DFUNCTION %s -o %t.2.o && %disasm %t.2.o | FileCheck --check-prefix=OWN %s
// RUN: %cc -DUNFIT %s -o %t.3.o && %disasm %t.3.o | FileCheck --check-prefix=NUMBER %s
// NUMBER-LABEL: <f>:
// NUMBER: struct task_struct::pid
// NUMBER: call 0x71
// OWN-LABEL: <f>:
// OWN: struct task_struct::pid
// OWN: call 0x4
// OWN-NOT: call 0x71
#include "vmlinux.h"
#include <corify/bpf.h>
#ifdef FUNCTION // as a program has it for kernels before 5.5
static inline long bpf_probe_read_kernel(void *to, u32 size, const void *from)
{
	return ((long (*)(void *, u32, const void *))4)(to, size, from);
}
#elif defined(UNFIT)
int bpf_probe_read_kernel;
#endif
__attribute__((section("kprobe/x")))
__corify int f(struct pt_regs *ctx) { return ((struct task_struct *)ctx->di)->pid; }
