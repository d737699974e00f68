// Guards whose outcome differs between verifiers: what old ones do not follow.

#include "guards.h"

struct {
  __uint(type, BPF_MAP_TYPE_RINGBUF);
  __uint(max_entries, 4096);
} ring SEC(".maps");

// Copies of 32 bits learn of one another since 6.4.
RAW_TP(copied_word) {
  struct task_struct___never *t = NEVER;
  __u64 n = bpf_get_prandom_u32(), copy;
  asm volatile("r2 = %0; w2 = w2; w3 = w2; %0 = r2; %1 = r3"
               : "+r"(n), "=r"(copy)
               :
               : "r2", "r3");
  if (n > 10)
    return 0;
  HIDE(n);
  if (CONDITION(copy > 20))
    READ_NEVER(t);
  return 0;
}

// A number of 4 bytes that is none of 0, spilled: since 5.16.
RAW_TP(spilled_word) {
  struct task_struct___never *t = NEVER;
  volatile __u32 n = 7;
  if (CONDITION(n != 7))
    READ_NEVER(t);
  return 0;
}

// Its lower half of 8 bytes: since 6.9.
RAW_TP(filled_half) {
  struct task_struct___never *t = NEVER;
  volatile __u64 n = 7;
  if (CONDITION(*(volatile __u32 *)&n != 7))
    READ_NEVER(t);
  return 0;
}

// Two numbers of which only the ranges are known: since 6.8.
RAW_TP(ranges_compared) {
  struct task_struct___never *t = NEVER;
  __u64 a = bpf_get_prandom_u32(), b = bpf_get_prandom_u32();
  a &= 7;
  b &= 7;
  b += 8;
  HIDE(a);
  HIDE(b);
  if (CONDITION(a > b))
    READ_NEVER(t);
  return 0;
}

// What is left of a range when its bound is taken away: since 6.8.
RAW_TP(bound_taken_away) {
  struct task_struct___never *t = NEVER;
  __u64 n = bpf_get_prandom_u32();
  n &= 7;
  HIDE(n);
  if (n == 7)
    return 0;
  HIDE(n);
  if (CONDITION(n > 6))
    READ_NEVER(t);
  return 0;
}

// A bit that differs.
RAW_TP(equal_but_for_a_bit) {
  struct task_struct___never *t = NEVER;
  __u64 n = bpf_get_prandom_u32();
  n &= 6;
  HIDE(n);
  if (CONDITION(n == 3))
    READ_NEVER(t);
  return 0;
}

// Memory that is not a map's is known not to be null since 6.4.
RAW_TP(reserved_tested_twice) {
  struct task_struct___never *t = NEVER;
  __u64 *event = bpf_ringbuf_reserve(&ring, sizeof(*event), 0);
  if (!event)
    return 0;
  HIDE(event);
  if (CONDITION(!event))
    READ_NEVER(t);
  if (event)
    bpf_ringbuf_discard(event, 0);
  return 0;
}

// A variable of the kernel that is there.
extern const int bpf_prog_active __ksym __weak;
RAW_TP(variable_there) {
  struct task_struct___never *t = NEVER;
  if (CONDITION(&bpf_prog_active == 0))
    READ_NEVER(t);
  return 0;
}

// A function of the kernel that is there since 6.2.
extern void bpf_rcu_read_lock(void) __ksym __weak;
RAW_TP(function_there) {
  struct task_struct___never *t = NEVER;
  if (CONDITION(&bpf_rcu_read_lock == 0))
    READ_NEVER(t);
  return 0;
}

// The number of a processor is no negative one since 6.10.
RAW_TP(processor_of_32_bits) {
  struct task_struct___never *t = NEVER;
  __s64 n = ((__u64 (*)(void))BPF_FUNC_get_smp_processor_id)();
  HIDE(n);
  if (CONDITION(n < 0))
    READ_NEVER(t);
  return 0;
}

// A number that is stored as an immediate, with -mcpu=v4 only: since 6.3.
RAW_TP(immediate_stored) {
  struct task_struct___never *t = NEVER;
  volatile __u64 n;
#if __BPF_CPU_VERSION__ >= 4
  asm volatile("*(u64 *)(%0 + 0) = 0" : : "r"(&n) : "memory");
#else
  *(volatile __u64 *)&n = 0;
#endif
  if (CONDITION(n))
    READ_NEVER(t);
  return 0;
}

// Or, of a number with an unknown one: since 6.10.
RAW_TP(or_of_unknown) {
  struct task_struct___never *t = NEVER;
  __u64 n = bpf_get_prandom_u32(), known = 8;
  n &= 7;
  HIDE(known);
  known |= n;
  HIDE(known);
  if (CONDITION(known < 8))
    READ_NEVER(t);
  return 0;
}
