#include "bpf.h"
SEC("syscall") int deep(void *ctx) {
  asm volatile("*(u64 *)(r10 - 160) = r10");
  return 0;
}
#ifdef LICENSE
char _license[] SEC("license") = LICENSE;
#endif
