// A pointer that may be a user's or the kernel's cannot be read by one access:
// an error, not a guess.
// RUN: not %cc %s -o %t.o 2>&1 | FileCheck %s
#include "program.h"
SEC("uprobe/x") __corify int BPF_KPROBE(f, struct task_struct *user)
{
	struct task_struct *t = user ? user : current();
	// CHECK: mixed.c:[[#@LINE+1]]:9: error: this pointer may be kernel memory or user memory: one access cannot serve both; use one variable for each [corify-mixed-provenance]
	return t->pid;
}
