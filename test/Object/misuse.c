// What libbpf refuses to open gets one line with the section and the place.
// RUN: %bpf-object -target bpfel %s -o %t.o
// RUN: %object-dump %t.o > /dev/null
// DEFINE: %{refused} = %bpf-object -target bpfel %s -o %t.o -D
// DEFINE: %{said} = not %object-dump %t.o 2>&1 | FileCheck %s --match-full-lines --check-prefix
#include "bpf.h"

#ifdef STATIC_PROGRAM
// RUN: %{refused}STATIC_PROGRAM
// RUN: %{said} STATIC
// STATIC: object-dump: {{.*}}.o: kprobe+0x{{[0-9a-f]+}}: function 'quiet' is static, and libbpf takes no static program
SEC("kprobe") static int quiet(void *ctx) { return 0; }
#endif

#ifdef OLD_MAPS
// RUN: %{refused}OLD_MAPS
// RUN: %{said} OLD
// OLD: object-dump: {{.*}}.o: maps: map definitions of before libbpf 1.0; SEC(".maps") is what it reads now
struct {
  u32 type;
} old SEC("maps") = {1};
#endif

#ifdef UNKNOWN_FIELD
// RUN: %{refused}UNKNOWN_FIELD
// RUN: %{said} FIELD
// FIELD: object-dump: {{.*}}.o: .maps+0x0: map 'odd' has a field 'max_entry' that libbpf does not know
struct {
  __uint(type, 1);
  __uint(max_entry, 1);
} odd SEC(".maps");
#endif

#ifdef NO_TYPE
// RUN: %{refused}NO_TYPE
// RUN: %{said} TYPE
// TYPE: object-dump: {{.*}}.o: .maps+0x0: map 'untyped' has no type
struct {
  __uint(max_entries, 1);
} untyped SEC(".maps");
#endif

#ifdef PLAIN_NUMBER
// RUN: %{refused}PLAIN_NUMBER
// RUN: %{said} NUMBER
// NUMBER: object-dump: {{.*}}.o: .maps+0x0: map 'plain' has a field 'type' that is no pointer to an array, as __uint() makes it
struct {
  u32 type;
} plain SEC(".maps") = {1};
#endif

#ifdef TWO_SIZES
// RUN: %{refused}TWO_SIZES
// RUN: %{said} SIZES
// SIZES: object-dump: {{.*}}.o: .maps+0x0: map 'torn' has a field 'key' of size 8, another one said 4
struct {
  __uint(type, 1);
  __uint(key_size, 4);
  __type(key, u64);
} torn SEC(".maps");
#endif

#ifdef STATIC_MAP
// RUN: %{refused}STATIC_MAP
// RUN: %{said} SMAP
// SMAP: object-dump: {{.*}}.o: .maps+0x0: map 'own' is static or extern, libbpf takes global ones
static struct {
  __uint(type, 1);
} own SEC(".maps");
#endif

#ifdef NO_SECTION
// RUN: %{refused}NO_SECTION
// RUN: %{said} NOSEC
// NOSEC: object-dump: {{.*}}.o: .symtab: extern 'nowhere' is in no section, the loader knows .ksyms and .kconfig
extern int nowhere(void);
SEC("kprobe") int calls(void *ctx) { return nowhere(); }
#endif

#ifdef KCONFIG_TYPE
// RUN: %{refused}KCONFIG_TYPE
// RUN: %{said} KTYPE
// KTYPE: object-dump: {{.*}}.o: .symtab: extern 'CONFIG_X' is __kconfig of a type that the loader does not set (bool, char, an integer, enum libbpf_tristate, an array of char)
struct two {
  int a, b;
};
extern struct two CONFIG_X EXTERN(".kconfig");
SEC("kprobe") int reads(void *ctx) { return CONFIG_X.b; }
#endif

#ifdef OTHER_DATA
// RUN: %{refused}OTHER_DATA
// RUN: %{said} OTHER
// OTHER: object-dump: {{.*}}.o: kprobe+0x{{[0-9a-f]+}}: refers to 'mine' in section 'my_section', which is no data for a program
int mine SEC("my_section") = 3;
SEC("kprobe") int reads_mine(void *ctx) { return mine; }
#endif

#ifdef WRONG_PROGRAM
// RUN: %{refused}WRONG_PROGRAM
// RUN: %{said} WRONG
// WRONG: object-dump: {{.*}}.o: .struct_ops+0x0: 'probe' is no program of a SEC("struct_ops") section
SEC("kprobe") int probe(void *ctx) { return 0; }
struct ops {
  int (*init)(void *);
};
struct ops ops SEC(".struct_ops") = {.init = probe};
#endif

// libbpf opens it, and does not load it.
// RUN: %bpf-object -target bpfel %s -o %t.o -DACROSS
// RUN: %object-dump %t.o | FileCheck %s --check-prefix=ACROSS
#ifdef ACROSS
// ACROSS: fault kprobe+{{[0-9]+}} refers to function 'other_program' of section 'kprobe', libbpf takes subprograms from .text only fatal
SEC("kprobe") noinline int other_program(void *ctx) { return ctx != 0; }
SEC("kprobe") int caller(void *ctx) { return other_program(ctx); }
#endif
