//===- libbpf-dump.c - what libbpf makes of an object ---------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// libbpf-dump OBJECT...
//
// Opens each object, loads nothing, and prints programs and maps as
// `object-dump --libbpf` does, so that one can be compared with the other.
//
//===----------------------------------------------------------------------===//

#include <bpf/libbpf.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

static const char *afterPrefix(const char *name, const char *prefix) {
  size_t length = strlen(prefix);
  if (!name)
    return "-";
  return strncmp(name, prefix, length) == 0 ? name + length : name;
}

/// The names are in lower case there.
static void printUpper(const char *name) {
  for (; *name; ++name)
    putchar(*name >= 'a' && *name <= 'z' ? *name - 'a' + 'A' : *name);
}

static uint32_t hashOf(const struct bpf_insn *insns, size_t count) {
  uint32_t hash = 2166136261u;
  for (size_t i = 0; i < count; ++i) {
    const uint8_t regs = insns[i].dst_reg | insns[i].src_reg << 4;
    const uint32_t words[] = {insns[i].code, regs, (uint16_t)insns[i].off,
                              (uint32_t)insns[i].imm};
    for (unsigned j = 0; j < 4; ++j)
      hash = (hash ^ words[j]) * 16777619u;
  }
  return hash;
}

static void printProgram(struct bpf_program *program) {
  enum bpf_attach_type attach = bpf_program__expected_attach_type(program);
  printf("program %s %s ", bpf_program__name(program),
         bpf_program__section_name(program));
  printUpper(afterPrefix(libbpf_bpf_prog_type_str(bpf_program__type(program)),
                         "BPF_PROG_TYPE_"));
  // 0 is BPF_CGROUP_INET_INGRESS, and stands for none as well.
  putchar(' ');
  printUpper(attach ? libbpf_bpf_attach_type_str(attach) : "-");
  printf(" %zu %08x%s\n", bpf_program__insn_cnt(program),
         hashOf(bpf_program__insns(program), bpf_program__insn_cnt(program)),
         bpf_program__autoload(program) ? "" : " optional");
}

static void printMap(const struct bpf_map *map) {
  if (bpf_map__is_internal(map)) {
    // The name is cut off and has the object's in front.
    printf("data %u\n", bpf_map__value_size(map));
    return;
  }
  printf("map %s %u %u %u %u %u\n", bpf_map__name(map),
         (unsigned)bpf_map__type(map), bpf_map__key_size(map),
         bpf_map__value_size(map), bpf_map__max_entries(map),
         bpf_map__map_flags(map));
}

int main(int argc, char **argv) {
  int status = 0;
  for (int i = 1; i < argc; ++i) {
    struct bpf_object *object = bpf_object__open(argv[i]);
    if (!object) {
      fprintf(stderr, "libbpf-dump: %s: libbpf does not open it\n", argv[i]);
      status = 1;
      continue;
    }
    printf("object %s\n", argv[i]);
    struct bpf_program *program = NULL;
    while ((program = bpf_object__next_program(object, program)))
      printProgram(program);
    struct bpf_map *map = NULL;
    while ((map = bpf_object__next_map(object, map)))
      printMap(map);
    bpf_object__close(object);
  }
  return status;
}
