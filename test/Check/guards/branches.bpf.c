// Guards in branches of one function.
#include "guards.h"

RAW_TP(plain_if) {
  struct task_struct___old *t = OLD;
  if (HAS(t->state))
    sink = BPF_CORE_READ(t, state);
  return 0;
}

// One of the two is there on each kernel.
RAW_TP(if_else) {
  struct task_struct___old *o = OLD;
  struct task_struct___new *n = (void *)o;
  if (HAS(n->__state))
    sink = BPF_CORE_READ(n, __state);
  else
    sink = BPF_CORE_READ(o, state);
  return 0;
}

RAW_TP(negated) {
  struct task_struct___old *o = OLD;
  struct task_struct___new *n = (void *)o;
  if (!HAS(n->__state))
    sink = BPF_CORE_READ(o, state);
  return 0;
}

RAW_TP(nested_ifs) {
  struct task_struct___old *t = OLD;
  if (bpf_get_prandom_u32() & 1) {
    if (HAS(t->state)) {
      if (bpf_get_prandom_u32() & 2)
        sink = BPF_CORE_READ(t, state);
      else
        sink = bpf_core_field_offset(t->state);
    }
  }
  return 0;
}

RAW_TP(nested_guards) {
  struct task_struct___new *n = NEW;
  if (HAS_TYPE(struct bpf_ringbuf)) {
    struct bpf_ringbuf *r = (void *)n;
    sink = BPF_CORE_READ(r, mask);
    if (HAS(n->__state)) {
      sink = BPF_CORE_READ(n, __state);
      if (HAS_TYPE(struct bpf_arena))
        sink = BPF_CORE_READ((struct bpf_arena *)n, user_vm_start);
    }
  }
  return 0;
}

// The inner guard does not imply the outer one's read.
RAW_TP(wrong_guard) {
  struct task_struct___old *t = OLD;
  if (HAS_TYPE(struct bpf_ringbuf))
    sink = BPF_CORE_READ(t, state);
  return 0;
}

RAW_TP(and_guards) {
  struct task_struct___new *n = NEW;
  if (HAS(n->__state) && HAS_TYPE(struct bpf_arena))
    sink = BPF_CORE_READ(n, __state) +
           BPF_CORE_READ((struct bpf_arena *)n, user_vm_start);
  return 0;
}

RAW_TP(and_runtime_before) {
  struct task_struct___old *t = OLD;
  int pid = BPF_CORE_READ(TASK, pid);
  if (pid > 1 && HAS(t->state))
    sink = BPF_CORE_READ(t, state);
  return 0;
}

RAW_TP(and_runtime_after) {
  struct task_struct___old *t = OLD;
  int pid = BPF_CORE_READ(TASK, pid);
  if (HAS(t->state) && pid > 1)
    sink = BPF_CORE_READ(t, state);
  return 0;
}

RAW_TP(and_read_in_condition) {
  struct task_struct___old *t = OLD;
  if (HAS(t->state) && BPF_CORE_READ(t, state) == 1)
    sink = 1;
  return 0;
}

RAW_TP(or_guards) {
  struct task_struct___old *t = OLD;
  if (!HAS(t->state) || bpf_get_prandom_u32() & 1)
    return 0;
  sink = BPF_CORE_READ(t, state);
  return 0;
}

RAW_TP(or_two_names) {
  struct task_struct___old *o = OLD;
  struct task_struct___new *n = (void *)o;
  if (HAS(o->state) || HAS(n->__state))
    sink = HAS(o->state) ? BPF_CORE_READ(o, state) : BPF_CORE_READ(n, __state);
  return 0;
}

// Either lets in, so neither guards.
RAW_TP(or_runtime) {
  struct task_struct___old *t = OLD;
  if (HAS(t->state) || bpf_get_prandom_u32() & 1)
    sink = BPF_CORE_READ(t, state);
  return 0;
}

RAW_TP(ternary) {
  struct task_struct___old *t = OLD;
  sink = HAS(t->state) ? BPF_CORE_READ(t, state) : -1;
  return 0;
}

RAW_TP(ternary_nested) {
  struct task_struct___old *o = OLD;
  struct task_struct___new *n = (void *)o;
  sink = HAS(o->state)    ? BPF_CORE_READ(o, state)
         : HAS(n->__state) ? BPF_CORE_READ(n, __state)
                          : 7;
  return 0;
}

// No helper between: clang may make a select of it.
RAW_TP(ternary_offsets) {
  struct task_struct___old *o = OLD;
  struct task_struct___new *n = (void *)o;
  __u64 at = HAS(n->__state) ? bpf_core_field_offset(n->__state)
                             : bpf_core_field_offset(o->state);
  bpf_probe_read_kernel(&sink, 4, (char *)o + at);
  return 0;
}

RAW_TP(early_return) {
  struct task_struct___old *t = OLD;
  if (!HAS(t->state))
    return 0;
  sink = BPF_CORE_READ(t, state);
  return 0;
}

RAW_TP(early_return_later) {
  struct task_struct___old *t = OLD;
  struct task_struct *task = (void *)t;
  if (!HAS(t->state))
    return 0;
  if (BPF_CORE_READ(task, pid) == 1)
    sink = 3;
  else if (BPF_CORE_READ(task, real_parent, tgid) == 2)
    return 1;
  sink += BPF_CORE_READ(t, state);
  return 0;
}

// A read before the test of it.
RAW_TP(guard_too_late) {
  struct task_struct___old *t = OLD;
  __u64 value = BPF_CORE_READ(t, state);
  if (HAS(t->state))
    sink = value;
  return 0;
}

RAW_TP(goto_out) {
  struct task_struct___old *t = OLD;
  __u64 value = 0;
  if (!HAS(t->state))
    goto out;
  value = BPF_CORE_READ(t, state);
  if (value == 9)
    goto out;
  value += bpf_core_field_size(t->state);
out:
  sink = value;
  return 0;
}

// A jump into the guarded block from elsewhere.
RAW_TP(goto_around_guard) {
  struct task_struct___old *t = OLD;
  if (bpf_get_prandom_u32() == 4)
    goto in;
  if (HAS(t->state)) {
  in:
    sink = BPF_CORE_READ(t, state);
  }
  return 0;
}

RAW_TP(else_if_chain) {
  struct task_struct___pids *p = (void *)bpf_get_current_task();
  struct task_struct___old *o = (void *)p;
  struct task_struct___new *n = (void *)p;
  if (HAS(p->pids))
    sink = (__u64)BPF_CORE_READ(p, pids[1].pid);
  else if (HAS(o->state))
    sink = BPF_CORE_READ(o, state);
  else if (HAS(n->__state))
    sink = BPF_CORE_READ(n, __state);
  return 0;
}

// Nothing of it is there anywhere.
RAW_TP(never_there) {
  struct task_struct___never *t = (void *)bpf_get_current_task();
  if (HAS(t->no_such_field))
    sink = BPF_CORE_READ(t, no_such_field);
  if (HAS_TYPE(struct no_such_type))
    sink = BPF_CORE_READ((struct no_such_type *)t, field);
  return 0;
}

// A switch on a runtime value, one case of which needs the field.
RAW_TP(switch_runtime_case) {
  struct task_struct___old *t = OLD;
  switch (bpf_get_prandom_u32() & 7) {
  case 1:
    sink = 10;
    break;
  case 2:
    if (!HAS(t->state))
      break;
    sink = BPF_CORE_READ(t, state);
    break;
  case 5:
    return 3;
  default:
    sink = 20;
  }
  return 0;
}

RAW_TP(switch_runtime_tail) {
  struct task_struct___old *t = OLD;
  int wanted = HAS(t->state) ? 1 : 0;
  switch (bpf_get_prandom_u32() & 3) {
  case 1:
    sink = 10;
    break;
  case 2:
    sink = 11;
    break;
  default:
    sink = 20;
  }
  if (wanted)
    sink += BPF_CORE_READ(t, state);
  return 0;
}
