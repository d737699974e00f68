// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What the files of verifier-verdicts have of one another.

#ifndef VERIFIER_VERDICTS_H
#define VERIFIER_VERDICTS_H

#include <bpf/libbpf.h>

// The names of programs whose line is printed.
struct judged {
  int count;
  char **names;
};

int is_judged(const struct judged *judged, const char *name);
void note_judged(struct judged *judged, const char *name);
void forget_judged(struct judged *judged);

// Has libbpf ask us about each program before it loads it, in place of its own
// handling of the sections. Once, before any object is opened.
void handle_sections(void);

// The programs that are loaded from now on are judged: a line on stdout each,
// that begins with btf_name, and a name in `judged`.
void judge_into(struct judged *judged, const char *btf_name);

#endif
