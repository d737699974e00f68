// Guards and reads in different functions.
#include "guards.h"

INLINE bool has_state(struct task_struct___old *t) { return HAS(t->state); }
INLINE long read_state(struct task_struct___old *t) {
  return HAS(t->state) ? BPF_CORE_READ(t, state) : 0;
}

RAW_TP(static_inline_guard) {
  struct task_struct___old *t = OLD;
  if (has_state(t))
    sink = BPF_CORE_READ(t, state);
  return 0;
}

RAW_TP(static_inline_read) {
  sink = read_state(OLD);
  return 0;
}

NOINLINE int ask_state(struct task_struct___old *t) {
  HIDE(t);
  return HAS(t->state);
}
RAW_TP(noinline_result) {
  struct task_struct___old *t = OLD;
  if (ask_state(t))
    sink = BPF_CORE_READ(t, state);
  return 0;
}

NOINLINE int ask_both(struct task_struct___old *t) {
  HIDE(t);
  struct task_struct___new *n = (void *)t;
  if (HAS(t->state))
    return 1;
  if (HAS(n->__state))
    return 2;
  return 0;
}
RAW_TP(noinline_code_result) {
  struct task_struct___old *t = OLD;
  int which = ask_both(t);
  if (which == 1)
    sink = BPF_CORE_READ(t, state);
  else if (which == 2)
    sink = BPF_CORE_READ((struct task_struct___new *)t, __state);
  return 0;
}

NOINLINE int fails_without(struct task_struct___old *t, int x) {
  HIDE(t);
  if (x == 3)
    return -22;
  if (!HAS(t->state))
    return -2;
  return x == 5 ? 1 : 0;
}
RAW_TP(noinline_error_code) {
  struct task_struct___old *t = OLD;
  if (fails_without(t, bpf_get_prandom_u32()) < 0)
    return 0;
  sink = BPF_CORE_READ(t, state);
  return 0;
}

NOINLINE long read_if(struct task_struct___old *t, bool wanted) {
  HIDE(t);
  return wanted ? BPF_CORE_READ(t, state) : 0;
}
RAW_TP(noinline_argument) {
  struct task_struct___old *t = OLD;
  sink = read_if(t, HAS(t->state));
  return 0;
}

// One of the callers asks, the other does not.
RAW_TP(noinline_argument_two_callers) {
  struct task_struct___old *t = OLD;
  sink = read_if(t, HAS(t->state));
  sink += read_if(t, false);
  return 0;
}

NOINLINE long read_now(struct task_struct___old *t) {
  HIDE(t);
  return BPF_CORE_READ(t, state);
}
RAW_TP(noinline_read_under_guard) {
  struct task_struct___old *t = OLD;
  if (HAS(t->state))
    sink = read_now(t);
  return 0;
}

NOINLINE long read_and_ask(struct task_struct___old *t) {
  HIDE(t);
  if (HAS(t->state))
    return BPF_CORE_READ(t, state);
  return -1;
}
RAW_TP(noinline_whole) {
  sink = read_and_ask(OLD);
  return 0;
}

NOINLINE int ask_deep(struct task_struct___old *t) {
  HIDE(t);
  return ask_state(t) + 1;
}
RAW_TP(noinline_twice_deep) {
  struct task_struct___old *t = OLD;
  if (ask_deep(t) == 2)
    sink = BPF_CORE_READ(t, state);
  return 0;
}

struct known {
  bool state, arena;
  int code;
};
NOINLINE long read_by_struct(struct task_struct___old *t, struct known *known) {
  HIDE(t);
  long sum = 0;
  if (known->state)
    sum += BPF_CORE_READ(t, state);
  if (known->arena)
    sum += BPF_CORE_READ((struct bpf_arena *)t, user_vm_start);
  return sum;
}
// The members are stored one by one into one slot, and each such store takes
// from the verifier what it knew of the bytes before.
RAW_TP(noinline_struct_argument_lost) {
  struct task_struct___old *t = OLD;
  struct known known = {.state = HAS(t->state),
                        .arena = HAS_TYPE(struct bpf_arena)};
  sink = read_by_struct(t, &known);
  return 0;
}

struct known_apart {
  __u64 state, arena;
};
NOINLINE long read_by_words(struct task_struct___old *t,
                            struct known_apart *known) {
  HIDE(t);
  long sum = 0;
  if (known->state)
    sum += BPF_CORE_READ(t, state);
  if (known->arena)
    sum += BPF_CORE_READ((struct bpf_arena *)t, user_vm_start);
  return sum;
}
RAW_TP(noinline_struct_argument) {
  struct task_struct___old *t = OLD;
  struct known_apart known = {.state = HAS(t->state),
                              .arena = HAS_TYPE(struct bpf_arena)};
  sink = read_by_words(t, &known);
  return 0;
}

NOINLINE int fill(struct task_struct___old *t, struct known *known) {
  HIDE(t);
  known->state = HAS(t->state);
  known->arena = 0;
  return 0;
}
RAW_TP(noinline_struct_result) {
  struct task_struct___old *t = OLD;
  struct known known;
  fill(t, &known);
  if (known.state)
    sink = BPF_CORE_READ(t, state);
  return 0;
}

// A global function is verified by itself: what it returns is any number.
__attribute__((noinline)) int global_ask(int x) {
  struct task_struct___old *t = OLD;
  HIDE(x);
  return HAS(t->state);
}
RAW_TP(global_result_lost) {
  struct task_struct___old *t = OLD;
  if (global_ask(1))
    sink = BPF_CORE_READ(t, state);
  return 0;
}

// And so is what it is given.
__attribute__((noinline)) int global_read_if(int wanted) {
  struct task_struct___old *t = OLD;
  if (wanted)
    return BPF_CORE_READ(t, state);
  return 0;
}
RAW_TP(global_argument_lost) {
  struct task_struct___old *t = OLD;
  sink = global_read_if(HAS(t->state));
  return 0;
}

__attribute__((noinline)) int global_whole(int x) {
  struct task_struct___old *t = OLD;
  HIDE(x);
  if (HAS(t->state))
    return BPF_CORE_READ(t, state);
  return x;
}
RAW_TP(global_with_guard) {
  sink = global_whole(4);
  return 0;
}

// Called under the guard only; is it verified where it is not called?
__attribute__((noinline)) int global_read(int x) {
  struct task_struct___old *t = OLD;
  HIDE(x);
  return BPF_CORE_READ(t, state) + x;
}
RAW_TP(global_called_under_guard) {
  struct task_struct___old *t = OLD;
  if (HAS(t->state))
    sink = global_read(4);
  return 0;
}

RAW_TP(global_called_twice_under_guard) {
  struct task_struct___old *t = OLD;
  if (HAS(t->state)) {
    if (bpf_get_prandom_u32() & 1)
      sink = global_read(4);
    sink += global_read(9);
  }
  return 0;
}

// A global function's pointer argument to memory of the caller: lost as well.
__attribute__((noinline)) int global_by_struct(struct known *known) {
  struct task_struct___old *t = OLD;
  if (!known)
    return 0;
  if (known->state)
    return BPF_CORE_READ(t, state);
  return 0;
}
RAW_TP(global_struct_lost) {
  struct task_struct___old *t = OLD;
  struct known known = {.state = HAS(t->state)};
  sink = global_by_struct(&known);
  return 0;
}

// A global function that always gives 0 gives any number all the same.
__attribute__((noinline)) int global_zero(int x) {
  HIDE(x);
  return 0;
}
RAW_TP(global_constant_lost) {
  struct task_struct___old *t = OLD;
  if (global_zero(1) || HAS(t->state))
    sink = BPF_CORE_READ(t, state);
  return 0;
}
