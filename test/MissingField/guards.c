// What some of the named kernels do not have is said where these may get to it,
// and nowhere else. Of the kernels of the examples, 5.4 and 5.10 call
// task_struct's `__state` `state`.
// RUN: %cc %kernels %s -o %t.o >%t.txt 2>&1
// RUN: FileCheck %s <%t.txt
// RUN: grep -c warning: %t.txt | FileCheck --check-prefix=NUMBER %s
// NUMBER: {{^15$}}
// RUN: %cc %s -o %t-none.o 2>&1 | FileCheck --allow-empty --check-prefix=NONE %s
// RUN: %cc %kernels -fplugin-arg-corify-W=no-missing-field %s -o %t-off.o 2>&1 | FileCheck --allow-empty --check-prefix=NONE %s
// RUN: cmp %t.o %t-none.o
// NONE-NOT: {{.}}
#include "vmlinux.h"
#include <bpf/bpf_core_read.h>
#include <bpf/bpf_helpers.h>
#include <corify/bpf.h>

#pragma clang attribute push(__attribute__((preserve_access_index)), apply_to = record)
struct task_struct___new {
	unsigned __state;
	struct task_struct___new *real_parent;
};
struct task_struct___old {
	long state;
};
struct never_there {
	int a, b;
};
#pragma clang attribute pop
enum bpf_map_type___new { BPF_MAP_TYPE_ARENA___new };

char LICENSE[] SEC("license") = "GPL";
extern int LINUX_KERNEL_VERSION __kconfig;
const volatile bool is_new;
const volatile int mode;
volatile long sink;
#define NEW ((struct task_struct___new *)bpf_get_current_task())
#define OLD ((struct task_struct___old *)bpf_get_current_task())
#define PROGRAM(NAME) SEC("raw_tp/sched_switch") int NAME(void *ctx)

PROGRAM(unguarded)
{
	// CHECK: guards.c:[[#@LINE+3]]:28: warning: 2 of 7 kernels have no member '__state' in 'struct task_struct', and may get here: 5.4-test-amd64, 5.10.262-deb11-amd64 [corify-missing-field]
	// CHECK: (bpf_core_field_exists(struct task_struct___new, __state) ?
	// CHECK: note: there the kernel refuses the program ("failed to resolve CO-RE relocation"), unless this is behind bpf_core_field_exists(struct task_struct___new, __state)
	sink = BPF_CORE_READ(NEW, __state);
	// CHECK: guards.c:[[#@LINE+1]]:28: warning: 5 of 7 kernels have no member 'state'{{.*}}: 5.15-test-amd64, 6.1.192-deb12-amd64, 6.1.192-deb12-arm64, 2 more
	sink = BPF_CORE_READ(OLD, state);
	// The second of a record that is not there says nothing new.
	// CHECK: guards.c:[[#@LINE+1]]:69: warning: 7 of 7 kernels have no 'struct never_there'
	sink = BPF_CORE_READ((struct never_there *)bpf_get_current_task(), a);
	sink = BPF_CORE_READ((struct never_there *)bpf_get_current_task(), b);
	// CHECK: guards.c:[[#@LINE+1]]:9: warning: {{.*}} have no enumerator 'BPF_MAP_TYPE_ARENA___new' in 'enum bpf_map_type___new'
	sink = bpf_core_enum_value(enum bpf_map_type___new, BPF_MAP_TYPE_ARENA___new);
	return 0;
}

PROGRAM(guarded)
{
	struct task_struct___new *t = NEW;

	if (bpf_core_field_exists(t->__state))
		sink = BPF_CORE_READ(t, __state);
	else
		sink = BPF_CORE_READ(OLD, state);
	sink = bpf_core_field_exists(struct task_struct___old, state) ? BPF_CORE_READ(OLD, state) : 0;
	if (bpf_core_enum_value_exists(enum bpf_map_type___new, BPF_MAP_TYPE_ARENA___new))
		sink = bpf_core_enum_value(enum bpf_map_type___new, BPF_MAP_TYPE_ARENA___new);
	if (bpf_core_type_exists(struct never_there) && sink)
		sink = BPF_CORE_READ((struct never_there *)t, a);
	if (LINUX_KERNEL_VERSION >= KERNEL_VERSION(5, 15, 0))
		sink = BPF_CORE_READ(t, __state);
	// Who sets it knows why.
	if (is_new)
		sink = BPF_CORE_READ(t, __state);
	if (!bpf_core_field_exists(t->__state))
		return 0;
	sink = BPF_CORE_READ(t, __state);
	return 0;
}

static bool has_state(struct task_struct___new *t)
{
	return bpf_core_field_exists(t->__state);
}

static long only_new(struct task_struct___new *t)
{
	return BPF_CORE_READ(t, __state);
}

static long if_told(struct task_struct___new *t, bool has)
{
	return has ? BPF_CORE_READ(t, __state) : 0;
}

static long called_by_all(struct task_struct___new *t)
{
	// CHECK: guards.c:[[#@LINE+1]]:26: warning: 2 of 7 kernels have no member '__state'
	return BPF_CORE_READ(t, __state);
}

static long never_called(struct task_struct___new *t)
{
	return BPF_CORE_READ(t, __state);
}

// Through functions and variables.
PROGRAM(through)
{
	struct task_struct___new *t = NEW;
	int version = 0;

	if (has_state(t)) {
		version = 1;
		sink = only_new(t);
	}
	sink = if_told(t, has_state(t));
	sink = called_by_all(t);
	if (version)
		sink = BPF_CORE_READ(t, __state);
	else
		sink = BPF_CORE_READ(OLD, state);
	return 0;
}

// Behind the wrong question, or on its wrong side.
PROGRAM(misled)
{
	struct task_struct___new *t = NEW;

	if (bpf_core_field_exists(t->real_parent))
		// CHECK: guards.c:[[#@LINE+1]]:27: warning: 2 of 7
		sink = BPF_CORE_READ(t, __state);
	if (!bpf_core_field_exists(t->__state))
		// CHECK: guards.c:[[#@LINE+1]]:27: warning: 2 of 7
		sink = BPF_CORE_READ(t, __state);
	if (bpf_core_field_exists(t->__state) || sink)
		// CHECK: guards.c:[[#@LINE+1]]:27: warning: 2 of 7
		sink = BPF_CORE_READ(t, __state);
	// CHECK: guards.c:[[#@LINE+1]]:80: warning: 1 of 7
	if (LINUX_KERNEL_VERSION >= KERNEL_VERSION(5, 10, 0)) sink = BPF_CORE_READ(t, __state);
	return 0;
}

// What is not known of a variable keeps no kernel away from the rest.
PROGRAM(not_known)
{
	struct task_struct___new *t = NEW;
	int ret = 1, err = 0;
	bool has = false;

	if (bpf_get_prandom_u32() & 1)
		ret = 2, err = 0;
	if (ret)
		sink = 1;
	// CHECK: guards.c:[[#@LINE+1]]:26: warning: 2 of 7
	sink = BPF_CORE_READ(t, __state);
	if (!err)
		// CHECK: guards.c:[[#@LINE+1]]:27: warning: 2 of 7
		sink = BPF_CORE_READ(t, __state);
	if (bpf_core_field_exists(t->__state))
		has = true;
	if (has)
		sink = BPF_CORE_READ(t, __state);
	else
		sink = 2;
	// CHECK: guards.c:[[#@LINE+1]]:26: warning: 2 of 7
	sink = BPF_CORE_READ(t, __state);
	// CHECK: guards.c:[[#@LINE+1]]:48: warning: 7 of 7
	sink = BPF_CORE_READ((struct never_there *)t, a);
	return 0;
}

static int state_or_error(void)
{
	if (!bpf_core_field_exists(struct task_struct___new, __state))
		return -1;
	return 0;
}

// Numbers that a question becomes on its way.
PROGRAM(numbers)
{
	struct task_struct___new *t = NEW;
	int kind = bpf_core_field_exists(t->__state) ? 1 : 2;
	int version = LINUX_KERNEL_VERSION;

	if (bpf_core_field_exists(t->__state) == 1)
		sink = BPF_CORE_READ(t, __state);
	if (kind == 1)
		sink = BPF_CORE_READ(t, __state);
	switch (bpf_core_field_exists(t->__state)) {
	case 1:
		sink = BPF_CORE_READ(t, __state);
	}
	if (bpf_core_type_size(struct never_there) > 0)
		sink = BPF_CORE_READ((struct never_there *)t, a);
	if (bpf_core_type_matches(struct task_struct___new))
		sink = BPF_CORE_READ(t, __state);
	if (version >= KERNEL_VERSION(5, 15, 0))
		sink = BPF_CORE_READ(t, __state);
	if (state_or_error() == 0)
		sink = BPF_CORE_READ(t, __state);
	if (state_or_error() < 0)
		return 0;
	sink = BPF_CORE_READ(t, __state);
	return 0;
}

// What user space sets, on whichever side.
PROGRAM(set_by_user_space)
{
	struct task_struct___new *t = NEW;

	if (mode == 2)
		sink = BPF_CORE_READ(t, __state);
	if (mode > 3 && sink)
		sink = BPF_CORE_READ(t, __state);
	switch (mode) {
	case 2:
		sink = BPF_CORE_READ(t, __state);
	}
	if (!is_new)
		sink = 1;
	else
		sink = BPF_CORE_READ(t, __state);
	if (mode && sink)
		return 0;
	// CHECK: guards.c:[[#@LINE+1]]:26: warning: 2 of 7
	sink = BPF_CORE_READ(t, __state);
	if (is_new)
		return 0;
	sink = BPF_CORE_READ(t, __state);
	return 0;
}

static void find_state(struct task_struct___new *t, bool *has)
{
	*has = bpf_core_field_exists(t->__state);
}

// Plain C in an annotated function, and an optional program.
SEC("raw_tp/sched_switch") __corify int plain(void *ctx)
{
	struct task_struct___new *t = NEW;

	// CHECK: guards.c:[[#@LINE+1]]:12: warning: 2 of 7
	sink = t->__state;
	if (bpf_core_field_exists(t->__state))
		sink = t->__state;
	bool has;
	find_state(t, &has);
	if (has)
		sink = t->__state;
	return sizeof(t->__state);
}

SEC("?raw_tp/sched_switch") int optional(void *ctx)
{
	sink = BPF_CORE_READ(NEW, __state);
	return 0;
}
