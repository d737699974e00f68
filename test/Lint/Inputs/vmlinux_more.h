/* SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause */
/* More of the kernel's types than the examples need, for the linter's tests. */
#ifndef __VMLINUX_MORE_H__
#define __VMLINUX_MORE_H__
#include "vmlinux.h"

#pragma clang attribute push(__attribute__((preserve_access_index)), apply_to = record)

typedef struct {
	unsigned int val;
} kuid_t;

struct list_head {
	struct list_head *next, *prev;
};

struct timespec64 {
	long tv_sec;
	long tv_nsec;
};

struct cred {
	kuid_t uid, euid;
	struct list_head *keys;
};

struct super_block {
	unsigned int s_dev;
	struct list_head s_list;
};

struct inode {
	unsigned short i_mode;
	kuid_t i_uid;
	unsigned long i_ino;
	struct super_block *i_sb;
	struct timespec64 __i_ctime;
};

struct hlist_bl_node {
	struct hlist_bl_node *next, **pprev;
};

struct vfsmount {
	struct dentry *mnt_root;
	struct super_block *mnt_sb;
};

struct mount {
	struct mount *mnt_parent;
	struct dentry *mnt_mountpoint;
	struct vfsmount mnt;
};

struct fdtable {
	unsigned int max_fds;
	struct file **fd;
};

struct files_struct {
	struct fdtable *fdt;
	struct file *fd_array[64];
};

struct kernfs_node {
	struct kernfs_node *parent;
	const char *name;
	u64 id;
};

struct cgroup {
	int level;
	struct kernfs_node *kn;
	struct cgroup *ancestors[0];
};

struct css_set {
	struct cgroup *dfl_cgrp;
};

struct mm_rss {
	long count[4];
};

struct in6_addr {
	u8 s6_addr[16];
};

struct possible_net_t_ {
	struct net *net;
};

struct net {
	struct ns_common ns;
	unsigned int hash_mix;
	struct list_head list;
};

struct sock_common {
	__be32 skc_daddr, skc_rcv_saddr;
	__be16 skc_dport;
	u16 skc_num;
	unsigned short skc_family;
	volatile unsigned char skc_state;
	unsigned char skc_reuse : 4;
	unsigned char skc_reuseport : 1;
	struct net *skc_net;
	struct in6_addr skc_v6_daddr;
};

struct socket;

struct sock {
	struct sock_common __sk_common;
	u16 sk_type;
	unsigned int sk_protocol : 8, sk_no_check : 1;
	struct socket *sk_socket;
	int sk_err;
};

struct socket {
	int state;
	struct sock *sk;
	struct file *file;
};

struct inet_sock {
	struct sock sk;
	__be16 inet_sport;
	unsigned int freebind : 1, transparent : 1;
	unsigned long inet_flags;
};

struct tcp_sock {
	struct inet_sock inet;
	u32 srtt_us;
	u32 snd_cwnd;
};

struct net_device {
	char name[16];
	int ifindex;
	struct net *net;
};

struct iphdr {
	u8 ihl : 4, version : 4;
	u8 tos;
	u16 tot_len;
	u8 ttl, protocol;
	__be32 saddr, daddr;
};

struct tcphdr {
	__be16 source, dest;
	u32 seq;
	u16 res : 4, doff : 4, fin : 1, syn : 1;
};

struct sk_buff {
	struct sk_buff *next;
	struct sock *sk;
	struct net_device *dev;
	char cb[48];
	u8 pkt_type : 3, ignore_df : 1;
	u32 len;
	u16 network_header, transport_header;
	unsigned char *head, *data;
};

struct request_queue {
	void *queuedata;
	unsigned long limits[4];
};

struct gendisk {
	int major, first_minor;
	char disk_name[32];
	struct request_queue *queue;
};

struct bio_vec {
	struct page *bv_page;
	unsigned int bv_len, bv_offset;
};

struct bio {
	struct bio *bi_next;
	struct gendisk *bi_disk;
	struct bio_vec *bi_io_vec;
	u16 bi_vcnt;
};

struct request {
	struct request_queue *q;
	struct gendisk *rq_disk;
	unsigned int cmd_flags, __data_len;
	struct bio *bio;
	u64 start_time_ns;
};

struct iovec {
	void *iov_base;
	unsigned long iov_len;
};

struct iov_iter {
	u8 iter_type;
	const struct iovec *iov;
	unsigned long count;
};

struct msghdr {
	void *msg_name;
	int msg_namelen;
	struct iov_iter msg_iter;
};

struct sockaddr {
	unsigned short sa_family;
	char sa_data[14];
};

struct in_addr {
	__be32 s_addr;
};

struct sockaddr_in {
	unsigned short sin_family;
	__be16 sin_port;
	struct in_addr sin_addr;
};

struct linux_binprm {
	struct file *file;
	int argc;
	const char *filename;
	char buf[256];
};

struct signal_struct {
	int nr_threads;
	struct pid *pids[4];
};

struct vm_area_struct {
	unsigned long vm_start, vm_end;
	struct mm_struct *vm_mm;
	struct file *vm_file;
};

struct irqaction {
	const char *name;
	struct irqaction *next;
};

struct rq {
	unsigned int nr_running;
	struct task_struct *curr;
};

struct trace_event_raw_sys_enter {
	struct trace_entry ent;
	long id;
	unsigned long args[6];
};

struct trace_event_raw_sched_switch {
	struct trace_entry ent;
	char prev_comm[16];
	pid_t prev_pid;
};

struct bpf_sock {
	__u32 family;
	__u32 src_port;
};

struct bpf_iter__tcp {
	struct bpf_iter_meta *meta;
	struct sock_common *sk_common;
};

struct bpf_sk_lookup {
	struct bpf_sock *sk;
	__u32 family;
};

struct bpf_fib_lookup {
	__u8 family;
	__u32 ifindex;
};

struct linux_dirent64 {
	__u64 d_ino;
	__u64 d_off;
	unsigned short d_reclen;
};

struct file_handle {
	__u32 handle_bytes;
};

#pragma clang attribute pop
#endif
