#include "bpf.h"
struct pt_regs { long REGS; } __attribute__((preserve_access_index));
char _license[] SEC("license") = "GPL";
#ifndef NAME
#define NAME probe
#endif
SEC("kprobe/nothing") int NAME(struct pt_regs *ctx) {
  return __builtin_preserve_field_info(ctx->REGS, 0);
}
