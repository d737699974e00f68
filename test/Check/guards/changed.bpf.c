// Records that do not resolve for other reasons than an absent name: another
// kind, an array's bound, several candidates, an instruction that can not take
// the size; and some that resolve by the loader's rules though they look odd.
#include "guards.h"

// A pointer in all kernels.
struct task_struct___kind {
  struct {
    int inner;
  } mm;
} CORE;
RAW_TP(kind_changed) {
  struct task_struct___kind *t = (void *)bpf_get_current_task();
  if (HAS(t->mm.inner))
    sink = BPF_CORE_READ(t, mm.inner);
  return 0;
}

// A struct or an array, as an int.
struct task_struct___as_int {
  int comm;
  int se;
} CORE;
RAW_TP(struct_as_int) {
  struct task_struct___as_int *t = (void *)bpf_get_current_task();
  if (HAS(t->se))
    sink = BPF_CORE_READ(t, se);
  return 0;
}
RAW_TP(array_as_int) {
  struct task_struct___as_int *t = (void *)bpf_get_current_task();
  if (HAS(t->comm))
    sink = BPF_CORE_READ(t, comm);
  return 0;
}

// 16 in all kernels.
struct task_struct___longer {
  char comm[64];
} CORE;
RAW_TP(array_inside) {
  struct task_struct___longer *t = (void *)bpf_get_current_task();
  if (HAS(t->comm[15]))
    sink = BPF_CORE_READ(t, comm[15]);
  return 0;
}
RAW_TP(array_out_of_bounds) {
  struct task_struct___longer *t = (void *)bpf_get_current_task();
  if (HAS(t->comm[16]))
    sink = BPF_CORE_READ(t, comm[16]);
  return 0;
}

// An int where it is a pointer, and the other way round.
struct task_struct___as_number {
  unsigned long real_parent;
  int *pid;
} CORE;
RAW_TP(pointer_as_number) {
  struct task_struct___as_number *t = (void *)bpf_get_current_task();
  if (HAS(t->real_parent))
    sink = BPF_CORE_READ(t, real_parent);
  return 0;
}
RAW_TP(number_as_pointer) {
  struct task_struct___as_number *t = (void *)bpf_get_current_task();
  if (HAS(t->pid))
    sink = (__u64)BPF_CORE_READ(t, pid);
  return 0;
}

// Another width: the offset resolves, and so does the size.
struct task_struct___wide {
  long pid;
} CORE;
RAW_TP(width_changed) {
  struct task_struct___wide *t = (void *)bpf_get_current_task();
  if (HAS(t->pid)) {
    sink = BPF_CORE_READ(t, pid);
    sink += bpf_core_field_size(t->pid);
  }
  return 0;
}

// A union as a struct.
union task_struct___union {
  int pid;
} CORE;
RAW_TP(struct_as_union) {
  union task_struct___union *t = (void *)bpf_get_current_task();
  if (HAS(t->pid))
    sink = BPF_CORE_READ(t, pid);
  return 0;
}

// An anonymous member holds it on some kernels, or none does.
struct inode___before {
  struct {
    long tv_sec, tv_nsec;
  } i_ctime;
} CORE;
struct inode___between {
  struct {
    long tv_sec, tv_nsec;
  } __i_ctime;
} CORE;
struct inode___since {
  long i_ctime_sec;
} CORE;
RAW_TP(three_names) {
  void *p = (void *)bpf_get_current_task();
  struct inode___before *a = p;
  struct inode___between *b = p;
  struct inode___since *c = p;
  if (HAS(c->i_ctime_sec))
    sink = BPF_CORE_READ(c, i_ctime_sec);
  else if (HAS(b->__i_ctime))
    sink = BPF_CORE_READ(b, __i_ctime.tv_sec);
  else
    sink = BPF_CORE_READ(a, i_ctime.tv_sec);
  return 0;
}

// Renamed in 6.15, and the old name asked for only.
struct kernfs_node___old {
  struct kernfs_node___old *parent;
} CORE;
struct kernfs_node___new {
  struct kernfs_node___new *__parent;
} CORE;
RAW_TP(renamed_field) {
  struct kernfs_node___old *o = (void *)bpf_get_current_task();
  struct kernfs_node___new *n = (void *)o;
  if (HAS(o->parent))
    sink = (__u64)BPF_CORE_READ(o, parent);
  else
    sink = (__u64)BPF_CORE_READ(n, __parent);
  return 0;
}

// 5.17 took the one away and has the other.
struct request___old {
  void *rq_disk;
} CORE;
struct request_queue___new {
  void *disk;
} CORE;
RAW_TP(moved_field) {
  struct request___old *o = (void *)bpf_get_current_task();
  struct request_queue___new *n = (void *)o;
  if (HAS(n->disk))
    sink = (__u64)BPF_CORE_READ(n, disk);
  else
    sink = (__u64)BPF_CORE_READ(o, rq_disk);
  return 0;
}

// Bit-fields: several records for each read.
struct task_struct___bits {
  unsigned in_execve : 1;
  unsigned in_iowait : 1;
} CORE;
RAW_TP(bit_field) {
  struct task_struct___bits *t = (void *)bpf_get_current_task();
  if (HAS(t->in_iowait))
    sink = BPF_CORE_READ_BITFIELD_PROBED(t, in_iowait);
  return 0;
}
struct task_struct___no_bits {
  unsigned no_such_bit : 3;
} CORE;
RAW_TP(bit_field_never) {
  struct task_struct___no_bits *t = (void *)bpf_get_current_task();
  if (HAS(t->no_such_bit))
    sink = BPF_CORE_READ_BITFIELD_PROBED(t, no_such_bit);
  return 0;
}

// The values of enums that are not there: a 64-bit immediate is poisoned.
enum no_such_enum { NO_SUCH_VALUE = 3 };
RAW_TP(enum_value_never) {
  if (HAS_VALUE(enum no_such_enum, NO_SUCH_VALUE))
    sink = bpf_core_enum_value(enum no_such_enum, NO_SUCH_VALUE);
  return 0;
}

// The size of what is not there is 0, and its id 0 or an error.
RAW_TP(size_of_absent_type) {
  sink = bpf_core_type_size(struct no_such_type);
  return 0;
}
RAW_TP(id_of_absent_type) {
  if (HAS_TYPE(struct no_such_type))
    sink = bpf_core_type_id_kernel(struct no_such_type);
  return 0;
}
RAW_TP(id_of_type) {
  sink = bpf_core_type_id_kernel(struct task_struct) +
         bpf_core_type_id_local(struct task_struct);
  return 0;
}
