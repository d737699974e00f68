// At each level of optimisation and for each instruction set both numbers are
// those of the objects. Nothing is unrolled where nothing is optimised.
// RUN: rm -f %t.said
// RUN: %cc -O1 -mcpu=v1 %s -o %t.o 2> %t.txt
// RUN: %cc -O1 -mcpu=v1 -DROLLED -fplugin-arg-corify-W=error-stack-growth %s -o %t.rolled.o
// RUN: %S/Inputs/frames-as-said %corify %t.txt %t.o %t.rolled.o >> %t.said
// RUN: %cc -O2 -mcpu=v2 %s -o %t.o 2> %t.txt
// RUN: %cc -O2 -mcpu=v2 -DROLLED -fplugin-arg-corify-W=error-stack-growth %s -o %t.rolled.o
// RUN: %S/Inputs/frames-as-said %corify %t.txt %t.o %t.rolled.o >> %t.said
// RUN: %cc -Os -mcpu=v3 %s -o %t.o 2> %t.txt
// RUN: %cc -Os -mcpu=v3 -DROLLED -fplugin-arg-corify-W=error-stack-growth %s -o %t.rolled.o
// RUN: %S/Inputs/frames-as-said %corify %t.txt %t.o %t.rolled.o >> %t.said
// RUN: %cc -O2 -mcpu=v4 %s -o %t.o 2> %t.txt
// RUN: %cc -O2 -mcpu=v4 -DROLLED -fplugin-arg-corify-W=error-stack-growth %s -o %t.rolled.o
// RUN: %S/Inputs/frames-as-said %corify %t.txt %t.o %t.rolled.o >> %t.said
// RUN: FileCheck %s < %t.said
// CHECK-NOT: but
// CHECK-COUNT-4: asked_for: {{[0-9]+}} to {{[0-9]+}} bytes
// CHECK-NOT: but
// RUN: %cc -O0 -w -S -emit-llvm -fplugin-arg-corify-W=error-stack-growth %s -o %t.ll
#include "program.h"

SEC("raw_tp/sys_enter") int asked_for(void *ctx)
{
	struct task_struct *task = current();
	__u64 sum = 0;
#ifdef ROLLED
#pragma clang loop unroll(disable)
#else
#pragma unroll
#endif
	for (int i = 0; i < 20; i++) {
		sum = sum * 31 + (BPF_CORE_READ(task, start_time) ^ BPF_CORE_READ(task, tgid)) * i;
		task = BPF_CORE_READ(task, real_parent);
	}
	return sum;
}
