// Typed pointers where the verifier would have numbers, or could be surprised:
// hashed, cast, punned, in arrays and unions, null on one way only, known not to
// be null to the compiler alone. Each program loads, as it would with
// BPF_CORE_READ().
// REQUIRES: bpf-load
// RUN: %cc-full -I%source/test/Inputs -Wno-everything %s -o %t.o
// RUN: %bpf-run load %t.o
#include "program.h"
volatile int flag, index_;
volatile u64 sink;
extern struct cgroup *bpf_cgroup_acquire(struct cgroup *cgrp) __ksym;
extern void bpf_cgroup_release(struct cgroup *cgrp) __ksym;
static __corify u64 hash(const void *p) { return ((u64)p * 31) >> 3; }
static __corify struct task_struct *pick(struct task_struct *t) { if (flag) return NULL; return t; }

#define TASK(name, ...) SEC("tp_btf/sched_process_exit") __corify int BPF_PROG(name, struct task_struct *t) { __VA_ARGS__ return 0; }
TASK(through_void, sink = ((u64)(void *)t->mm) >> 4;)
TASK(in_void, void *v = t->mm; sink = (u64)v * 31;)
TASK(parameter, sink = hash(t->mm);)
TASK(moved, char *c = (char *)t->mm; char b = 0; bpf_probe_read_kernel(&b, 1, c + (index_ & 7)); sink = b;)
TASK(truncated, sink = (u32)(unsigned long)t->mm * 31;)
TASK(member, struct { u64 k; } key = { .k = (u64)t->mm }; key.k >>= 3; sink = key.k;)
TASK(elements, u64 parts[2] = { (u64)t->mm, 5 }; parts[0] *= 31; sink = parts[0];)
TASK(punned, union { void *p; u64 n; } u = { .p = t->mm }; sink = u.n * 31;)
TASK(swapped, sink = __builtin_bswap64((u64)t->mm);)
TASK(another, struct list_head *l = (void *)t->mm; sink = (u64)&l[index_].prev;)
TASK(null_on_one_way, struct task_struct *p = t; if (flag) p = NULL; sink = p->pid;)
TASK(null_result, sink = pick(t)->pid;)
TASK(null_arm, sink = (flag ? t : NULL)->pid;)
TASK(found, struct task_struct *f = NULL, *p = t; for (int i = 0; i < 4; i++) { if (p->pid == 1) f = p; p = p->real_parent; } sink = f->pid;)
TASK(null_rest, struct task_struct *ps[2] = { t }; sink = ps[1]->pid;)
TASK(varying, struct task_struct *ps[2] = { t, t->real_parent }; sink = ps[index_ & 1]->pid;)
struct kept { struct task_struct *task; int n; };
struct { __uint(type, BPF_MAP_TYPE_ARRAY); __type(key, int); __type(value, struct kept); __uint(max_entries, 1); } map SEC(".maps");
TASK(stored, int key = 0; struct kept *k = bpf_map_lookup_elem(&map, &key); if (k) { k->task = t; barrier(); sink = k->task->pid; })
TASK(wants_trust, struct cgroup *c = bpf_cgroup_acquire(t->cgroups->dfl_cgrp); if (c) bpf_cgroup_release(c);)

#define SKB(name, ...) SEC("tp_btf/kfree_skb") __corify int BPF_PROG(name, struct sk_buff *skb, void *loc, int reason, struct sock *rx) { __VA_ARGS__ return 0; }
SKB(integer_in_union, sink = (skb->dev_scratch & 0xff) + (skb->dev_scratch >> 8);)
SKB(pointer_in_union, sink = skb->dev->ifindex + skb->sk->sk_mark;)
SKB(same_sock, struct sock *sk = skb->sk; if (sk && sk == rx) sink = sk->sk_protocol + rx->sk_type;)
SKB(above, struct sock *sk = skb->sk; if ((unsigned long)sk > 4096) sink = sk->sk_mark;)
SKB(half, struct sock *sk = skb->sk; if ((int)(long)sk) sink = sk->sk_mark;)

#define SOCK(name, ...) SEC("tp_btf/inet_sock_set_state") __corify int BPF_PROG(name, struct sock *sk) { __VA_ARGS__ return 0; }
SOCK(behind_a_cast, struct tcp_sock *tp = (struct tcp_sock *)sk; sink = tp->recv_sack_cache[index_].start_seq;)
SOCK(cast_and_shifted, struct inet_sock *is = (struct inet_sock *)sk; sink = (u64)is >> 4;)
SOCK(cast_and_null, struct list_head *l = (struct list_head *)sk->sk_socket; sink = (u64)l->prev;)
