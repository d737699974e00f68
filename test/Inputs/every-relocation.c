// Records of each kind, asked of real kernels: scripts/relocate-differential
// holds what libbpf makes of them against lib/Relocate. Each program asks one
// thing, so that what libbpf gives up on hides nothing else.
typedef unsigned char u8;
typedef unsigned short u16;
typedef unsigned int u32;
typedef unsigned long long u64;
typedef long long s64;

#pragma clang attribute push(__attribute__((preserve_access_index)),           \
                             apply_to = record)
struct list_head {
  struct list_head *next, *prev;
};
struct timespec64 {
  s64 tv_sec;
  long tv_nsec;
};
struct qstr {
  union {
    struct {
      u32 hash;
      u32 len;
    };
    u64 hash_len;
  };
  const u8 *name;
};
struct inode {
  struct timespec64 i_ctime;
  u16 i_mode;
  unsigned long i_ino;
  u32 i_generation;
};
struct dentry {
  struct dentry *d_parent;
  struct qstr d_name;
  struct inode *d_inode;
  u8 d_iname[32];
};
struct file {
  struct inode *f_inode;
  u32 f_flags;
  u64 f_version;
  long f_count;
};
struct load_weight {
  unsigned long weight;
  u32 inv_weight;
};
struct sched_entity {
  struct load_weight load;
  u32 on_rq; // unsigned char in newer kernels
  u64 vruntime;
};
struct task_struct;
struct task_struct___bits {
  unsigned sched_reset_on_fork : 1;
  unsigned sched_contributes_to_load : 1;
  unsigned in_execve : 1;
  unsigned frozen : 1;
  unsigned no_cgroup_migration : 1;
  int no_such_bit : 3;
};
struct pid_link {
  struct list_head node;
  void *pid;
};
struct task_struct___pids {
  struct pid_link pids[4];
};
struct task_struct___old {
  long state;
};
struct task_struct___new {
  u32 __state;
};
struct task_struct___flexible {
  char comm[0];
};
struct task_struct___four____bars {
  int pid;
};
struct task_struct {
  int pid, tgid;
  u32 flags;
  int prio;
  struct sched_entity se;
  struct task_struct *group_leader;
  struct list_head children;
  char comm[64];
  u64 start_time;
  u64 utime;
  void *stack;
  struct task_struct *no_such_field;
};
struct sock_common {
  union {
    u64 skc_addrpair;
    struct {
      u32 skc_daddr;
      u32 skc_rcv_saddr;
    };
  };
  u16 skc_family;
  volatile u8 skc_state;
  u8 skc_reuse : 4;
  u8 skc_reuseport : 1;
  u8 skc_ipv6only : 1;
};
struct sock {
  struct sock_common __sk_common;
  u16 sk_type;
  u16 sk_protocol;
  u8 sk_userlocks : 4;
};
struct sk_buff {
  u32 len, data_len;
  u8 pkt_type : 3;
  u8 ignore_df : 1;
  u8 ip_summed : 2;
  u16 transport_header;
  unsigned char *head;
};
struct upid {
  int nr;
  void *ns;
};
struct pid {
  u32 level;
  struct upid numbers[];
};
struct pid___one {
  struct upid numbers[1];
};
struct bpf_ringbuf {
  u64 mask;
};
struct no_such_struct {
  int a[4];
};
union no_such_union {
  int a;
};
struct kernfs_node {
  const char *name;
  union {
    u64 id;
    struct {
      u32 ino;
    } id32;
  };
};
struct cgroup {
  int level;
  struct kernfs_node *kn;
  u64 ancestor_ids[];
};
struct trace_entry {
  u16 type;
  u8 flags;
  int pid;
};
struct cpumask {
  unsigned long bits[4];
};
struct pt_regs {
  unsigned long di;
  unsigned long regs[8];
};
#pragma clang attribute pop

// Whole or nearly so, for type_matches.
struct list_head___whole {
  struct list_head *next, *prev;
};
struct list_head___more {
  struct list_head *next, *prev, *other;
};
struct callback_head {
  struct callback_head *next;
  void (*func)(struct callback_head *head);
};
struct callback_head___int {
  struct callback_head *next;
  int (*func)(struct callback_head *head);
};
struct hlist_node {
  struct hlist_node *next, **pprev;
};
typedef struct {
  int counter;
} atomic_t;
typedef struct {
  s64 counter;
} atomic64_t;
typedef unsigned int gfp_t;
typedef int pid_t;
typedef int no_such_typedef;
typedef void (*btf_trace_sched_switch)(void *, _Bool, struct task_struct *,
                                       struct task_struct *, u32);
typedef void (*btf_trace_sched_switch___short)(void *, _Bool);
typedef void (*work_func_t)(void *);

enum bpf_func_id {
  BPF_FUNC_map_lookup_elem = 100,
  BPF_FUNC_loop,
  BPF_FUNC_no_such,
};
enum bpf_map_type___x {
  BPF_MAP_TYPE_RINGBUF___x = 1,
  BPF_MAP_TYPE_ARENA___x,
};
enum pid_type {
  PIDTYPE_PID,
  PIDTYPE_TGID = 5,
  PIDTYPE_SID,
};
enum no_such_enum { NO_SUCH_VALUE = 1 };
// Of 64 bits in some kernels.
enum bpf_token_or_hmm {
  HMM_PFN_VALID = 1ULL << 63,
};
enum hmm_pfn_flags {
  HMM_PFN_VALID___x = 1ULL << 63,
  HMM_PFN_WRITE___x = 1,
};
enum { ANONYMOUS_VALUE = 3 };

#define SEC __attribute__((section("raw_tp"), used))
#define JOIN_(A, B) A##B
#define JOIN(A, B) JOIN_(A, B)
#define PROGRAM(RESULT)                                                        \
  SEC long JOIN(p, __COUNTER__)(void *ctx) { return (long)(RESULT); }
#define INFO(FIELD, N) PROGRAM(__builtin_preserve_field_info(FIELD, N))
#define OF(TYPE, FIELD) (((TYPE *)0)->FIELD)
#define PLACE(TYPE, FIELD)                                                     \
  INFO(OF(TYPE, FIELD), 0) INFO(OF(TYPE, FIELD), 1) INFO(OF(TYPE, FIELD), 2)
#define NUMBER(TYPE, FIELD)                                                    \
  PLACE(TYPE, FIELD)                                                           \
  INFO(OF(TYPE, FIELD), 3) INFO(OF(TYPE, FIELD), 4) INFO(OF(TYPE, FIELD), 5)
#define LOAD(TYPE, FIELD) PROGRAM(((TYPE *)ctx)->FIELD)
#define ADDRESS(TYPE, FIELD) PROGRAM(&((TYPE *)ctx)->FIELD)
#define STORE(TYPE, FIELD)                                                     \
  PROGRAM((((TYPE *)ctx)->FIELD = 7, 0))                                       \
  PROGRAM((((TYPE *)ctx)->FIELD = (long)ctx, 0))
#define TYPE(T)                                                                \
  PROGRAM(__builtin_btf_type_id(*(T *)0, 0))                                   \
  PROGRAM(__builtin_btf_type_id(*(T *)0, 1))                                   \
  PROGRAM(__builtin_preserve_type_info(*(T *)0, 0))                            \
  PROGRAM(__builtin_preserve_type_info(*(T *)0, 2))
#define SIZED(T) TYPE(T) PROGRAM(__builtin_preserve_type_info(*(T *)0, 1))
#define ENUMERATOR(T, V)                                                       \
  PROGRAM(__builtin_preserve_enum_value(*(T *)V, 0))                           \
  PROGRAM(__builtin_preserve_enum_value(*(T *)V, 1))

// Numbers, plain and of few bits, there and not.
NUMBER(struct task_struct, pid)
NUMBER(struct task_struct, flags)
NUMBER(struct task_struct, se.on_rq)
NUMBER(struct task_struct, se.load.weight)
NUMBER(struct task_struct, utime)
NUMBER(struct task_struct___bits, sched_reset_on_fork)
NUMBER(struct task_struct___bits, sched_contributes_to_load)
NUMBER(struct task_struct___bits, in_execve)
NUMBER(struct task_struct___bits, frozen)
NUMBER(struct task_struct___bits, no_such_bit)
NUMBER(struct task_struct___old, state)
NUMBER(struct task_struct___new, __state)
NUMBER(struct task_struct___four____bars, pid)
NUMBER(struct sock, __sk_common.skc_reuse)
NUMBER(struct sock, __sk_common.skc_reuseport)
NUMBER(struct sock, __sk_common.skc_state)
NUMBER(struct sock, sk_type)
NUMBER(struct sock, sk_protocol)
NUMBER(struct sock, sk_userlocks)
NUMBER(struct sk_buff, pkt_type)
NUMBER(struct sk_buff, ignore_df)
NUMBER(struct sk_buff, ip_summed)
NUMBER(struct sk_buff, transport_header)
NUMBER(struct inode, i_ino)
NUMBER(struct file, f_version)
NUMBER(struct pt_regs, di)
NUMBER(struct trace_entry, flags)

// Places: records, pointers, arrays, what became something else.
PLACE(struct task_struct, group_leader)
PLACE(struct task_struct, children.next)
PLACE(struct task_struct, comm)
PLACE(struct task_struct, comm[15])
PLACE(struct task_struct, comm[16])
PLACE(struct task_struct, no_such_field)
PLACE(struct task_struct, se)
PLACE(struct task_struct___pids, pids[1].pid)
PLACE(struct task_struct___flexible, comm[3])
PLACE(struct inode, i_ctime)
PLACE(struct inode, i_ctime.tv_sec)
PLACE(struct dentry, d_name.len)
PLACE(struct dentry, d_name.hash_len)
PLACE(struct dentry, d_iname)
PLACE(struct sock, __sk_common.skc_daddr)
PLACE(struct sock, __sk_common.skc_addrpair)
PLACE(struct pid, numbers[0].nr)
PLACE(struct pid, numbers[7].nr)
PLACE(struct pid___one, numbers[0].ns)
PLACE(struct cgroup, ancestor_ids[2])
PLACE(struct kernfs_node, id)
PLACE(struct kernfs_node, id32.ino)
PLACE(struct no_such_struct, a[2])
PLACE(union no_such_union, a)
PLACE(struct bpf_ringbuf, mask)
PLACE(struct cpumask, bits[1])
PLACE(struct file, f_count)
INFO(((struct task_struct *)0)[2].pid, 0)
INFO(((struct list_head *)0)[1].prev, 0)
INFO(((struct no_such_struct *)0)[1].a[1], 2)

// Instructions of each sort.
LOAD(struct task_struct, pid)
LOAD(struct task_struct, flags)
LOAD(struct task_struct, se.on_rq)
LOAD(struct task_struct, se.load.weight)
LOAD(struct task_struct, utime)
LOAD(struct task_struct, stack)
LOAD(struct task_struct, comm[3])
LOAD(struct task_struct, no_such_field)
LOAD(struct task_struct___old, state)
LOAD(struct task_struct___new, __state)
LOAD(struct task_struct___bits, in_execve)
LOAD(struct inode, i_ctime.tv_nsec)
LOAD(struct inode, i_ino)
LOAD(struct file, f_version)
LOAD(struct file, f_flags)
LOAD(struct sock, sk_type)
LOAD(struct sock, sk_protocol)
LOAD(struct sk_buff, head)
LOAD(struct kernfs_node, id)
LOAD(struct cgroup, level)
STORE(struct task_struct, pid)
STORE(struct task_struct, flags)
STORE(struct task_struct, se.on_rq)
STORE(struct sock, sk_protocol)
STORE(struct inode, i_ino)
STORE(struct no_such_struct, a[1])
ADDRESS(struct task_struct, comm)
ADDRESS(struct task_struct, se.load)
ADDRESS(struct dentry, d_name)
ADDRESS(struct task_struct, no_such_field)

SIZED(struct task_struct)
SIZED(struct list_head)
SIZED(struct list_head___whole)
SIZED(struct list_head___more)
SIZED(struct callback_head)
SIZED(struct callback_head___int)
SIZED(struct hlist_node)
SIZED(struct qstr)
SIZED(struct timespec64)
SIZED(struct bpf_ringbuf)
SIZED(struct no_such_struct)
SIZED(union no_such_union)
SIZED(atomic_t)
SIZED(atomic64_t)
SIZED(gfp_t)
SIZED(pid_t)
SIZED(no_such_typedef)
SIZED(btf_trace_sched_switch)
SIZED(btf_trace_sched_switch___short)
SIZED(work_func_t)
SIZED(enum bpf_func_id)
SIZED(enum pid_type)
SIZED(enum no_such_enum)
SIZED(enum hmm_pfn_flags)

ENUMERATOR(enum bpf_func_id, BPF_FUNC_map_lookup_elem)
ENUMERATOR(enum bpf_func_id, BPF_FUNC_loop)
ENUMERATOR(enum bpf_func_id, BPF_FUNC_no_such)
ENUMERATOR(enum bpf_map_type___x, BPF_MAP_TYPE_RINGBUF___x)
ENUMERATOR(enum bpf_map_type___x, BPF_MAP_TYPE_ARENA___x)
ENUMERATOR(enum pid_type, PIDTYPE_PID)
ENUMERATOR(enum pid_type, PIDTYPE_TGID)
ENUMERATOR(enum pid_type, PIDTYPE_SID)
ENUMERATOR(enum no_such_enum, NO_SUCH_VALUE)
ENUMERATOR(enum hmm_pfn_flags, HMM_PFN_VALID___x)
ENUMERATOR(enum hmm_pfn_flags, HMM_PFN_WRITE___x)

char _license[] __attribute__((section("license"), used)) = "GPL";
