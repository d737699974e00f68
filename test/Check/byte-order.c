// An object of another byte order loads on no kernel, whatever its records say;
// one of the kernel's own does, in either order.
// RUN: %plain -c -DVERSION=1 %S/Inputs/kernel.c -o %t-4.1.o
// RUN: %plain -target bpfeb -c -DVERSION=1 %S/Inputs/kernel.c -o %t-4.1-big.o
// RUN: %cc-check %s -o %t.o
// RUN: %cc-check -target bpfeb %s -o %t-big.o
// RUN: %corify check --kernel %t-4.1.o %t.o | FileCheck --check-prefix=SAME %s
// RUN: %corify check --kernel %t-4.1-big.o %t-big.o | FileCheck --check-prefix=SAME %s
// RUN: sh -c '! %corify check --kernel %t-4.1-big.o %t.o' | FileCheck --check-prefix=OTHER %s
// RUN: sh -c '! %corify check --kernel %t-4.1.o %t-big.o' | FileCheck --check-prefix=BIG %s
// SAME: reads {{.*}} ok
// OTHER: error: the object is little-endian, the kernel is not [corify-byte-order]
// BIG: error: the object is big-endian, the kernel is not [corify-byte-order]
#include "Inputs/program.h"
__u64 sink;
SEC("raw_tp/x") int reads(void *ctx)
{
	if (HAS_STATE)
		sink = STATE;
	return 0;
}
