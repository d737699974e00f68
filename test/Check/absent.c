// Beside records, BTF shows what else a kernel lacks.
// RUN: %plain -c -DVERSION=1 %S/Inputs/kernel.c -o %t-4.1.o
// RUN: %plain -c -DVERSION=2 %S/Inputs/kernel.c -o %t-4.2.o
// RUN: sh -c 'for what in HELPER MAP ATTACH KFUNC STRONG TYPE; do %cc-check -D$what %s -o %t-$what.o || exit 1; done'
// RUN: sh -c '! %corify check --kernel %t-4.1.o --kernel %t-4.2.o %t-HELPER.o' | FileCheck --check-prefix=HELPER %s
// RUN: sh -c '! %corify check --kernel %t-4.1.o --kernel %t-4.2.o %t-MAP.o' | FileCheck --check-prefix=MAP %s
// RUN: sh -c '! %corify check --kernel %t-4.1.o --kernel %t-4.2.o %t-ATTACH.o' | FileCheck --check-prefix=ATTACH %s
// RUN: sh -c '! %corify check --kernel %t-4.1.o --kernel %t-4.2.o %t-KFUNC.o' | FileCheck --check-prefix=KFUNC %s
// RUN: sh -c '! %corify check --kernel %t-4.1.o %t-STRONG.o' | FileCheck --check-prefix=STRONG %s
// RUN: sh -c '! %corify check --kernel %t-4.2.o %t-TYPE.o' | FileCheck --check-prefix=TYPE %s
#include "Inputs/program.h"
__u64 sink;

#ifdef HELPER
// HELPER: guarded_call 2 of 2 guarded ok
// HELPER: call 1 of 2 rejected ok
// HELPER: error: helper bpf_ringbuf_output is absent [corify-helper]
// HELPER: note: in program 'call' of {{.*}}, on {{.*}}-4.1
// HELPER: note: guard it with bpf_core_enum_value_exists(enum bpf_func_id, BPF_FUNC_ringbuf_output)
enum bpf_func_id { BPF_FUNC_ringbuf_output = 130 };
SEC("raw_tp/x") int guarded_call(void *ctx)
{
	if (bpf_core_enum_value_exists(enum bpf_func_id, BPF_FUNC_ringbuf_output))
		return bpf_ringbuf_output(ctx, 0, 0, 0);
	return 0;
}
SEC("raw_tp/x") int call(void *ctx) { return bpf_ringbuf_output(ctx, 0, 0, 0); }
#endif

#ifdef MAP
// MAP: uses 1 of 2 rejected ok
// MAP: does_not 1 of 2 rejected ok
// MAP: error: map 'events': map type RINGBUF is absent [corify-map-type]
// MAP: note: switch it off where the kernel lacks it (bpf_map__set_autocreate), and say so with --optional events
// Once it is switched off there, only its uses are refused.
// RUN: sh -c '! %corify check --optional events --kernel %t-4.1.o --kernel %t-4.2.o %t-MAP.o' | FileCheck --check-prefix=CREATED %s
// CREATED: uses 1 of 2 rejected ok
// CREATED: does_not 2 of 2 ok ok
struct {
	__uint(type, 27);
	__uint(max_entries, 4096);
} events SEC(".maps");
SEC("raw_tp/x") int uses(void *ctx)
{
	int key = 0;
	return bpf_map_lookup_elem(&events, &key) != 0;
}
SEC("raw_tp/x") int does_not(void *ctx) { return 0; }
#endif

#ifdef ATTACH
// ATTACH: there 2 of 2 ok ok
// ATTACH: added 1 of 2 rejected ok
// ATTACH: never 0 of 2 rejected rejected
// ATTACH: error: there is no function 'new_function' to attach to (no module is given) [corify-attach-target]
SEC("fentry/do_exit") int there(void *ctx) { return 0; }
SEC("fentry/new_function") int added(void *ctx) { return 0; }
SEC("tp_btf/no_such_event") int never(void *ctx) { return 0; }
#endif

#ifdef KFUNC
// A kfunc that is __weak may be absent where it is not called.
// KFUNC: guarded_kfunc 2 of 2 guarded ok
// KFUNC: kfunc 1 of 2 rejected ok
// KFUNC: error: kernel function 'bpf_new_kfunc' is absent [corify-kfunc]
extern int bpf_new_kfunc(struct task_struct *task) __ksym __weak;
SEC("raw_tp/x") int guarded_kfunc(void *ctx)
{
	return bpf_new_kfunc ? bpf_new_kfunc(CURRENT) : 0;
}
SEC("raw_tp/x") int kfunc(void *ctx) { return bpf_new_kfunc(CURRENT); }
// KFUNC: note: guard it with bpf_ksym_exists(bpf_new_kfunc)
#endif

#ifdef STRONG
// One that is not is the object's fault, and told once.
// STRONG: error: kernel function 'bpf_new_kfunc' is absent [corify-kfunc]
// STRONG: note: declare it __weak and guard its uses with bpf_ksym_exists(bpf_new_kfunc)
// STRONG-NOT: error:
extern int bpf_new_kfunc(struct task_struct *task) __ksym;
SEC("raw_tp/x") int kfunc(void *ctx) { return bpf_new_kfunc(CURRENT); }
#endif

#ifdef TYPE
// TYPE: filter 0 of 1 rejected
// TYPE: error: program type XDP is absent [corify-program-type]
SEC("xdp") int filter(void *ctx) { return 0; }
#endif
