//===- Report.h - a check's report as text, JSON, SARIF, HTML ---*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_REPORT_REPORT_H
#define CORIFY_REPORT_REPORT_H

#include "corify/Check/CheckReport.h"
#include "llvm/Support/raw_ostream.h"
#include <optional>

namespace corify::report {

enum class Format : uint8_t { Text, JSON, SARIF, HTML, GitHub };

std::optional<Format> parseFormat(llvm::StringRef Name);

struct TextOptions {
  /// Escape sequences, on a terminal.
  bool HasColors = false;
  /// Of the table; wider ones are split.
  unsigned Width = 120;
};

void writeText(llvm::raw_ostream &OS, const check::CheckReport &R,
               const TextOptions &Options);
void writeJSON(llvm::raw_ostream &OS, const check::CheckReport &R);
/// SARIF 2.1.0.
void writeSARIF(llvm::raw_ostream &OS, const check::CheckReport &R);
/// One file, nothing outside it.
void writeHTML(llvm::raw_ostream &OS, const check::CheckReport &R);
/// Workflow commands: ::error file=…,line=…::…
void writeGitHub(llvm::raw_ostream &OS, const check::CheckReport &R);

void write(llvm::raw_ostream &OS, const check::CheckReport &R, Format F,
           const TextOptions &Options);

} // namespace corify::report

#endif
