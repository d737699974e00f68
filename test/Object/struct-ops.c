// A variable of .struct_ops is a map, its relocations are the programs in it.
// RUN: %bpf-object -target bpfel %s -o %t.o
// RUN: %object-dump %t.o | FileCheck %s
// RUN: %bpf-object -target bpfeb %s -o %t.be.o
// RUN: %object-dump %t.be.o | FileCheck %s
#include "bpf.h"

struct some_ops___mine {
  int (*init)(void *);
  int (*fini)(void *);
  u32 flags;
};
SEC("struct_ops") int start(void *ctx) { return 0; }
SEC("struct_ops.s/fini") int end(void *ctx) { return 1; }
// CHECK-DAG: program start section struct_ops type STRUCT_OPS{{$}}
// CHECK-DAG: program end section struct_ops.s/fini type STRUCT_OPS sleepable

// CHECK: map both type 26 key 4 value 24 entries 1 flags 0 struct_ops some_ops{{$}}
// CHECK-NEXT: .init = start
// CHECK-NEXT: .fini = end
SEC(".struct_ops") struct some_ops___mine both = {.init = start, .fini = end};
// CHECK: map linked type 26 key 4 value 24 entries 1 flags 8192 struct_ops some_ops{{$}}
// CHECK-NEXT: .fini = end
SEC(".struct_ops.link")
struct some_ops___mine linked = {.fini = end, .flags = 7};
// CHECK: map off type 26 {{.*}} struct_ops some_ops optional
SEC("?.struct_ops") struct some_ops___mine off = {.flags = 7};
