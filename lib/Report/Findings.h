//===- Findings.h - what is to be said, one after another -------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_REPORT_FINDINGS_H
#define CORIFY_REPORT_FINDINGS_H

#include "corify/Check/CheckReport.h"
#include "llvm/ADT/ArrayRef.h"

namespace corify::report {

bool loads(check::Verdict V);
/// The number of kernels that the program loads on.
unsigned countLoads(const check::Program &P);

/// The object's problems, and one for each bad verdict that none of them is
/// about ("corify-rejected", "corify-unknown"), the same reason once: nothing
/// is rejected without a word.
std::vector<check::Problem> collectFindings(const check::CheckReport &R,
                                            const check::ObjectReport &O);

/// "program 'a'", "programs 'a', 'b', 'c', 'd' and 3 more".
std::string listPrograms(llvm::ArrayRef<std::string> Programs);

/// Programs x kernels, by verdict.
struct Counts {
  uint64_t Programs = 0;
  uint64_t Verdicts[4] = {};
};
Counts countVerdicts(const check::CheckReport &R);

/// "2 objects, 9 programs, 20 kernels: 160 ok, 9 guarded, 11 rejected, 0
/// unknown".
std::string summaryLine(const check::CheckReport &R);

} // namespace corify::report

#endif
