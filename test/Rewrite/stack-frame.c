// The reads of a chain share one stack slot: the frame is no larger than with
// libbpf's macro.
// RUN: %cc %s -o %t.o && %disasm %t.o | FileCheck %s
#include "program.h"
// CHECK-LABEL: <plain>:
// CHECK-NOT: {{r10|r[0-9]}} {{\+= -0x[1-9a-f][0-9a-f]|\+= -0x[9a-f]$}}
// CHECK: exit
SEC("kprobe/1") __corify int plain(void *ctx)
{
	return current()->group_leader->real_parent->real_parent->nsproxy->mnt_ns->ns.inum;
}
