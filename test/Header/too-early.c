// Before vmlinux.h the header gives the attribute only: a macro would take the
// name of an enumerator from it. A second inclusion, after it, gives the rest.
// RUN: %cc -Wall -Werror -DAGAIN %s -o %t.o
// RUN: not %cc %s -o %t.o 2>&1 | FileCheck %s
// CHECK: undeclared identifier 'AF_INET'
#include <corify/bpf.h>
enum { TASK_COMM_LEN = 16 };
#include "vmlinux.h"
#ifdef AGAIN
#include <corify/bpf.h>
#endif
int family = AF_INET;
