// Variables of data sections, static ones too; what the loader is to find; how
// libbpf lays out kconfig values: by alignment, size and name.
// RUN: %bpf-object -target bpfel %s -o %t.o
// RUN: %object-dump %t.o | FileCheck %s
// RUN: %bpf-object -target bpfeb %s -o %t.be.o
// RUN: %object-dump %t.be.o | FileCheck %s
#include "bpf.h"

const volatile u64 min_ns = 5;
static const volatile u8 verbose = 1;
int counter;
static int own = 3;
int *pointer = &own;
u32 apart[3] SEC(".data.apart") = {1, 2, 3};
// CHECK-DAG: data .rodata read-only size 9
// CHECK-DAG: data .data writable size 16 relocated 8
// CHECK-DAG: data .data.apart writable size 12
// CHECK-DAG: data .bss zeroed size 4
// CHECK-DAG: data .kconfig kconfig size 22
// CHECK-DAG: variable min_ns at .rodata+0 size 8
// CHECK-DAG: variable verbose at .rodata+8 size 1
// CHECK-DAG: variable own at .data+0 size 4
// CHECK-DAG: variable pointer at .data+8 size 8
// CHECK-DAG: variable apart at .data.apart+0 size 12
// CHECK-DAG: variable counter at .bss+0 size 4

enum libbpf_tristate { TRI_NO = 0, TRI_YES = 1, TRI_MODULE = 2 };
extern char CONFIG_NAME[5] EXTERN(".kconfig") weak;
extern _Bool CONFIG_ON EXTERN(".kconfig") weak;
extern u64 CONFIG_BIG EXTERN(".kconfig") weak;
extern u32 LINUX_KERNEL_VERSION EXTERN(".kconfig");
extern enum libbpf_tristate CONFIG_MOD EXTERN(".kconfig") weak;
// CHECK: extern kconfig CONFIG_BIG weak at 0 size 8
// CHECK-NEXT: extern kconfig CONFIG_MOD weak at 8 size 4
// CHECK-NEXT: extern kconfig LINUX_KERNEL_VERSION at 12 size 4
// CHECK-NEXT: extern kconfig CONFIG_ON weak at 16 size 1
// CHECK-NEXT: extern kconfig CONFIG_NAME weak at 17 size 5
struct rq;
extern int bpf_something(int a) EXTERN(".ksyms");
extern const int bpf_prog_active EXTERN(".ksyms") weak;
extern const void jiffies EXTERN(".ksyms");
// CHECK-NEXT: extern typed ksym bpf_prog_active weak
// CHECK-NEXT: extern kfunc bpf_something
// CHECK-NEXT: extern ksym jiffies

// CHECK-DAG: reference tc+{{[0-9]+}} to data .rodata+0 min_ns
// CHECK-DAG: reference tc+{{[0-9]+}} to data .rodata+8 verbose
// CHECK-DAG: reference tc+{{[0-9]+}} to data .data.apart+{{[0-9]}} apart
// CHECK-DAG: reference tc+{{[0-9]+}} to data .data+0 own
// CHECK-DAG: reference tc+{{[0-9]+}} to data .bss+0 counter
// CHECK-DAG: reference tc+{{[0-9]+}} to extern CONFIG_MOD
// CHECK-DAG: reference tc+{{[0-9]+}} to extern bpf_something
// CHECK-DAG: reference tc+{{[0-9]+}} to extern bpf_prog_active
// CHECK-DAG: reference tc+{{[0-9]+}} to extern jiffies
SEC("tc") int all(void *ctx) {
  counter = min_ns + verbose + apart[2] + ++own + *pointer;
  if (CONFIG_BIG && CONFIG_ON && CONFIG_MOD && CONFIG_NAME[1] &&
      LINUX_KERNEL_VERSION)
    counter += bpf_something(3);
  return &bpf_prog_active ? bpf_prog_active : *(u8 *)&jiffies;
}
