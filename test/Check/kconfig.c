// __kconfig values come from --kconfig and --set, LINUX_KERNEL_VERSION from the
// kernel's name; what is not known may be anything.
// RUN: %plain -c -DVERSION=2 %S/Inputs/kernel.c -o %t-4.2.o
// RUN: %cc-check %s -o %t.o
// RUN: sh -c 'printf "# comment\nCONFIG_HZ=250\n" > %t.config; gzip -c %t.config > %t.config.gz; printf "CONFIG_HZ=1000\nCONFIG_OLD_STATE=y\n" > %t.config-old'
// RUN: sh -c '%corify check --kernel %t-4.2.o %t.o; test $? = 1' | FileCheck --check-prefix=UNKNOWN %s
// RUN: %corify check --kconfig %t.config --kernel %t-4.2.o %t.o | FileCheck --check-prefix=GIVEN %s
// RUN: %corify check --kconfig %t.config.gz --kernel %t-4.2.o %t.o | FileCheck --check-prefix=GIVEN %s
// RUN: %corify check --set CONFIG_OLD_STATE=n --set CONFIG_HZ=100 --kernel %t-4.2.o %t.o | FileCheck --check-prefix=GIVEN %s
// RUN: sh -c '%corify check --kconfig %t.config-old --kernel %t-4.2.o %t.o; test $? = 1' | FileCheck --check-prefix=OLD %s
// RUN: sh -c '%corify check --kconfig %s --kernel %t-4.2.o %t.o; test $? = 2' 2>&1 | FileCheck --check-prefix=NONE %s
// UNKNOWN: by_release {{.*}} guarded
// UNKNOWN: by_option {{.*}} rejected
// UNKNOWN: note: not known are CONFIG_HZ and CONFIG_OLD_STATE: --kconfig gives the kernel's configuration
// UNKNOWN-NOT: corify-constant-guard
// GIVEN: by_release {{.*}} guarded
// GIVEN: by_option {{.*}} guarded
// OLD: by_option {{.*}} rejected
// NONE: corify check: {{.*}}kconfig.c: no line CONFIG_…=… in it

// An option that is not __weak must be there.
// RUN: %cc-check -DSTRONG %s -o %t-strong.o
// RUN: sh -c '%corify check --kconfig %t.config --kernel %t-4.2.o %t-strong.o; test $? = 1' | FileCheck --check-prefix=STRONG %s
// STRONG: error: the configuration has no CONFIG_OLD_STATE, which is not __weak [corify-kconfig]
#include "Inputs/program.h"
__u64 sink;
#ifdef STRONG
#define OPTIONAL
#else
#define OPTIONAL __weak
#endif
extern int LINUX_KERNEL_VERSION __kconfig;
extern _Bool CONFIG_OLD_STATE __kconfig OPTIONAL;
extern int CONFIG_HZ __kconfig __weak;

SEC("raw_tp/x") int by_release(void *ctx)
{
	if (LINUX_KERNEL_VERSION < (4 << 16 | 2 << 8))
		sink = STATE;
	return 0;
}

SEC("raw_tp/x") int by_option(void *ctx)
{
	if (CONFIG_OLD_STATE || CONFIG_HZ == 1000)
		sink = STATE;
	return 0;
}
