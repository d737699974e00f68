//===- TextTable.h - programs by kernels, in characters ---------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_REPORT_TEXTTABLE_H
#define CORIFY_REPORT_TEXTTABLE_H

#include "corify/Report/Report.h"

namespace corify::report {

void writeTextTable(llvm::raw_ostream &OS, const check::CheckReport &R,
                    const TextOptions &Options);

} // namespace corify::report

#endif
