// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// no-kernel - the kernel that says yes: with the link option --wrap=syscall it
// answers libbpf's bpf system calls here, so that no privileges are needed, and
// the running kernel's verifier plays no part.

#include <errno.h>
#include <fcntl.h>
#include <linux/bpf.h>
#include <sys/syscall.h>
#include <unistd.h>

long __real_syscall(long number, long a, long b, long c, long d, long e,
                    long f);

long __wrap_syscall(long number, long a, long b, long c, long d, long e,
                    long f) {
  if (number != __NR_bpf)
    return __real_syscall(number, a, b, c, d, e, f);
  switch (a) {
  case BPF_MAP_CREATE:
  case BPF_PROG_LOAD:
  case BPF_BTF_LOAD:
    return open("/dev/null", O_RDONLY | O_CLOEXEC);
  case BPF_MAP_UPDATE_ELEM:
  case BPF_MAP_FREEZE:
  case BPF_PROG_BIND_MAP:
    return 0;
  default:
    errno = EINVAL;
    return -1;
  }
}
