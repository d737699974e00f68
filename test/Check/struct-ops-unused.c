// libbpf fails an object with a struct_ops program that is in no map: it cannot
// tell which function the program is for.
// RUN: %plain -c -DKERNEL %s -o %t-6.1.o
// RUN: %cc-check %s -o %t.o
// RUN: sh -c '%corify check --kernel %t-6.1.o %t.o; test $? = 1' | FileCheck %s
// CHECK: used 1 of 1 {{ *}}ok
// CHECK: unused 0 of 1 {{ *}}rejected
// CHECK: error: no struct_ops map refers to it, and the loader cannot tell what it is for [corify-program-type]
// CHECK: note: set a member of a SEC(".struct_ops") variable to it
struct some_ops {
	int (*init)(void *);
};
#ifdef KERNEL
enum bpf_map_type { BPF_MAP_TYPE_STRUCT_OPS = 26 } map;
enum bpf_prog_type { BPF_PROG_TYPE_STRUCT_OPS = 27 } program;
struct bpf_struct_ops_some_ops {
	long common;
	struct some_ops data;
} value;
#else
#include "Inputs/program.h"

SEC("struct_ops/init") int used(void *ctx)
{
	return 0;
}

SEC("struct_ops/init") int unused(void *ctx)
{
	return 0;
}

SEC(".struct_ops") struct some_ops ops = {.init = used};
#endif
