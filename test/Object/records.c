// CO-RE records by place, with their line; counted by section, as libbpf does.
// RUN: %bpf-object -target bpfel %s -o %t.o
// RUN: %object-dump %t.o | grep -E '^(record|fault)' | FileCheck %s
// RUN: %bpf-object -target bpfeb %s -o %t.be.o
// RUN: %object-dump %t.be.o | grep -E '^(record|fault)' | FileCheck %s
#include "bpf.h"

#pragma clang attribute push(__attribute__((preserve_access_index)),           \
                             apply_to = record)
struct task {
  int pid;
  struct task *parent;
};
#pragma clang attribute pop

// CHECK-DAG: record raw_tp+{{[0-9]+}} #0 byte_off task 0:1 in one line [[#@LINE+1]]
SEC("raw_tp") int one(struct task *t) { return t->parent != 0; }
// CHECK-DAG: record raw_tp+{{[0-9]+}} #1 field_exists task 0:0 in two line [[#@LINE+2]]
SEC("raw_tp") int two(struct task *t) {
  return __builtin_preserve_field_info(t->pid, 2);
}
// CHECK-DAG: record tc+{{[0-9]+}} #0 type_size task 0 in three line [[#@LINE+2]]
SEC("tc") int three(void *ctx) {
  return __builtin_preserve_type_info(*(struct task *)0, 1);
}
// CHECK-NOT: fault
