// --require says on how many kernels each program must load, --optional and
// SEC("?…") which need not.
// RUN: %plain -c -DVERSION=1 %S/Inputs/kernel.c -o %t-4.1.o
// RUN: %plain -c -DVERSION=2 %S/Inputs/kernel.c -o %t-4.2.o
// RUN: %cc-check %s -o %t.o
// RUN: sh -c '%corify check --kernel %t-4.1.o --kernel %t-4.2.o %t.o; test $? = 1' | FileCheck --check-prefix=ERROR %s
// RUN: %corify check --require any --kernel %t-4.1.o --kernel %t-4.2.o %t.o | FileCheck --check-prefix=WARNING %s
// RUN: %corify check --require=50% --kernel %t-4.1.o --kernel %t-4.2.o %t.o | FileCheck --check-prefix=WARNING %s
// RUN: sh -c '%corify check --require 51% --kernel %t-4.1.o --kernel %t-4.2.o %t.o; test $? = 1' | FileCheck --check-prefix=ERROR %s
// RUN: %corify check --optional 'unguard*' --kernel %t-4.1.o --kernel %t-4.2.o %t.o | FileCheck --check-prefix=NOTE %s
// RUN: sh -c '%corify check --optional "other*" --kernel %t-4.2.o %t.o; test $? = 2' 2>&1 | FileCheck --check-prefix=NONE %s
// NONE: corify check: --optional other*: no program or map has such a name
// ERROR: error: struct task_struct has no field 'state'
// WARNING: warning: struct task_struct has no field 'state'
// In JSON, which has no notes, it is a warning.
// RUN: %corify check --format json --optional 'unguard*' --kernel %t-4.1.o --kernel %t-4.2.o %t.o | FileCheck --check-prefix=JSON %s
// JSON: "severity":"warning"
// JSON-NOT: "severity":"note"
// NOTE: unguarded {{.*}} (optional)
// NOTE: note: struct task_struct has no field 'state'
#include "Inputs/program.h"
__u64 sink;

SEC("raw_tp/x") int unguarded(void *ctx)
{
	sink = STATE;
	return 0;
}

SEC("?raw_tp/x") int asked_for(void *ctx)
{
	sink = STATE + 1;
	return 0;
}
