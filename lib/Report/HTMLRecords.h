//===- HTMLRecords.h - the records of the page ------------------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_REPORT_HTMLRECORDS_H
#define CORIFY_REPORT_HTMLRECORDS_H

#include "corify/Check/CheckReport.h"
#include "llvm/Support/JSON.h"

namespace corify::report {

/// "file", "line", "column", "text" of the object that is being written.
void writeHTMLPlace(llvm::json::OStream &J, const check::SourcePlace &P);

/// "counts", the records of each function; "records", those that do not resolve
/// everywhere; "runs" of targets over the kernels in Order, which records
/// share; "targets".
void writeHTMLRecords(llvm::json::OStream &J, const check::ObjectReport &O,
                      llvm::ArrayRef<unsigned> Order);

} // namespace corify::report

#endif
