// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// bpf-fuzz - runs the programs of a drawn case (test/fuzz) in the kernel.
//
//   bpf-fuzz OBJECT BTF IMAGE
//     Loads OBJECT with its relocations resolved against the types in BTF,
//     puts the bytes of IMAGE into the object's `.data.memory`, with pointers
//     that hold there, and runs each program but `locate`. A line a program:
//       NAME = RESULT       in hexadecimal
//       NAME refused ERRNO  the loader or the verifier; log on stderr
//       NAME fails ERRNO    the run
//     Exit 2 where nothing could be run.
//
// An image, as test/fuzz/host.h writes it, in the host's byte order:
//
//   u64 base      address of the memory in the process that wrote it
//   u64 size      of the memory
//   u64 pointers  how many pointers are in it
//   u64 roots[16] pointers to the records, or 0
//   u32 offsets of the pointers, u8 memory

#include <bpf/bpf.h>
#include <bpf/libbpf.h>
#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MaxRoots = 16, Variables = 8, MaxPrograms = 128 };

// struct io of test/fuzz/prelude.h
struct io {
  __u64 base;
  __u64 roots[MaxRoots];
  __u64 variables[Variables];
  __u64 results[MaxPrograms];
};

struct image {
  __u64 base, size, pointers, roots[MaxRoots];
};

static int print(enum libbpf_print_level level, const char *format,
                 va_list args) {
  return level == LIBBPF_WARN ? vfprintf(stderr, format, args) : 0;
}

static int silent(enum libbpf_print_level level, const char *format,
                  va_list args) {
  (void)level, (void)format, (void)args;
  return 0;
}

static unsigned char *read_file(const char *path, size_t *size) {
  FILE *file = fopen(path, "rb");
  if (!file)
    return NULL;
  fseek(file, 0, SEEK_END);
  *size = ftell(file);
  rewind(file);
  unsigned char *bytes = malloc(*size + 1);
  if (bytes && fread(bytes, 1, *size, file) != *size) {
    free(bytes);
    bytes = NULL;
  }
  fclose(file);
  return bytes;
}

static struct bpf_map *find_map(struct bpf_object *object, const char *name) {
  struct bpf_map *map;
  bpf_object__for_each_map(map, object) {
    if (!strcmp(bpf_map__name(map), name))
      return map;
  }
  return NULL;
}

static int run_program(struct bpf_object *object, const char *name) {
  struct bpf_program *program =
      bpf_object__find_program_by_name(object, name);
  LIBBPF_OPTS(bpf_test_run_opts, options);
  return program ? bpf_prog_test_run_opts(bpf_program__fd(program), &options)
                 : -ENOENT;
}

// Loads only's program and `locate`, or all programs where only is null.
static struct bpf_object *load(const char *path, const char *btf,
                               const char *only) {
  LIBBPF_OPTS(bpf_object_open_opts, options, .btf_custom_path = btf);
  struct bpf_object *object = bpf_object__open_file(path, &options);
  struct bpf_program *program;
  if (!object)
    return NULL;
  bpf_object__for_each_program(program, object) {
    const char *name = bpf_program__name(program);
    bpf_program__set_autoload(program, !only || !strcmp(name, only) ||
                                           !strcmp(name, "locate"));
  }
  int error = bpf_object__load(object);
  if (!error)
    return object;
  bpf_object__close(object);
  errno = -error;
  return NULL;
}

// The records as they were written, at another address.
static int put_records(struct bpf_object *object, const unsigned char *file,
                       size_t file_size) {
  struct bpf_map *memory = find_map(object, ".data.memory");
  struct bpf_map *io_map = find_map(object, ".data.io");
  struct image head;
  struct io io;
  int zero = 0;
  memcpy(&head, file, sizeof(head));
  if (!memory || !io_map || head.size > bpf_map__value_size(memory) ||
      file_size != sizeof(head) + head.pointers * 4 + head.size)
    return -EINVAL;
  int error = run_program(object, "locate");
  if (error || bpf_map_lookup_elem(bpf_map__fd(io_map), &zero, &io))
    return error ? error : -errno;

  const unsigned char *pointers = file + sizeof(head);
  unsigned char *bytes = calloc(1, bpf_map__value_size(memory));
  memcpy(bytes, pointers + head.pointers * 4, head.size);
  for (__u64 i = 0; i < head.pointers; i++) {
    __u32 offset;
    __u64 pointer;
    memcpy(&offset, pointers + i * 4, sizeof(offset));
    memcpy(&pointer, bytes + offset, sizeof(pointer));
    pointer += io.base - head.base;
    memcpy(bytes + offset, &pointer, sizeof(pointer));
  }
  for (int i = 0; i < MaxRoots; i++)
    io.roots[i] = head.roots[i] ? head.roots[i] + io.base - head.base : 0;
  for (int i = 0; i < Variables; i++)
    io.variables[i] = i;
  error = bpf_map_update_elem(bpf_map__fd(memory), &zero, bytes, 0);
  if (!error)
    error = bpf_map_update_elem(bpf_map__fd(io_map), &zero, &io, 0);
  free(bytes);
  return error ? -errno : 0;
}

static void run_one(struct bpf_object *object, const char *name) {
  struct bpf_map *io_map = find_map(object, ".data.io");
  struct io io;
  int zero = 0;
  int error = run_program(object, name);
  if (!error && bpf_map_lookup_elem(bpf_map__fd(io_map), &zero, &io))
    error = -errno;
  int number = atoi(name + 1);
  if (error || number >= MaxPrograms)
    printf("%s fails %d\n", name, -error);
  else
    printf("%s = %llx\n", name, io.results[number]);
}

static int run_all(struct bpf_object *object, const unsigned char *image,
                   size_t size) {
  int error = put_records(object, image, size);
  struct bpf_program *program;
  if (error) {
    fprintf(stderr, "bpf-fuzz: the records cannot be put into the map: %s\n",
            strerror(-error));
    return 2;
  }
  bpf_object__for_each_program(program, object) {
    const char *name = bpf_program__name(program);
    if (strcmp(name, "locate") && bpf_program__autoload(program))
      run_one(object, name);
  }
  return 0;
}

// Where the whole does not load, each program by itself says which it is.
static int run_each(const char *path, const char *btf,
                    const unsigned char *image, size_t size) {
  struct bpf_object *names = bpf_object__open_file(path, NULL);
  struct bpf_program *program;
  int status = 0;
  if (!names)
    return 2;
  libbpf_set_print(print);
  bpf_object__for_each_program(program, names) {
    const char *name = bpf_program__name(program);
    if (!strcmp(name, "locate"))
      continue;
    fprintf(stderr, "bpf-fuzz: next\n");
    struct bpf_object *object = load(path, btf, name);
    if (!object) {
      printf("%s refused %d\n", name, errno);
      fflush(stdout);
      continue;
    }
    status |= run_all(object, image, size);
    bpf_object__close(object);
  }
  bpf_object__close(names);
  return status;
}

int main(int argc, char **argv) {
  if (argc != 4) {
    fprintf(stderr, "usage: bpf-fuzz OBJECT BTF IMAGE\n");
    return 2;
  }
  size_t size;
  unsigned char *image = read_file(argv[3], &size);
  if (!image || size < sizeof(struct image)) {
    fprintf(stderr, "bpf-fuzz: cannot read '%s'\n", argv[3]);
    return 2;
  }
  libbpf_set_print(silent);
  struct bpf_object *object = load(argv[1], argv[2], NULL);
  int status = object ? run_all(object, image, size)
                      : run_each(argv[1], argv[2], image, size);
  bpf_object__close(object);
  free(image);
  return status;
}
