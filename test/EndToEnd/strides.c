// How long an element is comes from the target. The program is compiled against
// one layout and relocated against another, in which records are longer; what
// lies in memory has the other. libbpf's macros take the size from the
// compiler and read a wrong element.
// REQUIRES: bpf-load
// RUN: %cc -DTARGET -c %s -o %t.target.o
// RUN: %cc -Wno-unused-value %s -o %t.o
// RUN: env BPF_RUN_BTF=%t.target.o %bpf-run run %t.o strides | FileCheck %s
// CHECK: result = 0
// CHECK-DAG: different = 0
// CHECK-DAG: different_line = 0
// CHECK-DAG: compared = 33
// CHECK-DAG: by_macro = 0
//
// Against its own layout both are right.
// RUN: env BPF_RUN_BTF=%t.o %bpf-run run %t.o own | FileCheck --check-prefix=OWN %s
// OWN-DAG: different = 0
// OWN-DAG: compared = 1
// OWN-DAG: by_macro = 102
#include "compare.h"
#ifndef offsetof
#define offsetof(type, member) __builtin_offsetof(type, member)
#endif
#define container_of_(ptr, type, member) ((type *)((char *)(ptr) - offsetof(type, member)))

#define LAYOUT(flavor, before, between)                                               \
	struct cell##flavor { between int value; unsigned low : 3, high : 5; };        \
	struct table##flavor { before int count; struct cell##flavor cells[4];         \
		struct { between short s; } unnamed[3]; struct cell##flavor grid[2][3]; \
		struct cell##flavor *first; }

#pragma clang attribute push(__attribute__((preserve_access_index)), apply_to = record)
#ifdef TARGET
LAYOUT(, long front[2];, long more;);
#else
LAYOUT(, , );
#endif
#pragma clang attribute pop
LAYOUT(_there, long front[2];, long more;);
LAYOUT(_here, , );

// What the target has in memory, and what a target laid out as here would.
struct table_there there = { .count = 4,
	.cells = { { .value = 100, .low = 1, .high = 11 }, { .value = 101 }, { .value = 102, .low = 5, .high = 22 }, { .value = 103 } },
	.unnamed = { { .s = 200 }, { .s = 201 }, { .s = 202 } },
	.grid = { { { .value = 300 }, { .value = 301 }, { .value = 302 } }, { { .value = 310 }, { .value = 311 }, { .value = 312, .high = 9 } } } };
struct table_here here = { .count = 4, .cells = { { .value = 100 }, { .value = 101 }, { .value = 102 } } };
volatile unsigned long address;
int by_macro;
volatile int zero = 0, one = 1, two = 2;
volatile unsigned char small = 2;

struct table *used; // keeps the type in the BTF of the target

__corify static int value_of(struct cell *c) { return c->value; }

static __noinline int right_by_macro(struct table *t) { return BPF_CORE_READ(t, cells[two].value) == 102; }

SEC("syscall") __corify int strides(void *ctx)
{
	address = (unsigned long)&there;
	struct table *t = (struct table *)address;
	// subscripts
	SAME(t->cells[two].value, 102);
	SAME(t->cells[small].value, 102);
	SAME(t->cells[2].value, 102);
	SAME(t->cells[two].high, 22);
	SAME(t->unnamed[two].s, 202);
	SAME(t->grid[one][two].value, 312);
	SAME(t->grid[one][2].high, 9);
	SAME(t->grid[1][two].value, 312);
	SAME(t->grid[one]->value, 310);
	SAME(t->grid[1]->value, 310);
	SAME((*t->grid[one]).value, 310);
	SAME((*(t->grid[1] + 2)).value, 312);
	SAME(t->cells->high, 11);
	SAME((&t->cells[one])[one].value, 102);
	SAME((&t->cells[3])[-one].value, 102);
	SAME((&t->cells[3])[-1].value, 102);
	// sums and differences
	struct cell *c = t->cells, *last = &t->cells[3];
	SAME((c + two)->value, 102);
	SAME((two + c)->value, 102);
	SAME((last - one)->value, 102);
	SAME((t->cells + 2)->value, 102);
	SAME(last - c, 3);
	SAME(c - last, -3);
	SAME(&t->grid[1][1] - &t->grid[0][0], 4);
	SAME((c++)->value, 100);
	SAME((++c)->value, 102);
	SAME((--c)->value, 101);
	c += two;
	SAME(c->value, 103);
	c -= one;
	SAME(value_of(c), 102);
	int sum = 0;
	c = t->cells;
	for (int i = 0; i < 4 && c <= last; i++, c++)
		sum += c->value;
	SAME(sum, 406);
	// offsets
	SAME(offsetof(struct table, cells[2].value), __builtin_offsetof(struct table_there, cells[2].value));
	SAME(offsetof(struct table, cells[two].value), __builtin_offsetof(struct table_there, cells[2].value));
	SAME(container_of_(&t->cells, struct table, cells)->count, 4);
	// in the operand of a macro, and what the macro makes of it by itself
	SAME(BPF_CORE_READ(t, cells[two].value), 102);
	by_macro = right_by_macro(t);
	return 0;
}

SEC("syscall") __corify int own(void *ctx)
{
	address = (unsigned long)&here;
	struct table *t = (struct table *)address;
	SAME(t->cells[two].value, 102);
	by_macro = BPF_CORE_READ(t, cells[two].value);
	return 0;
}
