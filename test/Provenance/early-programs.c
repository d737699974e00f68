// What is decided for a program that is rewritten as soon as it is parsed does not
// stick to helpers whose callers come later.
// RUN: %cc-full -I%source/test/Inputs %s -o %t.o && %disasm %t.o | FileCheck %s
#include "program.h"
struct inner { struct iphdr *ip; };
struct outer { struct inner *inner; };
static __corify struct task_struct *parent_of(struct task_struct *t) { return t->real_parent; }
static __corify int family(struct msghdr *m) { struct sockaddr *a = m->msg_name; return a->sa_family; }
static __corify int ttl(struct outer *o) { struct inner *i = o->inner; struct iphdr *ip = i->ip; return ip->ttl; }
volatile int seven = 7;

SEC("kprobe/do_exit") __corify int early(struct pt_regs *ctx) { return 0; }

// CHECK-LABEL: <typed>:
// CHECK-NOT: call 0x
// CHECK: exit
SEC("tp_btf/sched_process_exit") __corify int BPF_PROG(typed, struct task_struct *task) { return parent_of(task)->pid; }
// CHECK-LABEL: <own>:
// CHECK-NOT: call 0x
// CHECK: exit
SEC("raw_tp/sched_switch") __corify int own(void *ctx)
{
	struct iphdr header = { .ttl = seven };
	struct inner inner = { &header };
	struct outer outer = { &inner };
	return ttl(&outer);
}
// CHECK-LABEL: <users>:
// CHECK: call 0x70
SEC("tracepoint/syscalls/sys_enter_sendmsg") __corify int users(struct syscall_trace_enter *ctx) { return family((struct msghdr *)ctx->args[1]); }
