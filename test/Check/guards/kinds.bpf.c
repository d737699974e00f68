// The kinds of record that a guard may be.
#include "guards.h"

// 5.8.
enum bpf_map_type___x { BPF_MAP_TYPE_RINGBUF___x = 27 };
enum bpf_func_id___x { BPF_FUNC_loop___x = 181, BPF_FUNC_no_such_helper___x = 9 };
// An enum of which one value moved, and one is new.
enum pid_type { PIDTYPE_PID, PIDTYPE_TGID, PIDTYPE_PGID, PIDTYPE_SID };

RAW_TP(by_type) {
  struct bpf_ringbuf *r = (void *)bpf_get_current_task();
  if (HAS_TYPE(struct bpf_ringbuf))
    sink = BPF_CORE_READ(r, mask);
  return 0;
}

RAW_TP(by_type_arena) {
  struct bpf_arena *a = (void *)bpf_get_current_task();
  if (HAS_TYPE(struct bpf_arena))
    sink = BPF_CORE_READ(a, user_vm_start);
  return 0;
}

RAW_TP(by_type_size) {
  struct bpf_arena *a = (void *)bpf_get_current_task();
  if (IF_GUARDED(bpf_core_type_size(struct bpf_arena), 8) > 0)
    sink = BPF_CORE_READ(a, user_vm_start);
  return 0;
}

RAW_TP(by_field_size) {
  struct task_struct___old *t = OLD;
  if (HAS(t->state) && IF_GUARDED(bpf_core_field_size(t->state), 8) == 8)
    sink = BPF_CORE_READ(t, state);
  return 0;
}

// The size of what is not there does not resolve itself.
RAW_TP(by_field_size_alone) {
  struct task_struct___old *t = OLD;
  if (IF_GUARDED(bpf_core_field_size(t->state), 8) == 8)
    sink = BPF_CORE_READ(t, state);
  return 0;
}

// There on all kernels, 4 bytes on each, so that the else branch is pruned.
RAW_TP(by_field_size_of_other) {
  struct task_struct *t = TASK;
  struct task_struct___never *never = (void *)t;
  if (IF_GUARDED(bpf_core_field_size(t->pid), 8) != 4)
    sink = BPF_CORE_READ(never, no_such_field);
  return 0;
}

RAW_TP(by_field_offset) {
  struct task_struct *t = TASK;
  struct task_struct___never *never = (void *)t;
  if (IF_GUARDED(bpf_core_field_offset(t->pid), 0) <
      IF_GUARDED(bpf_core_field_offset(t->mm), 1))
    sink = BPF_CORE_READ(never, no_such_field);
  else
    sink = BPF_CORE_READ(t, pid);
  return 0;
}

// pid and tgid are neighbours.
RAW_TP(by_field_offset_difference) {
  struct task_struct *t = TASK;
  struct task_struct___never *never = (void *)t;
  if (IF_GUARDED(bpf_core_field_offset(t->tgid) - bpf_core_field_offset(t->pid),
                 0) != 4)
    sink = BPF_CORE_READ(never, no_such_field);
  return 0;
}

RAW_TP(by_field_sign) {
  struct task_struct *t = TASK;
  struct task_struct___never *never = (void *)t;
  if (!IF_GUARDED(__builtin_preserve_field_info(t->pid, BPF_FIELD_SIGNED), 0))
    sink = BPF_CORE_READ(never, no_such_field);
  return 0;
}

RAW_TP(by_enum_value) {
  struct bpf_ringbuf *r = (void *)bpf_get_current_task();
  if (HAS_VALUE(enum bpf_map_type___x, BPF_MAP_TYPE_RINGBUF___x))
    sink = BPF_CORE_READ(r, mask);
  return 0;
}

RAW_TP(by_enum_value_compared) {
  struct bpf_ringbuf *r = (void *)bpf_get_current_task();
  if (HAS_VALUE(enum bpf_map_type___x, BPF_MAP_TYPE_RINGBUF___x) &&
      IF_GUARDED(bpf_core_enum_value(enum bpf_map_type___x,
                                     BPF_MAP_TYPE_RINGBUF___x),
                 27) == 27)
    sink = BPF_CORE_READ(r, mask);
  return 0;
}

// PIDTYPE_SID is 3 since 4.19, 2 before.
RAW_TP(switch_on_enum_value) {
  struct task_struct___pids *p = (void *)bpf_get_current_task();
  switch (IF_GUARDED(bpf_core_enum_value(enum pid_type, PIDTYPE_SID), 2)) {
  case 2:
    sink = (__u64)BPF_CORE_READ(p, pids[2].pid);
    break;
  case 3:
    sink = 1;
    break;
  case 4:
    sink = BPF_CORE_READ((struct task_struct___never *)p, no_such_field);
    break;
  default:
    sink = 2;
  }
  return 0;
}

RAW_TP(by_helper) {
  struct task_struct___old *t = OLD;
  if (!HAS_VALUE(enum bpf_func_id___x, BPF_FUNC_loop___x))
    sink = BPF_CORE_READ((struct task_struct *)t, pid);
  else
    sink = 1;
  return 0;
}

RAW_TP(by_helper_that_is_none) {
  struct task_struct___never *t = (void *)bpf_get_current_task();
  if (HAS_VALUE(enum bpf_func_id___x, BPF_FUNC_no_such_helper___x))
    sink = BPF_CORE_READ(t, no_such_field);
  return 0;
}

RAW_TP(by_type_matches) {
  struct task_struct___old *t = OLD;
  if (IF_GUARDED(bpf_core_type_matches(struct task_struct___old), 1))
    sink = BPF_CORE_READ(t, state);
  return 0;
}

// A guard by a type of the same release: right on each kernel here, or not?
RAW_TP(by_other_type_of_release) {
  struct task_struct___new *t = NEW;
  if (HAS_TYPE(struct bpf_arena))
    sink = BPF_CORE_READ(t, __state);
  return 0;
}

extern unsigned int LINUX_KERNEL_VERSION __kconfig;
RAW_TP(by_kernel_version) {
  struct task_struct___new *n = NEW;
  struct task_struct___old *o = (void *)n;
  if (IF_GUARDED(LINUX_KERNEL_VERSION, 0x60000) >= 0x50e00)
    sink = BPF_CORE_READ(n, __state);
  else
    sink = BPF_CORE_READ(o, state);
  return 0;
}

extern unsigned int CONFIG_CORIFY_NO_SUCH_NUMBER __kconfig __weak;
RAW_TP(by_weak_config) {
  struct task_struct___never *t = (void *)bpf_get_current_task();
  if (IF_GUARDED(CONFIG_CORIFY_NO_SUCH_NUMBER, 100) > 99)
    sink = BPF_CORE_READ(t, no_such_field);
  return 0;
}

extern bool CONFIG_CORIFY_NO_SUCH __kconfig __weak;
RAW_TP(by_weak_config_bool) {
  struct task_struct___never *t = (void *)bpf_get_current_task();
  if (IF_GUARDED(CONFIG_CORIFY_NO_SUCH, 1))
    sink = BPF_CORE_READ(t, no_such_field);
  return 0;
}

// A variable of the kernel that is in none.
extern const int corify_no_such_variable __ksym __weak;
RAW_TP(by_weak_variable) {
  struct task_struct___never *t = (void *)bpf_get_current_task();
  if (IF_GUARDED(&corify_no_such_variable != 0, 1))
    sink = BPF_CORE_READ(t, no_such_field);
  return 0;
}

extern int corify_no_such_kfunc(int x) __ksym __weak;
RAW_TP(by_weak_kfunc) {
  struct task_struct___never *t = (void *)bpf_get_current_task();
  if (IF_GUARDED(corify_no_such_kfunc != 0, 1))
    sink = BPF_CORE_READ(t, no_such_field);
  return 0;
}

RAW_TP(weak_kfunc_call) {
  if (IF_GUARDED(corify_no_such_kfunc != 0, 1))
    sink = corify_no_such_kfunc(3);
  return 0;
}
