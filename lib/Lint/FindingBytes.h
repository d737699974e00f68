//===- FindingBytes.h - findings from one process to another ----*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A number is its bytes, a string or a list its length and what is in it, a
// record one field after the other, as LintReport.h has them. Both processes
// are the same program.
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_LIB_LINT_FINDINGBYTES_H
#define CORIFY_LIB_LINT_FINDINGBYTES_H

#include "FindingCollector.h"
#include "llvm/Support/raw_ostream.h"

namespace corify::lint {

void writeFindings(llvm::raw_ostream &OS, FileFindings Findings);

/// The last of those that were written one after the other, each instead of the
/// one before it. Nothing if none is whole: who wrote has ended early.
std::optional<FileFindings> readLastFindings(llvm::StringRef Bytes);

} // namespace corify::lint

#endif
