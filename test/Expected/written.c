// Every compilation to code leaves its list, whatever way it takes there, and
// the functions that are no code are on none.
// RUN: rm -rf %t && mkdir %t
// RUN: %corify cc -c %s -o %t/o.o
// RUN: %corify check %t/o.o | FileCheck --check-prefix=FINE %s
// FINE: 0 problems
// RUN: python3 %S/Inputs/list.py %t/o.o > %t/list
// RUN: FileCheck --match-full-lines %s < %t/list
// RUN: grep -c . %t/list | FileCheck --check-prefix=FIVE %s
// FIVE: 5
// By way of assembly, of bitcode, of textual IR, and with each step's file:
// RUN: %corify cc -S %s -o %t/o.s
// RUN: %corify cc -c %t/o.s -o %t/s.o
// RUN: python3 %S/Inputs/list.py %t/s.o | diff %t/list -
// RUN: sh -c 'llvm-readelf-22 -SW %t/o.o %t/s.o' | FileCheck --check-prefix=SECTION %s
// SECTION: .corify.records PROGBITS {{[0-9a-f]+ [0-9a-f]+ [0-9a-f]+ 00 +0 +0 +1$}}
// SECTION: .corify.records PROGBITS {{[0-9a-f]+ [0-9a-f]+ [0-9a-f]+ 00 +0 +0 +1$}}
// RUN: %corify cc -emit-llvm %s -o %t/o.bc
// RUN: %corify cc -c %t/o.bc -o %t/bc.o
// RUN: python3 %S/Inputs/list.py %t/bc.o | diff %t/list -
// RUN: %corify cc -S -emit-llvm %s -o %t/o.ll
// RUN: %corify cc -c %t/o.ll -o %t/ll.o
// RUN: python3 %S/Inputs/list.py %t/ll.o | diff %t/list -
// RUN: sh -c 'cd %t && %corify cc -save-temps -c %s -o saved.o'
// RUN: python3 %S/Inputs/list.py %t/saved.o | diff %t/list -
// Two files in a call, each its own:
// RUN: sh -c 'cp %s %t/one.c && cp %s %t/two.c && cd %t && %corify cc -c one.c two.c'
// RUN: python3 %S/Inputs/list.py %t/one.o | diff %t/list -
// RUN: python3 %S/Inputs/list.py %t/two.o | diff %t/list -
// The other byte order:
// RUN: %corify cc -target bpfeb -c %s -o %t/eb.o
// RUN: python3 %S/Inputs/list.py %t/eb.o | diff %t/list -
// RUN: %corify check %t/eb.o | FileCheck --check-prefix=FINE %s
// However it is optimised:
// RUN: sh -c 'for level in 1 2 3 s z; do %corify cc -O$level -c %s -o %t/level.o && %corify check %t/level.o && python3 %S/Inputs/list.py %t/level.o | grep ^renamed; done' | FileCheck --check-prefix=LEVELS %s
// LEVELS-COUNT-5: {{^}}renamed byte_off
// And where there is no code, there is none:
// RUN: %corify cc -c -DEMPTY %s -o %t/empty.o
// RUN: not python3 %S/Inputs/list.py %t/empty.o 2>&1 | FileCheck --check-prefix=EMPTY %s
// EMPTY: no list
// RUN: sh -c 'cd %t && ls > names && %corify cc -fsyntax-only %s && ls | diff names -'
// RUN: not %corify cc -c -DWRONG %s -o %t/wrong.o
// RUN: sh -c 'test ! -e %t/wrong.o'
// With -flto a file has no code yet, and is no object to be linked.
// RUN: %corify cc -flto -c %s -o %t/lto.o
// RUN: not %corify link -o %t/out.o %t/lto.o 2>&1 | FileCheck --check-prefix=LTO %s
// LTO: lto.o: is LLVM bitcode
struct task {
	int state, pid, tgid;
} __attribute__((preserve_access_index));
#define SEC(name) __attribute__((section(name), used))
char _license[] SEC("license") = "GPL";

#ifndef EMPTY
extern inline __attribute__((gnu_inline)) int never_here(struct task *t)
{
	// CHECK-DAG:program byte_off struct task 0:0 task::state 0 [[#@LINE+1]]:{{[0-9]+}}
	return t->state;
}

SEC("raw_tp/a") int program_of_another_name(struct task *t) __asm__("renamed");
int program_of_another_name(struct task *t)
{
	// CHECK-DAG:renamed byte_off struct task 0:1 task::pid 4 [[#@LINE+1]]:{{[0-9]+}}
	return t->pid;
}

static int dropped(struct task *t)
{
	return t->pid;
}

static __attribute__((noinline)) int one_of_the_file(struct task *t)
{
	// CHECK-DAG:one_of_the_file byte_off struct task 0:2 task::tgid 8 [[#@LINE+1]]:{{[0-9]+}}
	return t->tgid;
}

// CHECK-DAG:nothing none
SEC("raw_tp/b") int nothing(void *ctx)
{
	return 0;
}

SEC("raw_tp/c") int program(struct task *t)
{
	// CHECK-DAG:program byte_off struct task 0:1 task::pid 4 [[#@LINE+1]]:{{[0-9]+}}
	return t->pid + one_of_the_file(t) + never_here(t);
}

extern inline __attribute__((gnu_inline)) int last_and_never_here(struct task *t)
{
	return t->state;
}
#ifdef WRONG
int wrong(struct task *t)
{
	char buffer[4096];
	__asm__ volatile("" : : "r"(buffer) : "memory");
	return t->nowhere;
}
#endif
#endif
