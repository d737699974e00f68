// Bit-fields of any width, place and sign are read as they are written: the
// bytes lie in the program's own data, behind an address that was a number.
// REQUIRES: bpf-load
// RUN: %cc-full -I%source/test/Inputs %s -o %t.o && %bpf-run run %t.o bits | FileCheck %s
// RUN: %cc-full -mcpu=v1 -O1 -I%source/test/Inputs %s -o %t.o && %bpf-run run %t.o bits | FileCheck %s
// CHECK-DAG: different = 0
// CHECK-DAG: compared = 11
#include "compare.h"
struct iphdr ip = { .ihl = 5, .version = 4, .tot_len = 7 };
struct tcphdr tcp = { .doff = 11, .ack = 1, .fin = 0, .urg = 1, .seq = 9 };
struct task_struct task; // in_execve and its neighbours
u64 address;
SEC("syscall") __corify int bits(void *ctx)
{
	address = (u64)&ip;
	struct iphdr *i = (void *)address;
	SAME(i->ihl, 5);
	SAME(i->version, 4);
	SAME(i->version + i->ihl, 9);
	SAME(i->tot_len, 7);
	address = (u64)&tcp;
	struct tcphdr *t = (void *)address;
	SAME(t->doff, 11);
	SAME(t->ack, 1);
	SAME(t->fin, 0);
	SAME(t->urg ? 3 : 4, 3);
	task.in_execve = 1;
	task.in_iowait = 0;
	task.sched_remote_wakeup = 1;
	address = (u64)&task;
	struct task_struct *k = (void *)address;
	SAME(k->in_execve, 1);
	SAME(k->in_iowait, 0);
	SAME(k->sched_remote_wakeup, BPF_CORE_READ_BITFIELD_PROBED(k, sched_remote_wakeup));
	return 0;
}
