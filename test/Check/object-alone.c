// Without a kernel: what is wrong with the object itself.
// RUN: %cc-check %s -o %t.o
// RUN: %corify check %t.o | FileCheck --check-prefix=FINE %s
// FINE: reads
// FINE: no kernels: 0 problems
// A value that is not the object's own.
// RUN: python3 %S/Inputs/patch-record.py %t.o %t-stale.o
// RUN: sh -c '! %corify check %t-stale.o' | FileCheck --check-prefix=STALE %s
// STALE: object-alone.c:{{[0-9]+}}:{{[0-9]+}}: error: raw_tp/x+0x{{[0-9a-f]+}} (reads): byte_off of task_struct::comm: the instruction does not have the value 4 that the object's own BTF gives [corify-stale-record]
// It is about no kernel.
// RUN: %plain -c -DVERSION=2 %S/Inputs/kernel.c -o %t-4.2.o
// RUN: sh -c '! %corify check --kernel %t-4.2.o %t-stale.o' | FileCheck --check-prefix=KERNEL %s
// KERNEL: {{^}}1 kernel   object-alone.c.tmp-4.2.o
// KERNEL: note: in {{.*}}-stale.o{{$}}
// A stack beyond the limit.
// RUN: sh -c '! %corify check --stack-limit 8 %t.o' | FileCheck --check-prefix=STACK %s
// STACK: error: the stack of 'reads' is 16 bytes, the limit is 8 [corify-stack-limit]
// No types at all.
// RUN: %cc-check -g0 %s -o %t-g0.o
// RUN: sh -c '! %corify check %t-g0.o' | FileCheck --check-prefix=BARE %s
// BARE: error: the object has no .BTF: nothing in it is relocatable; compile with -g [corify-no-debug-info]
#include "Inputs/program.h"
char sink[16];

SEC("raw_tp/x") int reads(void *ctx)
{
	char comm[16];
	struct task_struct *task = CURRENT;
	bpf_probe_read_kernel(comm, sizeof(comm), &task->comm);
	bpf_probe_read_kernel(sink, 8, comm);
	return 0;
}
