// With core=off the same source has no record to relocate, reads with
// bpf_probe_read(), and on the kernel of its headers computes what the
// relocated object does. Flavors are looked up by name, and existence checks
// answered from the headers.
// REQUIRES: bpf-load
// RUN: %cc-full -I%source/test/Inputs -fplugin-arg-corify-core=off %s -o %t.off.o
// RUN: %disasm %t.off.o | FileCheck --check-prefix=RECORDS %s
// RECORDS-NOT: CO-RE
// RECORDS: call 0x4
// RECORDS-NOT: CO-RE
// RUN: %cc-full -I%source/test/Inputs %s -o %t.on.o
// RUN: %bpf-run run %t.off.o reads | FileCheck %s
// RUN: %bpf-run run %t.on.o reads | FileCheck %s
// CHECK: result = 0
// CHECK-DAG: pid = 0
// CHECK-DAG: sums = 0
// CHECK-DAG: bits = 0
// CHECK-DAG: flavor = 0
// CHECK-DAG: absent = 0
// CHECK-DAG: types = 2
// CHECK-DAG: enumerators = 130
// CHECK-DAG: offset = 1
//
// What only the running kernel's BTF has is an error.
// RUN: not %cc-full -I%source/test/Inputs -fplugin-arg-corify-core=off -DTYPE_ID %s -o %t.o 2>&1 | FileCheck --check-prefix=ID %s
// ID: error: the number of a type in the kernel's BTF cannot be known without relocation (core=off): compile this out for kernels without BTF [corify-core-off]
// RUN: not %cc -fplugin-arg-corify-core=maybe %s -o %t.o 2>&1 | FileCheck --check-prefix=BAD %s
// BAD: error: -fplugin-arg-corify-core: 'maybe' is none of on, off [corify-argument]
#include "program.h"
#pragma clang attribute push(__attribute__((preserve_access_index)), apply_to = record)
struct task_struct___some { int no_such_member; struct task_struct *real_parent; struct { int tgid; }; };
struct no_such_record___x { int a; };
#pragma clang attribute pop
enum bpf_func_id___x { BPF_FUNC_no_such___x = 4242, BPF_FUNC_ringbuf_reserve___x = 1 };

long pid = 1, sums = 1, bits = 1, flavor = 1, absent = 1, types, enumerators, offset;
volatile int zero;

static long by_macro(struct task_struct *t) { return BPF_CORE_READ(t, real_parent, tgid) + BPF_CORE_READ(t, thread_pid, numbers[0].nr); }

SEC("syscall") __corify int reads(void *ctx)
{
	struct task_struct *t = current();
	struct task_struct___some *s = (void *)t;

	pid = t->tgid - (bpf_get_current_pid_tgid() >> 32);
	sums = t->real_parent->tgid + t->thread_pid->numbers[zero].nr - by_macro(t);
	bits = t->in_execve - BPF_CORE_READ_BITFIELD_PROBED(t, in_execve);
	flavor = s->real_parent->tgid - t->real_parent->tgid + s->tgid - BPF_CORE_READ(s, tgid);
	absent = bpf_core_field_exists(s->no_such_member) ? s->no_such_member : 0;
	types = bpf_core_type_exists(struct no_such_record___x) + bpf_core_type_exists(struct task_struct) +
		(bpf_core_type_size(struct task_struct) == sizeof(struct task_struct));
	enumerators = bpf_core_enum_value_exists(enum bpf_func_id___x, BPF_FUNC_no_such___x) * 1000 +
		      bpf_core_enum_value(enum bpf_func_id___x, BPF_FUNC_ringbuf_reserve___x) - 1;
	offset = offsetof(struct task_struct, comm) == __builtin_offsetof(struct task_struct, comm);
#ifdef TYPE_ID
	pid = bpf_core_type_id_kernel(struct task_struct);
#endif
	return 0;
}
