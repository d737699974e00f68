// #pragma corify if_exists and its like.
#include "lint.h"

#pragma corify endif // WANT: corify-exists
#pragma corify else // WANT: corify-exists
#pragma corify sometimes // WANT: corify-exists
#pragma corify ifexists struct task_struct.pid // WANT: corify-exists
#pragma corify if_exists // WANT: corify-exists
int a;
#pragma corify endif
#pragma corify if_exists struct // WANT: corify-exists
int b;
#pragma corify endif
#pragma corify if_exists 42 // WANT: corify-exists
int c;
#pragma corify endif
#pragma corify if_exists struct task_struct.pid extra // WANT: corify-exists
int d;
#pragma corify endif
#pragma corify if_not_exists struct task_struct.no_such
int e;
#define IN_BETWEEN 1 // WANT: corify-exists
#pragma corify endif
#pragma corify if_exists union // WANT: corify-exists
#pragma corify endif

#pragma corify if_exists struct task_struct.pid
int has_pid;
#pragma corify endif
#pragma corify if_not_exists struct task_struct.no_such
int has_none;
#pragma corify else
int has_such;
#pragma corify endif
#pragma corify if_exists struct mm_struct.exe_file
#pragma corify if_exists struct file.f_path.dentry
int has_path;
#pragma corify endif
#pragma corify endif
#pragma corify if_exists enum bpf_map_type
int has_enum;
#pragma corify endif
SEC("kprobe/1") int f(struct pt_regs *ctx)
{
#pragma corify if_exists struct task_struct.pid
	n = BPF_CORE_READ(current(), pid);
#pragma corify else
	n = 0;
#pragma corify endif
	return has_pid;
}
