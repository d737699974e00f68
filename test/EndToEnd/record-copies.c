// A whole record that is copied holds what the kernel's has, behind anonymous
// members as well; a pointer in the copy leads to kernel memory.
// REQUIRES: bpf-load
// RUN: %cc-full -w -I%source/test/Inputs %s -o %t.o && %bpf-run run %t.o copies | FileCheck %s
// CHECK-DAG: different = 0
// CHECK-DAG: compared = 10
#include "compare.h"
struct iov_iter iter = { .iter_type = 1, .count = 77, .nr_segs = 5, .iov_offset = 3 };
u64 address;
SEC("syscall") __corify int copies(void *ctx)
{
	struct task_struct *t = current();
	iter.ubuf = (void *)0x1234;
	address = (u64)&iter;
	struct iov_iter *it = (void *)address, c = *it;
	SAME(c.iter_type, 1);
	SAME(c.count, 77);
	SAME(c.nr_segs, 5);
	SAME(c.iov_offset, 3);
	SAME((u64)c.ubuf, 0x1234);
	struct qstr q = t->fs->pwd.dentry->d_name;
	const unsigned char *name = BPF_CORE_READ(t, fs, pwd.dentry, d_name.name);
	SAME(q.len, BPF_CORE_READ(t, fs, pwd.dentry, d_name.len));
	SAME(q.name[0], name[0]);
	// pointers to pointers, whichever way they came
	struct file **fd = BPF_CORE_READ(t, files, fdt, fd), **again;
	bpf_core_read(&again, sizeof(again), &t->files->fdt->fd);
	SAME(fd[0]->f_flags, t->files->fdt->fd[0]->f_flags);
	SAME(again[0]->f_flags, fd[0]->f_flags);
	SAME(__atomic_load_n(&t->tgid, 0), t->tgid);
	return 0;
}
