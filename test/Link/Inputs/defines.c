#include "bpf.h"
struct map {
  __uint(type, 2);
  __type(key, int);
  __type(value, int);
  __uint(max_entries, 1);
};
char _license[] SEC("license") = "GPL";
struct map shared SEC(".maps");
int counter = 7;
noinline int add(int a, int b) {
  asm volatile("");
  return a + b;
}
#ifndef PART
noinline int optional(int a) {
  asm volatile("");
  return a;
}
#endif
