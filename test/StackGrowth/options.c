// The message is a warning that can be switched off or made an error, and
// nothing is kept nor compiled twice when it is off. Loops that clang unrolls
// unasked are named as well; without debug info there is nothing to name.
// RUN: not %cc -fplugin-arg-corify-W=error-stack-growth %s -o %t.o 2>&1 | FileCheck %s
// RUN: not %cc -Werror %s -o %t.o 2>&1 | FileCheck %s
// CHECK: options.c:[[#@LINE+35]]:2: error: unrolling this loop grows the frame of 'walk' from {{.*}} [corify-stack-growth]
// CHECK: options.c:[[#@LINE+34]]:2: note: put '#pragma clang loop unroll(disable)' before the loop
//
// RUN: %cc %s -o %t.o -ftime-trace=%t.on -ftime-trace-granularity=0 2> %t.txt
// RUN: FileCheck --check-prefix=WARNING %s < %t.txt
// RUN: grep -c KeepModulePass %t.on
// WARNING: warning: unrolling this loop
// WARNING-NOT: remark
// RUN: %cc -fplugin-arg-corify-W=no-stack-growth -Werror %s -o %t.off.o -ftime-trace=%t.off -ftime-trace-granularity=0
// RUN: not grep KeepModulePass %t.off
// RUN: cmp %t.o %t.off.o
// RUN: %cc -w %s -o %t.o -ftime-trace=%t.off -ftime-trace-granularity=0 2>&1 | count 0
// RUN: not grep KeepModulePass %t.off
// What the second compilation remarks is not written down.
// RUN: %cc %s -o %t.o -foptimization-record-file=%t.yaml 2> %t.txt
// RUN: %cc -w %s -o %t.o -foptimization-record-file=%t.off.yaml
// RUN: cmp %t.yaml %t.off.yaml
// RUN: %cc -g0 %s -o %t.o 2>&1 | count 0
// RUN: %cc -fno-unroll-loops -Werror %s -o %t.o
#include "program.h"

struct ids { __u64 id[8]; };
struct {
	__uint(type, BPF_MAP_TYPE_ARRAY);
	__uint(max_entries, 1);
	__type(key, int);
	__type(value, struct ids);
} table SEC(".maps");

SEC("raw_tp/sys_enter") int walk(void *ctx)
{
	int zero = 0, same = 0;
	struct ids *t = bpf_map_lookup_elem(&table, &zero);
	if (!t)
		return 0;
	for (int i = 0; i < 8; i++)
		for (int j = 0; j < i; j++)
			same += t->id[i] == t->id[j];
	return same;
}
