// One wrong field of a map's definition, one line that says which.
// DEFINE: %{refused} = %bpf-object -target bpfel %s -o %t.o -D
// DEFINE: %{said} = not %object-dump %t.o 2>&1 | FileCheck %s --match-full-lines --check-prefix
#include "bpf.h"

#ifdef PINNED_INNER
// RUN: %{refused}PINNED_INNER
// RUN: %{said} CASE0
// CASE0: object-dump: {{.*}}.o: .maps+0x0: map '{{.*}}' is inside another and cannot be pinned
struct inner {
  __uint(type, 1);
  __uint(pinning, 1);
};
struct {
  __uint(type, 12);
  __array(values, struct inner);
} outer SEC(".maps");
#endif

#ifdef NO_POINTER
// RUN: %{refused}NO_POINTER
// RUN: %{said} CASE1
// CASE1: object-dump: {{.*}}.o: .maps+0x0: map '{{.*}}' has a field 'key' that is no pointer, as __type() makes it
struct {
  __uint(type, 1);
  u32 key;
} m SEC(".maps");
#endif

#ifdef NO_SIZE
// RUN: %{refused}NO_SIZE
// RUN: %{said} CASE2
// CASE2: object-dump: {{.*}}.o: .maps+0x0: map '{{.*}}' has a field 'key' of a type without size
struct unknown;
struct {
  __uint(type, 1);
  __type(key, struct unknown);
} m SEC(".maps");
#endif

#ifdef EXTRA
// RUN: %{refused}EXTRA
// RUN: %{said} CASE3
// CASE3: object-dump: {{.*}}.o: .maps+0x0: map '{{.*}}' has a field 'map_extra' that is no enum of one value, as __ulong() makes it
struct {
  __uint(type, 1);
  int map_extra;
} m SEC(".maps");
#endif

#ifdef VALUES_INSIDE
// RUN: %{refused}VALUES_INSIDE
// RUN: %{said} CASE4
// CASE4: object-dump: {{.*}}.o: .maps+0x0: map '{{.*}}' is inside another and has 'values' itself
struct innermost {
  __uint(type, 1);
};
struct inner {
  __uint(type, 12);
  __array(values, struct innermost);
};
struct {
  __uint(type, 12);
  __array(values, struct inner);
} outer SEC(".maps");
#endif

#ifdef VALUES_FIRST
// RUN: %{refused}VALUES_FIRST
// RUN: %{said} CASE5
// CASE5: object-dump: {{.*}}.o: .maps+0x0: map '{{.*}}' has fields after 'values'
struct inner {
  __uint(type, 1);
};
struct {
  __uint(type, 12);
  struct inner *values[0];
  __uint(max_entries, 1);
} m SEC(".maps");
#endif

#ifdef VALUES_OF_HASH
// RUN: %{refused}VALUES_OF_HASH
// RUN: %{said} CASE6
// CASE6: object-dump: {{.*}}.o: .maps+0x0: map '{{.*}}' has 'values' and is of type 1, neither a map of maps nor a program array
struct inner {
  __uint(type, 1);
};
struct {
  __uint(type, 1);
  __array(values, struct inner);
} m SEC(".maps");
#endif

#ifdef VALUES_OF_NUMBERS
// RUN: %{refused}VALUES_OF_NUMBERS
// RUN: %{said} CASE7
// CASE7: object-dump: {{.*}}.o: .maps+0x0: map '{{.*}}' has 'values' that are no pointers to map definitions, as __array() makes them
struct {
  __uint(type, 12);
  __array(values, int);
} m SEC(".maps");
#endif
