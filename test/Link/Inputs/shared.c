#include "bpf.h"
struct counters {
  __uint(type, 2);
  __uint(max_entries, 1);
  __type(key, u32);
  __type(value, u64);
};
char _license[] SEC("license") = "GPL";
#ifdef DECLARES
extern u64 counter EXTERN(".data.shared");
extern struct counters shared EXTERN(".maps");
u64 mine SEC(".data.shared") = 1;
struct counters own SEC(".maps");
#else
u64 counter SEC(".data.shared") = 7;
struct counters shared SEC(".maps");
#endif
SEC("syscall") int NAME(void *ctx) {
  u32 key = 0;
  u64 *value = lookup(&shared, &key);
#ifdef DECLARES
  if (lookup(&own, &key))
    mine += counter;
#endif
  if (value)
    counter += *value;
  return counter;
}
