/* SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause */
#ifndef EXITSNOOP_H
#define EXITSNOOP_H

struct event {
	int pid;
	int tgid;
	int parent;
	int exit_code;
	unsigned int mnt_ns;
	int pid_in_ns;
	unsigned long long age_ns;
	char comm[16];
	char parent_comm[16];
};

#endif
