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
