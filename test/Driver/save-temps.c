// With -save-temps clang compiles bitcode in a step of its own. `corify cc` adds
// what brings the passes there; without it a file with reads is refused.
// RUN: rm -rf %t && mkdir %t
// RUN: sh -c 'cd %t && %cc -save-temps %s -o saved.o && %cc %s -o plain.o'
// RUN: sh -c 'cd %t && for o in saved plain; do %disasm $o.o | grep -v "file format" > $o.txt; done && diff saved.txt plain.txt'
// RUN: not sh -c 'cd %t && %plain -c -save-temps -fplugin=%build/lib/corify.so -I%source/include %s -o raw.o' 2>&1 | FileCheck %s
// CHECK: error: Corify's passes have not run on this code, which has reads of its making: {{.*}}-fpass-plugin= with the same file beside -fplugin=
#include "program.h"
SEC("kprobe/1") __corify int f(struct pt_regs *ctx)
{
	struct task_struct *task = (void *)bpf_get_current_task();

	return task->real_parent->tgid;
}
