// Guards' values that are calculated with: what the verifier knows of bits and
// bounds after each instruction.
#include "guards.h"

RAW_TP(bits_in_flags) {
  struct task_struct___old *t = OLD;
  struct bpf_arena *a = (void *)t;
  __u32 flags = 0;
  if (HAS(t->state))
    flags |= 1;
  HIDE(flags);
  if (HAS_TYPE(struct bpf_arena))
    flags |= 4;
  HIDE(flags);
  if (flags & 1)
    sink = BPF_CORE_READ(t, state);
  if (flags & 4)
    sink += BPF_CORE_READ(a, user_vm_start);
  return 0;
}

// Bits that the verifier knows beside bits that it does not.
RAW_TP(bits_with_runtime_bits) {
  struct task_struct___old *t = OLD;
  __u64 flags = (bpf_get_prandom_u32() & 0xf0) | (HAS(t->state) ? 2 : 0);
  HIDE(flags);
  if (flags & 2)
    sink = BPF_CORE_READ(t, state);
  return 0;
}

RAW_TP(bits_shifted) {
  struct task_struct___old *t = OLD;
  __u64 flags = HAS(t->state);
  HIDE(flags);
  flags <<= 7;
  HIDE(flags);
  flags |= 0x100;
  HIDE(flags);
  if ((flags >> 7) & 1)
    sink = BPF_CORE_READ(t, state);
  return 0;
}

RAW_TP(multiplied) {
  struct task_struct___old *t = OLD;
  __u64 n = HAS(t->state) != 0;
  HIDE(n);
  n *= 12;
  HIDE(n);
  n += 3;
  if (n == 15)
    sink = BPF_CORE_READ(t, state);
  return 0;
}

// In assembly, since clang makes other instructions of a constant divisor.
RAW_TP(divided_lost) {
  struct task_struct___old *t = OLD;
  __u64 n = HAS(t->state) ? 100 : 3;
  asm volatile("%0 /= 10" : "+r"(n));
  if (n)
    sink = BPF_CORE_READ(t, state);
  return 0;
}

RAW_TP(modulo_lost) {
  struct task_struct___old *t = OLD;
  __u64 n = HAS(t->state) ? 7 : 9;
  asm volatile("%0 %%= 3" : "+r"(n));
  if (n)
    sink = BPF_CORE_READ(t, state);
  return 0;
}

RAW_TP(divided_by_two) {
  struct task_struct___old *t = OLD;
  __u32 n = HAS(t->state) ? 7 : 1;
  HIDE(n);
  n /= 2;
  HIDE(n);
  if (n % 2)
    sink = BPF_CORE_READ(t, state);
  return 0;
}

RAW_TP(shifted_by_number) {
  struct task_struct___old *t = OLD;
  __u64 n = HAS(t->state) ? 2 : 1, one = 1;
  asm volatile("%0 <<= %1" : "+r"(one) : "r"(n));
  if (one == 4)
    sink = BPF_CORE_READ(t, state);
  return 0;
}

// The verifier does not know the number of places, only the number shifted.
RAW_TP(zero_shifted_by_any_lost) {
  struct task_struct___old *t = OLD;
  __u64 n = HAS(t->state), by = bpf_get_prandom_u32() & 7;
  asm volatile("%0 <<= %1" : "+r"(n) : "r"(by));
  if (n)
    sink = BPF_CORE_READ(t, state);
  return 0;
}

RAW_TP(complemented) {
  struct task_struct___old *t = OLD;
  __u64 n = HAS(t->state) ? 5 : 0;
  asm volatile("%0 = -%0" : "+r"(n));
  if (n)
    sink = BPF_CORE_READ(t, state);
  return 0;
}

// Zero times any number.
RAW_TP(zero_times_any) {
  struct task_struct___old *t = OLD;
  __u64 n = HAS(t->state), by = bpf_ktime_get_ns();
  asm volatile("%0 *= %1" : "+r"(n) : "r"(by));
  if (n)
    sink = BPF_CORE_READ(t, state);
  return 0;
}

RAW_TP(zero_and_any) {
  struct task_struct___old *t = OLD;
  __u64 n = HAS(t->state), by = bpf_ktime_get_ns();
  asm volatile("%0 &= %1" : "+r"(n) : "r"(by));
  if (n)
    sink = BPF_CORE_READ(t, state);
  return 0;
}

RAW_TP(subtracted_from_itself_lost) {
  struct task_struct___never *t = NEVER;
  __u64 n = bpf_ktime_get_ns();
  asm volatile("%0 -= %0" : "+r"(n));
  if (CONDITION(n))
    READ_NEVER(t);
  return 0;
}

RAW_TP(word_moves) {
  struct task_struct___old *t = OLD;
  __u32 n = HAS(t->state) != 0;
  HIDE(n);
  __u32 m = n;
  HIDE(m);
  m ^= 1;
  HIDE(m);
  if ((int)m <= 0)
    sink = BPF_CORE_READ(t, state);
  return 0;
}

RAW_TP(negative_number) {
  struct task_struct___old *t = OLD;
  int n = HAS(t->state) ? 0 : -2;
  HIDE(n);
  if (n >= 0)
    sink = BPF_CORE_READ(t, state);
  return 0;
}

RAW_TP(sign_extended_byte) {
  struct task_struct___old *t = OLD;
  long n = HAS(t->state) ? 0x7f : 0xff;
  HIDE(n);
  if ((signed char)n > 0)
    sink = BPF_CORE_READ(t, state);
  return 0;
}

RAW_TP(byte_swapped) {
  struct task_struct___old *t = OLD;
  __u32 n = HAS(t->state) ? 1 : 0;
  HIDE(n);
  n = __builtin_bswap32(n);
  HIDE(n);
  if (n)
    sink = BPF_CORE_READ(t, state);
  return 0;
}

RAW_TP(byte_swapped_number) {
  struct task_struct___old *t = OLD;
  __u64 n = HAS(t->state) ? 1 : 2;
  asm volatile("%0 = be16 %0" : "+r"(n));
  if (n == 0x100)
    sink = BPF_CORE_READ(t, state);
  return 0;
}

// A number within bounds, not one number.
RAW_TP(range) {
  struct task_struct___old *t = OLD;
  __u64 n = bpf_get_prandom_u32() & 7;
  n += HAS(t->state) ? 100 : 0;
  HIDE(n);
  if (n > 50)
    sink = BPF_CORE_READ(t, state);
  return 0;
}

RAW_TP(range_signed) {
  struct task_struct___old *t = OLD;
  long n = bpf_get_prandom_u32() & 7;
  n -= HAS(t->state) ? 0 : 30;
  HIDE(n);
  if (n > -10)
    sink = BPF_CORE_READ(t, state);
  return 0;
}

// Two guards multiplied, summed, compared with each other.
RAW_TP(two_guards_compared) {
  struct task_struct___old *o = OLD;
  struct task_struct___new *n = (void *)o;
  __u64 a = HAS(o->state), b = HAS(n->__state);
  HIDE(a);
  HIDE(b);
  if (a > b)
    sink = BPF_CORE_READ(o, state);
  else if (a < b)
    sink = BPF_CORE_READ(n, __state);
  return 0;
}

RAW_TP(xor_of_itself_lost) {
  struct task_struct___never *t = NEVER;
  __u64 n = bpf_get_prandom_u32();
  asm volatile("%0 ^= %0" : "+r"(n));
  if (CONDITION(n))
    READ_NEVER(t);
  return 0;
}

RAW_TP(masked_to_nothing) {
  struct task_struct___never *t = NEVER;
  __u64 n = bpf_get_prandom_u32();
  HIDE(n);
  n &= 0xf0;
  HIDE(n);
  n &= 0x0f;
  HIDE(n);
  if (CONDITION(n))
    READ_NEVER(t);
  return 0;
}

RAW_TP(shifted_to_nothing) {
  struct task_struct___never *t = NEVER;
  __u64 n = bpf_ktime_get_ns();
  HIDE(n);
  n &= 0xff;
  HIDE(n);
  n >>= 8;
  HIDE(n);
  if (CONDITION(n))
    READ_NEVER(t);
  return 0;
}

// Below 8 and 8 less: never above 0, with the sign of 32 bits.
RAW_TP(sign_of_difference) {
  struct task_struct___never *t = NEVER;
  int number = (int)(bpf_get_prandom_u32() & 7) - 7;
  HIDE(number);
  if (CONDITION(number > 0))
    READ_NEVER(t);
  return 0;
}

RAW_TP(sign_of_flag) {
  struct task_struct___never *t = NEVER;
  int number = (int)(bpf_get_prandom_u32() & 7);
  HIDE(number);
  if (CONDITION(number < 0))
    READ_NEVER(t);
  return 0;
}

// What is read is as long as it may be, or an error.
RAW_TP(sign_of_length) {
  struct task_struct___old *t = OLD;
  char text[16];
  int length = bpf_probe_read_kernel_str(text, HAS(t->state) ? 16 : 0, t);
  if (length > 0)
    sink = BPF_CORE_READ(t, state);
  return 0;
}
