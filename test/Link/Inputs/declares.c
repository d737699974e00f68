#include "bpf.h"
struct task { int state, pid; } __attribute__((preserve_access_index));
struct map {
  __uint(type, 2);
  __type(key, int);
  __type(value, int);
  __uint(max_entries, 1);
};
char _license[] SEC("license") = "GPL";
extern struct map shared EXTERN(".maps");
extern int counter;
int add(int a, int b);
weak int optional(int a);

SEC("raw_tp/x") int program(struct task *t) {
  int key = 0, *value = lookup(&shared, &key);
  return t->pid + t->state + counter + add(1, 2) + optional(3) + (value ? *value : 0);
}
