// A union cannot be copied member by member, nor a group of bit-fields: a
// warning where bit-fields are concerned, and one read of the whole.
// RUN: %cc %s -o %t.o 2>&1 | FileCheck --check-prefix=WARN %s
// RUN: %cc -w %s -o %t.o 2>&1 | count 0
// RUN: not %cc -Werror %s -o %t.o 2>&1 | FileCheck --check-prefix=ERROR %s
// RUN: %cc -fplugin-arg-corify-W=no-stack-copy %s -o %t.o 2>&1 | count 0
// RUN: not %cc -fplugin-arg-corify-W=error-stack-copy %s -o %t.o 2>&1 | FileCheck --check-prefix=ERROR %s
#include "program.h"
struct bits { int a; unsigned b : 3; } __attribute__((preserve_access_index));
// WARN: local-copy-union.c:[[#@LINE+3]]:{{[0-9]+}}: warning: 'struct bits' cannot be copied member by member: as a group of bit-fields it is read at the size that it has here, and may be laid out differently on the target [corify-stack-copy]
// ERROR: error: 'struct bits' cannot be copied
SEC("kprobe/x") __corify int BPF_KPROBE(f, struct bits *p) {
	struct bits copy = *p;
	return copy.a + copy.b;
}
