// With a variable subscript, wherever in the path it is, a bit-field is described
// as the first element has it, and how long an element is comes from the target.
// A decayed array is an element, too.
// RUN: %cc %s -o %t.o && %disasm %t.o | FileCheck %s
#include "program.h"
#pragma clang attribute push(__attribute__((preserve_access_index)), apply_to = record)
struct cells { int pad; unsigned a : 4, b : 12; };
struct grids { int pad; struct cells one[4]; struct cells m[3][4]; };
#pragma clang attribute pop
#define P ((struct grids *)ctx->di)
// CHECK-LABEL: <variable>:
// CHECK: <byte_sz> {{.*}} struct grids::one[0] (0:1:0)
// CHECK: <byte_off> {{.*}} struct grids::one[0].b (0:1:0:2)
// CHECK: call 0x71
SEC("kprobe/1") __corify int variable(struct pt_regs *ctx) { return P->one[ctx->si & 3].b; }
// CHECK-LABEL: <outer>:
// CHECK: <byte_sz> {{.*}} struct grids::m[0] (0:2:0)
// CHECK: <byte_off> {{.*}} struct grids::m[0][1].b (0:2:0:1:2)
// CHECK: call 0x71
SEC("kprobe/2") __corify int outer(struct pt_regs *ctx) { return P->m[ctx->si & 1][1].b; }
// CHECK-LABEL: <decayed>:
// CHECK: <byte_sz> {{.*}} struct grids::m[0] (0:2:0)
// CHECK: <byte_off> {{.*}} struct grids::m[0][0].b (0:2:0:0:2)
// CHECK: call 0x71
SEC("kprobe/3") __corify int decayed(struct pt_regs *ctx) { return P->m[ctx->si & 1]->b; }
// CHECK-LABEL: <constant>:
// CHECK: struct grids::m[1][2].b (0:2:1:2:2)
// CHECK: call 0x71
SEC("kprobe/4") __corify int constant(struct pt_regs *ctx) { return P->m[1][2].b; }
// Two subscripts one on the other, of which a record says only one.
// CHECK-LABEL: <twice>:
// CHECK: <type_size> {{.*}} struct cells
// CHECK: <byte_off> {{.*}} struct cells::[2].b (2:2)
// CHECK: call 0x71
SEC("kprobe/5") __corify int twice(struct pt_regs *ctx) { return (&((struct cells *)ctx->di)[2])[1].b; }
