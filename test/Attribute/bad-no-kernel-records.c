// A program without vmlinux.h has no kernel record: one error that says so.
// RUN: not %cc-bare %s -o %t.o 2>&1 | FileCheck %s
// RUN: not ls %t.o
// CHECK: bad-no-kernel-records.c:[[#@LINE+4]]:29: error: function 'f' is annotated, but no kernel record is defined in this file: include vmlinux.h
// CHECK-NOT: error:
// CHECK: 1 error generated
struct s { int a; };
__attribute__((corify)) int f(struct s *p) { return p->a; }
