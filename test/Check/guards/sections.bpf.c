// The same guard in programs of several types, optional ones among them.
#include "guards.h"

#define BODY                                                                   \
  struct task_struct___old *t = OLD;                                           \
  if (HAS(t->state))                                                           \
    sink = BPF_CORE_READ(t, state);                                            \
  return 0

SEC("kprobe/do_exit") int PROGRAM(section_kprobe)(void *ctx) { BODY; }
SEC("kretprobe/do_exit") int PROGRAM(section_kretprobe)(void *ctx) { BODY; }
SEC("tp/sched/sched_switch") int PROGRAM(section_tracepoint)(void *ctx) { BODY; }
SEC("perf_event") int PROGRAM(section_perf_event)(void *ctx) { BODY; }
SEC("uprobe") int PROGRAM(section_uprobe)(void *ctx) { BODY; }
SEC("ksyscall/openat") int PROGRAM(section_ksyscall)(void *ctx) { BODY; }
SEC("raw_tp.w/x") int PROGRAM(section_writable)(void *ctx) { BODY; }
SEC("?kprobe/do_exit") int PROGRAM(section_optional)(void *ctx) { BODY; }
SEC("syscall") int PROGRAM(section_syscall)(void *ctx) { BODY; }

// Typed arguments, whose loads stay loads: those become the poison.
SEC("tp_btf/sched_process_exit") int PROGRAM(section_typed)(__u64 *ctx) {
  struct task_struct___never *t = (void *)ctx[0];
  if (HAS(t->no_such_field))
    sink = t->no_such_field;
  return 0;
}
SEC("tp_btf/sched_process_exit") int PROGRAM(section_typed_old)(__u64 *ctx) {
  struct task_struct___old *o = (void *)ctx[0];
  struct task_struct___new *n = (void *)ctx[0];
  if (HAS(n->__state))
    sink = n->__state;
  else
    sink = o->state;
  return 0;
}
SEC("iter/task") int PROGRAM(section_iterator)(__u64 *ctx) {
  struct task_struct___never *t = (void *)ctx[1];
  if (t && HAS(t->no_such_field))
    sink = t->no_such_field;
  return 0;
}
SEC("socket") int PROGRAM(section_socket)(struct __sk_buff *skb) {
  struct no_such_type *t = 0;
  if (HAS_TYPE(struct no_such_type))
    sink = bpf_core_field_offset(t->field);
  return 0;
}
SEC("xdp") int PROGRAM(section_xdp)(struct xdp_md *xdp) {
  struct task_struct___old *t = 0;
  if (HAS(t->state))
    sink = bpf_core_field_offset(t->state);
  return 2;
}
