// An access whose record is gone is an error that names the source line.
// RUN: %corify cc -g -O2 -c %s -o %t.o
// RUN: llvm-readelf-22 -SW %t.o | FileCheck --check-prefix=SECTION %s
// SECTION: .corify.records PROGBITS {{[0-9a-f]+ [0-9a-f]+ [0-9a-f]+ 00 +0 +0 +1$}}
// RUN: %corify check %t.o | FileCheck --check-prefix=FINE %s
// FINE: 0 problems
// RUN: llvm-objcopy-22 --dump-section .BTF.ext=%t.ext %t.o
// RUN: python3 %S/Inputs/drop-record.py %t.ext
// RUN: llvm-objcopy-22 --update-section .BTF.ext=%t.ext %t.o %t-lost.o
// RUN: sh -c '! %corify check %t-lost.o' | FileCheck --check-prefix=LOST %s
// LOST: error: raw_tp/x+0x0 (reads): byte_off of task::pid at {{.*}}lost-record.c:[[#PID:]]:{{[0-9]+}} has lost its record{{.*}} [corify-lost-record]
// RUN: llvm-objcopy-22 --dump-section .corify.records=%t.list %t.o
// RUN: truncate -s -1 %t.list
// RUN: llvm-objcopy-22 --update-section .corify.records=%t.list %t.o %t-cut.o
// RUN: sh -c '! %corify check %t-cut.o' | FileCheck --check-prefix=CUT %s
// CUT: error: .corify.records+0x8: the list of expected records is truncated
struct task {
	int state, pid, tgid;
} __attribute__((preserve_access_index));

__attribute__((section("raw_tp/x"))) int reads(struct task *t)
{
	return t->pid + t->tgid;
}
