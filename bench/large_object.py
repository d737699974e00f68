#!/usr/bin/env python3
"""Writes the source of a large BPF object, of the size of the largest that are in
use: about RECORDS relocation records in a hundred programs and two hundred
subprograms, close to a thousand different ones. It is written as such programs
are: what the oldest kernel that it is for does not have is behind existence checks.

    bench/large_object.py VMLINUX_H OLDEST_H OUT.c [RECORDS]     35000 by default
"""
import random
import re
import sys

PROGRAMS, SUBPROGRAMS = 100, 200

HEAD = """#include <vmlinux.h>
#include <bpf/bpf_helpers.h>
#include <bpf/bpf_core_read.h>
char LICENSE[] SEC("license") = "GPL";
struct { __uint(type, BPF_MAP_TYPE_ARRAY); __uint(max_entries, 512);
	__type(key, unsigned int); __type(value, unsigned long); } sums SEC(".maps");
static __always_inline void put(unsigned int key, unsigned long value)
{
	unsigned long *sum = bpf_map_lookup_elem(&sums, &key);
	if (sum)
		*sum = value;
}
"""
# A chain of pointers to each: (struct, how it comes from a task).
ROOTS = {
    "task_struct": [], "mm_struct": ["mm"], "signal_struct": ["signal"],
    "cred": ["real_cred"], "nsproxy": ["nsproxy"], "fs_struct": ["fs"],
    "files_struct": ["files"], "css_set": ["cgroups"], "sighand_struct": ["sighand"],
    "user_struct": ["real_cred", "user"], "user_namespace": ["real_cred", "user_ns"],
    "file": ["mm", "exe_file"], "inode": ["mm", "exe_file", "f_inode"],
    "super_block": ["mm", "exe_file", "f_inode", "i_sb"],
    "address_space": ["mm", "exe_file", "f_mapping"],
    "file_system_type": ["mm", "exe_file", "f_inode", "i_sb", "s_type"],
    "dentry": ["fs", "pwd.dentry"], "vfsmount": ["fs", "pwd.mnt"],
    "net": ["nsproxy", "net_ns"], "uts_namespace": ["nsproxy", "uts_ns"],
    "mnt_namespace": ["nsproxy", "mnt_ns"], "pid": ["thread_pid"],
    "pid_namespace": ["nsproxy", "pid_ns_for_children"],
    "net_device": ["nsproxy", "net_ns", "loopback_dev"],
    "block_device": ["mm", "exe_file", "f_inode", "i_sb", "s_bdev"],
}
SCALARS = ("u8|u16|u32|u64|int|long|bool|char|short|unsigned int|unsigned long|unsigned char|"
           r"long unsigned int|unsigned short|short unsigned int|pid_t|umode_t|gfp_t|sector_t|"
           r"struct \w+ \*|void \*|const char \*")


def members_of(header):
    """{struct: [names of its members that one read takes]}, of ROOTS."""
    found = {}
    for name in ROOTS:
        block = re.search(r"^struct %s \{\n(.*?)^\}" % name, header, re.M | re.S)
        if block:
            found[name] = re.findall(r"^\t(?:const |volatile )?(?:%s) ?(\w+);" % SCALARS,
                                     block.group(1), re.M)
    return {name: members for name, members in found.items() if members}


def function_body(draw, members, oldest, records):
    """Statements with about so many records."""
    lines, made = [], 0
    while made < records:
        root = draw.choice(list(members))
        path = ROOTS[root] + [draw.choice(members[root])]
        read = "BPF_CORE_READ(task, %s)" % ", ".join(path)
        made += len(path)
        if path[-1] not in oldest.get(root, []) or draw.random() < 0.05:
            last = "((struct %s *)0)->%s" % (root, path[-1])
            lines.append(f"\tif (bpf_core_field_exists({last}))\n\t\tsum += (unsigned long){read};")
            made += 1
        else:
            lines.append(f"\tsum += (unsigned long){read};")
        if draw.random() < 0.3:
            lines.append("\tif (sum & %d)\n\t\tsum ^= %d;" % (1 << draw.randrange(12), made))
    return "\n".join(lines)


def main():
    header, oldest_header, out = sys.argv[1:4]
    records = int(sys.argv[4]) if len(sys.argv) > 4 else 35000
    members = members_of(open(header).read())
    oldest = members_of(open(oldest_header).read())
    draw = random.Random(4)
    # Clang makes one of reads that follow one another on the same way.
    each = int(records * 1.11) // (PROGRAMS + SUBPROGRAMS)
    with open(out, "w") as f:
        f.write(HEAD)
        for i in range(SUBPROGRAMS):
            f.write(f"static __noinline unsigned long part{i}(struct task_struct *task)\n"
                    f"{{\n\tunsigned long sum = {i};\n"
                    f"{function_body(draw, members, oldest, each)}\n\treturn sum;\n}}\n")
        for i in range(PROGRAMS):
            calls = "\n".join(f"\tsum += part{j}(task);" for j in (2 * i, 2 * i + 1))
            f.write(f'SEC("raw_tp/sched_switch") int program{i}(void *ctx)\n'
                    "{\n\tstruct task_struct *task = (void *)bpf_get_current_task();\n"
                    f"\tunsigned long sum = {i};\n"
                    f"{function_body(draw, members, oldest, each)}\n{calls}\n\tput({i}, sum);\n"
                    "\treturn 0;\n}\n")


main()
