// The neighbours of typed-loads.c: each of these is refused as a plain load, so
// mode auto does otherwise with it. (A pointer to a scalar is one more up to
// Linux 6.16; newer kernels take it.)
// REQUIRES: bpf-load
// RUN: %cc-full -I%source/test/Inputs -DMODE=__corify_direct -Wno-everything %s -o %t.direct.o
// RUN: not %bpf-run load %t.direct.o | FileCheck --check-prefix=DIRECT %s
// RUN: %cc-full -I%source/test/Inputs -DMODE=__corify %s -o %t.auto.o
// RUN: %bpf-run load %t.auto.o | FileCheck --check-prefix=AUTO %s
// DIRECT-NOT: {{ ok$}}
// DIRECT-COUNT-9: {{(Permission denied|Invalid argument)$}}
// DIRECT-NOT: {{ ok$}}
// AUTO-COUNT-9: {{ ok$}}
#include "program.h"
int out;
volatile int two = 2;

SEC("iter/task") MODE int may_be_null(struct bpf_iter__task *ctx) { out = ctx->task->pid; return 0; }
SEC("iter/task_file") MODE int file_of_null(struct bpf_iter__task_file *ctx) { out = ctx->file->f_flags; return 0; }
SEC("tp_btf/kfree_skb") MODE int BPF_PROG(helper_result, struct sk_buff *skb, void *location, int reason, struct sock *rx)
{ if (rx) out = bpf_skc_to_tcp_sock(rx)->srtt_us; return 0; }
SEC("tp_btf/sched_process_exit") MODE int BPF_PROG(pointer_to_pointer, struct task_struct *task) { out = task->files->fdt->fd[0]->f_flags; return 0; }
SEC("tp_btf/sched_process_exit") MODE int BPF_PROG(variable_subscript, struct task_struct *task) { out = task->comm[two]; return 0; }
SEC("tp_btf/cgroup_mkdir") MODE int BPF_PROG(flexible_array, struct cgroup *cgrp) { out = cgrp->ancestors[1]->level; return 0; }
SEC("tp_btf/inet_sock_set_state") MODE int BPF_PROG(another_record, struct sock *sk) { out = ((struct tcp_sock *)sk)->srtt_us; return 0; }
SEC("tp_btf/sched_process_exit") MODE int BPF_PROG(through_an_integer, struct task_struct *task)
{ unsigned long address = (unsigned long)task * 2; out = ((struct task_struct *)(address / 2))->pid; return 0; }
SEC("tp_btf/sched_process_exit") MODE int BPF_PROG(backwards, struct task_struct *task)
{ struct list_head *c = task->children.next; out = ((struct task_struct *)((char *)c - offsetof(struct task_struct, sibling)))->pid; return 0; }
