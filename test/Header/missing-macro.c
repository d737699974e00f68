// After clang's error about a name that is a macro or an inline function of the
// kernel's stands a note that says which header has it, or what serves instead.
// RUN: not %cc %s -o %t.o 2>&1 | FileCheck %s
// RUN: not %cc -fplugin-arg-corify-W=no-missing-macro %s -o %t.o 2>&1 | FileCheck --check-prefix=OFF %s
// OFF-NOT: corify-missing-macro
// RUN: not %cc -DVERIFY -Xclang -verify %s -o %t.o 2>&1 | FileCheck --check-prefix=VERIFY %s
// VERIFY: 'expected-error' diagnostics seen but not expected
#include "vmlinux.h"
// CHECK: error: call to undeclared function 'S_ISREG'
// CHECK: [[@LINE+1]]:{{[0-9]+}}: note: 'S_ISREG' is a macro or an inline function of the kernel's, which vmlinux.h cannot hold: include <corify/bpf.h> after vmlinux.h [corify-missing-macro]
int regular(int mode) { return S_ISREG(mode); }
// CHECK: error: use of undeclared identifier 'AF_INET6'
// CHECK-NEXT: AF_INET6
// CHECK-NEXT: ^
// CHECK-NEXT: note: 'AF_INET6' is
int family(void) { return AF_INET6; }
// CHECK: note: 'current' is {{.*}}: bpf_get_current_task_btf() serves instead [corify-missing-macro]
long task(void) { return (long)current; }
// CHECK: error: use of undeclared identifier 'nobody_knows'
// CHECK-NOT: note:
// CHECK: 4 errors generated
int unknown(void) { return nobody_knows; }
