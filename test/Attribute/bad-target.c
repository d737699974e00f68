// A target other than BPF: one error, at the function, no object.
// RUN: not %cc-bare -target x86_64-linux-gnu %s -o %t.o 2>&1 | FileCheck %s
// RUN: not ls %t.o
// CHECK: bad-target.c:[[#@LINE+4]]:29: error: 'corify' functions are for BPF, this is a compilation for 'x86_64-unknown-linux-gnu': pass -target bpf [corify-target]
// CHECK-NOT: error:
// CHECK: 1 error generated
struct s { int a; } __attribute__((preserve_access_index));
__attribute__((corify)) int f(struct s *p) { return p->a; }
