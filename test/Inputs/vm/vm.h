/* What the programs of vm-attach.test start with, and what they go by. */
#include "program.h"

int self_tgid = -1; // set by bpf-run

/* Whether this process, not a child of it, is at work. */
__corify static __always_inline int by_self(void)
{
	return current()->tgid == self_tgid;
}

/* Whether a child of this process is. */
__corify static __always_inline int by_child(void)
{
	return current()->real_parent->tgid == self_tgid;
}
