// All that libbpf's bpf_core_read.h makes records of: each is on the list, and
// is missed when it is lost or another one.
// RUN: %cc -c %s -o %t.o
// RUN: python3 %S/Inputs/list.py %t.o | FileCheck %s
// CHECK-DAG: reads byte_off struct task 0:0 task::pid
// CHECK-DAG: reads byte_off struct task 0:1 task::parent
// CHECK-DAG: reads byte_off struct task 0:3:2 task::comm[2]
// CHECK-DAG: fields field_exists struct task 0:0 task::pid 1
// CHECK-DAG: fields byte_sz struct task 0:3 task::comm 16
// CHECK-DAG: fields byte_off struct task 0:3 task::comm 24
// CHECK-DAG: types local_type_id struct task 0 task
// CHECK-DAG: types target_type_id struct task 0 task
// CHECK-DAG: types type_exists struct task 0 task
// CHECK-DAG: types type_matches struct task 0 task
// CHECK-DAG: types type_size struct task 0 task
// CHECK-DAG: types type_exists union both 0 both
// CHECK-DAG: types type_exists typedef task_t 0 task_t
// CHECK-DAG: types type_size enum state 0 state
// CHECK-DAG: enums enumval_exists enum state 1 state::STOPPED 1
// CHECK-DAG: enums enumval_value enum state 1 state::STOPPED 7
// CHECK-DAG: enums enumval_value enum wide 0 wide::WIDE 1311768467463790320
// RUN: %corify check %t.o | FileCheck --check-prefix=FINE %s
// FINE: 0 problems
// RUN: python3 %S/Inputs/damage.py --each %build/bin/corify %t.o | FileCheck --check-prefix=EACH %s
// EACH: {{^([1-9][0-9]+) records, \1 named when dropped, \1 named when changed$}}
#include <vmlinux.h>
#include <bpf/bpf_helpers.h>
#include <bpf/bpf_core_read.h>

struct task {
	int pid;
	struct task *parent;
	char *name;
	char comm[16];
} __attribute__((preserve_access_index));
typedef struct task task_t;
union both { int a, b; } __attribute__((preserve_access_index));
enum state { RUNNING = 2, STOPPED = 7 };
enum wide { WIDE = 0x123456789abcdef0 };
char _license[] SEC("license") = "GPL";
long out[32];

SEC("raw_tp/x") int reads(void *ctx)
{
	struct task *t = (void *)bpf_get_current_task();
	char text[16], letter;
	int pid;

	out[0] = BPF_CORE_READ(t, parent, parent, pid);
	out[1] = BPF_CORE_READ(t, comm[2]);
	out[2] = BPF_CORE_READ_USER(t, parent, pid);
	BPF_CORE_READ_INTO(&pid, t, parent, pid);
	out[3] = pid;
	BPF_CORE_READ_USER_INTO(&pid, t, pid);
	out[4] = pid;
	out[5] = BPF_CORE_READ_STR_INTO(&text, t, parent, name);
	out[6] = BPF_CORE_READ_USER_STR_INTO(&text, t, name);
	bpf_core_read(&pid, sizeof(pid), &t->pid);
	out[7] = pid;
	bpf_core_read_user(&pid, sizeof(pid), &t->pid);
	out[8] = pid;
	out[9] = bpf_core_read_str(text, sizeof(text), &t->comm);
	out[10] = bpf_core_read_user_str(text, sizeof(text), &t->comm);
	bpf_core_read(&letter, 1, &t->comm[2]);
	out[11] = letter;
	return 0;
}

SEC("raw_tp/x") int fields(void *ctx)
{
	struct task *t = (void *)bpf_get_current_task();

	if (bpf_core_field_exists(t->pid))
		out[0] = BPF_CORE_READ(t, pid);
	if (bpf_core_field_exists(struct task, parent))
		out[1] = bpf_core_field_size(t->comm);
	out[2] = bpf_core_field_offset(struct task, comm);
	return 0;
}

SEC("raw_tp/x") int types(void *ctx)
{
	out[0] = bpf_core_type_id_local(struct task);
	out[1] = bpf_core_type_id_kernel(struct task);
	out[2] = bpf_core_type_exists(struct task);
	out[3] = bpf_core_type_matches(struct task);
	out[4] = bpf_core_type_size(struct task);
	out[5] = bpf_core_type_exists(union both);
	out[6] = bpf_core_type_exists(task_t);
	out[7] = bpf_core_type_size(enum state);
	return 0;
}

SEC("raw_tp/x") int enums(void *ctx)
{
	out[0] = bpf_core_enum_value_exists(enum state, STOPPED);
	out[1] = bpf_core_enum_value(enum state, STOPPED);
	out[2] = bpf_core_enum_value(enum wide, WIDE);
	return 0;
}
