// Locals of kernel record types hold what was put into them.
// REQUIRES: bpf-load
// RUN: %cc %s -o %t.o && %bpf-run run %t.o locals | FileCheck %s
// CHECK-DAG: different = 0
// CHECK-DAG: compared = 12
#include "compare.h"
struct bits { int a; unsigned b : 3, c : 5; union { int u; char v[4]; }; int arr[2]; } __attribute__((preserve_access_index));
volatile int one = 1, two = 2;
static const struct bits table = { .a = 5, .b = 6, .arr = { 7, 8 } };
__corify static int by_value(struct bits b) { return b.a * 100 + b.b * 10 + b.arr[1]; }
SEC("syscall") __corify int locals(void *ctx)
{
	static const struct bits fixed[2] = { { .a = 1 }, { .a = 2, .b = 3, .c = 4 } };
	struct bits b = { .a = one, .b = two, .c = 9, .v = { 1, one, two }, .arr = { [1] = one } };
	struct bits copy;
	SAME(b.a, 1);
	SAME(b.b, 2);
	SAME(b.c, 9);
	SAME(b.u, 0x020101);
	SAME(b.arr[one & 1], 1);
	b.c += 3;
	(&b)->b = 7;
	SAME(b.c, 12);
	SAME(b.b, 7);
	copy = b;
	copy.arr[0] = two;
	SAME(copy.b + copy.arr[0], 9);
	SAME(fixed[one & 1].a + fixed[one & 1].c, 6);
	SAME(table.arr[one & 1], 8);
	SAME(by_value(b), 171);
	SAME(((struct bits){ .a = two, .c = one }).a, 2);
	return 0;
}
