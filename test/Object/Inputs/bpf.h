// What the test objects here need of bpf_helpers.h.
typedef unsigned char u8;
typedef unsigned int u32;
typedef unsigned long long u64;
#define SEC(name) __attribute__((section(name), used))
#define EXTERN(name) __attribute__((section(name)))
#define noinline __attribute__((noinline))
#define weak __attribute__((weak))
#define hidden __attribute__((visibility("hidden")))
#define __uint(name, val) int(*name)[val]
#define __type(name, val) val *name
#define __array(name, val) typeof(val) *name[]
static void *(*lookup)(void *map, const void *key) = (void *)1;
static long (*for_each)(void *map, void *callback, void *context,
                        u64 flags) = (void *)164;
