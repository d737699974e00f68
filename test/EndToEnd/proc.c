// What plain C reads of this process is what /proc says of it.
// REQUIRES: bpf-load
// RUN: %cc %s -o %t.o && %bpf-run run %t.o now | FileCheck %s
// CHECK: self.pid = [[PID:[0-9]+]]
// CHECK: self.ppid = [[PPID:[0-9]+]]
// CHECK: self.comm = [[COMM:.*]]
// CHECK: self.mnt_ns = [[MNT:[0-9]+]]
// CHECK: self.pid_ns = [[PIDNS:[0-9]+]]
// CHECK: self.uts_ns = [[UTS:[0-9]+]]
// CHECK-DAG: {{^}}pid = [[PID]]{{$}}
// CHECK-DAG: {{^}}tgid = [[PID]]{{$}}
// CHECK-DAG: {{^}}ppid = [[PPID]]{{$}}
// CHECK-DAG: {{^}}comm = [[COMM]]
// CHECK-DAG: {{^}}mnt_ns = [[MNT]]{{$}}
// CHECK-DAG: {{^}}pid_ns = [[PIDNS]]{{$}}
// CHECK-DAG: {{^}}uts_ns = [[UTS]]{{$}}
#include "program.h"
int pid, tgid, ppid;
unsigned mnt_ns, pid_ns, uts_ns;
char comm[16];
SEC("syscall") __corify int now(void *ctx)
{
	struct task_struct *t = current();
	pid = t->pid;
	tgid = t->tgid;
	ppid = t->real_parent->tgid;
	mnt_ns = t->nsproxy->mnt_ns->ns.inum;
	pid_ns = t->nsproxy->pid_ns_for_children->ns.inum;
	uts_ns = t->nsproxy->uts_ns->ns.inum;
	bpf_probe_read_kernel_str(comm, sizeof(comm), t->comm);
	return 0;
}
