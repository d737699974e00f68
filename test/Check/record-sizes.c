// Whatever attributes and bit-fields make of a record's size is a size that it
// may have.
// RUN: %cc-check %s -o %t.o
// RUN: %corify check %t.o | FileCheck %s
// CHECK: {{ 0 problems$}}
#define A(n) __attribute__((aligned(n)))
#define PACKED __attribute__((packed))
struct packed { int a; char b; } PACKED;
struct packed_aligned_2 { int a; char b; } PACKED A(2);
struct packed_aligned_16 { long a; char b; } PACKED A(16);
struct packed_member { char a; long b PACKED; };
struct aligned_64 { char a; } A(64);
struct aligned_member { char a A(32); char b; };
struct within { struct aligned_64 a; char b; };
struct flexible { long n; char more[]; };
struct flexible_aligned { int n; long more[] A(16); };
struct empty {};
struct of_empty { struct empty e; };
struct zero_length { int a; long b[0]; };
struct bits { int a : 3; };
struct bits_long { long a : 3, b : 40; };
struct bits_packed { int a : 3, b : 17; } PACKED;
struct bits_closed { char a; int b : 3, : 0; char c; };
struct bits_unnamed { int a; long : 40; };
struct bits_unnamed_end { long a; char b; int : 32, : 32, : 32, : 32; };
struct anonymous { char a; union { long b; struct { short c; char d; }; }; };
union both { char a[7]; int b; };
union both_packed { char a[7]; int b; } PACKED;
union both_aligned { char a[7]; int b; } A(32);
typedef int unaligned A(1);
struct of_unaligned { char a; unaligned b; };
typedef char vector[3];
struct array { vector a[3]; short b; };
enum wide { WIDE = 1ll << 40 };
struct enums { enum wide a; char b; };
struct boolean { _Bool a, b, c; };
struct int128 { char a; __int128 b; };

struct all {
	struct packed a;
	struct packed_aligned_2 b;
	struct packed_aligned_16 c;
	struct packed_member d;
	struct aligned_64 e;
	struct aligned_member f;
	struct within g;
	struct flexible *h;
	struct flexible_aligned *i;
	struct empty j;
	struct of_empty k;
	struct zero_length l;
	struct bits m;
	struct bits_long n;
	struct bits_packed o;
	struct bits_closed p;
	struct bits_unnamed q;
	struct anonymous r;
	struct bits_unnamed_end last;
	union both s;
	union both_packed t;
	union both_aligned u;
	struct of_unaligned v;
	struct array w;
	struct enums x;
	struct boolean y;
	struct int128 z;
};
struct all everything;
struct flexible *of_flexible;
struct flexible_aligned *of_flexible_aligned;
char _license[] __attribute__((section("license"), used)) = "GPL";

__attribute__((section("raw_tp/x"))) int program(void *ctx)
{
	return everything.m.a + (long)of_flexible + (long)of_flexible_aligned;
}
