/*
 * Holds plain C against libbpf's macros, in one program: SAME() counts, and
 * bpf-run prints the counters.
 */
#include "program.h"

int compared, different, different_line;

#define SAME(plain, macro)                              \
	do {                                            \
		compared++;                             \
		if ((plain) != (macro)) {               \
			different++;                    \
			different_line = __LINE__;      \
		}                                       \
	} while (0)
