// The inline functions give what BPF_CORE_READ gives, in the running kernel, in
// a function that is annotated and in one that is not.
// REQUIRES: bpf-load
// RUN: %cc-full -I%source/test/Inputs %s -o %t.o
// RUN: %bpf-run run %t.o plain | FileCheck %s
// RUN: %bpf-run run %t.o annotated | FileCheck %s
// RUN: %cc-full -I%source/test/Inputs -fplugin-arg-corify-functions=all %s -o %t.all.o
// RUN: %bpf-run run %t.all.o plain | FileCheck %s
// CHECK: result = 0
// CHECK-DAG: different = 0
// CHECK-DAG: different_line = 0
// CHECK-DAG: compared = 50
#include "compare.h"

// Made as the running kernel lays them out, which is the layout here.
struct sk_buff packet;
struct socket_alloc both;
struct mount mounted;
unsigned char bytes[64];
struct in6_addr loopback, any;

static __always_inline int tasks(struct task_struct *t)
{
	struct pid *pid = BPF_CORE_READ(t, thread_pid);
	struct pid_namespace *ns = BPF_CORE_READ(t, nsproxy, pid_ns_for_children);
	unsigned int level = BPF_CORE_READ(pid, level);
	struct upid upid;

	bpf_probe_read_kernel(&upid, sizeof(upid), &pid->numbers[level]);
	SAME(task_pid_nr(t), BPF_CORE_READ(t, pid));
	SAME(task_tgid_nr(t), BPF_CORE_READ(t, tgid));
	SAME(task_ppid_nr(t), BPF_CORE_READ(t, real_parent, tgid));
	SAME(task_pid(t), pid);
	SAME(task_tgid(t), BPF_CORE_READ(t, signal, pids[PIDTYPE_TGID]));
	SAME(task_pgrp(t), BPF_CORE_READ(t, signal, pids[PIDTYPE_PGID]));
	SAME(task_session(t), BPF_CORE_READ(t, signal, pids[PIDTYPE_SID]));
	SAME(pid_nr(pid), BPF_CORE_READ(t, pid));
	SAME(ns_of_pid(pid), upid.ns);
	SAME(task_active_pid_ns(t), ns);
	SAME(task_pid_nr_ns(t, ns), upid.nr);
	SAME(task_pid_vnr(t), upid.nr);
	SAME(task_tgid_vnr(t), task_tgid_nr_ns(t, ns));
	SAME(task_is_running(t), 1);
	SAME(task_cpu(t), bpf_get_smp_processor_id());
	SAME(task_nice(t), BPF_CORE_READ(t, static_prio) - 120);
	SAME(is_global_init(t), 0);
	SAME(is_idle_task(t), 0);
	SAME(thread_group_leader(t), 1);
	SAME(same_thread_group(t, BPF_CORE_READ(t, group_leader)), 1);
	SAME(same_thread_group(t, BPF_CORE_READ(t, real_parent)), 0);
	SAME(cgroup_id(task_dfl_cgroup(t)), bpf_get_current_cgroup_id());
	return 0;
}

static __always_inline int files(struct task_struct *t)
{
	struct file *file = BPF_CORE_READ(t, mm, exe_file), *first;
	struct inode *inode = BPF_CORE_READ(file, f_inode);
	struct file **slots = BPF_CORE_READ(t, files, fdt, fd);

	bpf_probe_read_kernel(&first, sizeof(first), slots + 1);
	SAME(file_inode(file), inode);
	SAME(file_dentry(file), BPF_CORE_READ(file, f_path.dentry));
	SAME(d_inode(file_dentry(file)), inode);
	SAME(IS_ROOT(file_dentry(file)), 0);
	SAME(IS_ROOT(BPF_CORE_READ(t, fs, root.dentry)), BPF_CORE_READ(t, fs, root.dentry) == BPF_CORE_READ(t, fs, root.dentry, d_parent));
	SAME(i_size_read(inode), BPF_CORE_READ(inode, i_size));
	SAME(i_uid_read(inode), BPF_CORE_READ(inode, i_uid.val));
	SAME(iminor(inode), BPF_CORE_READ(inode, i_rdev) & 0xfffff);
	SAME(inode_get_ctime_sec(inode), BPF_CORE_READ(inode, i_ctime_sec));
	SAME(inode_get_mtime_nsec(inode), BPF_CORE_READ(inode, i_mtime_nsec));
	SAME(S_ISREG(BPF_CORE_READ(inode, i_mode)), 1);
	SAME(files_lookup_fd_raw(BPF_CORE_READ(t, files), 1), first);
	SAME(files_lookup_fd_raw(BPF_CORE_READ(t, files), 1 << 30), (struct file *)0);
	SAME(real_mount(BPF_CORE_READ(file, f_path.mnt)), (struct mount *)((char *)BPF_CORE_READ(file, f_path.mnt) - bpf_core_field_offset(struct mount, mnt)));
	SAME(real_mount(&mounted.mnt), &mounted);
	return 0;
}

static __always_inline int network(void)
{
	packet.head = bytes;
	packet.data = bytes + 14;
	packet.network_header = 14;
	packet.transport_header = 34;
	packet.mac_header = 0xffff;
	packet.end = 60;
	packet.len = 20;
	packet.data_len = 5;
	loopback.in6_u.u6_addr8[15] = 1;
	SAME((void *)ip_hdr(&packet), (void *)(bytes + 14));
	SAME((void *)tcp_hdr(&packet), (void *)(bytes + 34));
	SAME(skb_network_offset(&packet), 0);
	SAME(skb_transport_offset(&packet), 20);
	SAME(skb_mac_header_was_set(&packet), 0);
	SAME(skb_headlen(&packet), 15);
	SAME((void *)skb_shinfo(&packet), (void *)(bytes + 60));
	SAME(SOCKET_I(&both.vfs_inode), &both.socket);
	SAME(SOCK_INODE(&both.socket), &both.vfs_inode);
	SAME(ipv6_addr_loopback(&loopback), 1);
	SAME(ipv6_addr_any(&loopback) || !ipv6_addr_any(&any), 0);
	SAME(ipv6_addr_equal(&loopback, &any), 0);
	SAME(IS_ERR((void *)-ENOENT) && !IS_ERR(&packet) && PTR_ERR((void *)-5L) == -5, 1);
	return 0;
}

SEC("syscall") int plain(void *ctx)
{
	return tasks(current()) + files(current()) + network();
}

SEC("syscall") __corify int annotated(void *ctx)
{
	return tasks(current()) + files(current()) + network();
}
