// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// libbpf-relocate - what libbpf makes of an object's CO-RE records on kernels,
// taken from its debug log. What corify-relocate (test/tools) prints is held
// against it, line by line.
//
//   libbpf-relocate OBJECT BTF...
//
//   version 1.1                           libbpf's own, once
//   kernel BTF
//   SECTION PROGRAM #RECORD INSN STATUS   a line a record
//   end                                   or, where libbpf gives up before it
//   not-compared WHY                      comes to the records
//
// STATUS is `ok VALUE`, `ok VALUE size FROM->TO` for a load that changes its
// size, `poison`, `ambiguous` or `fatal`. After the last two libbpf gives up:
// `without PROGRAM` follows, and all records again that are not the program's,
// until there is nothing to give up on, or it is in no program.
//
// No kernel is asked anything: no-kernel.c answers.

#include <bpf/btf.h>
#include <bpf/libbpf.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

//===- The log
//-------------------------------------------------------------===//

// The record that the log is at.
static struct {
  bool is_open;
  char section[128], program[128];
  int number, insn;
  char status[16];
  unsigned long long value;
  unsigned from_size, to_size;
} record;

static bool reached_records, was_ambiguous;

static void close_record(void) {
  if (!record.is_open)
    return;
  record.is_open = false;
  printf("%s %s #%d %d %s", record.section, record.program, record.number,
         record.insn, record.status);
  if (strcmp(record.status, "ok") == 0)
    printf(" %llu", record.value);
  if (record.to_size)
    printf(" size %u->%u", record.from_size, record.to_size);
  putchar('\n');
}

static void set_status(const char *status) {
  snprintf(record.status, sizeof(record.status), "%s", status);
}

static void open_record(const char *program, int number) {
  if (record.is_open && record.number == number &&
      strcmp(record.program, program) == 0)
    return;
  close_record();
  record.is_open = true;
  record.number = number;
  record.insn = -1;
  record.from_size = record.to_size = 0;
  snprintf(record.program, sizeof(record.program), "%s", program);
  set_status("?");
  was_ambiguous = false;
}

// A line of one record, after "relo #N: ".
static void read_record_line(const char *text) {
  unsigned long long value;
  unsigned from, to;
  if (strstr(text, "ambiguity"))
    was_ambiguous = true;
  if (sscanf(text, "patched insn #%d (%*[^)]) mem_sz %u -> %u", &record.insn,
             &from, &to) == 3) {
    record.from_size = from;
    record.to_size = to;
  } else if (sscanf(text, "patched insn #%d (%*[^)]) %*s %*u -> %llu",
                    &record.insn, &value) == 2) {
    set_status("ok");
    record.value = value;
  } else if (sscanf(text, "substituting insn #%d w/ invalid insn",
                    &record.insn) == 1) {
    set_status("poison"); // of an ldimm64's two, the first comes last
  } else if (strncmp(text, "failed to relocate", 18) == 0 ||
             strncmp(text, "failed to patch", 15) == 0) {
    set_status(was_ambiguous ? "ambiguous" : "fatal");
    record.insn = -1;
    record.from_size = record.to_size = 0;
  }
}

static void read_line(const char *line) {
  char program[128];
  int number, count, end = 0;
  if (sscanf(line, "libbpf: sec '%127[^']': found %d CO-RE", program, &count) ==
      2) {
    close_record();
    snprintf(record.section, sizeof(record.section), "%s", program);
    reached_records = true;
    return;
  }
  if (!reached_records)
    return;
  if (sscanf(line, "libbpf: prog '%127[^']': relo #%d: %n", program, &number,
             &end) < 2 ||
      end == 0)
    return;
  // Other relocations are logged in the same words, after the records.
  const char *text = line + end;
  if (*text == '<' || strncmp(text, "parsing [", 9) == 0 ||
      strncmp(text, "failed to relocate", 18) == 0 ||
      strstr(text, "candidate search failed"))
    open_record(program, number);
  if (record.is_open && record.number == number &&
      strcmp(record.program, program) == 0)
    read_record_line(text);
}

static char last_warning[512];

static int print(enum libbpf_print_level level, const char *format,
                 va_list args) {
  char line[4096];
  vsnprintf(line, sizeof(line), format, args);
  if (getenv("LIBBPF_RELOCATE_LOG"))
    fputs(line, stderr);
  if (level == LIBBPF_WARN && !reached_records) {
    snprintf(last_warning, sizeof(last_warning), "%.500s", line);
    last_warning[strcspn(last_warning, "\n")] = 0;
  }
  read_line(line);
  return 0;
}

//===- One kernel
//----------------------------------------------------------===//

static const char *base_name(const char *path) {
  const char *slash = strrchr(path, '/');
  return slash ? slash + 1 : path;
}

// Programs that libbpf gave up on.
static struct {
  char names[256][128];
  int count;
} excluded;

static bool is_excluded(const char *name) {
  for (int i = 0; i < excluded.count; ++i)
    if (strcmp(excluded.names[i], name) == 0)
      return true;
  return false;
}

// True if the log ended in a program that can be left out.
static bool exclude_last(struct bpf_object *o) {
  bool gave_up = strcmp(record.status, "fatal") == 0 ||
                 strcmp(record.status, "ambiguous") == 0;
  if (!gave_up || excluded.count == 256 ||
      !bpf_object__find_program_by_name(o, record.program) ||
      is_excluded(record.program))
    return false;
  strcpy(excluded.names[excluded.count++], record.program);
  printf("without %s\n", record.program);
  return true;
}

// True if it is to be done again, without another program.
static bool relocate(const char *object, const char *kernel) {
  LIBBPF_OPTS(bpf_object_open_opts, opts, .btf_custom_path = kernel);
  struct bpf_object *o;
  struct bpf_program *p;
  bool again = false;
  memset(&record, 0, sizeof(record));
  reached_records = false;
  last_warning[0] = 0;
  o = bpf_object__open_file(object, &opts);
  if (!o) {
    printf("not-compared %s\n", last_warning);
    return false;
  }
  bpf_object__for_each_program(p, o)
      bpf_program__set_autoload(p, !is_excluded(bpf_program__name(p)));
  bpf_object__load(o);
  close_record();
  again = exclude_last(o);
  if (!again)
    printf(reached_records ? "end\n" : "not-compared %s\n", last_warning);
  bpf_object__close(o);
  return again;
}

int main(int argc, char **argv) {
  if (argc < 3) {
    fprintf(stderr, "usage: libbpf-relocate OBJECT BTF...\n");
    return 2;
  }
  libbpf_set_print(print);
  printf("version %u.%u\n", libbpf_major_version(), libbpf_minor_version());
  for (int i = 2; i < argc; ++i) {
    printf("kernel %s\n", base_name(argv[i]));
    excluded.count = 0;
    while (relocate(argv[1], argv[i]))
      ;
  }
  return 0;
}
