// Walks up the tree of names, as programs do that tell the path of a file.
#include "loops.h"
#include <bpf/bpf_tracing.h>

PROGRAM(names)
{
	struct dentry *d = ARGUMENT(struct dentry *);
	struct event *e = new_event();
	if (!e)
		return 0;
	UNROLL
	for (int i = 0; i < 20; i++) {
		struct dentry *parent = READ(d, d_parent);
		e->list[i].address = (unsigned long)READ(d, d_name.name);
		e->list[i].a = READ(d, d_name.len);
		if (d == parent)
			break;
		d = parent;
	}
	return 0;
}

PROGRAM(names_and_inodes)
{
	struct dentry *d = ARGUMENT(struct dentry *);
	struct event *e = new_event();
	if (!e)
		return 0;
	UNROLL
	for (int i = 0; i < 30; i++) {
		struct dentry *parent = READ(d, d_parent);
		struct inode *inode = READ(d, d_inode);
		e->list[i].address = (unsigned long)READ(d, d_name.name);
		e->list[i].a = READ(d, d_name.hash);
		e->list[i].b = READ(inode, i_mode);
		e->list[i].number = READ(inode, i_ino);
		e->list[i].c = READ(inode, i_uid.val);
		e->list[i].d = READ(inode, i_sb, s_dev);
		if (d == parent)
			break;
		d = parent;
	}
	return 0;
}

// Names are put one before the other into the text, from its middle down, and
// the walk goes over mount points.
PROGRAM(path)
{
	struct file *file = ARGUMENT(struct file *);
	struct dentry *d = READ(file, f_path.dentry);
	struct vfsmount *at = READ(file, f_path.mnt);
	struct mount *mount = (void *)at - bpf_core_field_offset(struct mount, mnt);
	struct mount *above = READ(mount, mnt_parent);
	struct event *e = new_event();
	unsigned int begin = 4096;
	if (!e)
		return 0;
	UNROLL
	for (int i = 0; i < 20; i++) {
		struct dentry *root = READ(at, mnt_root), *parent = READ(d, d_parent);
		if (d == root || d == parent) {
			if (d != root || mount == above)
				break;
			d = READ(mount, mnt_mountpoint);
			mount = above;
			above = READ(mount, mnt_parent);
			at = (void *)mount + bpf_core_field_offset(struct mount, mnt);
			continue;
		}
		unsigned int length = READ(d, d_name.len) & 255;
		const unsigned char *name = READ(d, d_name.name);
		if (begin < length + 1)
			break;
		begin -= length + 1;
		bpf_probe_read_kernel_str(&e->text[begin & 4095], length + 1, name);
		e->text[(begin - 1) & 4095] = '/';
		e->turns++;
		d = parent;
	}
	e->first = begin;
	return 0;
}

// What is found is kept until the loop has ended.
PROGRAM(summary)
{
	struct dentry *d = ARGUMENT(struct dentry *);
	unsigned long sum = 0, last = 0;
	unsigned int turns = 0, largest = 0, hash = 0;
	struct event *e = new_event();
	if (!e)
		return 0;
	UNROLL
	for (int i = 0; i < 24; i++) {
		struct dentry *parent = READ(d, d_parent);
		unsigned int length = READ(d, d_name.len);
		if (length > largest)
			largest = length;
		hash = hash * 31 + READ(d, d_name.hash);
		sum += length;
		last = READ(d, d_inode, i_ino);
		turns++;
		if (d == parent)
			break;
		d = parent;
	}
	e->sum = sum;
	e->last = last;
	e->turns = turns;
	e->largest = largest;
	e->list[0].a = hash;
	return 0;
}

PROGRAM(cgroups)
{
	struct kernfs_node *node = READ(CURRENT, cgroups, dfl_cgrp, kn);
	struct event *e = new_event();
	if (!e)
		return 0;
	UNROLL
	for (int i = 0; i < 24; i++) {
		e->list[i].number = READ(node, id);
		e->list[i].address = (unsigned long)READ(node, name);
		e->list[i].a = READ(node, hash);
		e->list[i].b = READ(node, mode);
		node = READ(node, __parent);
		if (!node)
			break;
	}
	return 0;
}
