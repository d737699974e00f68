#include "bpf.h"
struct two { char a, b; };
char _license[] SEC("license") = "GPL";
u64 id_of_two, shared_id_in_two;
struct shared { short s; };
#ifndef SORT
#define SORT noinline
#endif
SORT int add(int a, int b) {
  asm volatile("");
  return a + b;
}
SEC("syscall") int second(void *ctx) {
  id_of_two = __builtin_btf_type_id(*(struct two *)0, 0);
  shared_id_in_two = __builtin_btf_type_id(*(struct shared *)0, 0);
  return 0;
}
