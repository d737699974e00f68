// REQUIRES: shared-kernels
// Many programs that each call one large function: what all of them together
// may cost has a limit, and those that come after it are unknown. A global
// function is verified by itself, so it is looked at once. Counted are
// instructions, not seconds: two threads find what one does.
// RUN: %cc-check -DLARGE=static %s -o %t-static.o
// RUN: %cc-check -DLARGE= %s -o %t-global.o
// RUN: sh -c '! %corify check -j1 --format json --kernel %source/../shared/kernels/5.10.262-deb11-amd64.btf.xz %t-static.o -o %t-1.json'
// RUN: sh -c '! %corify check -j2 --format json --kernel %source/../shared/kernels/5.10.262-deb11-amd64.btf.xz %t-static.o -o %t-2.json'
// RUN: cmp %t-1.json %t-2.json
// RUN: sh -c '! %corify check --kernel %source/../shared/kernels/5.10.262-deb11-amd64.btf.xz %t-static.o' | FileCheck %s
// RUN: sh -c '! %corify check --kernel %source/../shared/kernels/5.10.262-deb11-amd64.btf.xz %t-global.o' | FileCheck --check-prefix=GLOBAL %s
// CHECK: p100 0 of 1 rejected
// CHECK: p399 0 of 1 unknown
// CHECK: error: the analysis gave up: the object's programs have more than {{[0-9]+}} instructions on their paths, and this one comes after that [corify-unknown]
// GLOBAL: 300 programs, 1 kernel: 0 ok, 0 guarded, 300 rejected, 0 unknown
#include "Inputs/program.h"

struct task_struct___none {
	int nonesuch;
} RELOCATED;

#define STEP x = bpf_ktime_get_ns() & 1 ? x + 1 : x ^ bpf_get_current_task();
#define STEPS4(S) S S S S
#define STEPS256(S) STEPS4(STEPS4(STEPS4(STEPS4(S))))
LARGE __attribute__((noinline)) int large(__u64 x)
{
	STEPS4(STEPS256(STEP))
	return x;
}

#define PROGRAM(N)                                                             \
	SEC("raw_tp/x") int p##N(void *ctx)                                    \
	{                                                                      \
		int is = large(bpf_ktime_get_ns());                            \
		struct task_struct___none *task = CURRENT;                     \
		return is == 12345 ? BPF_CORE_READ(task, nonesuch) : 0;        \
	}
#define TEN(N)                                                                 \
	PROGRAM(N##0) PROGRAM(N##1) PROGRAM(N##2) PROGRAM(N##3) PROGRAM(N##4)  \
	PROGRAM(N##5) PROGRAM(N##6) PROGRAM(N##7) PROGRAM(N##8) PROGRAM(N##9)
#define HUNDRED(N)                                                             \
	TEN(N##0) TEN(N##1) TEN(N##2) TEN(N##3) TEN(N##4)                      \
	TEN(N##5) TEN(N##6) TEN(N##7) TEN(N##8) TEN(N##9)
HUNDRED(1) HUNDRED(2) HUNDRED(3)
