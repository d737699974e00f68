// What the programs here share: shapes of guards around reads of fields that
// only some kernels have, each a small program named after its shape.
//
// Each file is compiled several times (scripts/verifier-differential):
//   as it is       NAME        the guard asks the kernel's BTF
//   with -DBARE    NAME_bare   the guard is missing: the condition is 1
//   with -DBLIND   NAME_blind  the same shape, but its condition is one that
//                              the verifier can not know
//   with -DGONE    NAME        as it is, and the fields that old kernels have
//                              are in none (scripts/vm-differential)
// No vmlinux.h: the records below are all that is read, so that the programs
// are the same wherever they are compiled.

#ifndef GUARDS_H
#define GUARDS_H

#include <linux/bpf.h>
#include <linux/types.h>
#include <stdbool.h>
// In this order.
#include <bpf/bpf_helpers.h>
#include <bpf/bpf_core_read.h>

#ifdef GONE
#define state no_such_state
#define pids no_such_pids
#endif

#if defined(BARE)
#define PROGRAM(name) name##_bare
#define IF_GUARDED(asked, otherwise) (otherwise)
#elif defined(BLIND)
#define PROGRAM(name) name##_blind
#define IF_GUARDED(asked, otherwise) (bpf_get_prandom_u32() & 7)
#else
#define PROGRAM(name) name
#define IF_GUARDED(asked, otherwise) (asked)
#endif

#define HAS(field) IF_GUARDED(bpf_core_field_exists(field), 1)
#define HAS_TYPE(type) IF_GUARDED(bpf_core_type_exists(type), 1)
#define HAS_VALUE(type, value) IF_GUARDED(bpf_core_enum_value_exists(type, value), 1)

// A condition that is no question to the BTF, or 1 in both twins.
#define CONDITION(condition) IF_GUARDED(condition, 1)

#define RAW_TP(name) SEC("raw_tp/sys_enter") int PROGRAM(name)(void *ctx)

#define CORE __attribute__((preserve_access_index))

// Before 5.14.
struct task_struct___old {
  long state;
} CORE;
// Since 5.14.
struct task_struct___new {
  unsigned int __state;
} CORE;
// Before 4.19.
struct pid_link {
  void *pid;
} CORE;
struct task_struct___pids {
  struct pid_link pids[3];
} CORE;
// In no kernel.
struct task_struct___never {
  int no_such_field;
} CORE;
struct mm_struct {
  unsigned long task_size;
} CORE;
struct task_struct {
  struct task_struct *real_parent;
  struct mm_struct *mm;
  int pid, tgid, exit_code;
} CORE;
// 5.8, 6.9.
struct bpf_ringbuf {
  unsigned long mask;
} CORE;
struct bpf_arena {
  unsigned long user_vm_start;
} CORE;
struct no_such_type {
  int field;
} CORE;

#define OLD ((struct task_struct___old *)bpf_get_current_task())
#define NEW ((struct task_struct___new *)bpf_get_current_task())
#define TASK ((struct task_struct *)bpf_get_current_task())

#define NEVER ((struct task_struct___never *)bpf_get_current_task())
#define READ_NEVER(task) sink = BPF_CORE_READ(task, no_such_field)

#define NOINLINE static __attribute__((noinline))
#define INLINE static __attribute__((always_inline))
#define HIDE(value) asm volatile("" : "+r"(value))

char LICENSE[] SEC("license") = "GPL";
__u64 sink;

#endif
