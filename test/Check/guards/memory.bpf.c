// Guards' values in memory of the program's own: how it is written and read.
#include "guards.h"

struct {
  __uint(type, BPF_MAP_TYPE_ARRAY);
  __uint(max_entries, 1);
  __type(key, __u32);
  __type(value, __u64);
  __uint(map_flags, BPF_F_RDONLY_PROG);
} read_only SEC(".maps");

struct {
  __uint(type, BPF_MAP_TYPE_HASH);
  __uint(max_entries, 1);
  __type(key, __u32);
  __type(value, __u64);
} hash SEC(".maps");

struct {
  __uint(type, BPF_MAP_TYPE_QUEUE);
  __uint(max_entries, 1);
  __type(value, __u64);
} queue SEC(".maps");

struct {
  __uint(type, BPF_MAP_TYPE_PERF_EVENT_ARRAY);
  __uint(key_size, sizeof(int));
  __uint(value_size, sizeof(int));
} events SEC(".maps");

struct pair {
  __u64 state, other;
};

INLINE struct pair make_pair(struct task_struct___old *t) {
  struct pair pair = {.state = HAS(t->state), .other = bpf_ktime_get_ns()};
  return pair;
}
RAW_TP(struct_copied) {
  struct task_struct___old *t = OLD;
  struct pair first = make_pair(t), second;
  HIDE(first.state);
  *(volatile struct pair *)&second = first;
  if (*(volatile __u64 *)&second.state)
    sink = BPF_CORE_READ(t, state) + second.other;
  return 0;
}

RAW_TP(struct_copied_by_words) {
  struct task_struct___old *t = OLD;
  volatile __u32 from[4] = {}, to[4];
  from[2] = HAS(t->state);
  to[0] = from[0];
  to[1] = from[1];
  to[2] = from[2];
  to[3] = from[3];
  if (to[2])
    sink = BPF_CORE_READ(t, state);
  return 0;
}

// What lies beside what the helper writes stays.
RAW_TP(helper_writes_beside) {
  struct task_struct___old *t = OLD;
  struct {
    __u64 known;
    __u32 comm[4];
  } local = {.known = HAS(t->state)};
  bpf_get_current_comm(local.comm, sizeof(local.comm));
  if (*(volatile __u64 *)&local.known)
    sink = BPF_CORE_READ(t, state) + local.comm[0];
  return 0;
}

RAW_TP(helper_writes_half_lost) {
  struct task_struct___old *t = OLD;
  volatile __u64 known = HAS(t->state);
  bpf_probe_read_kernel((char *)&known + 4, 4, t);
  if ((__u32)known)
    sink = BPF_CORE_READ(t, state);
  return 0;
}

// Of a size that the verifier does not know.
RAW_TP(helper_writes_any_size_lost) {
  struct task_struct___old *t = OLD;
  struct {
    __u64 buffer[2];
    __u64 known, after;
  } local = {.known = HAS(t->state)};
  bpf_probe_read_kernel(local.buffer, bpf_get_prandom_u32() & 31, t);
  if (*(volatile __u64 *)&local.known)
    sink = BPF_CORE_READ(t, state);
  return 0;
}

RAW_TP(helper_writes_any_size_within) {
  struct task_struct___old *t = OLD;
  struct {
    __u64 buffer[4];
    __u64 known;
  } local = {.known = HAS(t->state)};
  bpf_probe_read_kernel(local.buffer, bpf_get_prandom_u32() & 15, t);
  if (*(volatile __u64 *)&local.known)
    sink = BPF_CORE_READ(t, state);
  return 0;
}

// What a helper only reads stays known, since 6.14.
RAW_TP(helper_reads) {
  struct task_struct___old *t = OLD;
  struct {
    __u32 pid, has;
  } event = {bpf_get_current_pid_tgid(), HAS(t->state)};
  bpf_perf_event_output(ctx, &events, BPF_F_CURRENT_CPU, &event, sizeof(event));
  if (*(volatile __u32 *)&event.has)
    sink = BPF_CORE_READ(t, state);
  return 0;
}

RAW_TP(helper_reads_zero) {
  struct task_struct___old *t = OLD;
  struct {
    __u64 pid, has;
  } event = {bpf_get_current_pid_tgid(), HAS(t->state)};
  bpf_perf_event_output(ctx, &events, BPF_F_CURRENT_CPU, &event, sizeof(event));
  if (*(volatile __u64 *)&event.has)
    sink = BPF_CORE_READ(t, state);
  return 0;
}

RAW_TP(helper_reads_beside) {
  struct task_struct___old *t = OLD;
  struct {
    __u64 pid, has;
  } event = {bpf_get_current_pid_tgid(), HAS(t->state)};
  bpf_perf_event_output(ctx, &events, BPF_F_CURRENT_CPU, &event, 8);
  if (*(volatile __u64 *)&event.has)
    sink = BPF_CORE_READ(t, state);
  return 0;
}

RAW_TP(helper_reads_key) {
  struct task_struct___old *t = OLD;
  __u32 key = HAS(t->state);
  bpf_map_delete_elem(&hash, &key);
  if (*(volatile __u32 *)&key)
    sink = BPF_CORE_READ(t, state);
  return 0;
}

// As much of it as the map says, and no more.
RAW_TP(helper_reads_beside_value) {
  struct task_struct___old *t = OLD;
  struct {
    __u64 value, has;
  } local = {1, HAS(t->state)};
  __u32 key = 1;
  bpf_map_update_elem(&hash, &key, &local, 0);
  if (*(volatile __u64 *)&local.has)
    sink = BPF_CORE_READ(t, state);
  return 0;
}

RAW_TP(helper_writes_value_lost) {
  struct task_struct___old *t = OLD;
  __u64 value = HAS(t->state);
  bpf_map_pop_elem(&queue, &value);
  if (*(volatile __u64 *)&value)
    sink = BPF_CORE_READ(t, state);
  return 0;
}

RAW_TP(helper_writes_beside_value) {
  struct task_struct___old *t = OLD;
  struct {
    __u64 value, has;
  } local = {1, HAS(t->state)};
  bpf_map_pop_elem(&queue, &local);
  if (*(volatile __u64 *)&local.has)
    sink = BPF_CORE_READ(t, state);
  return 0;
}

RAW_TP(helper_reads_arguments) {
  static const char format[] = "%d";
  struct task_struct___old *t = OLD;
  __u64 arguments[2] = {1, HAS(t->state)};
  char text[16];
  bpf_snprintf(text, sizeof(text), format, arguments, sizeof(arguments));
  if (*(volatile __u64 *)&arguments[1])
    sink = BPF_CORE_READ(t, state);
  return 0;
}

// In a map that the program may not write, but user space may.
RAW_TP(read_only_map_lost) {
  struct task_struct___never *t = NEVER;
  __u32 key = 0;
  __u64 *value = bpf_map_lookup_elem(&read_only, &key);
  if (value && IF_GUARDED(*value, 1))
    sink = BPF_CORE_READ(t, no_such_field);
  return 0;
}

RAW_TP(stored_constant) {
  struct task_struct___never *t = NEVER;
  volatile __u64 zero = 0;
  bpf_ktime_get_ns();
  if (IF_GUARDED(zero, 1))
    sink = BPF_CORE_READ(t, no_such_field);
  return 0;
}

// The first byte of a slot is kept as a number of one byte, which the store to
// the second takes away.
RAW_TP(stored_zero_bytes_lost) {
  struct task_struct___never *t = NEVER;
  volatile union {
    __u8 bytes[8];
    __u64 whole;
  } zero;
  for (int i = 0; i < 8; i++)
    zero.bytes[i] = 0;
  if (IF_GUARDED(zero.whole, 1))
    sink = BPF_CORE_READ(t, no_such_field);
  return 0;
}

RAW_TP(stored_one_bytes_lost) {
  struct task_struct___never *t = NEVER;
  volatile union {
    __u8 bytes[8];
    __u64 whole;
  } one;
  for (int i = 0; i < 8; i++)
    one.bytes[i] = 1;
  if (IF_GUARDED(one.whole != 0x0101010101010101, 1))
    sink = BPF_CORE_READ(t, no_such_field);
  return 0;
}

// A place that the verifier does not know is read: each holds the number zero,
// but that is not looked at.
RAW_TP(zeroes_at_any_index_lost) {
  struct task_struct___never *t = NEVER;
  volatile __u64 zeroes[4] = {};
  if (IF_GUARDED(zeroes[bpf_get_prandom_u32() & 3], 1))
    sink = BPF_CORE_READ(t, no_such_field);
  return 0;
}

// A zero is written to a place that it does not know: all stay zero.
RAW_TP(zero_to_any_index) {
  struct task_struct___never *t = NEVER;
  volatile __u64 zeroes[4] = {};
  zeroes[bpf_get_prandom_u32() & 3] = 0;
  if (IF_GUARDED(zeroes[2], 1))
    sink = BPF_CORE_READ(t, no_such_field);
  return 0;
}

RAW_TP(atomic_on_stack_lost) {
  struct task_struct___never *t = NEVER;
  __u64 zero = 0;
  __sync_fetch_and_add(&zero, 0);
  if (IF_GUARDED(*(volatile __u64 *)&zero, 1))
    sink = BPF_CORE_READ(t, no_such_field);
  return 0;
}

// A pointer kept on the stack is the same pointer.
RAW_TP(pointer_spilled) {
  struct task_struct___never *t = NEVER;
  __u32 key = 0;
  __u64 *volatile value = bpf_map_lookup_elem(&hash, &key);
  if (!value)
    return 0;
  bpf_ktime_get_ns();
  if (IF_GUARDED(!value, 1))
    sink = BPF_CORE_READ(t, no_such_field);
  return 0;
}

// Null by both tests, of a copy.
RAW_TP(pointer_copied) {
  struct task_struct___never *t = NEVER;
  __u32 key = 0;
  __u64 *value = bpf_map_lookup_elem(&hash, &key), *copy;
  asm volatile("%0 = %1" : "=r"(copy) : "r"(value));
  if (!copy)
    return 0;
  HIDE(copy);
  if (IF_GUARDED(!value, 1))
    sink = BPF_CORE_READ(t, no_such_field);
  return 0;
}

// Null where it was null.
RAW_TP(pointer_null_branch) {
  struct task_struct___never *t = NEVER;
  __u32 key = 0;
  __u64 *value = bpf_map_lookup_elem(&hash, &key);
  if (value)
    return 0;
  HIDE(value);
  if (IF_GUARDED(value, (void *)1))
    sink = BPF_CORE_READ(t, no_such_field);
  return 0;
}

// An array has all its elements: since 6.15 the verifier knows that a look-up
// by a constant is never null.
RAW_TP(array_element_never_null) {
  struct task_struct___never *t = NEVER;
  __u32 key = 0;
  __u64 *value = bpf_map_lookup_elem(&read_only, &key);
  if (CONDITION(!value))
    sink = BPF_CORE_READ(t, no_such_field);
  return 0;
}

// The last argument is on the stack of the caller, and it changes there.
NOINLINE int writes(__u64 *where, __u64 what) {
  *where = what;
  return 0;
}
RAW_TP(written_by_callee) {
  struct task_struct___old *t = OLD;
  __u64 known = 1;
  writes(&known, HAS(t->state));
  if (*(volatile __u64 *)&known)
    sink = BPF_CORE_READ(t, state);
  return 0;
}

// A pointer to a pointer to the flag.
NOINLINE int reads_deep(__u64 **where) {
  struct task_struct___old *t = OLD;
  if (**where)
    return BPF_CORE_READ(t, state);
  return 0;
}
RAW_TP(pointer_to_pointer) {
  struct task_struct___old *t = OLD;
  __u64 known = HAS(t->state), *where = &known;
  HIDE(where);
  sink = reads_deep(&where);
  return 0;
}
