// Processes start, execute, are signalled and end.
// CHECK-NOT: process.o {{.*}} does not
// CHECK: process.o iterate ok
// CHECK: self.pid = [[PID:[0-9]+]]
// CHECK: self.ppid = [[PPID:[0-9]+]]
// CHECK: self.comm = [[COMM:.*]]
// CHECK: self.mnt_ns = [[MNT:[0-9]+]]
// CHECK: self.pid_ns = [[PIDNS:[0-9]+]]
// CHECK: self.uts_ns = [[UTS:[0-9]+]]
// CHECK: child.pid = [[CHILD:[0-9]+]]
// CHECK: exec.pid = [[EXEC:[0-9]+]]
// CHECK: exec.path = [[PATH:.*]]
// CHECK: killed.pid = [[KILLED:[0-9]+]]
// CHECK: task [[PID]] of [[PPID]] in {{[0-9]+}}, [[COMM]], by itself 0
// CHECK-DAG: {{^}}self_tgid = [[PID]]
// CHECK-DAG: {{^}}kprobe_pid = [[CHILD]]{{$}}
// CHECK-DAG: {{^}}kprobe_ppid = [[PID]]{{$}}
// CHECK-DAG: {{^}}kprobe_leader = [[CHILD]]{{$}}
// CHECK-DAG: {{^}}kprobe_numbers = [[CHILD]]{{$}}
// CHECK-DAG: {{^}}kprobe_mnt_ns = [[MNT]]{{$}}
// CHECK-DAG: {{^}}kprobe_pid_ns = [[PIDNS]]{{$}}
// CHECK-DAG: {{^}}kprobe_uts_ns = [[UTS]]{{$}}
// CHECK-DAG: {{^}}fork_parent = [[PID]]{{$}}
// CHECK-DAG: {{^}}fork_grandparent = [[PPID]]{{$}}
// CHECK-DAG: {{^}}fork_mm_differs = 1
// CHECK-DAG: {{^}}fork_comm = [[COMM]]
// CHECK-DAG: {{^}}clone_signal = 17
// CHECK-DAG: {{^}}clone_flags_known = 1
// CHECK-DAG: {{^}}typed_pid = [[CHILD]]{{$}}
// CHECK-DAG: {{^}}typed_ppid = [[PID]]{{$}}
// CHECK-DAG: {{^}}typed_code = 7
// CHECK-DAG: {{^}}typed_threads = 1
// CHECK-DAG: {{^}}typed_pid_ns = [[PIDNS]]{{$}}
// CHECK-DAG: {{^}}event_pid = [[EXEC]]{{$}}
// CHECK-DAG: {{^}}event_path = [[PATH]]
// CHECK-DAG: {{^}}exec_pid = [[EXEC]]{{$}}
// CHECK-DAG: {{^}}exec_argc = 1
// CHECK-DAG: {{^}}exec_file_size_known = 1
// CHECK-DAG: {{^}}exec_path = [[PATH]]
// CHECK-DAG: {{^}}exec_name = bpf-run
// CHECK-DAG: {{^}}kill_pid = [[KILLED]]{{$}}
// CHECK-DAG: {{^}}kill_ppid = [[PID]]{{$}}
// CHECK-DAG: {{^}}kill_signal = 15
// CHECK-DAG: {{^}}kill_uid = 0
// CHECK-DAG: {{^}}wait_pid = [[KILLED]]{{$}}
#include "vm.h"

int kprobe_pid, kprobe_ppid, kprobe_leader, kprobe_numbers;
unsigned kprobe_mnt_ns, kprobe_pid_ns, kprobe_uts_ns;
SEC("kprobe/do_exit") __corify int BPF_KPROBE(kprobe_exit, long code)
{
	struct task_struct *task = current();
	if (code >> 8 != 7 || !by_child())
		return 0;
	kprobe_pid = task->pid;
	kprobe_ppid = task->real_parent->tgid;
	kprobe_leader = task->group_leader->pid;
	kprobe_numbers = task->thread_pid->numbers[0].nr;
	kprobe_mnt_ns = task->nsproxy->mnt_ns->ns.inum;
	kprobe_pid_ns = task->nsproxy->pid_ns_for_children->ns.inum;
	kprobe_uts_ns = task->nsproxy->uts_ns->ns.inum;
	return 0;
}

int fork_parent, fork_grandparent, fork_mm_differs;
char fork_comm[16];
SEC("raw_tp/sched_process_fork") __corify int raw_fork(struct bpf_raw_tracepoint_args *ctx)
{
	struct task_struct *parent = (void *)ctx->args[0], *child = (void *)ctx->args[1];
	if (parent->tgid != self_tgid)
		return 0;
	fork_parent = child->real_parent->tgid;
	fork_grandparent = child->real_parent->real_parent->tgid;
	fork_mm_differs = child->mm != parent->mm;
	bpf_probe_read_kernel_str(fork_comm, sizeof(fork_comm), child->comm);
	return 0;
}

int clone_signal, clone_flags_known;
SEC("fexit/kernel_clone") __corify int BPF_PROG(fexit_clone, struct kernel_clone_args *args, pid_t pid)
{
	if (!by_self())
		return 0;
	clone_signal = args->exit_signal;
	clone_flags_known = (args->flags & 0x01000000) != 0; // CLONE_CHILD_SETTID
	return 0;
}

int typed_pid, typed_ppid, typed_code, typed_threads;
unsigned typed_pid_ns;
SEC("tp_btf/sched_process_exit") __corify int BPF_PROG(typed_exit, struct task_struct *task)
{
	struct task_struct *parent = task->real_parent;
	struct signal_struct *signal = task->signal;
	struct nsproxy *spaces = task->nsproxy;
	if (!parent || parent->tgid != self_tgid || task->exit_code >> 8 != 7)
		return 0;
	typed_pid = task->pid;
	typed_ppid = parent->pid;
	typed_code = task->exit_code >> 8;
	typed_threads = signal ? signal->nr_threads : -1;
	typed_pid_ns = spaces && spaces->pid_ns_for_children ? spaces->pid_ns_for_children->ns.inum : 0;
	return 0;
}

int event_pid;
char event_path[64];
SEC("tp/sched/sched_process_exec") __corify int event_exec(struct trace_event_raw_sched_process_exec *ctx)
{
	if (!by_child())
		return 0;
	event_pid = ctx->pid;
	bpf_probe_read_kernel_str(event_path, sizeof(event_path),
				  (void *)ctx + (ctx->__data_loc_filename & 0xffff));
	return 0;
}

int exec_pid, exec_argc, exec_file_size_known;
char exec_path[64], exec_name[32];
SEC("tp_btf/sched_process_exec")
__corify int BPF_PROG(typed_exec, struct task_struct *task, pid_t old_pid, struct linux_binprm *bprm)
{
	if (task->real_parent->tgid != self_tgid)
		return 0;
	exec_pid = task->tgid;
	exec_argc = bprm->argc;
	if (bprm->file && bprm->file->f_inode)
		exec_file_size_known = bprm->file->f_inode->i_size > 4096;
	bpf_probe_read_kernel_str(exec_path, sizeof(exec_path), bprm->filename);
	bpf_probe_read_kernel_str(exec_name, sizeof(exec_name), bprm->file->f_path.dentry->d_name.name);
	return 0;
}

int kill_pid, kill_ppid, kill_signal, kill_uid = -1;
SEC("lsm/task_kill")
__corify int BPF_PROG(lsm_kill, struct task_struct *task, struct kernel_siginfo *info, int signal,
		      const struct cred *cred, int ret)
{
	if (!by_self())
		return ret;
	kill_pid = task->pid;
	kill_ppid = task->real_parent->tgid;
	kill_signal = signal;
	kill_uid = task->cred->uid.val;
	return ret;
}

int wait_pid;
SEC("fentry/release_task") __corify int BPF_PROG(fentry_release, struct task_struct *task)
{
	struct task_struct *leader = task->group_leader;
	if (by_self() && leader && (task->exit_code & 0x7f) == 15)
		wait_pid = leader->pid;
	return 0;
}

SEC("iter/task") __corify int iterate(struct bpf_iter__task *ctx)
{
	static const char format[] = "task %d of %d in %u, %s, by itself %d\n";
	struct task_struct *task = ctx->task;
	char comm[16];
	if (!task || task->pid != self_tgid)
		return 0;
	bpf_probe_read_kernel_str(comm, sizeof(comm), task->comm);
	u64 args[] = { task->tgid, task->real_parent->tgid, task->nsproxy->uts_ns->ns.inum, (u64)comm,
		       task->group_leader != task };
	bpf_seq_printf(ctx->meta->seq, format, sizeof(format), args, sizeof(args));
	return 0;
}
