// What a __kconfig value is, by its type: the same bytes as libbpf writes, and
// refused where libbpf gives up.
// RUN: sh -c 'while read -r type; do %cc-check "-DTYPE=$type" %s -o %t.o && echo "$type" && %build/bin/libbpf-kconfig %t.o < %S/Inputs/kconfig-values || exit 1; done < %S/Inputs/kconfig-types' > %t.libbpf
// RUN: sh -c 'while read -r type; do %cc-check "-DTYPE=$type" %s -o %t.o && echo "$type" && %build/bin/corify-kconfig %t.o < %S/Inputs/kconfig-values || exit 1; done < %S/Inputs/kconfig-types' > %t.corify
// RUN: diff %t.libbpf %t.corify
// RUN: FileCheck %s < %t.libbpf
// CHECK: _Bool
// CHECK: CONFIG_X=m: refused
// CHECK: char
// CHECK: CONFIG_X=n: 6e
#include "Inputs/program.h"
extern __typeof__(TYPE) CONFIG_X __kconfig __weak;
const void *sink;

SEC("raw_tp/x") int reads(void *ctx)
{
	sink = (const void *)&CONFIG_X;
	return 0;
}
