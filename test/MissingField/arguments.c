// Kernels that cannot be read are said by name.
// RUN: not %cc -fplugin-arg-corify-kernels=%t.none %s -o %t.o 2>&1 | FileCheck --check-prefix=NONE %s
// RUN: not %cc -fplugin-arg-corify-kernels=%s %s -o %t.o 2>&1 | FileCheck --check-prefix=NO-BTF %s
// RUN: not %cc -fplugin-arg-corify-kernels= %s -o %t.o 2>&1 | FileCheck --check-prefix=EMPTY %s
// RUN: mkdir -p %t.dir
// RUN: not %cc -fplugin-arg-corify-kernels=%t.dir %s -o %t.o 2>&1 | FileCheck --check-prefix=FOLDER %s
// NONE: error: -fplugin-arg-corify-kernels: {{.*}}.none: No such file or directory [corify-argument]
// NO-BTF: error: -fplugin-arg-corify-kernels: {{.*}}arguments.c: {{.*}} [corify-argument]
// EMPTY: error: -fplugin-arg-corify-kernels: no path is given [corify-argument]
// FOLDER: error: -fplugin-arg-corify-kernels: {{.*}}.dir: {{.*}} [corify-argument]
int main;
