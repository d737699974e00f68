// Guards' values beside calls of the kernel's functions.
#include "guards.h"

extern int bpf_copy_from_user_str(void *dst, __u32 dst__sz, const void *unsafe_ptr__ign,
                                  __u64 flags) __weak __ksym;
extern void bpf_throw(__u64 cookie) __weak __ksym;

#define SYSCALL(name) SEC("syscall") int PROGRAM(name)(void *ctx)

SYSCALL(kfunc_writes_lost) {
  struct task_struct___old *t = OLD;
  __u64 local[2] = {1, HAS(t->state)};
  bpf_copy_from_user_str(local, sizeof(local), (void *)8, 0);
  if (*(volatile __u64 *)&local[1])
    sink = BPF_CORE_READ(t, state);
  return 0;
}

SYSCALL(kfunc_writes_beside) {
  struct task_struct___old *t = OLD;
  __u64 local[2] = {1, HAS(t->state)};
  bpf_copy_from_user_str(local, 8, (void *)8, 0);
  if (*(volatile __u64 *)&local[1])
    sink = BPF_CORE_READ(t, state);
  return 0;
}

// Of a size that the verifier does not know.
SYSCALL(kfunc_writes_any_size_lost) {
  struct task_struct___old *t = OLD;
  __u64 local[16] = {}, size = bpf_get_prandom_u32() & 127;
  local[12] = HAS(t->state);
  if (!size)
    return 0;
  bpf_copy_from_user_str(local, size, (void *)8, 0);
  if (*(volatile __u64 *)&local[12])
    sink = BPF_CORE_READ(t, state);
  return 0;
}

// Nothing comes after it.
RAW_TP(thrown) {
  struct task_struct___old *t = OLD;
  if (!HAS(t->state))
    bpf_throw(1);
  sink = BPF_CORE_READ(t, state);
  return 0;
}

NOINLINE void throw_without(int has) {
  if (!has)
    bpf_throw(1);
}
RAW_TP(thrown_in_function) {
  struct task_struct___old *t = OLD;
  throw_without(HAS(t->state));
  sink = BPF_CORE_READ(t, state);
  return 0;
}
