// The linkage that keeps a value under its guard leaves no symbol behind, and a
// value that nothing guards comes out as from plain clang.
// RUN: %plain -O2 -fplugin=%build/lib/corify.so -c %s -o %t.o
// RUN: llvm-readelf-22 -s %t.o > %t.symbols
// RUN: FileCheck %s < %t.symbols
// RUN: not grep -E 'llvm[.]|WEAK' %t.symbols
// CHECK: guarded
// RUN: %plain -O2 -fplugin=%build/lib/corify.so -DUNGUARDED -c %s -o %t.u.o
// RUN: %plain -O2 -DUNGUARDED -c %s -o %t.p.o
// RUN: %disasm %t.u.o | tail -n +3 > %t.u
// RUN: %disasm %t.p.o | tail -n +3 > %t.p
// RUN: diff %t.u %t.p
#include "Inputs/hoists.h"

#ifdef UNGUARDED
#undef bpf_core_field_exists
#define bpf_core_field_exists(F) (times > 5)
#endif

PROGRAM(guarded)
{
	struct task_struct___absent *t = TASK;
	int sum = 0;
	EACH(i)
		if (bpf_core_field_exists(t->absent))
			sum += BPF_CORE_READ(t, absent);
	sink = sum;
	return 0;
}
