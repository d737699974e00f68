// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// libbpf-kconfig - what libbpf writes for an object's __kconfig values. What
// corify-kconfig (test/tools) prints is held against it, line by line.
//
//   libbpf-kconfig OBJECT < LINES      a line of a configuration each, by
//   itself
//
//   LINE: BYTES                        of the whole .kconfig, in hexadecimal
//   LINE: refused                      the loader gives up
//
// No kernel is asked anything: no-kernel.c answers. Options that the line does
// not set are looked for in the running kernel's configuration; an object is
// to have one, therefore.

#include <bpf/libbpf.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

static int print(enum libbpf_print_level level, const char *format,
                 va_list args) {
  (void)level, (void)format, (void)args;
  return 0;
}

static void print_value(struct bpf_object *o) {
  struct bpf_map *map;
  bpf_object__for_each_map(map, o) {
    const char *name = bpf_map__name(map);
    size_t length = strlen(name), size = 0;
    if (length < 8 || strcmp(name + length - 8, ".kconfig") != 0)
      continue;
    const unsigned char *bytes = bpf_map__initial_value(map, &size);
    for (size_t i = 0; bytes && i < size; ++i)
      printf("%02x", bytes[i]);
  }
  putchar('\n');
}

int main(int argc, char **argv) {
  char line[4096];
  if (argc != 2) {
    fprintf(stderr, "usage: libbpf-kconfig OBJECT < LINES\n");
    return 2;
  }
  libbpf_set_print(print);
  while (fgets(line, sizeof(line), stdin)) {
    line[strcspn(line, "\n")] = 0;
    LIBBPF_OPTS(bpf_object_open_opts, options, .kconfig = line);
    struct bpf_object *o = bpf_object__open_file(argv[1], &options);
    if (!o) {
      fprintf(stderr, "libbpf-kconfig: cannot open %s\n", argv[1]);
      return 2;
    }
    printf("%s: ", line);
    if (bpf_object__load(o))
      puts("refused");
    else
      print_value(o);
    bpf_object__close(o);
  }
  return 0;
}
