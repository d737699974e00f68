// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// `bpf-run attach`: each program by itself, so that one which the kernel
// refuses says so and hides no other; then all that it takes together, with
// something for them to see.

#include "bpf-run.h"
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// The most that every kernel takes as the size of a verifier's log.
static char verifier_log[(1 << 24) - 1];

// The programs of a struct_ops map are one thing: the map is attached.
static int is_struct_ops(const struct bpf_program *program) {
  return bpf_program__type(program) == BPF_PROG_TYPE_STRUCT_OPS;
}

struct bpf_object *open_only(const char *path, const char *name,
                             const struct bpf_object_open_opts *options) {
  struct bpf_object *object = bpf_object__open_file(path, options);
  struct bpf_program *only, *p;
  if (!object)
    return NULL;
  only = bpf_object__find_program_by_name(object, name);
  bpf_object__for_each_program(p, object) bpf_program__set_autoload(
      p, p == only || (only && is_struct_ops(only) && is_struct_ops(p)));
  return object;
}

// The last line of the verifier's log that is not its statistics, or "".
static const char *refusal(void) {
  char *last = "", *rest = verifier_log, *line;
  if (getenv("BPF_RUN_LOG"))
    fputs(verifier_log, stderr);
  while ((line = strsep(&rest, "\n")))
    if (*line && strncmp(line, "processed ", 10))
      last = line;
  return last;
}

// What is attached of one object; program is NULL for a struct_ops map.
enum { most_links = 256 };
struct links {
  int count;
  struct {
    struct bpf_link *link;
    struct bpf_program *program;
  } of[most_links];
};

static int keep(struct links *links, struct bpf_link *link,
                struct bpf_program *program) {
  if (!link)
    return -errno;
  if (links->count == most_links) {
    bpf_link__destroy(link);
    return -E2BIG;
  }
  links->of[links->count].link = link;
  links->of[links->count++].program = program;
  return 0;
}

static void detach(struct links *links) {
  while (links->count)
    bpf_link__destroy(links->of[--links->count].link);
}

// Attaches what is to be loaded of object. On failure some of it is attached.
static int attach_loaded(struct bpf_object *object, struct links *links) {
  struct bpf_program *p;
  struct bpf_map *map;
  int error = 0, struct_ops = 0;
  bpf_object__for_each_program(p, object) {
    if (error || !bpf_program__autoload(p))
      continue;
    if (is_struct_ops(p))
      struct_ops = 1;
    else
      error = keep(links, bpf_program__attach(p), p);
  }
  bpf_object__for_each_map(map, object) {
    if (!error && struct_ops && bpf_map__type(map) == BPF_MAP_TYPE_STRUCT_OPS)
      error = keep(links, bpf_map__attach_struct_ops(map), NULL);
  }
  return error;
}

// 1 if the program loads and attaches by itself; prints the line that says so.
static int attaches(const char *path, const char *name) {
  LIBBPF_OPTS(bpf_object_open_opts, options, .kernel_log_buf = verifier_log,
              .kernel_log_size = sizeof(verifier_log));
  struct bpf_object *object = open_only(path, name, &options);
  struct links links = {0};
  verifier_log[0] = 0;
  int error = bpf_object__load(object);
  printf("%s %s ", path, name);
  if (error) {
    const char *why = refusal();
    printf("does not load: %s%s%s\n", strerror(-error), *why ? ": " : "", why);
  } else if ((error = attach_loaded(object, &links))) {
    printf("does not attach: %s\n", strerror(-error));
  } else {
    printf("ok\n");
  }
  detach(&links);
  bpf_object__close(object);
  return !error;
}

// Lets the programs that were left to be loaded see what is done meanwhile.
static int watch(struct bpf_object *object) {
  struct links links = {0};
  set_self(object);
  int error = bpf_object__load(object);
  if (!error)
    error = attach_loaded(object, &links);
  if (!error)
    do_activity();
  for (int i = 0; !error && i < links.count; i++) {
    struct bpf_program *p = links.of[i].program;
    if (p && bpf_program__expected_attach_type(p) == BPF_TRACE_ITER)
      error = read_iterator(links.of[i].link);
  }
  if (!error)
    print_globals(object);
  detach(&links);
  return error;
}

int attach_each(const char *path) {
  struct bpf_object *all = bpf_object__open_file(path, NULL);
  struct bpf_program *p;
  int failed = 0, taken = 0;
  if (!all) {
    printf("%s is no object\n", path);
    return 1;
  }
  bpf_object__for_each_program(p, all) {
    int ok = attaches(path, bpf_program__name(p));
    bpf_program__set_autoload(p, ok);
    failed |= !ok;
    taken += ok;
  }
  int error = taken ? watch(all) : 0;
  if (error)
    printf("%s - fails with all its programs: %s\n", path, strerror(-error));
  bpf_object__close(all);
  fflush(stdout);
  return failed || error;
}
