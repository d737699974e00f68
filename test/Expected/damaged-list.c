// A list that is damaged is an error in one line, with the place in the section,
// and nothing else of the object is taken for lost.
// RUN: rm -rf %t && mkdir %t
// RUN: %corify cc -c %s -o %t/o.o
// RUN: llvm-objcopy-22 --dump-section .corify.records=%t/list %t/o.o
// RUN: cp %t/list %t/cut
// RUN: truncate -s -1 %t/cut
// RUN: llvm-objcopy-22 --update-section .corify.records=%t/cut %t/o.o %t/cut.o
// RUN: not %corify check %t/cut.o | FileCheck --check-prefix=CUT %s
// CUT: cut.o: error: .corify.records+0x8: the list of expected records is truncated: it has {{[0-9]+}} bytes, {{[0-9]+}} are left [corify-bad-record]
// CUT: {{ 1 problem$}}
// RUN: sh -c 'cat %t/list %t/list | tr task tusk > %t/other'
// RUN: llvm-objcopy-22 --update-section .corify.records=%t/other %t/o.o %t/other.o
// RUN: not %corify check %t/other.o | FileCheck --check-prefix=OTHER %s
// OTHER: other.o: error: .corify.records+0x0: the list of expected records is damaged: its checksum is not 0x{{[0-9a-f]+}} [corify-bad-record]
// OTHER: {{ 1 problem$}}
// RUN: sh -c 'printf "" > %t/none'
// RUN: llvm-objcopy-22 --update-section .corify.records=%t/none %t/o.o %t/none.o
// RUN: not %corify link -o %t/out.o %t/none.o | FileCheck --check-prefix=NONE %s
// NONE: out.o: error: {{.*}}none.o: .corify.records+0x0: the list of expected records is truncated: it is empty [corify-bad-record]
struct task {
	int state, pid, tgid;
} __attribute__((preserve_access_index));
char _license[] __attribute__((section("license"), used)) = "GPL";

__attribute__((section("raw_tp/x"))) int reads(struct task *t)
{
	return t->pid + t->tgid;
}
