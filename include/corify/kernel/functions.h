/* SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause */
/*
 * Inline functions of the kernel: see <corify/kernel.h>.
 *
 * Each reads with bpf_probe_read_kernel() by relocated offsets, so that it can
 * be used in any function, annotated or not, with any pointer; what cannot be
 * read is zero.
 *
 * C has no #ifndef for functions. These are overloads whose parameters have a
 * volatile that no program writes: a program's own function of the same name
 * is the better match for its arguments, whether it stands before or after.
 *
 * A flat list, and so longer than a file of code.
 */
#ifndef CORIFY_KERNEL_FUNCTIONS_H
#define CORIFY_KERNEL_FUNCTIONS_H

/* No warning that the program asks for is for it to answer here. */
#pragma clang system_header

#include <corify/kernel/errors.h>
#include <corify/kernel/files.h>
#include <corify/kernel/processes.h>
#include <corify/kernel/records.h>

#define CORIFY_INLINE                                                          \
  static inline __attribute__((overloadable, always_inline, unused))

/* bpf_probe_read_kernel() */
#define CORIFY_PROBE(to, from)                                                 \
  ((long (*)(void *, unsigned int, const void *))113)(to, sizeof(*(to)),       \
                                                      (const void *)(from))
/* bpf_get_current_task() */
#define CORIFY_CURRENT()                                                       \
  ((const struct task_struct *)((unsigned long (*)(void))35)())

#define CORIFY_AS(record, pointer) ((struct record##___corify *)(pointer))
#define CORIFY_READ(from, member)                                              \
  ({                                                                           \
    __typeof__((from)->member) corify_value;                                   \
    CORIFY_PROBE(&corify_value,                                                \
                 __builtin_preserve_access_index(&(from)->member));            \
    corify_value;                                                              \
  })

#define CORIFY_HAS(record, member)                                             \
  __builtin_preserve_field_info(((record *)0)->member, 2)
#define CORIFY_OFFSET(record, member)                                          \
  __builtin_preserve_field_info(((record##___corify *)0)->member, 0)
/* The record that a member of which is pointed to, and the other way round */
#define CORIFY_OUTER(record, pointer, member)                                  \
  ((record *)((char *)(pointer) - CORIFY_OFFSET(record, member)))
#define CORIFY_WITHIN(record, pointer, member)                                 \
  ((char *)(pointer) + CORIFY_OFFSET(record, member))
/* An element of an array in a record, by the element's size on the target */
#define CORIFY_ELEMENT(from, array, type, index)                               \
  ((type *)((char *)__builtin_preserve_access_index(&(from)->array) +          \
            (unsigned long)(index) *                                           \
                __builtin_preserve_type_info(*(type *)0, 1)))

#if __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
#define CORIFY_BE32(x) __builtin_bswap32(x)
#else
#define CORIFY_BE32(x) (x)
#endif

/* Errors in pointers */
#ifndef IS_ERR
CORIFY_INLINE _Bool IS_ERR(const volatile void *ptr) {
  return (unsigned long)ptr >= (unsigned long)-MAX_ERRNO;
}
#endif

#ifndef IS_ERR_OR_NULL
CORIFY_INLINE _Bool IS_ERR_OR_NULL(const volatile void *ptr) {
  return !ptr || (unsigned long)ptr >= (unsigned long)-MAX_ERRNO;
}
#endif

#ifndef PTR_ERR
CORIFY_INLINE long PTR_ERR(const volatile void *ptr) { return (long)ptr; }
#endif

/* Files */
#ifndef file_inode
CORIFY_INLINE struct inode *file_inode(const volatile struct file *file) {
  return CORIFY_READ(CORIFY_AS(file, file), f_inode);
}
#endif

#ifndef file_dentry
CORIFY_INLINE struct dentry *file_dentry(const volatile struct file *file) {
  return CORIFY_READ(CORIFY_AS(file, file), f_path.dentry);
}
#endif

#ifndef d_inode
CORIFY_INLINE struct inode *d_inode(const volatile struct dentry *dentry) {
  return CORIFY_READ(CORIFY_AS(dentry, dentry), d_inode);
}
#endif

#ifndef d_backing_inode
CORIFY_INLINE struct inode *
d_backing_inode(const volatile struct dentry *dentry) {
  return CORIFY_READ(CORIFY_AS(dentry, dentry), d_inode);
}
#endif

#ifndef IS_ROOT
CORIFY_INLINE _Bool IS_ROOT(const volatile struct dentry *dentry) {
  return CORIFY_READ(CORIFY_AS(dentry, dentry), d_parent) == dentry;
}
#endif

#ifndef i_size_read
CORIFY_INLINE long long i_size_read(const volatile struct inode *inode) {
  return CORIFY_READ(CORIFY_AS(inode, inode), i_size);
}
#endif

#ifndef i_uid_read
CORIFY_INLINE unsigned int i_uid_read(const volatile struct inode *inode) {
  return CORIFY_READ(CORIFY_AS(inode, inode), i_uid.val);
}
#endif

#ifndef i_gid_read
CORIFY_INLINE unsigned int i_gid_read(const volatile struct inode *inode) {
  return CORIFY_READ(CORIFY_AS(inode, inode), i_gid.val);
}
#endif

#ifndef imajor
CORIFY_INLINE unsigned int imajor(const volatile struct inode *inode) {
  return MAJOR(CORIFY_READ(CORIFY_AS(inode, inode), i_rdev));
}
#endif

#ifndef iminor
CORIFY_INLINE unsigned int iminor(const volatile struct inode *inode) {
  return MINOR(CORIFY_READ(CORIFY_AS(inode, inode), i_rdev));
}
#endif

/* Times, which have changed place in 6.6, 6.7 and 6.11 */
#ifndef inode_get_atime_sec
CORIFY_INLINE long long
inode_get_atime_sec(const volatile struct inode *inode) {
  if (CORIFY_HAS(struct inode___corify, i_atime_sec))
    return CORIFY_READ(CORIFY_AS(inode, inode), i_atime_sec);
  if (CORIFY_HAS(struct inode___corify_until_6_10, __i_atime))
    return CORIFY_READ((struct inode___corify_until_6_10 *)inode,
                       __i_atime.tv_sec);
  return CORIFY_READ((struct inode___corify *)inode, i_atime.tv_sec);
}
#endif

#ifndef inode_get_atime_nsec
CORIFY_INLINE long inode_get_atime_nsec(const volatile struct inode *inode) {
  if (CORIFY_HAS(struct inode___corify, i_atime_nsec))
    return CORIFY_READ(CORIFY_AS(inode, inode), i_atime_nsec);
  if (CORIFY_HAS(struct inode___corify_until_6_10, __i_atime))
    return CORIFY_READ((struct inode___corify_until_6_10 *)inode,
                       __i_atime.tv_nsec);
  return CORIFY_READ((struct inode___corify *)inode, i_atime.tv_nsec);
}
#endif

#ifndef inode_get_mtime_sec
CORIFY_INLINE long long
inode_get_mtime_sec(const volatile struct inode *inode) {
  if (CORIFY_HAS(struct inode___corify, i_mtime_sec))
    return CORIFY_READ(CORIFY_AS(inode, inode), i_mtime_sec);
  if (CORIFY_HAS(struct inode___corify_until_6_10, __i_mtime))
    return CORIFY_READ((struct inode___corify_until_6_10 *)inode,
                       __i_mtime.tv_sec);
  return CORIFY_READ((struct inode___corify *)inode, i_mtime.tv_sec);
}
#endif

#ifndef inode_get_mtime_nsec
CORIFY_INLINE long inode_get_mtime_nsec(const volatile struct inode *inode) {
  if (CORIFY_HAS(struct inode___corify, i_mtime_nsec))
    return CORIFY_READ(CORIFY_AS(inode, inode), i_mtime_nsec);
  if (CORIFY_HAS(struct inode___corify_until_6_10, __i_mtime))
    return CORIFY_READ((struct inode___corify_until_6_10 *)inode,
                       __i_mtime.tv_nsec);
  return CORIFY_READ((struct inode___corify *)inode, i_mtime.tv_nsec);
}
#endif

#ifndef inode_get_ctime_sec
CORIFY_INLINE long long
inode_get_ctime_sec(const volatile struct inode *inode) {
  if (CORIFY_HAS(struct inode___corify, i_ctime_sec))
    return CORIFY_READ(CORIFY_AS(inode, inode), i_ctime_sec);
  if (CORIFY_HAS(struct inode___corify_until_6_10, __i_ctime))
    return CORIFY_READ((struct inode___corify_until_6_10 *)inode,
                       __i_ctime.tv_sec);
  return CORIFY_READ((struct inode___corify_until_6_5 *)inode, i_ctime.tv_sec);
}
#endif

#ifndef inode_get_ctime_nsec
CORIFY_INLINE long inode_get_ctime_nsec(const volatile struct inode *inode) {
  if (CORIFY_HAS(struct inode___corify, i_ctime_nsec))
    return CORIFY_READ(CORIFY_AS(inode, inode), i_ctime_nsec);
  if (CORIFY_HAS(struct inode___corify_until_6_10, __i_ctime))
    return CORIFY_READ((struct inode___corify_until_6_10 *)inode,
                       __i_ctime.tv_nsec);
  return CORIFY_READ((struct inode___corify_until_6_5 *)inode, i_ctime.tv_nsec);
}
#endif

/* Mounts */
#ifndef real_mount
CORIFY_INLINE struct mount *real_mount(const volatile struct vfsmount *mnt) {
  return CORIFY_OUTER(struct mount, mnt, mnt);
}
#endif

#ifndef mnt_has_parent
CORIFY_INLINE _Bool mnt_has_parent(const volatile struct mount *mnt) {
  return CORIFY_READ(CORIFY_AS(mount, mnt), mnt_parent) != mnt;
}
#endif

/* Open files of a task; no reference is taken */
#ifndef files_lookup_fd_raw
CORIFY_INLINE struct file *
files_lookup_fd_raw(const volatile struct files_struct *files,
                    unsigned int fd) {
  const struct fdtable *fdt = CORIFY_READ(CORIFY_AS(files_struct, files), fdt);
  struct file **slots, *file = 0;

  if (fd >= CORIFY_READ(CORIFY_AS(fdtable, fdt), max_fds))
    return 0;
  slots = CORIFY_READ(CORIFY_AS(fdtable, fdt), fd);
  CORIFY_PROBE(&file, slots + fd);
  return file;
}
#endif

/* Tasks */
#ifndef task_pid_nr
CORIFY_INLINE int task_pid_nr(const volatile struct task_struct *task) {
  return CORIFY_READ(CORIFY_AS(task_struct, task), pid);
}
#endif

#ifndef task_tgid_nr
CORIFY_INLINE int task_tgid_nr(const volatile struct task_struct *task) {
  return CORIFY_READ(CORIFY_AS(task_struct, task), tgid);
}
#endif

#ifndef task_ppid_nr
CORIFY_INLINE int task_ppid_nr(const volatile struct task_struct *task) {
  return task_tgid_nr(CORIFY_READ(CORIFY_AS(task_struct, task), real_parent));
}
#endif

#ifndef task_pid
CORIFY_INLINE struct pid *task_pid(const volatile struct task_struct *task) {
  return CORIFY_READ(CORIFY_AS(task_struct, task), thread_pid);
}
#endif

#ifndef task_tgid
CORIFY_INLINE struct pid *task_tgid(const volatile struct task_struct *task) {
  struct signal_struct *signal =
      CORIFY_READ(CORIFY_AS(task_struct, task), signal);

  return CORIFY_READ(CORIFY_AS(signal_struct, signal), pids[1]);
}
#endif

#ifndef task_pgrp
CORIFY_INLINE struct pid *task_pgrp(const volatile struct task_struct *task) {
  struct signal_struct *signal =
      CORIFY_READ(CORIFY_AS(task_struct, task), signal);

  return CORIFY_READ(CORIFY_AS(signal_struct, signal), pids[2]);
}
#endif

#ifndef task_session
CORIFY_INLINE struct pid *
task_session(const volatile struct task_struct *task) {
  struct signal_struct *signal =
      CORIFY_READ(CORIFY_AS(task_struct, task), signal);

  return CORIFY_READ(CORIFY_AS(signal_struct, signal), pids[3]);
}
#endif

/* Numbers in pid namespaces; 0 where the task is not in the namespace */
#ifndef pid_nr
CORIFY_INLINE int pid_nr(const volatile struct pid *pid) {
  return CORIFY_READ(CORIFY_AS(pid, pid), numbers[0].nr);
}
#endif

#ifndef pid_nr_ns
CORIFY_INLINE int pid_nr_ns(const volatile struct pid *pid,
                            const volatile struct pid_namespace *ns) {
  unsigned int level = CORIFY_READ(CORIFY_AS(pid_namespace, ns), level);
  struct upid___corify *upid;

  if (!pid || level > CORIFY_READ(CORIFY_AS(pid, pid), level))
    return 0;
  upid =
      CORIFY_ELEMENT(CORIFY_AS(pid, pid), numbers, struct upid___corify, level);
  return CORIFY_READ(upid, ns) == ns ? CORIFY_READ(upid, nr) : 0;
}
#endif

#ifndef ns_of_pid
CORIFY_INLINE struct pid_namespace *ns_of_pid(const volatile struct pid *pid) {
  unsigned int level = CORIFY_READ(CORIFY_AS(pid, pid), level);
  struct upid___corify *upid =
      CORIFY_ELEMENT(CORIFY_AS(pid, pid), numbers, struct upid___corify, level);

  return pid ? CORIFY_READ(upid, ns) : 0;
}
#endif

#ifndef task_active_pid_ns
CORIFY_INLINE struct pid_namespace *
task_active_pid_ns(const volatile struct task_struct *task) {
  return ns_of_pid(CORIFY_READ(CORIFY_AS(task_struct, task), thread_pid));
}
#endif

#ifndef task_pid_nr_ns
CORIFY_INLINE int task_pid_nr_ns(const volatile struct task_struct *task,
                                 const volatile struct pid_namespace *ns) {
  return pid_nr_ns(task_pid(task),
                   ns ? ns : task_active_pid_ns(CORIFY_CURRENT()));
}
#endif

#ifndef task_tgid_nr_ns
CORIFY_INLINE int task_tgid_nr_ns(const volatile struct task_struct *task,
                                  const volatile struct pid_namespace *ns) {
  return pid_nr_ns(task_tgid(task),
                   ns ? ns : task_active_pid_ns(CORIFY_CURRENT()));
}
#endif

#ifndef task_pgrp_nr_ns
CORIFY_INLINE int task_pgrp_nr_ns(const volatile struct task_struct *task,
                                  const volatile struct pid_namespace *ns) {
  return pid_nr_ns(task_pgrp(task),
                   ns ? ns : task_active_pid_ns(CORIFY_CURRENT()));
}
#endif

#ifndef task_session_nr_ns
CORIFY_INLINE int task_session_nr_ns(const volatile struct task_struct *task,
                                     const volatile struct pid_namespace *ns) {
  return pid_nr_ns(task_session(task),
                   ns ? ns : task_active_pid_ns(CORIFY_CURRENT()));
}
#endif

#ifndef task_pid_vnr
CORIFY_INLINE int task_pid_vnr(const volatile struct task_struct *task) {
  return task_pid_nr_ns(task, task_active_pid_ns(CORIFY_CURRENT()));
}
#endif

#ifndef task_tgid_vnr
CORIFY_INLINE int task_tgid_vnr(const volatile struct task_struct *task) {
  return task_tgid_nr_ns(task, task_active_pid_ns(CORIFY_CURRENT()));
}
#endif

/* State */
#ifndef task_is_running
CORIFY_INLINE _Bool task_is_running(const volatile struct task_struct *task) {
  if (CORIFY_HAS(struct task_struct___corify, __state))
    return CORIFY_READ(CORIFY_AS(task_struct, task), __state) == TASK_RUNNING;
  return CORIFY_READ((struct task_struct___corify_until_5_13 *)task, state) ==
         TASK_RUNNING;
}
#endif

#ifndef task_cpu
CORIFY_INLINE unsigned int task_cpu(const volatile struct task_struct *task) {
  if (CORIFY_HAS(struct task_struct___corify_until_5_15, cpu))
    return CORIFY_READ((struct task_struct___corify_until_5_15 *)task, cpu);
  return CORIFY_READ(CORIFY_AS(task_struct, task), thread_info.cpu);
}
#endif

#ifndef task_nice
CORIFY_INLINE int task_nice(const volatile struct task_struct *task) {
  return PRIO_TO_NICE(CORIFY_READ(CORIFY_AS(task_struct, task), static_prio));
}
#endif

#ifndef is_global_init
CORIFY_INLINE int is_global_init(const volatile struct task_struct *task) {
  return CORIFY_READ(CORIFY_AS(task_struct, task), tgid) == 1;
}
#endif

#ifndef is_idle_task
CORIFY_INLINE _Bool is_idle_task(const volatile struct task_struct *task) {
  return CORIFY_READ(CORIFY_AS(task_struct, task), flags) & PF_IDLE;
}
#endif

#ifndef thread_group_leader
CORIFY_INLINE
    _Bool thread_group_leader(const volatile struct task_struct *task) {
  return CORIFY_READ(CORIFY_AS(task_struct, task), exit_signal) >= 0;
}
#endif

#ifndef same_thread_group
CORIFY_INLINE _Bool same_thread_group(const volatile struct task_struct *a,
                                      const volatile struct task_struct *b) {
  return CORIFY_READ(CORIFY_AS(task_struct, a), signal) ==
         CORIFY_READ(CORIFY_AS(task_struct, b), signal);
}
#endif

/* Control groups */
#ifndef task_dfl_cgroup
CORIFY_INLINE struct cgroup *
task_dfl_cgroup(const volatile struct task_struct *task) {
  struct css_set *cgroups = CORIFY_READ(CORIFY_AS(task_struct, task), cgroups);

  return CORIFY_READ(CORIFY_AS(css_set, cgroups), dfl_cgrp);
}
#endif

#ifndef cgroup_id
CORIFY_INLINE unsigned long long
cgroup_id(const volatile struct cgroup *cgroup) {
  const struct kernfs_node *node = CORIFY_READ(CORIFY_AS(cgroup, cgroup), kn);

  if (CORIFY_HAS(struct kernfs_node___corify, id))
    return CORIFY_READ(CORIFY_AS(kernfs_node, node), id);
  return CORIFY_READ((struct kernfs_node___corify_until_5_4 *)node, id.id);
}
#endif

/* Sockets: one record begins with the other */
#ifndef inet_sk
CORIFY_INLINE struct inet_sock *inet_sk(const volatile struct sock *sk) {
  return (struct inet_sock *)sk;
}
#endif

#ifndef tcp_sk
CORIFY_INLINE struct tcp_sock *tcp_sk(const volatile struct sock *sk) {
  return (struct tcp_sock *)sk;
}
#endif

#ifndef udp_sk
CORIFY_INLINE struct udp_sock *udp_sk(const volatile struct sock *sk) {
  return (struct udp_sock *)sk;
}
#endif

#ifndef unix_sk
CORIFY_INLINE struct unix_sock *unix_sk(const volatile struct sock *sk) {
  return (struct unix_sock *)sk;
}
#endif

#ifndef raw_sk
CORIFY_INLINE struct raw_sock *raw_sk(const volatile struct sock *sk) {
  return (struct raw_sock *)sk;
}
#endif

#ifndef vsock_sk
CORIFY_INLINE struct vsock_sock *vsock_sk(const volatile struct sock *sk) {
  return (struct vsock_sock *)sk;
}
#endif

#ifndef inet_csk
CORIFY_INLINE struct inet_connection_sock *
inet_csk(const volatile struct sock *sk) {
  return (struct inet_connection_sock *)sk;
}
#endif

#ifndef inet_twsk
CORIFY_INLINE struct inet_timewait_sock *
inet_twsk(const volatile struct sock *sk) {
  return (struct inet_timewait_sock *)sk;
}
#endif

#ifndef tcp_twsk
CORIFY_INLINE struct tcp_timewait_sock *
tcp_twsk(const volatile struct sock *sk) {
  return (struct tcp_timewait_sock *)sk;
}
#endif

#ifndef inet_rsk
CORIFY_INLINE struct inet_request_sock *
inet_rsk(const volatile struct request_sock *req) {
  return (struct inet_request_sock *)req;
}
#endif

#ifndef tcp_rsk
CORIFY_INLINE struct tcp_request_sock *
tcp_rsk(const volatile struct request_sock *req) {
  return (struct tcp_request_sock *)req;
}
#endif

/* Sockets */
#ifndef sk_fullsock
CORIFY_INLINE _Bool sk_fullsock(const volatile struct sock *sk) {
  unsigned char state = CORIFY_READ(CORIFY_AS(sock, sk), __sk_common.skc_state);

  return state != 6 && state != 12; /* TCP_TIME_WAIT, TCP_NEW_SYN_RECV */
}
#endif

#ifndef inet6_sk
CORIFY_INLINE struct ipv6_pinfo *inet6_sk(const volatile struct sock *sk) {
  return sk_fullsock(sk) ? CORIFY_READ((struct inet_sock___corify *)sk, pinet6)
                         : 0;
}
#endif

#ifndef sock_net
CORIFY_INLINE struct net *sock_net(const volatile struct sock *sk) {
  return CORIFY_READ(CORIFY_AS(sock, sk), __sk_common.skc_net.net);
}
#endif

#ifndef dev_net
CORIFY_INLINE struct net *dev_net(const volatile struct net_device *dev) {
  return CORIFY_READ(CORIFY_AS(net_device, dev), nd_net.net);
}
#endif

#ifndef SOCKET_I
CORIFY_INLINE struct socket *SOCKET_I(const volatile struct inode *inode) {
  struct socket_alloc *both =
      CORIFY_OUTER(struct socket_alloc, inode, vfs_inode);

  return (struct socket *)CORIFY_WITHIN(struct socket_alloc, both, socket);
}
#endif

#ifndef SOCK_INODE
CORIFY_INLINE struct inode *SOCK_INODE(const volatile struct socket *socket) {
  struct socket_alloc *both = CORIFY_OUTER(struct socket_alloc, socket, socket);

  return (struct inode *)CORIFY_WITHIN(struct socket_alloc, both, vfs_inode);
}
#endif

/* Packets, in the kernel's own buffers */
#ifndef skb_mac_header
CORIFY_INLINE unsigned char *
skb_mac_header(const volatile struct sk_buff *skb) {
  return CORIFY_READ(CORIFY_AS(sk_buff, skb), head) +
         CORIFY_READ(CORIFY_AS(sk_buff, skb), mac_header);
}
#endif

#ifndef skb_network_header
CORIFY_INLINE unsigned char *
skb_network_header(const volatile struct sk_buff *skb) {
  return CORIFY_READ(CORIFY_AS(sk_buff, skb), head) +
         CORIFY_READ(CORIFY_AS(sk_buff, skb), network_header);
}
#endif

#ifndef skb_transport_header
CORIFY_INLINE unsigned char *
skb_transport_header(const volatile struct sk_buff *skb) {
  return CORIFY_READ(CORIFY_AS(sk_buff, skb), head) +
         CORIFY_READ(CORIFY_AS(sk_buff, skb), transport_header);
}
#endif

#ifndef skb_end_pointer
CORIFY_INLINE unsigned char *
skb_end_pointer(const volatile struct sk_buff *skb) {
  return CORIFY_READ(CORIFY_AS(sk_buff, skb), head) +
         CORIFY_READ(CORIFY_AS(sk_buff, skb), end);
}
#endif

#ifndef skb_shinfo
CORIFY_INLINE struct skb_shared_info *
skb_shinfo(const volatile struct sk_buff *skb) {
  return (struct skb_shared_info *)skb_end_pointer(skb);
}
#endif

#ifndef skb_mac_header_was_set
CORIFY_INLINE _Bool skb_mac_header_was_set(const volatile struct sk_buff *skb) {
  return CORIFY_READ(CORIFY_AS(sk_buff, skb), mac_header) != 0xffff;
}
#endif

#ifndef skb_transport_header_was_set
CORIFY_INLINE
    _Bool skb_transport_header_was_set(const volatile struct sk_buff *skb) {
  return CORIFY_READ(CORIFY_AS(sk_buff, skb), transport_header) != 0xffff;
}
#endif

#ifndef skb_mac_offset
CORIFY_INLINE int skb_mac_offset(const volatile struct sk_buff *skb) {
  return skb_mac_header(skb) - CORIFY_READ(CORIFY_AS(sk_buff, skb), data);
}
#endif

#ifndef skb_network_offset
CORIFY_INLINE int skb_network_offset(const volatile struct sk_buff *skb) {
  return skb_network_header(skb) - CORIFY_READ(CORIFY_AS(sk_buff, skb), data);
}
#endif

#ifndef skb_transport_offset
CORIFY_INLINE int skb_transport_offset(const volatile struct sk_buff *skb) {
  return skb_transport_header(skb) - CORIFY_READ(CORIFY_AS(sk_buff, skb), data);
}
#endif

#ifndef skb_headlen
CORIFY_INLINE unsigned int skb_headlen(const volatile struct sk_buff *skb) {
  return CORIFY_READ(CORIFY_AS(sk_buff, skb), len) -
         CORIFY_READ(CORIFY_AS(sk_buff, skb), data_len);
}
#endif

#ifndef skb_is_nonlinear
CORIFY_INLINE _Bool skb_is_nonlinear(const volatile struct sk_buff *skb) {
  return CORIFY_READ(CORIFY_AS(sk_buff, skb), data_len);
}
#endif

#ifndef eth_hdr
CORIFY_INLINE struct ethhdr *eth_hdr(const volatile struct sk_buff *skb) {
  return (struct ethhdr *)skb_mac_header(skb);
}
#endif

#ifndef ip_hdr
CORIFY_INLINE struct iphdr *ip_hdr(const volatile struct sk_buff *skb) {
  return (struct iphdr *)skb_network_header(skb);
}
#endif

#ifndef ipv6_hdr
CORIFY_INLINE struct ipv6hdr *ipv6_hdr(const volatile struct sk_buff *skb) {
  return (struct ipv6hdr *)skb_network_header(skb);
}
#endif

#ifndef tcp_hdr
CORIFY_INLINE struct tcphdr *tcp_hdr(const volatile struct sk_buff *skb) {
  return (struct tcphdr *)skb_transport_header(skb);
}
#endif

#ifndef udp_hdr
CORIFY_INLINE struct udphdr *udp_hdr(const volatile struct sk_buff *skb) {
  return (struct udphdr *)skb_transport_header(skb);
}
#endif

#ifndef icmp_hdr
CORIFY_INLINE struct icmphdr *icmp_hdr(const volatile struct sk_buff *skb) {
  return (struct icmphdr *)skb_transport_header(skb);
}
#endif

#ifndef icmp6_hdr
CORIFY_INLINE struct icmp6hdr *icmp6_hdr(const volatile struct sk_buff *skb) {
  return (struct icmp6hdr *)skb_transport_header(skb);
}
#endif

/* Addresses, the program's own or the kernel's */
#ifndef ipv6_addr_any
CORIFY_INLINE _Bool ipv6_addr_any(const volatile struct in6_addr *addr) {
  return !(CORIFY_READ(CORIFY_AS(in6_addr, addr), in6_u.u6_addr32[0]) |
           CORIFY_READ(CORIFY_AS(in6_addr, addr), in6_u.u6_addr32[1]) |
           CORIFY_READ(CORIFY_AS(in6_addr, addr), in6_u.u6_addr32[2]) |
           CORIFY_READ(CORIFY_AS(in6_addr, addr), in6_u.u6_addr32[3]));
}
#endif

#ifndef ipv6_addr_loopback
CORIFY_INLINE _Bool ipv6_addr_loopback(const volatile struct in6_addr *addr) {
  return !(CORIFY_READ(CORIFY_AS(in6_addr, addr), in6_u.u6_addr32[0]) |
           CORIFY_READ(CORIFY_AS(in6_addr, addr), in6_u.u6_addr32[1]) |
           CORIFY_READ(CORIFY_AS(in6_addr, addr), in6_u.u6_addr32[2]) |
           (CORIFY_READ(CORIFY_AS(in6_addr, addr), in6_u.u6_addr32[3]) ^
            CORIFY_BE32(1)));
}
#endif

#ifndef ipv6_addr_v4mapped
CORIFY_INLINE _Bool ipv6_addr_v4mapped(const volatile struct in6_addr *addr) {
  return !(CORIFY_READ(CORIFY_AS(in6_addr, addr), in6_u.u6_addr32[0]) |
           CORIFY_READ(CORIFY_AS(in6_addr, addr), in6_u.u6_addr32[1]) |
           (CORIFY_READ(CORIFY_AS(in6_addr, addr), in6_u.u6_addr32[2]) ^
            CORIFY_BE32(0xffff)));
}
#endif

#ifndef ipv6_addr_equal
CORIFY_INLINE _Bool ipv6_addr_equal(const volatile struct in6_addr *a,
                                    const volatile struct in6_addr *b) {
  unsigned long long x[2], y[2];

  CORIFY_PROBE(&x, a);
  CORIFY_PROBE(&y, b);
  return x[0] == y[0] && x[1] == y[1];
}
#endif

/* Requests to block devices */
#ifndef blk_rq_pos
CORIFY_INLINE unsigned long long blk_rq_pos(const volatile struct request *rq) {
  return CORIFY_READ(CORIFY_AS(request, rq), __sector);
}
#endif

#ifndef blk_rq_bytes
CORIFY_INLINE unsigned int blk_rq_bytes(const volatile struct request *rq) {
  return CORIFY_READ(CORIFY_AS(request, rq), __data_len);
}
#endif

#ifndef blk_rq_sectors
CORIFY_INLINE unsigned int blk_rq_sectors(const volatile struct request *rq) {
  return CORIFY_READ(CORIFY_AS(request, rq), __data_len) >> 9;
}
#endif

#endif /* CORIFY_KERNEL_FUNCTIONS_H */
