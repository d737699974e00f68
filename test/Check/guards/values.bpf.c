// What may happen to a guard's value between the question and the branch.
#include "guards.h"

const volatile bool set_at_load = false;
const volatile bool set_to_true = true;
const volatile int wanted_version = 5;
const volatile struct {
  int a;
  char state, arena;
  short s[3];
} settings = {.a = 7, .state = 0, .arena = 1, .s = {1, 0, 3}};
static volatile const __u64 numbers[4] = {0, 1, 2, 0};
bool in_data = true;
bool in_bss;

struct {
  __uint(type, BPF_MAP_TYPE_ARRAY);
  __uint(max_entries, 1);
  __type(key, __u32);
  __type(value, __u64);
} table SEC(".maps");

#define NEVER ((struct task_struct___never *)bpf_get_current_task())
#define READ_NEVER(t) sink = BPF_CORE_READ(t, no_such_field)

// The condition, or 1 in the twins.
#define CONDITION(c) IF_GUARDED(c, 1)

RAW_TP(rodata_false) {
  struct task_struct___never *t = NEVER;
  if (CONDITION(set_at_load))
    READ_NEVER(t);
  return 0;
}

RAW_TP(rodata_true) {
  struct task_struct___never *t = NEVER;
  if (CONDITION(!set_to_true))
    READ_NEVER(t);
  return 0;
}

// The loader would set it: with the object's own values the read is got to.
RAW_TP(rodata_lets_in) {
  struct task_struct___old *t = OLD;
  if (set_to_true)
    sink = BPF_CORE_READ(t, state);
  return 0;
}

RAW_TP(rodata_and_guard) {
  struct task_struct___old *t = OLD;
  if (set_to_true && HAS(t->state))
    sink = BPF_CORE_READ(t, state);
  return 0;
}

RAW_TP(rodata_number) {
  struct task_struct___never *t = NEVER;
  if (CONDITION(wanted_version > 5))
    READ_NEVER(t);
  return 0;
}

RAW_TP(rodata_struct) {
  struct task_struct___never *t = NEVER;
  if (CONDITION(settings.state || settings.a != 7 || settings.s[2] != 3 ||
                !settings.arena))
    READ_NEVER(t);
  return 0;
}

// The index is known to the verifier, not to the compiler.
RAW_TP(rodata_array_index) {
  struct task_struct___never *t = NEVER;
  __u64 i = 3;
  HIDE(i);
  if (CONDITION(numbers[i & 3]))
    READ_NEVER(t);
  return 0;
}

// An index that the verifier does not know.
RAW_TP(rodata_array_any_index_lost) {
  struct task_struct___never *t = NEVER;
  if (CONDITION(numbers[bpf_get_prandom_u32() & 3]) == 77)
    READ_NEVER(t);
  return 0;
}

RAW_TP(data_lost) {
  struct task_struct___never *t = NEVER;
  if (CONDITION(!in_data))
    READ_NEVER(t);
  return 0;
}

RAW_TP(bss_lost) {
  struct task_struct___never *t = NEVER;
  if (CONDITION(in_bss))
    READ_NEVER(t);
  return 0;
}

RAW_TP(stored_in_bss_lost) {
  struct task_struct___old *t = OLD;
  *(volatile bool *)&in_bss = HAS(t->state);
  if (*(volatile bool *)&in_bss)
    sink = BPF_CORE_READ(t, state);
  return 0;
}

RAW_TP(stored_in_map_lost) {
  struct task_struct___old *t = OLD;
  __u32 key = 0;
  volatile __u64 *value = bpf_map_lookup_elem(&table, &key);
  if (!value)
    return 0;
  *value = HAS(t->state);
  if (*value)
    sink = BPF_CORE_READ(t, state);
  return 0;
}

RAW_TP(local_over_branch) {
  struct task_struct___old *t = OLD;
  bool known = HAS(t->state);
  HIDE(known);
  if (bpf_get_prandom_u32() & 1)
    sink = 4;
  else
    sink = 5;
  if (known)
    sink += BPF_CORE_READ(t, state);
  return 0;
}

RAW_TP(local_over_helper) {
  struct task_struct___old *t = OLD;
  bool known = HAS(t->state);
  HIDE(known);
  bpf_get_prandom_u32();
  bpf_ktime_get_ns();
  if (known)
    sink += BPF_CORE_READ(t, state);
  return 0;
}

RAW_TP(local_spilled) {
  struct task_struct___old *t = OLD;
  volatile __u64 known = HAS(t->state);
  bpf_get_prandom_u32();
  if (known)
    sink += BPF_CORE_READ(t, state);
  return 0;
}

RAW_TP(local_spilled_byte) {
  struct task_struct___old *t = OLD;
  volatile __u8 known = HAS(t->state);
  bpf_get_prandom_u32();
  if (known)
    sink += BPF_CORE_READ(t, state);
  return 0;
}

RAW_TP(local_spilled_byte_neighbours) {
  struct task_struct___old *t = OLD;
  volatile struct {
    __u8 a, state, b, arena;
    __u32 number;
  } known = {};
  known.a = bpf_get_prandom_u32();
  known.state = HAS(t->state);
  known.number = bpf_get_prandom_u32();
  if (known.state)
    sink += BPF_CORE_READ(t, state);
  return 0;
}

// Written as a word, read as bytes.
RAW_TP(local_spilled_narrower_load) {
  struct task_struct___old *t = OLD;
  volatile union {
    __u64 whole;
    __u8 byte[8];
  } known;
  known.whole = HAS(t->state);
  if (known.byte[0])
    sink += BPF_CORE_READ(t, state);
  return 0;
}

// Written as bytes, read as a word.
RAW_TP(local_spilled_wider_load_lost) {
  struct task_struct___old *t = OLD;
  volatile union {
    __u64 whole;
    __u8 byte[8];
  } known;
  known.whole = 0;
  known.byte[0] = HAS(t->state);
  if (known.whole)
    sink += BPF_CORE_READ(t, state);
  return 0;
}

RAW_TP(local_array_on_stack) {
  struct task_struct___old *t = OLD;
  volatile __u64 known[4] = {1, 1, 0, 1};
  __u64 i = 2;
  known[2] = HAS(t->state);
  HIDE(i);
  if (known[i & 3])
    sink += BPF_CORE_READ(t, state);
  return 0;
}

// A store to any of the slots.
RAW_TP(local_array_any_store_lost) {
  struct task_struct___old *t = OLD;
  volatile __u64 known[4] = {1, 1, 0, 1};
  known[2] = HAS(t->state);
  known[bpf_get_prandom_u32() & 3] = 5;
  if (known[2])
    sink += BPF_CORE_READ(t, state);
  return 0;
}

// A helper writes over it.
RAW_TP(local_overwritten_by_helper_lost) {
  struct task_struct___old *t = OLD;
  __u64 known = HAS(t->state);
  HIDE(known);
  bpf_probe_read_kernel(&known, sizeof(known), t);
  if (known)
    sink += BPF_CORE_READ(t, state);
  return 0;
}

// A helper reads it.
RAW_TP(local_read_by_helper) {
  struct task_struct___old *t = OLD;
  struct {
    __u64 known, key;
  } local = {HAS(t->state), 0};
  sink = (__u64)bpf_map_lookup_elem(&table, &local.key);
  if (*(volatile __u64 *)&local.known)
    sink += BPF_CORE_READ(t, state);
  return 0;
}

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
