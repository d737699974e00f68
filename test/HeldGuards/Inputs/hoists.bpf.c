// Loops, branches and choices from which a relocated value is moved above its
// guard. Each program is right: on a kernel without the field nothing that
// needs it is reached.
#include "hoists.h"

// The program that showed it first.
PROGRAM(field)
{
	struct task_struct___absent *t = TASK;
	int sum = 0;
	EACH(i)
		if (bpf_core_field_exists(t->absent))
			sum += BPF_CORE_READ(t, absent);
	sink = sum;
	return 0;
}

PROGRAM(type)
{
	struct absent_type *t = (void *)bpf_get_current_task();
	int sum = 0;
	EACH(i)
		if (bpf_core_type_exists(struct absent_type))
			sum += BPF_CORE_READ(t, member);
	sink = sum;
	return 0;
}

PROGRAM(enum_value)
{
	long sum = 0, factor = times;
	EACH(i)
		if (bpf_core_enum_value_exists(enum absent_enum, ABSENT_VALUE))
			sum += bpf_core_enum_value(enum absent_enum, ABSENT_VALUE) * factor;
	sink = sum;
	return 0;
}

PROGRAM(nested)
{
	struct task_struct___absent *t = TASK;
	int sum = 0;
	EACH(i)
		if (bpf_core_field_exists(t->pid)) {
			sum += BPF_CORE_READ(t, pid);
			if (bpf_core_field_exists(t->absent))
				sum += BPF_CORE_READ(t, absent);
		}
	sink = sum;
	return 0;
}

static __always_inline bool has_absent(struct task_struct___absent *t)
{
	return bpf_core_field_exists(t->absent);
}

PROGRAM(guard_in_inlined)
{
	struct task_struct___absent *t = TASK;
	int sum = 0;
	EACH(i)
		if (has_absent(t))
			sum += BPF_CORE_READ(t, absent);
	sink = sum;
	return 0;
}

static __always_inline int read_absent(struct task_struct___absent *t)
{
	return BPF_CORE_READ(t, absent);
}

PROGRAM(read_in_inlined)
{
	struct task_struct___absent *t = TASK;
	int sum = 0;
	EACH(i)
		if (bpf_core_field_exists(t->absent))
			sum += read_absent(t);
	sink = sum;
	return 0;
}

static __always_inline int read_if(struct task_struct___absent *t, bool has)
{
	return has ? BPF_CORE_READ(t, absent) : 0;
}

PROGRAM(guard_as_argument)
{
	struct task_struct___absent *t = TASK;
	int sum = 0;
	EACH(i)
		sum += read_if(t, bpf_core_field_exists(t->absent));
	sink = sum;
	return 0;
}

static __always_inline void find_out(struct task_struct___absent *t, bool *has)
{
	*has = bpf_core_field_exists(t->absent);
}

PROGRAM(guard_by_pointer)
{
	struct task_struct___absent *t = TASK;
	int sum = 0;
	EACH(i) {
		bool has;
		find_out(t, &has);
		if (has)
			sum += BPF_CORE_READ(t, absent);
	}
	sink = sum;
	return 0;
}

PROGRAM(while_loop)
{
	struct task_struct___absent *t = TASK;
	int sum = 0, left = times & 0xff;
	while (left-- > 0) {
		if (!bpf_core_field_exists(t->absent))
			continue;
		sum += BPF_CORE_READ(t, absent);
	}
	sink = sum;
	return 0;
}

PROGRAM(do_loop)
{
	struct task_struct___absent *t = TASK;
	int sum = 0, left = times & 0xff;
	do {
		if (!bpf_core_field_exists(t->absent))
			break;
		sum += BPF_CORE_READ(t, absent);
	} while (left-- > 0);
	sink = sum;
	return 0;
}

PROGRAM(two_hops)
{
	struct task_struct___absent *t = TASK;
	int sum = 0;
	EACH(i)
		if (bpf_core_field_exists(t->absent_next))
			sum += BPF_CORE_READ(t, absent_next, absent_next, pid);
	sink = sum;
	return 0;
}

PROGRAM(address_only)
{
	struct task_struct___absent *t = TASK;
	int sum = 0, value;
	EACH(i)
		if (bpf_core_field_exists(t->absent)) {
			value = 0;
			bpf_probe_read_kernel(&value, sizeof(value), __builtin_preserve_access_index(&t->absent));
			sum += value;
		}
	sink = sum;
	return 0;
}

// No loop: a branch that becomes a choice between two values.
PROGRAM(choice_of_offsets)
{
	struct task_struct___absent *t = TASK;
	unsigned off = bpf_core_field_exists(t->absent) ? bpf_core_field_offset(t->absent)
							 : bpf_core_field_offset(t->pid);
	int value = 0;
	bpf_probe_read_kernel(&value, sizeof(value), (void *)t + off);
	sink = value;
	return 0;
}

PROGRAM(choice_of_values)
{
	long value = 5;
	if (bpf_core_enum_value_exists(enum absent_enum, ABSENT_VALUE))
		value = bpf_core_enum_value(enum absent_enum, ABSENT_VALUE);
	sink = value;
	return 0;
}

PROGRAM(choice_of_sizes)
{
	struct task_struct___absent *t = TASK;
	int sum = 0;
	EACH(i)
		sum += bpf_core_field_exists(t->absent_size) ? bpf_core_field_size(t->absent_size) * times : 1;
	sink = sum;
	return 0;
}

// The same value behind two guards, which share a place before both.
PROGRAM(two_branches)
{
	struct task_struct___absent *t = TASK;
	int sum = 0;
	if (bpf_core_field_exists(t->absent))
		sum += BPF_CORE_READ(t, absent);
	sink = times;
	if (bpf_core_field_exists(t->absent))
		sum += BPF_CORE_READ(t, absent);
	sink = sum;
	return 0;
}

PROGRAM(bit_field)
{
	struct task_struct___absent *t = TASK;
	int sum = 0;
	EACH(i)
		if (bpf_core_field_exists(t->absent_bits))
			sum += BPF_CORE_READ_BITFIELD_PROBED(t, absent_bits);
	sink = sum;
	return 0;
}

PROGRAM(early_return)
{
	struct task_struct___absent *t = TASK;
	int sum = 0;
	EACH(i) {
		if (!bpf_core_field_exists(t->absent))
			return 0;
		sum += BPF_CORE_READ(t, absent);
	}
	sink = sum;
	return 0;
}

PROGRAM(variable)
{
	struct task_struct___absent *t = TASK;
	bool has = bpf_core_field_exists(t->absent);
	int sum = 0;
	EACH(i)
		if (has)
			sum += BPF_CORE_READ(t, absent);
	sink = sum;
	return 0;
}

PROGRAM(both)
{
	struct task_struct___absent *t = TASK;
	int sum = 0;
	EACH(i)
		if (times > 3 && bpf_core_field_exists(t->absent) && bpf_core_field_exists(t->absent_too))
			sum += BPF_CORE_READ(t, absent) + BPF_CORE_READ(t, absent_too);
	sink = sum;
	return 0;
}

PROGRAM(either)
{
	struct task_struct___absent *t = TASK;
	int sum = 0;
	EACH(i)
		if (bpf_core_field_exists(t->absent) || bpf_core_field_exists(t->absent_too))
			sum += BPF_CORE_READ(t, absent);
	sink = sum;
	return 0;
}

PROGRAM(switched)
{
	struct task_struct___absent *t = TASK;
	int sum = 0;
	EACH(i)
		switch (bpf_core_field_exists(t->absent) + bpf_core_field_exists(t->absent_too)) {
		case 2:
			sum += BPF_CORE_READ(t, absent_too);
		case 1:
			sum += BPF_CORE_READ(t, absent);
		}
	sink = sum;
	return 0;
}

const volatile bool wants_absent;
PROGRAM(read_only_data)
{
	struct task_struct___absent *t = TASK;
	int sum = 0;
	EACH(i)
		if (wants_absent)
			sum += BPF_CORE_READ(t, absent);
	sink = sum;
	return 0;
}

extern int LINUX_KERNEL_VERSION __kconfig;
PROGRAM(kernel_version)
{
	struct task_struct___absent *t = TASK;
	int sum = 0;
	EACH(i)
		if (LINUX_KERNEL_VERSION > KERNEL_VERSION(200, 0, 0))
			sum += BPF_CORE_READ(t, absent);
	sink = sum;
	return 0;
}

extern const void absent_symbol __ksym __weak;
PROGRAM(weak_symbol)
{
	struct task_struct___absent *t = TASK;
	int sum = 0;
	EACH(i)
		if (&absent_symbol)
			sum += BPF_CORE_READ(t, absent);
	sink = sum;
	return 0;
}

static long each(__u32 index, void *context)
{
	struct task_struct___absent *t = TASK;
	for (int i = 0; i < times && i < 10; i++)
		if (bpf_core_field_exists(t->absent))
			*(int *)context += BPF_CORE_READ(t, absent);
	return 0;
}

PROGRAM(callback)
{
	int sum = 0;
	bpf_loop(times, each, &sum, 0);
	sink = sum;
	return 0;
}

static __noinline int of_subprogram(struct task_struct___absent *t)
{
	int sum = 0;
	EACH(i)
		if (bpf_core_field_exists(t->absent))
			sum += BPF_CORE_READ(t, absent);
	return sum;
}

PROGRAM(subprogram)
{
	sink = of_subprogram(TASK);
	return 0;
}

PROGRAM(two_loops)
{
	struct task_struct___absent *t = TASK;
	int sum = 0;
	EACH(i)
		EACH(j)
			if (bpf_core_field_exists(t->absent))
				sum += BPF_CORE_READ(t, absent);
	sink = sum;
	return 0;
}

PROGRAM(outside_and_inside)
{
	struct task_struct___absent *t = TASK;
	int sum = 0;
	if (bpf_core_field_exists(t->absent))
		EACH(i)
			sum += BPF_CORE_READ(t, absent);
	EACH(i)
		if (bpf_core_field_exists(t->absent))
			sum += BPF_CORE_READ(t, absent);
	sink = sum;
	return 0;
}

// The verifier keeps track of a counter that found no register only where
// nothing else is written into the same eight bytes.
PROGRAM(counter_on_stack)
{
	struct task_struct___absent *t = TASK;
	long sum = 0;
	for (int i = 0; i < times && i < 5; i++) {
		int j = 0;
		do {
			int present = 0;
			if (wants_absent)
				sum += BPF_CORE_READ(t, absent);
			else
				bpf_core_read(&present, sizeof(present), &t->pid);
			sink = present;
		} while (++j < times && j < 4);
		sum += ({ int v = 0; bpf_core_read(&v, sizeof(v), &t->pid); v; });
	}
	sink = sum;
	return 0;
}

// The sum of the inner loop, on a way that never ends there.
PROGRAM(value_not_set)
{
	struct task_struct___absent *t = TASK;
	long sum = 0;
	int last = 0;
	for (int i = 0; i < 5; i++) {
		int j = 0;
		while (j++ < times && j < 4) {
			sum += BPF_CORE_READ(t, pid);
			if (bpf_core_field_exists(t->pid))
				return sum;
		}
	}
	do {
		if (bpf_core_field_exists(t->absent))
			break;
		sum += BPF_CORE_READ(t, pid);
	} while (++last < times && last < 2);
	return sum;
}

// The answer in memory: in a struct that a function fills in, behind a pointer,
// in a copy, cleared as bytes, added atomically, in an array; and tested by
// assembly.
struct features {
	long number;
	bool has_absent, has_pid;
	int table[2];
};

static __always_inline void detect(struct features *f)
{
	struct task_struct___absent *t = 0;

	f->has_absent = bpf_core_field_exists(t->absent);
	f->has_pid = bpf_core_field_exists(t->pid);
}

PROGRAM(in_struct)
{
	struct task_struct___absent *t = TASK;
	struct features f;
	int sum = 0;

	detect(&f);
	EACH(i)
		if (f.has_absent)
			sum += BPF_CORE_READ(t, absent);
	sink = sum;
	return 0;
}

PROGRAM(behind_pointer)
{
	struct task_struct___absent *t = TASK;
	struct features f = {}, *p = &f;
	int sum = 0;

	f.has_absent = bpf_core_field_exists(t->absent);
	EACH(i)
		if (p->has_absent)
			sum += BPF_CORE_READ(t, absent);
	sink = sum;
	return 0;
}

PROGRAM(in_copy)
{
	struct task_struct___absent *t = TASK;
	struct features f = {}, copy;
	int sum = 0;

	f.has_absent = bpf_core_field_exists(t->absent);
	copy = f;
	EACH(i)
		if (copy.has_absent)
			sum += BPF_CORE_READ(t, absent);
	sink = sum;
	return 0;
}

PROGRAM(as_bytes)
{
	struct task_struct___absent *t = TASK;
	int sum = 0;
	long no = 1;

	if (bpf_core_field_exists(t->absent))
		__builtin_memset(&no, 0, sizeof(no));
	EACH(i)
		if (!no)
			sum += BPF_CORE_READ(t, absent);
	sink = sum;
	return 0;
}

PROGRAM(in_array)
{
	struct task_struct___absent *t = TASK;
	int table[2] = {bpf_core_field_exists(t->absent) ? 3 : 2, 1}, *p = table;
	int sum = 0;

	EACH(i)
		if (*p == 3)
			sum += BPF_CORE_READ(t, absent);
	sink = sum;
	return 0;
}

PROGRAM(by_assembly)
{
	struct task_struct___absent *t = TASK;
	int sum = 0;

	EACH(i) {
		asm volatile goto("if %[has] == 0 goto %l[no]" : : [has] "r"((long)bpf_core_field_exists(t->absent)) : : no);
		sum += BPF_CORE_READ(t, absent);
	no:;
	}
	sink = sum;
	return 0;
}
