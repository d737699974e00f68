// What random guarded programs are made of: records that no kernel has, or,
// with -DPRESENT, that every kernel has under another name; read by libbpf's
// macros or, with -DPLAIN_C, as plain C.
#pragma once
#include "vmlinux.h"
#include <bpf/bpf_core_read.h>
#include <bpf/bpf_helpers.h>

char LICENSE[] SEC("license") = "GPL";

#ifdef PRESENT
#define a0 prio
#define a1 static_prio
#define a2 normal_prio
#define bits sched_reset_on_fork
#define absent_type task_struct___other
#define ABSENT_VALUE BPF_MAP_TYPE_ARRAY
#define absent_enum bpf_map_type
#define SET 1
#else
#define SET 0
enum absent_enum { ABSENT_VALUE = 2 };
#endif

#pragma clang attribute push(__attribute__((preserve_access_index)), apply_to = record)
struct absent_type {
	int prio;
};
#pragma clang attribute pop
// Each program has its own, T: what is held in one is held in all others that
// share a record.
#define RECORD                                                                 \
	struct T {                                                             \
		int a0, a1, a2;                                                \
		unsigned bits : 1;                                             \
		struct T *group_leader;                                        \
	} __attribute__((preserve_access_index));
#define TASK ((struct T *)bpf_get_current_task())

struct ctx {
	void *t;
	long sum;
};

volatile int times = 3, r0 = 1, r1 = 2, r2 = 0;
const volatile bool set_a0 = SET, set_a1 = SET, set_a2 = SET, set_bits = SET, set_type = SET, set_value = SET;

#define HAS_a0(t) bpf_core_field_exists((t)->a0)
#define HAS_a1(t) (bpf_core_field_exists(struct T, a1) != 0)
#define HAS_a2(t) bpf_core_field_exists((t)->a2)
#define HAS_bits(t) bpf_core_field_exists((t)->bits)
#define HAS_type(t) bpf_core_type_exists(struct absent_type)
#define HAS_value(t) bpf_core_enum_value_exists(enum absent_enum, ABSENT_VALUE)

#ifdef PLAIN_C
#include <corify/bpf.h>
#define MARK __corify
#define FIELD(t, f) ((t)->f)
#define SECOND(t, f) ((t)->group_leader->f)
#define READ_bits(t) ((t)->bits)
#define READ_type(t) (((struct absent_type *)(t))->prio)
#else
#define MARK
#define FIELD(t, f) BPF_CORE_READ(t, f)
#define SECOND(t, f) BPF_CORE_READ(t, group_leader, f)
#define READ_bits(t) BPF_CORE_READ_BITFIELD_PROBED(t, bits)
#define READ_type(t) BPF_CORE_READ((struct absent_type *)(t), prio)
#endif
#define READ_a0(t) FIELD(t, a0)
#define READ_a1(t) FIELD(t, a1)
#define READ_a2(t) ({ int v = 0; bpf_core_read(&v, sizeof(v), &(t)->a2); v; })
#define READ_value(t) bpf_core_enum_value(enum absent_enum, ABSENT_VALUE)
#define TWICE(t, f) (FIELD(t, f) + FIELD(t, f))
#define OFFSET(t, f) bpf_core_field_offset(struct T, f)
#define SIZE(t, f) (bpf_core_field_size((t)->f) * r1)

