// A program that reads no memory may be under any licence.
#include "vmlinux.h"
#include <bpf/bpf_helpers.h>
char _license[] SEC("license") = "Proprietary";
SEC("xdp") int f(struct xdp_md *ctx)
{
	return ctx->data_end - ctx->data > 64;
}
