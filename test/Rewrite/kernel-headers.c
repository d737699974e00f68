// A record is the kernel's as well if its header matches the glob, though it
// has no attribute; its accesses are relocated in annotated functions only.
// RUN: split-file %s %t
// RUN: %cc-bare -I%t -fplugin-arg-corify-kernel-headers='kern*.h' %t/program.c -o %t/1.o && %disasm %t/1.o | FileCheck %t/program.c
// RUN: %cc-bare -I%t %t/program.c -fplugin-arg-corify-functions=all -fplugin-arg-corify-kernel-headers=other.h -o %t/2.o 2>&1 | FileCheck --check-prefix=OTHER %t/program.c
//--- kernel_types.h
struct inner { int pad; int values[4]; };
struct outer { long pad; struct inner *in; struct inner arr[3]; char name[8]; };
//--- program.c
#include "kernel_types.h"
#define SEC(x) __attribute__((section(x), used))
// CHECK-LABEL: <chain>:
// CHECK:     struct outer::in
// CHECK:     call 0x71
// CHECK:     struct inner::values[2]
// CHECK:     call 0x71
// OTHER: warning: kernel memory is read as 'struct outer', which is not a kernel record: no relocation record is made, and the offsets are fixed at compile time [corify-unrelocated-read]
SEC("kprobe/1") __attribute__((corify)) int chain(unsigned long *ctx)
{
	struct outer *o = (void *)ctx[14];
	return o->in->values[2];
}
// CHECK-LABEL: <address>:
// CHECK:     struct outer::arr[1].values
// CHECK-NOT: call 0x71
// CHECK:     exit
SEC("kprobe/2") __attribute__((corify)) long address(unsigned long *ctx)
{
	struct outer *o = (void *)ctx[14];
	return (long)&o->arr[1].values;
}
// CHECK-LABEL: <decay>:
// CHECK:     struct outer::name
// CHECK-NOT: call 0x71
// CHECK:     exit
SEC("kprobe/3") __attribute__((corify)) long decay(unsigned long *ctx)
{
	return (long)((struct outer *)ctx[14])->name;
}
// CHECK-LABEL: <plain>:
// CHECK-NOT: CO-RE
// CHECK: exit
SEC("kprobe/4") long plain(unsigned long *ctx)
{
	return (long)((struct outer *)ctx[14])->name;
}
