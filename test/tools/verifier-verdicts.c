// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// verifier-verdicts - asks the running kernel's verifier what it would say of
// each program of an object on other kernels: libbpf relocates the object
// against their BTF, and the verifier prunes here what it would prune there.
//
//   verifier-verdicts [-k KCONFIG] OBJECT BTF...
//   verifier-verdicts -o OBJECT...
//     A line for each BTF (raw, in a file) and program:
//       BTF-NAME PROGRAM SECTION accepted stack depth 24+8, processed 12 insns
//       BTF-NAME PROGRAM SECTION refused unresolved
//       BTF-NAME PROGRAM SECTION refused WHY
//       BTF-NAME PROGRAM SECTION not-loaded WHY
//     `unresolved`: it gets to an instruction whose relocation record does not
//     resolve. WHY is the last line that the verifier said, or libbpf's message
//     where libbpf gives up before it asks the verifier. BTF-NAME is the file's
//     name without its folder and ".btf"; LINUX_KERNEL_VERSION is what the name
//     begins with. KCONFIG is text such as `CONFIG_X=y`. With VERDICTS_LOG=0
//     the logs go to stderr, with 1 or 2 at that level. With -o the objects are
//     judged as the running kernel loads them, and OBJECT comes before each
//     line instead of BTF-NAME.
//
// Each program is judged by itself, yet the object is opened once for each
// BTF, since libbpf's parsing of that BTF costs most: a handler of ours is
// asked before each load, loads the relocated instructions itself, and gives
// libbpf a program in their place that nothing can refuse.

#include "verifier-verdicts.h"
#include <bpf/bpf.h>
#include <errno.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/utsname.h>
#include <unistd.h>

static const char *btf_name;
static char libbpf_said[512], culprit[128];

// What libbpf warned of first is the cause; what follows is its consequence.
// A message that names a program, "prog 'x': …", names the culprit.
static int listen(enum libbpf_print_level level, const char *format,
                  va_list args) {
  char line[sizeof(libbpf_said)];
  vsnprintf(line, sizeof(line), format, args);
  if (getenv("VERDICTS_LOG"))
    fputs(line, stderr);
  if (level != LIBBPF_WARN || libbpf_said[0])
    return 0;
  line[strcspn(line, "\n")] = 0;
  strcpy(libbpf_said, line + (strncmp(line, "libbpf: ", 8) ? 0 : 8));
  sscanf(libbpf_said, "prog '%127[^']'", culprit);
  return 0;
}

// libbpf asks this for LINUX_KERNEL_VERSION: the release is the one of the
// kernel whose BTF is used, where the file's name says it.
int uname(struct utsname *name) {
  unsigned major = 0, minor = 0, patch = 0;
  memset(name, 0, sizeof(*name));
  if (!btf_name || sscanf(btf_name, "%u.%u.%u", &major, &minor, &patch) < 2)
    return syscall(SYS_uname, name);
  snprintf(name->release, sizeof(name->release), "%u.%u.%u", major, minor,
           patch);
  return 0;
}

// The tools set some sizes in user space; any will do for the verifier.
static void complete_maps(struct bpf_object *object) {
  struct bpf_map *map;
  bpf_object__for_each_map(map, object) {
    if (bpf_map__type(map) == BPF_MAP_TYPE_STACK_TRACE &&
        !bpf_map__value_size(map))
      bpf_map__set_value_size(map, 127 * sizeof(__u64));
    if (!bpf_map__max_entries(map))
      bpf_map__set_max_entries(
          map, bpf_map__type(map) == BPF_MAP_TYPE_RINGBUF ? getpagesize() : 16);
    bpf_map__set_pin_path(map, NULL);
  }
}

// One line for each program without a verdict so far.
static void print_not_loaded(struct bpf_object *object,
                             const struct judged *judged) {
  struct bpf_program *p;
  bpf_object__for_each_program(p, object) {
    if (!is_judged(judged, bpf_program__name(p)))
      printf("%s %s %s not-loaded %s\n", btf_name, bpf_program__name(p),
             bpf_program__section_name(p), libbpf_said);
  }
}

// Opens, relocates and judges. 1 if libbpf gave up on a program that could be
// left out the next time; that one is added to `judged`, its line is printed.
static int judge_once(const char *path, const char *btf, const char *kconfig,
                      struct judged *judged) {
  LIBBPF_OPTS(bpf_object_open_opts, options, .btf_custom_path = btf,
              .kconfig = kconfig);
  struct bpf_program *p, *guilty = NULL;
  libbpf_said[0] = culprit[0] = 0;
  struct bpf_object *object = bpf_object__open_file(path, &options);
  if (!object) {
    printf("%s - - not-loaded %s\n", btf_name, libbpf_said);
    return 0;
  }
  bpf_object__for_each_program(p, object)
      bpf_program__set_autoload(p, !is_judged(judged, bpf_program__name(p)));
  complete_maps(object);
  judge_into(judged, btf_name);
  if (bpf_object__load(object)) {
    if (culprit[0])
      guilty = bpf_object__find_program_by_name(object, culprit);
    if (guilty && !is_judged(judged, culprit)) {
      printf("%s %s %s not-loaded %s\n", btf_name, culprit,
             bpf_program__section_name(guilty), libbpf_said);
      note_judged(judged, culprit);
    } else {
      guilty = NULL;
      print_not_loaded(object, judged);
    }
  }
  bpf_object__close(object);
  return guilty != NULL;
}

static void judge(const char *path, const char *btf, const char *kconfig) {
  static char name[256];
  const char *slash = strrchr(btf, '/');
  struct judged judged = {0};
  snprintf(name, sizeof(name), "%s", slash ? slash + 1 : btf);
  char *dot = strstr(name, ".btf");
  if (dot)
    *dot = 0;
  btf_name = name;
  while (judge_once(path, btf, kconfig, &judged))
    ;
  forget_judged(&judged);
}

static void judge_here(const char *path) {
  struct judged judged = {0};
  btf_name = path;
  while (judge_once(path, NULL, NULL, &judged))
    ;
  forget_judged(&judged);
}

int main(int argc, char **argv) {
  const char *kconfig = NULL;
  int first = 1;
  bool here = argc > 2 && !strcmp(argv[1], "-o");
  if (argc > 2 && !strcmp(argv[1], "-k")) {
    kconfig = argv[2];
    first = 3;
  }
  if (argc < first + 2) {
    fprintf(stderr, "usage: verifier-verdicts [-k KCONFIG] OBJECT BTF... |"
                    " verifier-verdicts -o OBJECT...\n");
    return 2;
  }
  libbpf_set_print(listen);
  handle_sections();
  if (here) {
    for (int i = 2; i < argc; i++)
      judge_here(argv[i]);
    return 0;
  }
  for (int i = first + 1; i < argc; i++)
    judge(argv[first], argv[i], kconfig);
  return 0;
}
