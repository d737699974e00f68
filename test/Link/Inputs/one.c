#include "bpf.h"
struct one { char a; };
char _license[] SEC("license") = "GPL";
u64 id_of_one, shared_id_in_one;
struct shared { short s; };
#ifdef WRONG
int add(int a, int b, int c);
#define add(a, b) add(a, b, 0)
#else
int add(int a, int b);
#endif
SEC("syscall") int first(void *ctx) {
  id_of_one = __builtin_btf_type_id(*(struct one *)0, 0);
  shared_id_in_one = __builtin_btf_type_id(*(struct shared *)0, 0);
  return add(40, 2);
}
