// What a syscall was called with is the user's, whichever way libbpf's macro
// took it out of the registers; the registers themselves are the kernel's.
// RUN: %cc %s -o %t.o && %disasm %t.o | FileCheck %s
#include "program.h"
struct open_how { u64 flags, mode; } __attribute__((preserve_access_index));
// CHECK-LABEL: <a>:
// CHECK: struct open_how::mode
// CHECK: call 0x70
// CHECK: exit
SEC("ksyscall/openat2") __corify int BPF_KSYSCALL(a, int fd, const char *name, struct open_how *how) { return how->mode; }
// CHECK-LABEL: <b>:
// CHECK: struct open_how::mode
// CHECK: call 0x70
// CHECK: exit
SEC("kprobe/__x64_sys_openat2") __corify int BPF_KSYSCALL(b, int fd, const char *name, struct open_how *how) { return how->mode; }
// CHECK-LABEL: <c>:
// CHECK-NOT: call 0x71
// CHECK: struct open_how::mode
// CHECK: call 0x70
// CHECK: exit
struct trace_event_raw_sys_enter { struct trace_entry ent; long id; unsigned long args[6]; } __attribute__((preserve_access_index));
SEC("tracepoint/syscalls/sys_enter_openat2") __corify int c(struct trace_event_raw_sys_enter *ctx) { return ((struct open_how *)ctx->args[2])->mode; }
