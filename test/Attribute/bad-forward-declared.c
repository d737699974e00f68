// A record that is only forward-declared: clang's own error, at the member.
// RUN: not %cc %s -o %t.o 2>&1 | FileCheck %s
// RUN: not ls %t.o
#include "program.h"
struct cred;
// CHECK: bad-forward-declared.c:[[#@LINE+2]]:{{[0-9]+}}: error: incomplete definition of type 'struct cred'
SEC("kprobe/x")
__corify int BPF_KPROBE(f, struct cred *cred) { return cred->uid; }
// CHECK: 1 error generated
