// An unknown argument of the plugin, or a bad value, is one error that names
// it, and no object is made.
// RUN: not %cc -fplugin-arg-corify-foo=1 %s -o %t.o 2>&1 | FileCheck --check-prefix=UNKNOWN %s
// RUN: not %cc -fplugin-arg-corify-functions=most %s -o %t.o 2>&1 | FileCheck --check-prefix=SCOPE %s
// RUN: not %cc -fplugin-arg-corify-W=no-such %s -o %t.o 2>&1 | FileCheck --check-prefix=NAME %s
// RUN: not %cc -fplugin-arg-corify-W=no-store %s -o %t.o 2>&1 | FileCheck --check-prefix=STORE %s
// RUN: not %cc -fplugin-arg-corify-kernel-headers='[' %s -o %t.o 2>&1 | FileCheck --check-prefix=GLOB %s
// RUN: not ls %t.o
// UNKNOWN: error: -fplugin-arg-corify-foo: unknown argument; the arguments are core=, functions=, kernel-headers=, kernels=, stack-limit=, W= and no-unnest [corify-argument]
// SCOPE: error: -fplugin-arg-corify-functions: 'most' is none of annotated, reachable, all [corify-argument]
// NAME: error: -fplugin-arg-corify-W: 'no-such' names no diagnostic of Corify [corify-argument]
// STORE: error: -fplugin-arg-corify-W: 'no-store': corify-store is an error and stays one [corify-argument]
// GLOB: error: -fplugin-arg-corify-kernel-headers: {{.*}} [corify-argument]
int x;
