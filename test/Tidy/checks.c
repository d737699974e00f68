// What is found comes by its name, as a warning; which of it is shown are
// clang-tidy's rules: -checks, -warnings-as-errors, all forms of NOLINT.
// REQUIRES: clang-tidy
// RUN: %tidy %our-checks %s -- %bpf-flags > %t
// RUN: FileCheck %s < %t
// RUN: grep -c warning: %t | FileCheck --check-prefix=NUMBER %s
// NUMBER: {{^}}3{{$}}
// RUN: %tidy %our-checks -checks=-corify-store %s -- %bpf-flags | FileCheck --check-prefix=OFF %s
// RUN: not %tidy %our-checks -warnings-as-errors=corify-store %s -- %bpf-flags | FileCheck --check-prefix=ERROR %s
// Other checks see the file as it is written, not the reads that we make of it.
// RUN: %tidy %our-checks -checks=bugprone-multi-level-implicit-pointer-conversion,cppcoreguidelines-init-variables %s -- %bpf-flags | FileCheck --check-prefix=OTHERS --allow-empty %s
// OFF-NOT: [corify-store]
// OFF: [corify-direct-deref]
// OFF-NOT: [corify-store]
// ERROR: error: assignment to kernel memory: {{.*}} [corify-store,-warnings-as-errors]
// ERROR: warning: {{.*}} [corify-direct-deref]
// OTHERS-NOT: [bugprone
// OTHERS-NOT: [cppcore
#include "vmlinux.h"
#include <bpf/bpf_helpers.h>
#include <corify/bpf.h>

SEC("kprobe/do_exit")
__corify int annotated(void *ctx)
{
	struct task_struct *task = (void *)bpf_get_current_task();

	task->exit_code = 1;
// CHECK: checks.c:[[#@LINE-1]]:8: warning: assignment to kernel memory: {{.*}} [corify-store]
// CHECK: checks.c:[[#@LINE-2]]:8: note: keep the value in a local
	return task->real_parent->tgid;
}

SEC("kprobe/do_exit")
int plain(void *ctx)
{
	struct task_struct *task = (void *)bpf_get_current_task();
	int n = task->pid; // NOLINT

	n += task->pid; // NOLINT(corify-direct-deref)
	n += task->pid; // NOLINT(corify-store)
// CHECK: checks.c:[[#@LINE-1]]:13: warning: kernel memory is loaded from directly, which the verifier refuses [corify-direct-deref]
	// NOLINTNEXTLINE(corify-*)
	n += task->pid;
	// NOLINTBEGIN(corify-direct-deref)
	n += task->pid;
	// NOLINTEND(corify-direct-deref)
	return n + task->tgid;
// CHECK: checks.c:[[#@LINE-1]]:19: warning: kernel memory is loaded from directly, which the verifier refuses [corify-direct-deref]
}

char LICENSE[] SEC("license") = "GPL";
