// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// `bpf-run cost`: what the verifier says of each program that it takes.

#include "bpf-run.h"
#include <linux/bpf.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char verifier_log[1 << 16];

static int count_helper_calls(const struct bpf_program *program) {
  const struct bpf_insn *insns = bpf_program__insns(program);
  int calls = 0;
  for (size_t i = 0; i < bpf_program__insn_cnt(program); i++)
    calls += insns[i].code == (BPF_JMP | BPF_CALL) && insns[i].src_reg == 0;
  return calls;
}

// "stack depth 64+8": the frames of the program and of its subprograms.
static int stack_depth(void) {
  const char *at = strstr(verifier_log, "stack depth ");
  int sum = 0;
  if (!at)
    return 0;
  at += strlen("stack depth ");
  for (char *end; *at >= '0' && *at <= '9'; at = *end == '+' ? end + 1 : end)
    sum += strtol(at, &end, 10);
  return sum;
}

void cost_each(const char *path) {
  struct bpf_object *names = bpf_object__open_file(path, NULL);
  struct bpf_program *p;
  if (!names)
    return;
  bpf_object__for_each_program(p, names) {
    LIBBPF_OPTS(bpf_object_open_opts, options, .kernel_log_buf = verifier_log,
                .kernel_log_size = sizeof(verifier_log),
                .kernel_log_level = 4 /* statistics */);
    const char *name = bpf_program__name(p), *statistics;
    struct bpf_object *object = open_only(path, name, &options);
    int processed = 0;
    if (object && !bpf_object__load(object)) {
      const struct bpf_program *loaded =
          bpf_object__find_program_by_name(object, name);
      statistics = strstr(verifier_log, "processed ");
      if (statistics)
        processed = atoi(statistics + strlen("processed "));
      printf("%s %s %zu %d %d %d\n", path, name,
             bpf_program__insn_cnt(loaded), stack_depth(), processed,
             count_helper_calls(loaded));
    }
    bpf_object__close(object);
  }
  bpf_object__close(names);
}
