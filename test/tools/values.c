// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What bpf-run prints as NAME = VALUE: this process as /proc knows it, and the
// global variables of an object, by its BTF.

#include "bpf-run.h"
#include <bpf/bpf.h>
#include <bpf/btf.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <unistd.h>

static unsigned long namespace_inode(const char *name) {
  char path[64];
  struct stat info;
  snprintf(path, sizeof(path), "/proc/self/ns/%s", name);
  return stat(path, &info) ? 0 : info.st_ino;
}

void print_self(void) {
  char comm[16] = "";
  prctl(PR_GET_NAME, comm);
  printf("self.pid = %d\nself.ppid = %d\nself.comm = %s\n", getpid(),
         getppid(), comm);
  printf("self.mnt_ns = %lu\nself.pid_ns = %lu\nself.uts_ns = %lu\n",
         namespace_inode("mnt"), namespace_inode("pid"),
         namespace_inode("uts"));
}

static void print_value(const struct btf *btf, const char *name, __u32 id,
                        const unsigned char *data) {
  const struct btf_type *type = btf__type_by_id(btf, btf__resolve_type(btf, id));
  if (btf_is_array(type)) {
    const struct btf_array *array = btf_array(type);
    __s64 size = btf__resolve_size(btf, array->type);
    if (size == 1) {
      printf("%s = %.*s\n", name, (int)array->nelems, data);
      return;
    }
    for (__u32 i = 0; i < array->nelems; i++) {
      char element[128];
      snprintf(element, sizeof(element), "%s[%u]", name, i);
      print_value(btf, element, array->type, data + i * size);
    }
    return;
  }
  long long value = 0;
  int is_signed = btf_is_int(type) && (btf_int_encoding(type) & BTF_INT_SIGNED);
  if (type->size == 4)
    value = is_signed ? *(int *)data : *(unsigned *)data;
  else if (type->size == 8)
    value = *(long long *)data;
  else if (type->size == 2)
    value = is_signed ? *(short *)data : *(unsigned short *)data;
  else if (type->size == 1)
    value = is_signed ? *(signed char *)data : *data;
  else
    return;
  printf("%s = %lld\n", name, value);
}

// Calls back for each variable of the data section that backs map.
static void for_each_variable(struct bpf_object *object, struct bpf_map *map,
                              const unsigned char *data, void *self) {
  const struct btf *btf = bpf_object__btf(object);
  const char *section = strrchr(bpf_map__name(map), '.');
  int id = section ? btf__find_by_name_kind(btf, section, BTF_KIND_DATASEC) : -1;
  if (id < 0)
    return;
  const struct btf_type *type = btf__type_by_id(btf, id);
  struct btf_var_secinfo *info = btf_var_secinfos(type);
  for (int i = 0; i < btf_vlen(type); i++, info++) {
    const struct btf_type *var = btf__type_by_id(btf, info->type);
    const char *name = btf__name_by_offset(btf, var->name_off);
    if (!self)
      print_value(btf, name, var->type, data + info->offset);
    else if (!strcmp(name, "self_tgid"))
      *(int *)((char *)self + info->offset) = getpid();
  }
}

void set_self(struct bpf_object *object) {
  struct bpf_map *map;
  bpf_object__for_each_map(map, object) {
    size_t size;
    void *initial = (void *)bpf_map__initial_value(map, &size);
    if (initial)
      for_each_variable(object, map, initial, initial);
  }
}

void print_globals(struct bpf_object *object) {
  struct bpf_map *map;
  bpf_object__for_each_map(map, object) {
    const char *section = strrchr(bpf_map__name(map), '.');
    if (!section || (strcmp(section, ".bss") && strcmp(section, ".data")))
      continue;
    unsigned char *data = calloc(1, bpf_map__value_size(map));
    int zero = 0;
    if (!bpf_map_lookup_elem(bpf_map__fd(map), &zero, data))
      for_each_variable(object, map, data, NULL);
    free(data);
  }
}
