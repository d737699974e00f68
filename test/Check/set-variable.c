// A `const volatile` is what the object says, and what --set says. What only
// such a value keeps a program from is told.
// RUN: %plain -c -DVERSION=2 %S/Inputs/kernel.c -o %t-4.2.o
// RUN: %cc-check %s -o %t.o
// RUN: %corify check --kernel %t-4.2.o %t.o | FileCheck --check-prefix=OFF %s
// RUN: sh -c '%corify check --set config.old=true --kernel %t-4.2.o %t.o; test $? = 1' | FileCheck --check-prefix=ON %s
// RUN: sh -c '%corify check --set "levels[1]=3" --kernel %t-4.2.o %t.o; test $? = 1' | FileCheck --check-prefix=ON %s
// RUN: sh -c '%corify check --set name=old --kernel %t-4.2.o %t.o; test $? = 1' | FileCheck --check-prefix=ON %s
// OFF: reads {{.*}} guarded
// OFF: warning: struct task_struct has no field 'state'{{.*}}; only the value of 'config' keeps the program from it [corify-constant-guard]
// ON: reads {{.*}} rejected

// Members of anonymous records, bit-fields, floats and enumerators by name, each
// of which only its own bits change.
// RUN: %cc-check -DPARTS %s -o %t-parts.o
// RUN: %cc-check --target=bpfeb -DPARTS %s -o %t-parts.be.o
// RUN: %plain --target=bpfeb -c -DVERSION=2 %S/Inputs/kernel.c -o %t-4.2.be.o
// RUN: %corify check --kernel %t-4.2.o %t-parts.o | FileCheck --check-prefix=ZERO %s
// ZERO: reads {{.*}} guarded
// RUN: sh -c 'for set in parts.inner=0x0100 parts.high=-1 parts.low=5 real=1.5 double_real=-2 mode=FAST; do for end in .o .be.o; do echo $set; %corify check --set $set --kernel %t-4.2$end %t-parts$end; done; done; true' | FileCheck --check-prefix=PARTS %s
// PARTS: parts.inner
// PARTS: reads {{.*}} rejected
// PARTS: parts.inner
// PARTS: reads {{.*}} rejected
// PARTS: parts.high
// PARTS: reads {{.*}} rejected
// PARTS: parts.high
// PARTS: reads {{.*}} rejected
// PARTS: parts.low
// PARTS: reads {{.*}} rejected
// PARTS: parts.low
// PARTS: reads {{.*}} rejected
// PARTS: real
// PARTS: reads {{.*}} rejected
// PARTS: real
// PARTS: reads {{.*}} rejected
// PARTS: double_real
// PARTS: reads {{.*}} rejected
// PARTS: double_real
// PARTS: reads {{.*}} rejected
// PARTS: mode
// PARTS: reads {{.*}} rejected
// PARTS: mode
// PARTS: reads {{.*}} rejected
// RUN: sh -c '%corify check --set parts.low=8 %t-parts.o; test $? = 2' 2>&1 | FileCheck --check-prefix=BITS %s
// BITS: --set parts.low=8: '8' does not fit its type

// What cannot be set is told, with 2.
// RUN: sh -c '%corify check --set nothing=1 %t.o; test $? = 2' 2>&1 | FileCheck --check-prefix=NOTHING %s
// NOTHING: corify check: --set nothing: no object has a variable of that name
// RUN: sh -c '%corify check --set config.new=1 %t.o; test $? = 2' 2>&1 | FileCheck --check-prefix=MEMBER %s
// MEMBER: corify check: {{.*}}.o: --set config.new: there is no member 'new'
// RUN: sh -c '%corify check --set config.old=maybe %t.o; test $? = 2' 2>&1 | FileCheck --check-prefix=VALUE %s
// VALUE: corify check: {{.*}}.o: --set config.old=maybe: 'maybe' is no value of its type
// RUN: sh -c '%corify check --set "levels[2]=1" %t.o; test $? = 2' 2>&1 | FileCheck --check-prefix=INDEX %s
// INDEX: corify check: {{.*}}.o: --set levels[2]: index 2 is outside
// RUN: sh -c '%corify check --set name=much-too-long %t.o; test $? = 2' 2>&1 | FileCheck --check-prefix=LONG %s
// LONG: a string of 13 bytes does not fit 8
// RUN: sh -c '%corify check --set sink=1 %t.o; test $? = 2' 2>&1 | FileCheck --check-prefix=WRITABLE %s
// WRITABLE: --set sink: 'sink' is in .bss, which is not read-only
#include "Inputs/program.h"
__u64 sink;
#ifdef PARTS
const volatile struct {
	union {
		unsigned short inner;
		char bytes[2];
	};
	unsigned int low : 3, middle : 20;
	int high : 9;
} parts = {};
const volatile float real = 0;
const volatile double double_real = 0;
const volatile enum { SLOW, FAST = 7 } mode = SLOW;

SEC("raw_tp/x") int reads(void *ctx)
{
	if (parts.inner == 0x100 || (parts.low == 5 && !parts.middle) || parts.high == -1 ||
	    *(const volatile unsigned int *)&real == 0x3fc00000 ||
	    *(const volatile __u64 *)&double_real == 0xc000000000000000 || mode == FAST)
		sink = STATE;
	return 0;
}
#else
const volatile struct {
	int level;
	_Bool old;
} config = {};
const volatile int levels[2] = {};
const volatile char name[8] = "new";

SEC("raw_tp/x") int reads(void *ctx)
{
	if (config.old || levels[1] > 2 || name[0] == 'o')
		sink = STATE;
	return 0;
}
#endif
