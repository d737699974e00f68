// Functions that are not simply called: timers, nested callbacks, tail calls,
// open-coded iterators; and loops in loops.
#include "guards.h"

struct element {
  struct bpf_timer timer;
  __u64 number;
};
struct {
  __uint(type, BPF_MAP_TYPE_ARRAY);
  __uint(max_entries, 1);
  __type(key, __u32);
  __type(value, struct element);
} timers SEC(".maps");

struct {
  __uint(type, BPF_MAP_TYPE_PROG_ARRAY);
  __uint(max_entries, 1);
  __type(key, __u32);
  __type(value, __u32);
} programs SEC(".maps");

NOINLINE int expired(void *map, __u32 *key, struct element *element) {
  struct task_struct___old *t = OLD;
  if (HAS(t->state))
    element->number = BPF_CORE_READ(t, state);
  return 0;
}
// No such helper in raw_tp programs.
SEC("tc") int PROGRAM(timer_guard_inside)(void *ctx) {
  __u32 key = 0;
  struct element *element = bpf_map_lookup_elem(&timers, &key);
  if (!element || bpf_timer_init(&element->timer, &timers, 1))
    return 0;
  bpf_timer_set_callback(&element->timer, expired);
  return 0;
}

NOINLINE int expired_reads(void *map, __u32 *key, struct element *element) {
  struct task_struct___old *t = OLD;
  element->number = BPF_CORE_READ(t, state);
  return 0;
}
SEC("tc") int PROGRAM(timer_under_guard)(void *ctx) {
  struct task_struct___old *t = 0;
  __u32 key = 0;
  struct element *element = bpf_map_lookup_elem(&timers, &key);
  if (!element || bpf_timer_init(&element->timer, &timers, 1))
    return 0;
  if (HAS(t->state))
    bpf_timer_set_callback(&element->timer, expired_reads);
  return 0;
}

struct turn {
  bool known;
  __u64 sum;
};
NOINLINE int inner(__u32 i, struct turn *turn) {
  struct task_struct___old *t = OLD;
  if (turn->known)
    turn->sum += BPF_CORE_READ(t, state);
  return 0;
}
NOINLINE int outer(__u32 i, struct turn *turn) {
  bpf_loop(3, inner, turn, 0);
  return 0;
}
RAW_TP(callback_in_callback) {
  struct task_struct___old *t = OLD;
  struct turn turn = {.known = HAS(t->state)};
  bpf_loop(3, outer, &turn, 0);
  sink = turn.sum;
  return 0;
}

// The flag is off in the first turn, on in the second.
NOINLINE int switches_on(__u32 i, struct turn *turn) {
  struct task_struct___never *t = (void *)bpf_get_current_task();
  if (turn->known)
    turn->sum += BPF_CORE_READ(t, no_such_field);
  turn->known = true;
  return 0;
}
RAW_TP(callback_second_turn_lost) {
  struct turn turn = {};
  bpf_loop(3, switches_on, &turn, 0);
  sink = turn.sum;
  return 0;
}

// One turn only, so that it never comes.
RAW_TP(callback_only_turn) {
  struct turn turn = {};
  bpf_loop(IF_GUARDED(1, bpf_get_prandom_u32()), switches_on, &turn, 0);
  sink = turn.sum;
  return 0;
}

// Stops by itself, though the verifier does not go by what it returns.
NOINLINE int stops_itself(__u32 i, struct turn *turn) {
  struct task_struct___never *t = (void *)bpf_get_current_task();
  if (i == 2 && !turn->known)
    return 1;
  if (i > 100)
    turn->sum += BPF_CORE_READ(t, no_such_field);
  return 0;
}
RAW_TP(callback_index_lost) {
  struct turn turn = {};
  bpf_loop(50, stops_itself, &turn, 0);
  sink = turn.sum;
  return 0;
}

RAW_TP(tail_call_before) {
  struct task_struct___old *t = OLD;
  bool known = HAS(t->state);
  HIDE(known);
  bpf_tail_call(ctx, &programs, 0);
  if (known)
    sink = BPF_CORE_READ(t, state);
  return 0;
}

// What comes after it is reached where the call fails.
RAW_TP(tail_call_before_read_lost) {
  struct task_struct___never *t = (void *)bpf_get_current_task();
  bpf_tail_call(ctx, &programs, 0);
  sink = BPF_CORE_READ(t, no_such_field);
  return 0;
}

RAW_TP(loops_nested) {
  struct task_struct___old *t = OLD;
#pragma clang loop unroll(disable)
  for (int i = 0; i < 5; i++) {
    struct task_struct___old *p = t;
#pragma clang loop unroll(disable)
    for (int j = 0; j < 5; j++) {
      if (i + j > 5 && HAS(p->state))
        sink += BPF_CORE_READ(p, state);
      p = (void *)BPF_CORE_READ((struct task_struct *)p, real_parent);
    }
    t = (void *)BPF_CORE_READ((struct task_struct *)t, real_parent);
  }
  return 0;
}

// Headers before 6.4 have none.
struct bpf_iter_num___own {
  __u64 opaque[1];
} __attribute__((aligned(8)));
extern int bpf_iter_num_new(struct bpf_iter_num___own *it, int start, int end) __ksym __weak;
extern int *bpf_iter_num_next(struct bpf_iter_num___own *it) __ksym __weak;
extern void bpf_iter_num_destroy(struct bpf_iter_num___own *it) __ksym __weak;

RAW_TP(iterator_guard_inside) {
  struct task_struct___old *t = OLD;
  struct bpf_iter_num___own it;
  bpf_iter_num_new(&it, 0, 20);
  while (bpf_iter_num_next(&it)) {
    if (HAS(t->state))
      sink += BPF_CORE_READ(t, state);
    t = (void *)BPF_CORE_READ((struct task_struct *)t, real_parent);
  }
  bpf_iter_num_destroy(&it);
  return 0;
}

RAW_TP(iterator_flag_before) {
  struct task_struct___old *t = OLD;
  bool known = HAS(t->state);
  HIDE(known);
  struct bpf_iter_num___own it;
  bpf_iter_num_new(&it, 0, 20);
  while (bpf_iter_num_next(&it)) {
    if (known)
      sink += BPF_CORE_READ(t, state);
    t = (void *)BPF_CORE_READ((struct task_struct *)t, real_parent);
  }
  bpf_iter_num_destroy(&it);
  return 0;
}

// Many paths, each with a number of its own that is used later.
RAW_TP(many_paths) {
  struct task_struct___old *t = OLD;
  __u64 random = bpf_ktime_get_ns(), bits = HAS(t->state) ? 1 : 0;
#pragma clang loop unroll(full)
  for (int i = 1; i < 9; i++) {
    if (random & (1 << (i * 3)))
      bits += 2 << i;
    HIDE(bits);
  }
  if (bits & 1)
    sink = BPF_CORE_READ(t, state);
  sink += bits;
  return 0;
}

// The paths meet again, with the numbers they had forgotten.
RAW_TP(many_paths_that_meet) {
  struct task_struct___old *t = OLD;
#pragma clang loop unroll(full)
  for (int i = 0; i < 30; i++) {
    if (bpf_get_prandom_u32() & 1)
      sink += bpf_ktime_get_ns();
    else
      sink ^= 5;
  }
  if (HAS(t->state))
    sink = BPF_CORE_READ(t, state);
  return 0;
}
