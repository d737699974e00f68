// The hops before a field whose existence is asked for are not read, so that
// nothing of the question needs a record of its own.
// RUN: %cc %s -o %t.o && %disasm %t.o | FileCheck %s
#include "program.h"
// CHECK-LABEL: <f>:
// CHECK: <field_exists> {{.*}} struct nsproxy::uts_ns
// CHECK-NOT: call 0x71
// CHECK: exit
SEC("kprobe/1") __corify int f(void *ctx) { return bpf_core_field_exists(current()->nsproxy->uts_ns) ? 1 : 2; }
