// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// verifier-verdicts' handler of programs: one verdict of the verifier.

#include "verifier-verdicts.h"
#include <bpf/bpf.h>
#include <bpf/btf.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

// The most that every kernel takes as the size of a verifier's log.
static char verifier_log[(1 << 24) - 1];
static struct judged *judged_now;
static const char *btf_name_now;

int is_judged(const struct judged *judged, const char *name) {
  for (int i = 0; i < judged->count; i++)
    if (!strcmp(judged->names[i], name))
      return 1;
  return 0;
}

void note_judged(struct judged *judged, const char *name) {
  judged->names =
      realloc(judged->names, (judged->count + 1) * sizeof(*judged->names));
  judged->names[judged->count++] = strdup(name);
}

void forget_judged(struct judged *judged) {
  while (judged->count)
    free(judged->names[--judged->count]);
  free(judged->names);
  judged->names = NULL;
}

void judge_into(struct judged *judged, const char *btf_name) {
  judged_now = judged;
  btf_name_now = btf_name;
}

static int is_statistics(const char *line) {
  return !strncmp(line, "processed ", 10) ||
         !strncmp(line, "verification time ", 18) ||
         !strncmp(line, "stack depth ", 12) ||
         !strncmp(line, "insns processed ", 16) ||
         !strncmp(line, "subprog ", 8);
}

// By functions, as in "24+8": what "stack depth" says, or since 7.3 a line
// "subprog N (NAME) … stack DEPTH" of each.
static void print_depth(void) {
  const char *depth = strstr(verifier_log, "stack depth "), *line;
  depth = depth ? depth + strlen("stack depth ") : "?";
  if (strncmp(depth, "max", 3)) {
    printf("%.*s", (int)strcspn(depth, "\n "), depth);
    return;
  }
  for (line = depth; (line = strstr(line, "\nsubprog ")); line = depth) {
    depth = line + 1;
    int length = strcspn(depth, "\n");
    while (length && depth[length - 1] != ' ')
      length--;
    printf("%s%d", atoi(depth + strlen("subprog ")) ? "+" : "",
           atoi(depth + length));
  }
}

// The last line of the log that is neither statistics nor a line of source;
// cuts the log into lines.
static const char *refusal(int error) {
  const char *last = "";
  char *rest = verifier_log, *line;
  // libbpf has put this call in the place of the instruction.
  if (strstr(verifier_log, "invalid func unknown#195896080"))
    return "unresolved";
  while ((line = strsep(&rest, "\n")))
    if (*line && *line != ';' && !is_statistics(line))
      last = line;
  return *last ? last : strerror(error);
}

static void print_accepted(const char *name, const char *section) {
  const char *processed = strstr(verifier_log, "processed ");
  printf("%s %s %s accepted stack depth ", btf_name_now, name, section);
  print_depth();
  printf(", processed %d insns\n",
         processed ? atoi(processed + strlen("processed ")) : 0);
}

// The programs that attach to a kernel function or hook by its BTF: with this
// kernel's BTF, whichever the records are resolved against. 0 if it has none.
static int attach_id(const struct bpf_program *program) {
  const char *target = strchr(bpf_program__section_name(program), '/');
  int id = target ? libbpf_find_vmlinux_btf_id(
                        target + 1, bpf_program__expected_attach_type(program))
                  : 0;
  return id > 0 ? id : 0;
}

static int load(struct bpf_program *program, struct bpf_prog_load_opts *opts,
                const char *license) {
  verifier_log[0] = 0;
  opts->log_buf = verifier_log;
  opts->log_size = sizeof(verifier_log);
  // Statistics and errors, no instructions unless they are asked for.
  opts->log_level = 4;
  if (getenv("VERDICTS_LOG"))
    opts->log_level |= atoi(getenv("VERDICTS_LOG"));
  int fd = bpf_prog_load(bpf_program__type(program), bpf_program__name(program),
                         license, bpf_program__insns(program),
                         bpf_program__insn_cnt(program), opts);
  if (getenv("VERDICTS_LOG"))
    fprintf(stderr, "%s:\n%s", bpf_program__name(program), verifier_log);
  return fd;
}

// What libbpf loads in the program's place.
static int replace(struct bpf_program *program,
                   struct bpf_prog_load_opts *opts) {
  struct bpf_insn nothing[] = {
      {.code = BPF_ALU64 | BPF_MOV | BPF_K, .dst_reg = BPF_REG_0},
      {.code = BPF_JMP | BPF_EXIT}};
  bpf_program__set_type(program, BPF_PROG_TYPE_SOCKET_FILTER);
  opts->expected_attach_type = 0;
  opts->attach_btf_id = opts->attach_btf_obj_fd = opts->attach_prog_fd = 0;
  opts->prog_flags = 0;
  opts->func_info_cnt = opts->line_info_cnt = opts->prog_btf_fd = 0;
  opts->func_info = opts->line_info = NULL;
  return bpf_program__set_insns(program, nothing, 2);
}

static int judge_program(struct bpf_program *program,
                         struct bpf_prog_load_opts *opts, long flags) {
  const char *name = bpf_program__name(program);
  const char *section = bpf_program__section_name(program);
  struct bpf_prog_load_opts own = *opts;
  own.prog_flags |= flags;
  if (bpf_program__type(program) == BPF_PROG_TYPE_TRACING ||
      bpf_program__type(program) == BPF_PROG_TYPE_LSM)
    own.attach_btf_id = attach_id(program);
  int fd = load(program, &own, "GPL");
  if (fd >= 0)
    print_accepted(name, section);
  else
    printf("%s %s %s refused %s\n", btf_name_now, name, section,
           refusal(errno));
  if (fd >= 0)
    close(fd);
  note_judged(judged_now, name);
  return replace(program, opts);
}

// As libbpf's own table of sections; the longer of two names first.
static const struct {
  const char *section;
  enum bpf_prog_type type;
  enum bpf_attach_type attach;
  long flags;
} sections[] = {
    {"kprobe.multi+", BPF_PROG_TYPE_KPROBE, BPF_TRACE_KPROBE_MULTI, 0},
    {"kretprobe.multi+", BPF_PROG_TYPE_KPROBE, BPF_TRACE_KPROBE_MULTI, 0},
    {"kprobe+", BPF_PROG_TYPE_KPROBE, 0, 0},
    {"kretprobe+", BPF_PROG_TYPE_KPROBE, 0, 0},
    {"uprobe+", BPF_PROG_TYPE_KPROBE, 0, 0},
    {"uprobe.s+", BPF_PROG_TYPE_KPROBE, 0, BPF_F_SLEEPABLE},
    {"uretprobe+", BPF_PROG_TYPE_KPROBE, 0, 0},
    {"uretprobe.s+", BPF_PROG_TYPE_KPROBE, 0, BPF_F_SLEEPABLE},
    {"ksyscall+", BPF_PROG_TYPE_KPROBE, 0, 0},
    {"kretsyscall+", BPF_PROG_TYPE_KPROBE, 0, 0},
    {"usdt+", BPF_PROG_TYPE_KPROBE, 0, 0},
    {"tracepoint+", BPF_PROG_TYPE_TRACEPOINT, 0, 0},
    {"tp+", BPF_PROG_TYPE_TRACEPOINT, 0, 0},
    {"raw_tracepoint+", BPF_PROG_TYPE_RAW_TRACEPOINT, 0, 0},
    {"raw_tp+", BPF_PROG_TYPE_RAW_TRACEPOINT, 0, 0},
    {"raw_tracepoint.w+", BPF_PROG_TYPE_RAW_TRACEPOINT_WRITABLE, 0, 0},
    {"raw_tp.w+", BPF_PROG_TYPE_RAW_TRACEPOINT_WRITABLE, 0, 0},
    {"perf_event", BPF_PROG_TYPE_PERF_EVENT, 0, 0},
    {"syscall", BPF_PROG_TYPE_SYSCALL, 0, BPF_F_SLEEPABLE},
    {"tp_btf+", BPF_PROG_TYPE_TRACING, BPF_TRACE_RAW_TP, 0},
    {"fentry+", BPF_PROG_TYPE_TRACING, BPF_TRACE_FENTRY, 0},
    {"fexit+", BPF_PROG_TYPE_TRACING, BPF_TRACE_FEXIT, 0},
    {"fmod_ret+", BPF_PROG_TYPE_TRACING, BPF_MODIFY_RETURN, 0},
    {"iter+", BPF_PROG_TYPE_TRACING, BPF_TRACE_ITER, 0},
    {"lsm+", BPF_PROG_TYPE_LSM, BPF_LSM_MAC, 0},
    {"socket", BPF_PROG_TYPE_SOCKET_FILTER, 0, 0},
    {"tc", BPF_PROG_TYPE_SCHED_CLS, 0, 0},
    {"xdp", BPF_PROG_TYPE_XDP, BPF_XDP, 0},
    {"cgroup_skb/ingress", BPF_PROG_TYPE_CGROUP_SKB, BPF_CGROUP_INET_INGRESS,
     0},
    {"cgroup_skb/egress", BPF_PROG_TYPE_CGROUP_SKB, BPF_CGROUP_INET_EGRESS, 0},
    {"sockops", BPF_PROG_TYPE_SOCK_OPS, BPF_CGROUP_SOCK_OPS, 0},
};

void handle_sections(void) {
  for (size_t i = 0; i < sizeof(sections) / sizeof(*sections); i++) {
    LIBBPF_OPTS(libbpf_prog_handler_opts, options, .cookie = sections[i].flags,
                .prog_prepare_load_fn = judge_program);
    libbpf_register_prog_handler(sections[i].section, sections[i].type,
                                 sections[i].attach, &options);
  }
}
