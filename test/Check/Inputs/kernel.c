// A kernel to check against, as far as BTF shows one: compiled for BPF with
// -DVERSION=..., it has 1: `state`, no ring buffers; 2: `__state`, both.
struct task_struct {
	int pid;
#if VERSION == 1
	volatile long state;
#else
	unsigned int __state;
#endif
	char comm[16];
};

enum bpf_func_id {
	BPF_FUNC_map_lookup_elem = 1,
	BPF_FUNC_probe_read = 4,
	BPF_FUNC_get_current_task = 35,
	BPF_FUNC_probe_read_kernel = 113,
#if VERSION > 1
	BPF_FUNC_ringbuf_output = 130,
#endif
};

enum bpf_map_type {
	BPF_MAP_TYPE_HASH = 1,
	BPF_MAP_TYPE_ARRAY = 2,
#if VERSION > 1
	BPF_MAP_TYPE_RINGBUF = 27,
#endif
};

enum bpf_prog_type {
	BPF_PROG_TYPE_KPROBE = 2,
	BPF_PROG_TYPE_SCHED_CLS = 3,
	BPF_PROG_TYPE_RAW_TRACEPOINT = 17,
	BPF_PROG_TYPE_TRACING = 26,
};

struct task_struct *task;
enum bpf_func_id helper;
enum bpf_map_type map;
enum bpf_prog_type program;

int do_exit(long code) { return 0; }
#if VERSION > 1
int new_function(long code) { return 0; }
int bpf_new_kfunc(struct task_struct *task) { return 0; }
#endif
