//===- HTMLData.h - the report that the page unpacks ------------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Not the JSON of --format json: 300,000 cells and 35 million targets would be
// a page of gigabytes. Kernels are sorted as the columns are, by architecture
// and release, so that neighbours are alike, and what is alike is written once,
// as runs of [length, value]. Of records only those are there that some kernel
// lacks.
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_REPORT_HTMLDATA_H
#define CORIFY_REPORT_HTMLDATA_H

#include "corify/Check/CheckReport.h"
#include "llvm/Support/raw_ostream.h"

namespace corify::report {

void writeHTMLData(llvm::raw_ostream &OS, const check::CheckReport &R);

} // namespace corify::report

#endif
