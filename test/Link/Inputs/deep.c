#include "bpf.h"
SEC("syscall") int deep(void *ctx) {
  volatile u64 room[20];
  room[0] = room[19] = 1;
  return room[0];
}
#ifdef LICENSE
char _license[] SEC("license") = LICENSE;
#endif
