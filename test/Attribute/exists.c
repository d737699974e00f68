// What the headers at hand declare decides what is compiled; what is left out
// need not even be C. Preprocessing in between changes nothing.
// RUN: %cc %s -o %t.o && %disasm %t.o | FileCheck %s
// RUN: %cc -E %s -o %t.i && %cc -x c %t.i -o %t.preprocessed.o && %disasm %t.preprocessed.o | FileCheck %s
#include "program.h"
typedef struct { int member; } typedefed;
enum colour { RED };
struct forward;

#pragma corify if_exists struct task_struct.real_parent
static __always_inline int tested(void) { return 1; }
#pragma corify else
this is no C at all;
#pragma corify endif

#pragma corify if_exists struct nothing
left out;
#pragma corify if_exists struct task_struct
left out as well;
#pragma corify else
and this;
#pragma corify endif
#pragma corify else
#pragma corify if_not_exists struct forward
static __always_inline int nested(void) { return 2; }
#pragma corify endif
#pragma corify endif
#pragma corify if_exists enum colour
#pragma corify if_exists RED
#pragma corify if_exists typedefed.member
#pragma corify if_exists current
#pragma corify if_exists struct task_struct.thread_pid
static __always_inline int all(void) { return 4; }
#pragma corify endif
#pragma corify endif
#pragma corify endif
#pragma corify endif
#pragma corify endif

// CHECK-LABEL: <f>:
// CHECK: w0 = 0x17
SEC("kprobe/f") int f(void *ctx)
{
	int sum = tested() + nested() + all();
#pragma corify if_exists struct task_struct.no_such_member
	sum += nonsense;
#pragma corify else
	sum += 16;
#pragma corify endif
	return sum;
}
