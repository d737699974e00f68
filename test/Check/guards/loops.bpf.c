// Guards in and around loops.
#include "guards.h"

struct {
  __uint(type, BPF_MAP_TYPE_ARRAY);
  __uint(max_entries, 4);
  __type(key, __u32);
  __type(value, __u64);
} table SEC(".maps");

RAW_TP(loop_unrolled) {
  struct task_struct___old *t = OLD;
#pragma clang loop unroll(full)
  for (int i = 0; i < 4; i++) {
    if (HAS(t->state))
      sink += BPF_CORE_READ(t, state);
    t = (void *)BPF_CORE_READ((struct task_struct *)t, real_parent);
  }
  return 0;
}

RAW_TP(loop_counted) {
  struct task_struct___old *t = OLD;
#pragma clang loop unroll(disable)
  for (int i = 0; i < 20; i++) {
    if (HAS(t->state))
      sink += BPF_CORE_READ(t, state);
    t = (void *)BPF_CORE_READ((struct task_struct *)t, real_parent);
  }
  return 0;
}

// The base does not change in the loop: clang may move what is made of it
// above the guard, and then the kernel refuses what the source has right.
RAW_TP(loop_invariant_hoisted) {
  struct task_struct___old *t = OLD;
  __u32 n = bpf_get_prandom_u32() & 31;
#pragma clang loop unroll(disable)
  for (__u32 i = 0; i < n; i++) {
    if (HAS(t->state))
      sink += BPF_CORE_READ(t, state);
  }
  return 0;
}

RAW_TP(loop_runtime_bound) {
  struct task_struct___old *t = OLD;
  __u32 n = bpf_get_prandom_u32() & 15;
#pragma clang loop unroll(disable)
  while (n--) {
    if (HAS(t->state))
      sink += BPF_CORE_READ(t, state);
    t = (void *)BPF_CORE_READ((struct task_struct *)t, real_parent);
  }
  return 0;
}

RAW_TP(loop_until_null) {
  struct task_struct___old *t = OLD;
#pragma clang loop unroll(disable)
  for (int i = 0; i < 50 && t; i++) {
    if (HAS(t->state) && BPF_CORE_READ(t, state) == 2)
      break;
    t = (void *)BPF_CORE_READ((struct task_struct *)t, real_parent);
  }
  sink = (__u64)t;
  return 0;
}

RAW_TP(loop_under_guard) {
  struct task_struct___old *t = OLD;
  if (HAS(t->state)) {
#pragma clang loop unroll(disable)
    for (int i = 0; i < 10; i++) {
      sink += BPF_CORE_READ(t, state);
      t = (void *)BPF_CORE_READ((struct task_struct *)t, real_parent);
    }
  }
  return 0;
}

RAW_TP(loop_break_hoisted) {
  struct task_struct___old *t = OLD;
#pragma clang loop unroll(disable)
  for (int i = 0; i < 10; i++) {
    t = (void *)BPF_CORE_READ((struct task_struct *)t, real_parent);
    if (!HAS(t->state))
      break;
    sink += BPF_CORE_READ(t, state);
  }
  return 0;
}

// As many turns as the guard says.
RAW_TP(loop_turns_by_guard) {
  struct task_struct___old *t = OLD;
  int n = HAS(t->state) ? 5 : 0;
#pragma clang loop unroll(disable)
  for (int i = 0; i < n; i++) {
    sink += BPF_CORE_READ(t, state);
    t = (void *)BPF_CORE_READ((struct task_struct *)t, real_parent);
  }
  return 0;
}

// The guard's value lives through the loop.
RAW_TP(loop_before_use) {
  struct task_struct___old *t = OLD;
  bool known = HAS(t->state);
  __u32 n = bpf_get_prandom_u32() & 15;
  HIDE(known);
#pragma clang loop unroll(disable)
  for (__u32 i = 0; i < n; i++)
    sink += bpf_ktime_get_ns();
  if (known)
    sink += BPF_CORE_READ(t, state);
  return 0;
}

// What the guard says is set in the loop, which may run no turn at all.
RAW_TP(loop_sets_flag) {
  struct task_struct___old *t = OLD;
  bool known = false;
  __u32 n = bpf_get_prandom_u32() & 15;
#pragma clang loop unroll(disable)
  for (__u32 i = 0; i < n; i++) {
    sink += bpf_ktime_get_ns();
    known = HAS(t->state);
  }
  if (known)
    sink += BPF_CORE_READ(t, state);
  return 0;
}

// The read's turn comes after those that prune.
RAW_TP(loop_third_turn) {
  struct task_struct___old *t = OLD;
  bool known = HAS(t->state);
  HIDE(known);
#pragma clang loop unroll(disable)
  for (int i = 0; i < 10; i++) {
    if (i == 3 && known)
      sink += BPF_CORE_READ(t, state);
    t = (void *)BPF_CORE_READ((struct task_struct *)t, real_parent);
  }
  return 0;
}

// Never got to: the counter does not come to that number.
RAW_TP(loop_turn_that_never_comes) {
  struct task_struct___old *t = OLD;
#pragma clang loop unroll(disable)
  for (int i = 0; i < 10; i++) {
    int odd = i * 2 + 1;
    HIDE(odd);
    if (odd == 8)
      sink += BPF_CORE_READ(t, state);
    t = (void *)BPF_CORE_READ((struct task_struct *)t, real_parent);
  }
  return 0;
}

struct turn {
  struct task_struct___old *t;
  bool known;
  __u64 sum;
};
NOINLINE int turn_with_guard(__u32 i, struct turn *turn) {
  struct task_struct___old *t = turn->t;
  if (HAS(t->state))
    turn->sum += BPF_CORE_READ(t, state);
  return 0;
}
RAW_TP(callback_guard_inside) {
  struct turn turn = {.t = OLD};
  bpf_loop(10, turn_with_guard, &turn, 0);
  sink = turn.sum;
  return 0;
}

NOINLINE int turn_by_context(__u32 i, struct turn *turn) {
  struct task_struct___old *t = turn->t;
  if (turn->known)
    turn->sum += BPF_CORE_READ(t, state);
  return 0;
}
RAW_TP(callback_guard_in_context) {
  struct turn turn = {.t = OLD};
  turn.known = HAS(turn.t->state);
  bpf_loop(10, turn_by_context, &turn, 0);
  sink = turn.sum;
  return 0;
}

NOINLINE int turn_that_reads(__u32 i, struct turn *turn) {
  struct task_struct___old *t = turn->t;
  turn->sum += BPF_CORE_READ(t, state);
  return 0;
}
RAW_TP(callback_under_guard) {
  struct turn turn = {.t = OLD};
  if (HAS(turn.t->state))
    bpf_loop(10, turn_that_reads, &turn, 0);
  sink = turn.sum;
  return 0;
}

// libbpf's macro makes a record for each member in its argument: `turn::t` as
// well, of a struct that no kernel has. Refused wherever it is got to.
NOINLINE int turn_of_own_struct(__u32 i, struct turn *turn) {
  turn->sum += BPF_CORE_READ(turn->t, state);
  return 0;
}
RAW_TP(callback_own_struct_trap) {
  struct turn turn = {.t = OLD};
  if (HAS(turn.t->state))
    bpf_loop(10, turn_of_own_struct, &turn, 0);
  sink = turn.sum;
  return 0;
}

// No turn at all where the field is absent, which the verifier knows.
RAW_TP(callback_zero_turns) {
  struct turn turn = {.t = OLD};
  bpf_loop(HAS(turn.t->state) ? 4 : 0, turn_that_reads, &turn, 0);
  sink = turn.sum;
  return 0;
}

NOINLINE int turn_that_asks(__u32 i, struct turn *turn) {
  struct task_struct___old *t = turn->t;
  turn->known = HAS(t->state);
  return 0;
}
RAW_TP(callback_sets_flag) {
  struct task_struct___old *t = OLD;
  struct turn turn = {.t = t};
  bpf_loop(2, turn_that_asks, &turn, 0);
  if (turn.known)
    sink = BPF_CORE_READ(t, state);
  return 0;
}

NOINLINE long each(void *map, __u32 *key, __u64 *value, struct turn *turn) {
  struct task_struct___old *t = turn->t;
  if (HAS(t->state))
    *value += BPF_CORE_READ(t, state);
  return 0;
}
RAW_TP(callback_each_element) {
  struct turn turn = {.t = OLD};
  bpf_for_each_map_elem(&table, each, &turn, 0);
  return 0;
}

NOINLINE long each_by_context(void *map, __u32 *key, __u64 *value,
                              struct turn *turn) {
  struct task_struct___old *t = turn->t;
  if (turn->known)
    *value += BPF_CORE_READ(t, state);
  return 0;
}
RAW_TP(callback_each_by_context) {
  struct turn turn = {.t = OLD};
  turn.known = HAS(turn.t->state);
  bpf_for_each_map_elem(&table, each_by_context, &turn, 0);
  return 0;
}

// bpf_loop is there from 5.17 on.
RAW_TP(loop_helper_or_loop) {
  struct turn turn = {.t = OLD};
  turn.known = HAS(turn.t->state);
  if (HAS_VALUE(enum bpf_func_id, BPF_FUNC_loop)) {
    bpf_loop(10, turn_by_context, &turn, 0);
  } else {
#pragma clang loop unroll(disable)
    for (int i = 0; i < 10; i++)
      turn_by_context(i, &turn);
  }
  sink = turn.sum;
  return 0;
}
