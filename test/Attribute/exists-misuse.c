// Each misuse is one error, at the pragma.
// RUN: not %cc %s -o %t.o 2>&1 | FileCheck %s
struct x { int a; };
// CHECK: [[@LINE+1]]:16: error: '#pragma corify endif' without 'if_exists' before it [corify-exists]
#pragma corify endif
// CHECK: [[@LINE+1]]:16: error: '#pragma corify else' without 'if_exists' before it
#pragma corify else
// CHECK: [[@LINE+1]]:16: error: a name is expected: 'struct S', 'union U', 'enum E' or an identifier, with members after '.'
#pragma corify if_exists 3
#pragma corify endif
// CHECK: [[@LINE+1]]:16: error: a name is expected
#pragma corify if_exists struct x.a and more
#pragma corify endif
// CHECK: [[@LINE+1]]:16: error: a name is expected
#pragma corify if_exists
#pragma corify endif
// CHECK: [[@LINE+2]]:9: error: between these pragmas stands C: the preprocessor obeys a directive whether the name exists or not
#pragma corify if_exists struct x
#define COMPILED 1
#pragma corify endif
// CHECK: [[@LINE+2]]:2: error: between these pragmas stands C
#pragma corify if_exists struct y
#define LEFT_OUT 1
#pragma corify endif
#pragma corify if_exists struct x
// CHECK: [[@LINE+1]]:16: error: this conditional has a second '#pragma corify else'
#pragma corify else
#pragma corify else
#pragma corify endif
// CHECK: error: '#pragma corify endif' without
// CHECK: [[@LINE+1]]:1: error: what follows can only be left out by a line '#pragma corify'
_Pragma("corify if_exists struct x")
// CHECK: [[@LINE+1]]:16: error: this conditional has no '#pragma corify endif'
#pragma corify if_exists struct y
int still_here;
// CHECK: 11 errors generated
