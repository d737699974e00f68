// Nested reads compile at any depth, in arguments and in subscripts, under
// conditions, in any function, and through any macro; plain clang refuses.
// RUN: not %plain -c %s -o %t.o 2>&1 | FileCheck --check-prefix=PLAIN %s
// RUN: not %cc -fplugin-arg-corify-no-unnest %s -o %t.o 2>&1 | FileCheck --check-prefix=PLAIN %s
// RUN: %cc %s -o %t.o && %disasm %t.o | FileCheck %s
// RUN: %cc -fplugin-arg-corify-W=nested-read %s -o %t.o 2>&1 | FileCheck --check-prefix=WARN %s
// PLAIN: error: nested builtin_preserve_access_index() not supported
#include "program.h"
#define READ(x) ({ typeof(x) v_; bpf_core_read(&v_, sizeof(v_), &x); v_; })
// CHECK-LABEL: <deep>:
// CHECK: struct task_struct::group_leader
// CHECK: struct task_struct::real_parent
// CHECK: struct task_struct::nsproxy
// CHECK: struct nsproxy::mnt_ns
// CHECK: struct mnt_namespace::ns.inum
// CHECK: exit
// WARN: unnest-depth.c:[[#@LINE+1]]:{{[0-9]+}}: warning: nested reads: only clang with Corify compiles them [corify-nested-read]
SEC("kprobe/1") int deep(void *ctx) { return READ(READ(READ(READ(READ(current()->group_leader)->real_parent)->nsproxy)->mnt_ns)->ns.inum); }
// CHECK-LABEL: <subscript>:
// CHECK-DAG: struct task_struct::thread_pid
// CHECK-DAG: struct pid_namespace::level
// CHECK: struct pid::numbers
// CHECK: exit
SEC("kprobe/2") int subscript(void *ctx) {
	return READ(READ(current()->thread_pid)->numbers[READ(READ(READ(current()->nsproxy)->pid_ns_for_children)->level)].nr);
}
// What is read under a condition stays under it.
// CHECK-LABEL: <condition>:
// CHECK: if
// CHECK: struct task_struct::real_parent
// CHECK: exit
SEC("kprobe/3") int condition(struct pt_regs *ctx) {
	struct task_struct *t = current();
	return READ((ctx->di ? READ(t->real_parent) : t)->pid);
}
// CHECK-LABEL: <handwritten>:
// CHECK: struct task_struct::real_parent
// CHECK: struct task_struct::pid
// CHECK: exit
SEC("kprobe/4") long handwritten(void *ctx) {
	return (long)__builtin_preserve_access_index(&(*__builtin_preserve_access_index(&current()->real_parent))->pid);
}
// A choice between lvalues is one of them.
// CHECK-LABEL: <chosen>:
// CHECK: struct task_struct::real_parent
// CHECK: struct task_struct::pid
// CHECK: exit
SEC("kprobe/5") int chosen(void *ctx) { return READ(__builtin_choose_expr(1, READ(current()->real_parent)->pid, 0)); }
// CHECK-LABEL: <generic>:
// CHECK: struct task_struct::real_parent
// CHECK: struct task_struct::tgid
// CHECK: exit
SEC("kprobe/6") int generic(void *ctx) { return READ(_Generic(0, int: READ(current()->real_parent)->tgid)); }
