// A record that is lost, another one, or one too many is an error at its source
// line, though nothing else in the object tells.
// RUN: rm -rf %t && mkdir %t
// RUN: %corify cc -c %s -o %t/o.o
// RUN: %corify check %t/o.o | FileCheck --check-prefix=FINE %s
// FINE: 0 problems
// RUN: python3 %S/Inputs/list.py %t/o.o | FileCheck --match-full-lines --check-prefix=LIST %s
//      LIST:reads byte_off union either 0:1 either::second 0 [[SECOND:.*]]
// LIST-NEXT:reads byte_off union either 0:0 either::first 0 {{.*}}
// LIST-NEXT:reads byte_off struct pair 0:1 pair::b 4 {{.*}}
// LIST-NEXT:program none
//  LIST-NOT:{{.}}

// RUN: python3 %S/Inputs/damage.py %t/o.o %t/lost.o drop 1
// RUN: not %corify check %t/lost.o | FileCheck --check-prefix=LOST %s
// LOST-NOT: error:
// LOST: damaged-records.c:[[#@LINE+21]]:{{[0-9]+}}: error: .text+0x8 (reads): byte_off of either::first at {{.*}}damaged-records.c:[[#@LINE+21]]:{{[0-9]+}} has lost its record: on other kernels it reads what is at this build's offset [corify-lost-record]
// LOST-NEXT: e->first
// LOST: {{ 1 problem$}}

// RUN: python3 %S/Inputs/damage.py %t/o.o %t/changed.o swap 0 1
// RUN: not %corify check %t/changed.o | FileCheck --check-prefix=CHANGED %s
// CHANGED: error: .text+0x8 (reads): byte_off of either::first at {{.*}}: the compiler's record was byte_off of union either (0:0), this one is byte_off of union either (0:1) [corify-changed-record]
// CHANGED: error: .text+0x0 (reads): byte_off of either::second at {{.*}}: the compiler's record was byte_off of union either (0:1), this one is byte_off of union either (0:0) [corify-changed-record]
// CHANGED: {{ 2 problems$}}

// RUN: python3 %S/Inputs/damage.py %t/o.o %t/extra.o add 2 5
// RUN: not %corify check %t/extra.o | FileCheck --check-prefix=EXTRA %s
// EXTRA: error: .text+0x28 (reads): byte_off of struct pair (0:1): the compiler made no such record [corify-extra-record]
// EXTRA: {{ 1 problem$}}
union either { int first, second; } __attribute__((preserve_access_index));
struct pair { int a, b; } __attribute__((preserve_access_index));
char _license[] __attribute__((section("license"), used)) = "GPL";

__attribute__((noinline)) int reads(union either *e, union either *other,
				    struct pair *p)
{
	int sum = e->first;

	sum += other->second;
	sum += p->b;
	return sum + 4; /* which is the offset of b */
}

__attribute__((section("raw_tp/x"))) int program(void *ctx)
{
	return 0;
}
