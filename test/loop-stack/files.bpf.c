// Walks over tables and lists of files, sockets and packets.
#include "loops.h"
#include <bpf/bpf_tracing.h>

PROGRAM(descriptors)
{
	struct fdtable *table = READ(CURRENT, files, fdt);
	struct file **files = READ(table, fd);
	struct event *e = new_event();
	if (!e)
		return 0;
	UNROLL
	for (int i = 0; i < 32; i++) {
		struct file *file = 0;
		if (i >= READ(table, max_fds))
			break;
		bpf_core_read(&file, sizeof(file), &files[i]);
		if (!file)
			continue;
		e->list[i].a = READ(file, f_flags);
		e->list[i].b = READ(file, f_inode, i_mode);
		e->list[i].number = READ(file, f_inode, i_ino);
		e->list[i].address = READ(file, f_pos);
	}
	return 0;
}

PROGRAM(sockets)
{
	struct sock *sk = ARGUMENT(struct sock *);
	struct event *e = new_event();
	unsigned int listening = 0, bytes = 0;
	if (!e)
		return 0;
	UNROLL
	for (int i = 0; i < 20; i++) {
		struct hlist_node *next = READ(sk, __sk_common.skc_node.next);
		e->list[i].a = READ(sk, __sk_common.skc_daddr);
		e->list[i].b = READ(sk, __sk_common.skc_rcv_saddr);
		e->list[i].c = READ(sk, __sk_common.skc_dport) << 16 | READ(sk, __sk_common.skc_num);
		e->list[i].d = READ(sk, __sk_common.skc_family);
		listening += READ(sk, __sk_common.skc_state) == 10;
		bytes += READ(sk, sk_wmem_queued);
		if (!next)
			break;
		sk = (void *)next - bpf_core_field_offset(struct sock, __sk_common.skc_node);
	}
	e->turns = listening;
	e->sum = bytes;
	return 0;
}

PROGRAM(packets)
{
	struct sk_buff *skb = ARGUMENT(struct sk_buff *);
	struct event *e = new_event();
	unsigned int largest = 0;
	unsigned long sum = 0;
	if (!e)
		return 0;
	UNROLL
	for (int i = 0; i < 24; i++) {
		unsigned int length = READ(skb, len);
		unsigned char *head = READ(skb, head);
		struct iphdr *ip = (void *)head + READ(skb, network_header);
		e->list[i].a = READ(ip, saddr);
		e->list[i].b = READ(ip, daddr);
		e->list[i].c = READ(skb, dev, ifindex);
		if (length > largest)
			largest = length;
		sum += length;
		skb = READ(skb, next);
		if (!skb)
			break;
	}
	e->largest = largest;
	e->sum = sum;
	return 0;
}

PROGRAM(inodes)
{
	struct inode *inode = ARGUMENT(struct inode *);
	struct event *e = new_event();
	if (!e)
		return 0;
	UNROLL
	for (int i = 0; i < 40; i++) {
		struct list_head *next = READ(inode, i_sb_list.next);
		e->list[i].number = READ(inode, i_ino);
		e->list[i].a = READ(inode, i_mode);
		e->list[i].b = READ(inode, i_uid.val);
		e->list[i].c = READ(inode, i_nlink);
		e->list[i].address = READ(inode, i_size);
		if (!next)
			break;
		inode = (void *)next - bpf_core_field_offset(struct inode, i_sb_list);
	}
	return 0;
}

PROGRAM(areas)
{
	struct vm_area_struct *area = ARGUMENT(struct vm_area_struct *);
	struct event *e = new_event();
	unsigned long total = 0, mapped = 0;
	if (!e)
		return 0;
	UNROLL
	for (int i = 0; i < 20; i++) {
		unsigned long start = READ(area, vm_start), end = READ(area, vm_end);
		struct file *file = READ(area, vm_file);
		total += end - start;
		if (file) {
			mapped += end - start;
			e->list[i].number = READ(file, f_inode, i_ino);
			e->list[i].a = READ(file, f_path.dentry, d_name.len);
		}
		e->list[i].address = start;
		area = (void *)READ(area, anon_vma_chain.next) -
		       bpf_core_field_offset(struct vm_area_struct, anon_vma_chain);
	}
	e->sum = total;
	e->last = mapped;
	return 0;
}
