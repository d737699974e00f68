// A file is made, written, renamed and removed, and a file system mounted.
// CHECK-NOT: file.o {{.*}} does not
// CHECK: file.o enter_mount ok
// CHECK: file.folder = [[FOLDER:.*]]
// CHECK: file.name = [[NAME:.*]]
// CHECK: file.inode = [[INODE:[0-9]+]]
// CHECK: file.mode = [[MODE:[0-9]+]]
// CHECK: file.size = [[SIZE:[0-9]+]]
// CHECK: file.renamed = [[RENAMED:.*]]
// CHECK: mount.source = [[SOURCE:.*]]
// CHECK-DAG: {{^}}open_inode = [[INODE]]{{$}}
// CHECK-DAG: {{^}}open_mode = [[MODE]]{{$}}
// CHECK-DAG: {{^}}open_same = 1
// CHECK-DAG: {{^}}open_uid = 0
// CHECK-DAG: {{^}}open_name = [[NAME]]
// CHECK-DAG: {{^}}open_folder = [[FOLDER]]
// CHECK-DAG: {{^}}open_type = {{rootfs|ramfs|tmpfs}}
// CHECK-DAG: {{^}}call_flags = 66
// CHECK-DAG: {{^}}call_name = [[NAME]]
// CHECK-DAG: {{^}}enter_mode = 416
// CHECK-DAG: {{^}}enter_name = [[NAME]]
// CHECK-DAG: {{^}}return_inode = [[INODE]]{{$}}
// CHECK-DAG: {{^}}write_result = [[SIZE]]{{$}}
// CHECK-DAG: {{^}}write_size = [[SIZE]]{{$}}
// CHECK-DAG: {{^}}write_inode = [[INODE]]{{$}}
// CHECK-DAG: {{^}}rename_inode = [[INODE]]{{$}}
// CHECK-DAG: {{^}}rename_into_same = 1
// CHECK-DAG: {{^}}rename_from = [[NAME]]
// CHECK-DAG: {{^}}rename_to = [[RENAMED]]
// CHECK-DAG: {{^}}unlink_name = [[RENAMED]]
// CHECK-DAG: {{^}}unlinked_inode = [[INODE]]{{$}}
// CHECK-DAG: {{^}}unlinked_size = [[SIZE]]{{$}}
// CHECK-DAG: {{^}}mount_dir = [[FOLDER]]
// CHECK-DAG: {{^}}mount_source = [[SOURCE]]
// CHECK-DAG: {{^}}enter_source = [[SOURCE]]
// CHECK-DAG: {{^}}enter_type = tmpfs
#include "vm.h"

unsigned long open_inode;
int open_mode, open_same, open_uid = -1;
char open_name[32], open_folder[32], open_type[16];
SEC("lsm/file_open") __corify int BPF_PROG(lsm_open, struct file *file)
{
	struct dentry *dentry = file->f_path.dentry;
	struct inode *inode = file->f_inode;
	if (!by_self() || !(file->f_flags & 0100) || !dentry || !inode) // O_CREAT
		return 0;
	open_inode = inode->i_ino;
	open_mode = inode->i_mode;
	open_same = dentry->d_inode == inode;
	open_uid = file->f_cred->uid.val;
	bpf_probe_read_kernel_str(open_name, sizeof(open_name), dentry->d_name.name);
	bpf_probe_read_kernel_str(open_folder, sizeof(open_folder), dentry->d_parent->d_name.name);
	bpf_probe_read_kernel_str(open_type, sizeof(open_type), inode->i_sb->s_type->name);
	return 0;
}

int call_flags;
char call_name[32];
SEC("ksyscall/openat") __corify int BPF_KSYSCALL(call_open, int folder, const char *name, int flags)
{
	if (!by_self() || !(flags & 0100) || name[0] != 'o')
		return 0;
	call_flags = flags;
	bpf_probe_read_user_str(call_name, sizeof(call_name), name);
	return 0;
}

int enter_mode;
char enter_name[32];
SEC("tp/syscalls/sys_enter_openat") __corify int enter_open(struct trace_event_raw_sys_enter *ctx)
{
	if (!by_self() || !(ctx->args[2] & 0100))
		return 0;
	enter_mode = ctx->args[3];
	bpf_probe_read_user_str(enter_name, sizeof(enter_name), (void *)ctx->args[1]);
	return 0;
}

unsigned long return_inode;
SEC("kretprobe/do_filp_open") __corify int BPF_KRETPROBE(return_open, struct file *file)
{
	if (!by_self() || (unsigned long)file > -4096UL || (file->f_inode->i_mode & 0170000) != 0100000)
		return 0;
	return_inode = file->f_path.dentry->d_inode->i_ino;
	return 0;
}

long write_result, write_size;
unsigned long write_inode;
SEC("fexit/vfs_write")
__corify int BPF_PROG(fexit_write, struct file *file, const char *buffer, size_t count, loff_t *position, ssize_t result)
{
	struct inode *inode = file->f_inode;
	if (!by_self() || !inode || (inode->i_mode & 0170000) != 0100000)
		return 0;
	write_result = result;
	write_size = inode->i_size;
	write_inode = file->f_path.dentry->d_inode->i_ino;
	return 0;
}

unsigned long rename_inode;
int rename_into_same;
char rename_from[32], rename_to[32];
SEC("lsm/inode_rename")
__corify int BPF_PROG(lsm_rename, struct inode *old_folder, struct dentry *old, struct inode *new_folder,
		      struct dentry *new)
{
	if (!by_self())
		return 0;
	rename_inode = old->d_inode->i_ino;
	rename_into_same = old->d_parent->d_inode == new_folder && new->d_parent == old->d_parent;
	bpf_probe_read_kernel_str(rename_from, sizeof(rename_from), old->d_name.name);
	bpf_probe_read_kernel_str(rename_to, sizeof(rename_to), new->d_name.name);
	return 0;
}

char unlink_name[32];
SEC("fentry/do_unlinkat") __corify int BPF_PROG(fentry_unlink, int folder, struct filename *path)
{
	if (by_self())
		bpf_probe_read_kernel_str(unlink_name, sizeof(unlink_name), path->name);
	return 0;
}

unsigned long unlinked_inode;
long unlinked_size;
SEC("kprobe/security_inode_unlink") __corify int BPF_KPROBE(kprobe_unlink, struct inode *folder, struct dentry *dentry)
{
	struct inode *inode = dentry->d_inode;
	if (by_self() && inode && inode->i_sb == folder->i_sb) {
		unlinked_inode = inode->i_ino;
		unlinked_size = inode->i_size;
	}
	return 0;
}

char mount_dir[32], mount_source[32];
SEC("lsm/sb_mount")
__corify int BPF_PROG(lsm_mount, const char *source, const struct path *path, const char *type, unsigned long flags,
		      void *data)
{
	struct dentry *dentry = path->dentry;
	if (!by_child() || !dentry || dentry == path->mnt->mnt_root)
		return 0;
	bpf_probe_read_kernel_str(mount_dir, sizeof(mount_dir), dentry->d_name.name);
	bpf_probe_read_kernel_str(mount_source, sizeof(mount_source), source);
	return 0;
}

char enter_source[32], enter_type[16];
SEC("ksyscall/mount")
__corify int BPF_KSYSCALL(enter_mount, const char *source, const char *folder, const char *type)
{
	if (!by_child() || folder[0] != '.')
		return 0;
	bpf_probe_read_user_str(enter_source, sizeof(enter_source), source);
	bpf_probe_read_user_str(enter_type, sizeof(enter_type), type);
	return 0;
}
