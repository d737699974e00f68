/* SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause */
/*
 * What <corify/kernel/functions.h> reads of the kernel's records, as flavors:
 * `struct file___corify` is `struct file` to the loader, and does not ask that
 * the vmlinux.h at hand defines it.
 */
#ifndef CORIFY_KERNEL_RECORDS_H
#define CORIFY_KERNEL_RECORDS_H

struct block_device;
struct cgroup;
struct css_set;
struct dentry;
struct ethhdr;
struct fdtable;
struct file;
struct files_struct;
struct icmp6hdr;
struct icmphdr;
struct in6_addr;
struct inet_connection_sock;
struct inet_request_sock;
struct inet_sock;
struct inet_timewait_sock;
struct inode;
struct iphdr;
struct ipv6_pinfo;
struct ipv6hdr;
struct kernfs_node;
struct mount;
struct net;
struct net_device;
struct pid;
struct pid_namespace;
struct raw_sock;
struct request;
struct request_sock;
struct signal_struct;
struct sk_buff;
struct skb_shared_info;
struct sock;
struct socket;
struct task_struct;
struct tcp_request_sock;
struct tcp_sock;
struct tcp_timewait_sock;
struct tcphdr;
struct udp_sock;
struct udphdr;
struct unix_sock;
struct vfsmount;
struct vsock_sock;

#pragma clang attribute push(__attribute__((preserve_access_index)),           \
                             apply_to = record)

/* Files */
struct timespec64___corify {
  long long tv_sec;
  long tv_nsec;
};

struct path___corify {
  struct dentry *dentry;
};

struct file___corify {
  struct inode *f_inode;
  struct path___corify f_path;
};

struct dentry___corify {
  struct inode *d_inode;
  struct dentry *d_parent;
};

struct inode___corify {
  struct {
    unsigned int val;
  } i_uid;
  struct {
    unsigned int val;
  } i_gid;
  unsigned int i_rdev;
  long long i_size;
  /* Until 6.10, with the change time as below; 6.11 took them apart. */
  struct timespec64___corify i_atime, i_mtime;
  long long i_atime_sec, i_mtime_sec, i_ctime_sec;
  unsigned int i_atime_nsec, i_mtime_nsec, i_ctime_nsec;
};

/* Until 6.5 */
struct inode___corify_until_6_5 {
  struct timespec64___corify i_ctime;
};

/* 6.6 to 6.10; the other two times had no underscores in 6.6. */
struct inode___corify_until_6_10 {
  struct timespec64___corify __i_atime, __i_mtime, __i_ctime;
};

struct vfsmount___corify {
  struct dentry *mnt_root;
};

struct mount___corify {
  struct mount *mnt_parent;
  struct vfsmount___corify mnt;
};

struct fdtable___corify {
  unsigned int max_fds;
  struct file **fd;
};

struct files_struct___corify {
  struct fdtable *fdt;
};

/* Tasks */
struct upid___corify {
  int nr;
  struct pid_namespace *ns;
};

struct pid___corify {
  unsigned int level;
  struct upid___corify numbers[1];
};

struct pid_namespace___corify {
  unsigned int level;
};

struct signal_struct___corify {
  struct pid *pids[4];
};

struct thread_info___corify {
  unsigned int cpu;
};

struct task_struct___corify {
  struct thread_info___corify thread_info;
  unsigned int __state;
  unsigned int flags;
  int static_prio;
  int exit_signal;
  int pid;
  int tgid;
  struct task_struct *real_parent;
  struct pid *thread_pid;
  struct signal_struct *signal;
  struct css_set *cgroups;
};

/* Until 5.13 */
struct task_struct___corify_until_5_13 {
  long state;
};

/* Until 5.15, where thread_info is part of the task */
struct task_struct___corify_until_5_15 {
  unsigned int cpu;
};

struct css_set___corify {
  struct cgroup *dfl_cgrp;
};

struct cgroup___corify {
  struct kernfs_node *kn;
};

struct kernfs_node___corify {
  unsigned long long id;
};

/* Until 5.4 */
union kernfs_node_id___corify {
  unsigned long long id;
};
struct kernfs_node___corify_until_5_4 {
  union kernfs_node_id___corify id;
};

/* Sockets */
struct sock_common___corify {
  unsigned char skc_state;
  struct {
    struct net *net;
  } skc_net;
};

struct sock___corify {
  struct sock_common___corify __sk_common;
};

struct inet_sock___corify {
  struct ipv6_pinfo *pinet6;
};

struct socket___corify {
  struct sock *sk;
};

struct socket_alloc___corify {
  struct socket___corify socket;
  struct inode___corify vfs_inode;
};

struct net_device___corify {
  struct {
    struct net *net;
  } nd_net;
};

struct in6_addr___corify {
  union {
    unsigned int u6_addr32[4];
  } in6_u;
};

/* Packets */
struct sk_buff___corify {
  unsigned int len, data_len;
  unsigned short mac_header, network_header, transport_header;
  unsigned int end;
  unsigned char *head, *data;
};

/* Block devices */
struct request___corify {
  unsigned int __data_len;
  unsigned long long __sector;
};

#pragma clang attribute pop

#endif /* CORIFY_KERNEL_RECORDS_H */
