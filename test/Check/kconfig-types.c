// A __kconfig value that its type does not take makes the loader refuse the
// object; what it takes depends on the type.
// RUN: %plain -c -DVERSION=2 %S/Inputs/kernel.c -o %t-4.2.o
// RUN: %cc-check -DTYPE=_Bool %s -o %t-bool.o
// RUN: %cc-check -DTYPE=char %s -o %t-char.o
// RUN: %cc-check "-DTYPE=char[4]" %s -o %t-text.o
// RUN: sh -c 'for v in m n \"no\" 256; do echo CONFIG_X=$v > %t.$v; done'

// RUN: %corify check --kconfig %t.n --kernel %t-4.2.o %t-bool.o | FileCheck --check-prefix=GUARDED %s
// GUARDED: reads {{.*}} guarded
// RUN: sh -c '%corify check --kconfig %t.m --kernel %t-4.2.o %t-bool.o; test $? = 1' | FileCheck --check-prefix=BOOL %s
// BOOL: reads {{.*}} rejected
// BOOL: error: value m does not fit CONFIG_X, a bool, which is y or n [corify-kconfig]
// =n is a letter in a char.
// RUN: sh -c '%corify check --kconfig %t.n --kernel %t-4.2.o %t-char.o; test $? = 1' | FileCheck --check-prefix=CHAR %s
// CHAR: error: struct task_struct has no field 'state'
// RUN: sh -c '%corify check --kconfig %t.256 --kernel %t-4.2.o %t-char.o; test $? = 1' | FileCheck --check-prefix=RANGE %s
// RANGE: error: value 256 does not fit CONFIG_X, a signed char, which is y, m, n or a number that fits [corify-kconfig]
// A string is known byte by byte.
// RUN: sh -c '%corify check --kconfig "%t.\"no\"" --kernel %t-4.2.o %t-text.o; test $? = 1' | FileCheck --check-prefix=CHAR %s
// RUN: %corify check --set CONFIG_X= --kernel %t-4.2.o %t-text.o | FileCheck --check-prefix=GUARDED %s
// RUN: sh -c '%corify check --set CONFIG_X=no --kernel %t-4.2.o %t-text.o; test $? = 1' | FileCheck --check-prefix=CHAR %s
// RUN: sh -c 'printf "CONFIG_X=\"no\n" > %t.open; %corify check --kconfig %t.open --kernel %t-4.2.o %t-text.o; test $? = 1' | FileCheck --check-prefix=OPEN %s
// OPEN: error: value "no of CONFIG_X has no quote at its end [corify-kconfig]

// What --set gives is held to the same, and is bad usage.
// RUN: sh -c '%corify check --set CONFIG_X=7 %t-bool.o; test $? = 2' 2>&1 | FileCheck --check-prefix=SET %s
// SET: corify check: {{.*}}-bool.o: --set CONFIG_X=7: value 7 does not fit CONFIG_X, a bool, which is y or n

// A line that no loader gets over, and the first of two.
// RUN: sh -c 'printf "CONFIG_A=y\nCONFIG_B\n" > %t.line; printf "CONFIG_X=n\nCONFIG_X=y\n" > %t.two'
// RUN: sh -c '%corify check --kconfig %t.line --kernel %t-4.2.o %t-bool.o; test $? = 2' 2>&1 | FileCheck --check-prefix=LINE %s
// LINE: line: line 2: 'CONFIG_B' has no value, and no loader takes that
// RUN: %corify check --kconfig %t.two --kernel %t-4.2.o %t-bool.o | FileCheck --check-prefix=GUARDED %s
#include "Inputs/program.h"
__u64 sink;
extern __typeof__(TYPE) CONFIG_X __kconfig __weak;

SEC("raw_tp/x") int reads(void *ctx)
{
	if (*(const char *)&CONFIG_X)
		sink = STATE;
	return 0;
}
