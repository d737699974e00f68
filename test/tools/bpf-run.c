// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// bpf-run - loads BPF objects with libbpf, runs programs, prints what they
// left in their global variables. The tests' way to the real kernel.
//
//   bpf-run load OBJECT...
//     Loads each program by itself. A line a program: OBJECT PROGRAM ok, or
//     why not. Exit 1 if any does not load. With BPF_RUN_LOG=1 the verifier's
//     log goes to stderr.
//
//   bpf-run run OBJECT PROGRAM
//     Runs PROGRAM in this very process and prints
//       self.NAME = VALUE   what /proc says of this process
//       result = VALUE      what the program returned (test runs)
//       NAME = VALUE        each global variable of the object
//     so that FileCheck can hold one against the other. A program of type
//     syscall, xdp or tc is test-run; a raw tracepoint or tp_btf is attached,
//     and a child is forked and reaped; an iterator is read, its output goes
//     to stdout. A global `self_tgid` is set to this process before loading.
//     With BPF_RUN_BTF=FILE it is relocated against the types in FILE.
//
//   bpf-run attach OBJECT...
//     Loads and attaches each program by itself, then all of an object that
//     could be; does what kernels are traced for (activity.c), and prints
//       OBJECT PROGRAM ok   or `does not load: WHY`, `does not attach: WHY`
//       self.NAME = VALUE   as above, and what it did: `exec.comm`, `file.inode`
//       NAME = VALUE        each global variable, all programs having run
//     Exit 1 if any program does not load or attach.
//
//   bpf-run cost OBJECT...
//     For each program that loads by itself: OBJECT PROGRAM, its instructions,
//     the verifier's stack depth (over all subprograms), the instructions that
//     it processed, and the helper calls.

#include "bpf-run.h"
#include <bpf/bpf.h>
#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static int print(enum libbpf_print_level level, const char *format,
                 va_list args) {
  if (level == LIBBPF_WARN || getenv("BPF_RUN_LOG"))
    return vfprintf(stderr, format, args);
  return 0;
}

static int silent(enum libbpf_print_level level, const char *format,
                  va_list args) {
  (void)level, (void)format, (void)args;
  return 0;
}

static int load_each(const char *path) {
  struct bpf_object *names = bpf_object__open_file(path, NULL);
  struct bpf_program *p;
  int failed = 0;
  if (!names) {
    printf("%s - %s\n", path, strerror(errno));
    return 1;
  }
  bpf_object__for_each_program(p, names) {
    struct bpf_object *object = open_only(path, bpf_program__name(p), NULL);
    int error = bpf_object__load(object);
    printf("%s %s %s\n", path, bpf_program__name(p),
           error ? strerror(-error) : "ok");
    failed |= error != 0;
    bpf_object__close(object);
  }
  bpf_object__close(names);
  return failed;
}

static int test_run(struct bpf_program *program) {
  // Ethernet, IPv4 without options, TCP from port 4660 to port 80.
  unsigned char packet[64] = {[12] = 0x08, [14] = 0x45, [23] = 6,
                              [34] = 0x12, [35] = 0x34, [37] = 80};
  LIBBPF_OPTS(bpf_test_run_opts, options);
  if (bpf_program__type(program) != BPF_PROG_TYPE_SYSCALL) {
    options.data_in = packet;
    options.data_size_in = sizeof(packet);
    options.repeat = 1;
  }
  int error = bpf_prog_test_run_opts(bpf_program__fd(program), &options);
  if (!error)
    printf("result = %d\n", (int)options.retval);
  return error;
}

int read_iterator(struct bpf_link *link) {
  int fd = bpf_iter_create(bpf_link__fd(link));
  char buffer[4096];
  ssize_t length;
  if (fd < 0)
    return fd;
  while ((length = read(fd, buffer, sizeof(buffer))) > 0)
    fwrite(buffer, 1, length, stdout);
  close(fd);
  return length < 0 ? -errno : 0;
}

static int attach_and_trigger(struct bpf_program *program) {
  struct bpf_link *link = bpf_program__attach(program);
  int error = 0;
  if (!link)
    return -errno;
  if (bpf_program__expected_attach_type(program) == BPF_TRACE_ITER) {
    error = read_iterator(link);
  } else {
    pid_t child = fork();
    if (!child)
      _exit(7);
    printf("child.pid = %d\n", child);
    waitpid(child, NULL, 0);
  }
  bpf_link__destroy(link);
  return error;
}

static int run(const char *path, const char *name) {
  LIBBPF_OPTS(bpf_object_open_opts, options,
              .btf_custom_path = getenv("BPF_RUN_BTF"));
  struct bpf_object *object = open_only(path, name, &options);
  struct bpf_program *program =
      object ? bpf_object__find_program_by_name(object, name) : NULL;
  if (!program) {
    fprintf(stderr, "bpf-run: no program '%s' in '%s'\n", name, path);
    return 2;
  }
  set_self(object);
  int error = bpf_object__load(object);
  if (error) {
    fprintf(stderr, "bpf-run: '%s' does not load: %s\n", name,
            strerror(-error));
    return 1;
  }
  print_self();
  fflush(stdout);
  switch (bpf_program__type(program)) {
  case BPF_PROG_TYPE_SYSCALL:
  case BPF_PROG_TYPE_XDP:
  case BPF_PROG_TYPE_SCHED_CLS:
    error = test_run(program);
    break;
  default:
    error = attach_and_trigger(program);
  }
  if (error) {
    fprintf(stderr, "bpf-run: '%s' does not run: %s\n", name,
            strerror(-error));
    return 1;
  }
  print_globals(object);
  bpf_object__close(object);
  return 0;
}

int main(int argc, char **argv) {
  int failed = 0;
  libbpf_set_print(print);
  if (argc >= 3 && !strcmp(argv[1], "load")) {
    if (!getenv("BPF_RUN_LOG"))
      libbpf_set_print(silent);
    for (int i = 2; i < argc; i++)
      failed |= load_each(argv[i]);
    return failed;
  }
  if (argc == 4 && !strcmp(argv[1], "run"))
    return run(argv[2], argv[3]);
  if (argc >= 3 && !strcmp(argv[1], "attach")) {
    libbpf_set_print(silent);
    for (int i = 2; i < argc; i++)
      failed |= attach_each(argv[i]);
    return failed;
  }
  if (argc >= 3 && !strcmp(argv[1], "cost")) {
    libbpf_set_print(silent);
    for (int i = 2; i < argc; i++)
      cost_each(argv[i]);
    return 0;
  }
  fprintf(stderr, "usage: bpf-run load OBJECT... | bpf-run attach OBJECT... |"
                  " bpf-run cost OBJECT... | bpf-run run OBJECT PROGRAM\n");
  return 2;
}
