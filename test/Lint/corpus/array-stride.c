// The size of an element is the compiler's, wherever its members are.
#include "lint.h"

SEC("kprobe/1") int subscripts(struct pt_regs *ctx)
{
	struct pid *pid = BPF_CORE_READ(current(), thread_pid);
	struct bio *bio = (struct bio *)ctx->di;
	struct bio_vec *vec = BPF_CORE_READ(bio, bi_io_vec), *p = vec;
	unsigned level = BPF_CORE_READ(pid, level), i = ctx->si & 3;
	struct upid *upids = (struct upid *)((void *)pid + bpf_core_field_offset(pid->numbers));

	n = BPF_CORE_READ(pid, numbers[level].nr); // WANT: corify-array-stride
	bpf_core_read(&n, sizeof(n), &pid->numbers[level].nr); // WANT: corify-array-stride
	n = BPF_CORE_READ(pid, numbers[level].ns, ns.inum); // WANT: corify-array-stride
	n = BPF_CORE_READ(&vec[i], bv_len); // WANT: corify-array-stride
	bpf_probe_read_kernel(&n, 4, &vec[i].bv_len); // WANT: corify-array-stride
	n = BPF_CORE_READ(vec + i, bv_len); // WANT: corify-array-stride
	n = BPF_CORE_READ(vec + 1, bv_len); // WANT: corify-array-stride
	n = BPF_CORE_READ(upids + level, nr); // WANT: corify-array-stride
	p++; // WANT: corify-array-stride
	p += i; // WANT: corify-array-stride
	n = p - vec; // WANT: corify-array-stride
	n = BPF_CORE_READ(p, bv_len);

	n = BPF_CORE_READ(pid, numbers[0].nr);
	n = BPF_CORE_READ(pid, numbers[1].nr);
	n = BPF_CORE_READ(&vec[2], bv_len);
	out = BPF_CORE_READ(bio, bi_io_vec, bv_offset);
	bpf_core_read(&out, 8, &((struct signal_struct *)ctx->dx)->pids[i]);
	bpf_core_read(&n, 4, (void *)vec + i * bpf_core_type_size(struct bio_vec));
	return 0;
}
SEC("fentry/blk") int BPF_PROG(typed, struct bio *bio, int i)
{
	struct bio_vec *vec = bio->bi_io_vec;

	n = BPF_CORE_READ(&vec[i], bv_len); // WANT: corify-array-stride
	for (int j = 0; j < 4; j++, vec++) // WANT: corify-array-stride
		n += BPF_CORE_READ(vec, bv_len);
	return 0;
}
// Elements that are the same everywhere, and none of the kernel's.
SEC("kprobe/2") int fixed(struct pt_regs *ctx)
{
	struct iov_iter *iter = (struct iov_iter *)ctx->di;
	const struct iovec *iov = BPF_CORE_READ(iter, iov);
	struct files_struct *files = (struct files_struct *)ctx->si;
	struct event table[4] = {}, *e = table;
	unsigned i = ctx->dx & 3;
	struct file **fd = BPF_CORE_READ(files, fdt, fd), *file;
	struct path paths[2] = {}, *path = paths;

	out = (u64)BPF_CORE_READ(&iov[i], iov_base);
	bpf_core_read(&file, sizeof(file), &fd[i]);
	bpf_core_read(&file, sizeof(file), &files->fd_array[i]);
	bpf_core_read(&out, 1, &current()->comm[i]);
	n = table[i].pid + e[i].pid + (e + i)->pid;
	path += i & 1;
	out = (u64)path;
	iov++;
	out += (u64)iov;
	return 0;
}
SEC("kprobe/3") __corify int annotated(struct pt_regs *ctx)
{
	struct pid *pid = current()->thread_pid;
	struct bio_vec *vec = ((struct bio *)ctx->di)->bi_io_vec;

	n = pid->numbers[pid->level].nr + vec[ctx->si & 3].bv_len;
	vec++;
	return vec->bv_len;
}
SEC("xdp") int packets(struct xdp_md *ctx)
{
	struct iphdr *ip = (void *)(long)ctx->data;

	return (void *)(ip + 1) > (void *)(long)ctx->data_end;
}
