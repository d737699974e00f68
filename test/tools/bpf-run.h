// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What the files of bpf-run have of one another.

#ifndef BPF_RUN_H
#define BPF_RUN_H

#include <bpf/libbpf.h>

// bpf-run.c: reads the iterator of link, its text goes to stdout. 0 or -errno.
int read_iterator(struct bpf_link *link);

// values.c
void print_self(void);
// Writes this process's id to the object's variable self_tgid, before loading.
void set_self(struct bpf_object *object);
void print_globals(struct bpf_object *object);

// attach.c
// The object at path, with none but this program to be loaded; options may be
// NULL. NULL if it is no object.
struct bpf_object *open_only(const char *path, const char *program,
                             const struct bpf_object_open_opts *options);
// `bpf-run attach`, for one object. 1 if anything fails.
int attach_each(const char *path);

// cost.c: `bpf-run cost`, for one object.
void cost_each(const char *path);

// activity.c: does what kernels are traced for, prints what it did.
void do_activity(void);

#endif
