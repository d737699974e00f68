// Definitions of maps are types; a map of maps and a program array say what is
// in them at the start.
// RUN: %bpf-object -target bpfel %s -o %t.o
// RUN: %object-dump %t.o | FileCheck %s
// RUN: %bpf-object -target bpfeb %s -o %t.be.o
// RUN: %object-dump %t.be.o | FileCheck %s
#include "bpf.h"

struct pair {
  u64 a;
  char b;
};
// CHECK-DAG: map by_type type 1 key 16 value 4 entries 10 flags 1
struct {
  __uint(type, 1);
  __uint(max_entries, 10);
  __type(key, struct pair);
  __type(value, const int);
  __uint(map_flags, 1);
  __uint(numa_node, 0);
  __uint(pinning, 1);
} by_type SEC(".maps");
// CHECK-DAG: map by_size type 7 key 4 value 1016 entries 0 flags 0
struct {
  __uint(type, 7);
  __uint(key_size, 4);
  __uint(value_size, 127 * 8);
  enum { big = 0x100000000 } map_extra;
} by_size SEC(".maps");
typedef struct {
  __uint(type, 27);
  __uint(max_entries, 4096);
} ring_definition;
// CHECK-DAG: map ring type 27 key 0 value 0 entries 4096 flags 0
ring_definition ring SEC(".maps");

struct inner {
  __uint(type, 2);
  __uint(max_entries, 3);
  __type(key, u32);
  __type(value, u64);
};
// CHECK-DAG: map first type 2 key 4 value 8 entries 3 flags 0
struct inner first SEC(".maps");
// CHECK-DAG: map of_maps type 12 key 4 value 4 entries 2 flags 0
// CHECK-DAG: {{^}}  value first
// CHECK-DAG: {{^}}  map of_maps.inner type 2 key 4 value 8 entries 3 flags 0
struct {
  __uint(type, 12);
  __uint(max_entries, 2);
  __type(key, u32);
  __array(values, struct inner);
} of_maps SEC(".maps") = {.values = {[1] = &first}};

int tail(void *ctx);
// CHECK-DAG: map calls type 3 key 4 value 4 entries 2 flags 0
// CHECK-DAG: {{^}}  value tail
struct {
  __uint(type, 3);
  __uint(max_entries, 2);
  __uint(key_size, 4);
  __array(values, int(void *));
} calls SEC(".maps") = {.values = {[0] = &tail}};

// CHECK-DAG: reference kprobe+{{[0-9]+}} to map of_maps
SEC("kprobe") int tail(void *ctx) { return lookup(&of_maps, ctx) != 0; }
