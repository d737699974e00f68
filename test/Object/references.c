// Calls with a relocation by the function or by its section, and without one;
// addresses of functions.
// RUN: %bpf-object -target bpfel %s -o %t.o
// RUN: %object-dump %t.o | grep ^reference | FileCheck %s
// RUN: %bpf-object -target bpfeb %s -o %t.be.o
// RUN: %object-dump %t.be.o | grep ^reference | FileCheck %s
#include "bpf.h"

struct {
  __uint(type, 2);
  __uint(max_entries, 3);
  __type(key, u32);
  __type(value, u64);
} things SEC(".maps");

static noinline int second(int *x) { return *(volatile int *)x; }
static noinline int first(int *x) { return second(x) + second(x + 1); }
noinline int global(int x) {
  int two[2] = {x, x};
  return first(two);
}
static int callback(void *map, u32 *key, u64 *value, int *context) {
  return second(context);
}
noinline int global_callback(void *map, u32 *key) { return key != 0; }

// CHECK-DAG: reference .text+{{[0-9]+}} to function first
// CHECK-DAG: reference .text+{{[0-9]+}} to function second
// CHECK-DAG: reference kprobe+{{[0-9]+}} to function first
// CHECK-DAG: reference kprobe+{{[0-9]+}} to function global{{$}}
// CHECK-DAG: reference kprobe+{{[0-9]+}} to function callback
// CHECK-DAG: reference kprobe+{{[0-9]+}} to function global_callback
// CHECK-DAG: reference kprobe+{{[0-9]+}} to map things
SEC("kprobe") int all(void *ctx) {
  int x[2] = {1, 2};
  for_each(&things, callback, x, 0);
  for_each(&things, global_callback, x, 0);
  return first(x) + global(x[0]);
}
