// Names that look like flavors, and that the loader looks for as they are.
// RUN: %lint %s 2>&1 | %check-all %s
#include "lint.h"
#define relocated __attribute__((preserve_access_index))
// CHECK: flavor-name.c:[[#@LINE+2]]:8: warning: 'struct sk____new' is no flavor for the loader, which looks for a record of just that name in the kernel [corify-flavor-name]
// CHECK: note: exactly three underscores make a flavor of 'sk': sk___new
struct sk____new { int a; } relocated;
// CHECK: warning: 'struct sock___' is no flavor
// CHECK: note: a flavor has a name after its three underscores
struct sock___ { int a; } relocated;
struct sock____x { int a; } relocated; // NOLINT(corify-flavor-name)
struct sock___x { int a; } relocated;
struct mine____x { int a; };
