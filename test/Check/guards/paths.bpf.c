// What the verifier learns from branches, and which path it came by.
#include "guards.h"

struct {
  __uint(type, BPF_MAP_TYPE_HASH);
  __uint(max_entries, 1);
  __type(key, __u32);
  __type(value, __u64);
} table SEC(".maps");

// What a branch told of a number.
RAW_TP(range_learnt_from_branch) {
  struct task_struct___never *t = NEVER;
  __u64 n = bpf_get_prandom_u32();
  HIDE(n);
  if (n > 10)
    return 0;
  HIDE(n);
  if (CONDITION(n == 11))
    READ_NEVER(t);
  return 0;
}

RAW_TP(equal_learnt_from_branch) {
  struct task_struct___never *t = NEVER;
  __u64 n = bpf_get_prandom_u32();
  HIDE(n);
  if (n != 10)
    return 0;
  HIDE(n);
  if (CONDITION(n != 10))
    READ_NEVER(t);
  return 0;
}

// Learnt of a copy.
RAW_TP(learnt_of_a_copy) {
  struct task_struct___never *t = NEVER;
  __u64 n = bpf_ktime_get_ns(), copy;
  asm volatile("%0 = %1" : "=r"(copy) : "r"(n));
  if (copy > 10)
    return 0;
  HIDE(copy);
  if (CONDITION(n > 20))
    READ_NEVER(t);
  return 0;
}

// A 32-bit copy of a 64-bit number is another number (with -mcpu=v3).
RAW_TP(learnt_of_a_narrow_copy_lost) {
  struct task_struct___never *t = NEVER;
  __u64 n = bpf_ktime_get_ns();
  __u32 low = n, copy;
  asm volatile("%0 = %1" : "=r"(copy) : "r"(low));
  if (copy > 10)
    return 0;
  HIDE(copy);
  if (CONDITION((__u32)n > 20))
    READ_NEVER(t);
  return 0;
}

// Learnt of a number that is the other plus a constant.
RAW_TP(learnt_of_a_sum) {
  struct task_struct___never *t = NEVER;
  __u64 n = bpf_ktime_get_ns() & 0xffff, sum;
  asm volatile("%0 = %1; %0 += 5" : "=&r"(sum) : "r"(n));
  if (sum > 10)
    return 0;
  HIDE(sum);
  if (CONDITION(n > 5))
    READ_NEVER(t);
  return 0;
}

// Learnt of a spilled number: the register was a copy of the slot.
RAW_TP(learnt_of_a_spill) {
  struct task_struct___never *t = NEVER;
  volatile __u64 n = bpf_get_prandom_u32();
  if (n > 10)
    return 0;
  if (CONDITION(n > 20))
    READ_NEVER(t);
  return 0;
}

RAW_TP(unequal_learnt_lost) {
  struct task_struct___never *t = NEVER;
  __u64 n = bpf_get_prandom_u32() & 7;
  HIDE(n);
  if (n == 5)
    return 0;
  HIDE(n);
  if (CONDITION(n == 5))
    READ_NEVER(t);
  return 0;
}

// The branch's bit is learnt: `if (n & 4)`.
RAW_TP(bit_learnt_from_branch) {
  struct task_struct___never *t = NEVER;
  __u64 n = bpf_get_prandom_u32();
  HIDE(n);
  asm goto("if %0 & 4 goto %l[out]" : : "r"(n) : : out);
#ifndef BARE
  asm goto("if %0 & 4 goto %l[in]; goto %l[out]" : : "r"(n) : : in, out);
in:
#endif
  READ_NEVER(t);
out:
  return 0;
}

// Which path was taken is known by the number that it left.
RAW_TP(correlated_mode) {
  struct task_struct___old *t = OLD;
  int mode = 2;
  if (HAS(t->state)) {
    if (bpf_get_prandom_u32() & 1)
      mode = 1;
  } else if (bpf_get_prandom_u32() & 2) {
    mode = 3;
  }
  HIDE(mode);
  if (mode == 1)
    sink = BPF_CORE_READ(t, state);
  return 0;
}

// The runtime condition comes first, and both its paths meet.
RAW_TP(correlated_paths) {
  struct task_struct___old *t = OLD;
  long mode = 1, other = 0;
  if (bpf_get_prandom_u32() & 1) {
    mode = 2;
    other = HAS(t->state);
  }
  HIDE(mode);
  HIDE(other);
  sink = bpf_ktime_get_ns();
  if (mode == 2 && other)
    sink = BPF_CORE_READ(t, state);
  return 0;
}

// Never both: a path that sets one leaves the other. A join would lose it.
RAW_TP(correlated_exclusive) {
  struct task_struct___never *t = NEVER;
  long a = 0, b = 0;
  if (bpf_get_prandom_u32() & 1) {
    sink = bpf_ktime_get_ns();
    a = 1;
  } else {
    b = 1;
  }
  HIDE(a);
  HIDE(b);
  sink = bpf_ktime_get_ns();
  if (CONDITION(a && b))
    READ_NEVER(t);
  return 0;
}

RAW_TP(correlated_error_code) {
  struct task_struct___old *t = OLD;
  int error = 0;
  if (!HAS(t->state))
    error = -2;
  else if (bpf_get_prandom_u32() == 3)
    error = -22;
  HIDE(error);
  if (error)
    goto out;
  sink = BPF_CORE_READ(t, state);
  return 0;
out:
  sink = error;
  return 0;
}

// A pointer that is null where there is nothing to read.
RAW_TP(null_without) {
  struct task_struct___old *t = OLD;
  struct task_struct___old *p = HAS(t->state) ? t : 0;
  HIDE(p);
  if (p)
    sink = BPF_CORE_READ(t, state);
  return 0;
}

// A null map value is another path; the value is not null after the test.
RAW_TP(null_tested_twice) {
  struct task_struct___never *t = NEVER;
  __u32 key = 0;
  __u64 *value = bpf_map_lookup_elem(&table, &key);
  if (!value)
    return 0;
  HIDE(value);
  if (CONDITION(!value))
    READ_NEVER(t);
  return 0;
}

// The address of a local is never null.
RAW_TP(local_is_never_null_lost) {
  struct task_struct___never *t = NEVER;
  __u64 local = 1, *p = &local;
  HIDE(p);
  if (CONDITION(!p))
    READ_NEVER(t);
  sink = *p;
  return 0;
}

// What a helper returns is within the bounds of what it was given.
RAW_TP(helper_result_bounds) {
  struct task_struct___never *t = NEVER;
  char name[16];
  long n = bpf_probe_read_kernel_str(name, sizeof(name), t);
  HIDE(n);
  if (CONDITION(n > 16))
    READ_NEVER(t);
  return 0;
}

static __u64 (*const processor_u64)(void) = (void *)BPF_FUNC_get_smp_processor_id;
RAW_TP(helper_result_processor) {
  struct task_struct___never *t = NEVER;
  __u64 n = processor_u64();
  HIDE(n);
  if (CONDITION(n > 0xffffff))
    READ_NEVER(t);
  return 0;
}

RAW_TP(helper_result_error_lost) {
  struct task_struct___never *t = NEVER;
  int value;
  long n = bpf_probe_read_kernel(&value, sizeof(value), t);
  HIDE(n);
  if (CONDITION(n > 0))
    READ_NEVER(t);
  return 0;
}

// The verifier does not know of this one that it has 32 bits only.
static __u64 (*const random_u64)(void) = (void *)BPF_FUNC_get_prandom_u32;
RAW_TP(helper_result_u32_lost) {
  struct task_struct___never *t = NEVER;
  __u64 n = random_u64();
  HIDE(n);
  if (CONDITION(n >> 32))
    READ_NEVER(t);
  return 0;
}
