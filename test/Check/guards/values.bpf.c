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
