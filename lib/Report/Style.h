//===- Style.h - colours on a terminal --------------------------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_REPORT_STYLE_H
#define CORIFY_REPORT_STYLE_H

#include "corify/Check/CheckReport.h"
#include "llvm/ADT/Twine.h"

namespace corify::report {

/// Select Graphic Rendition (ECMA-48): the text between them has the colour.
/// All are empty where colours are off.
class Style {
public:
  explicit Style(bool HasColors) : HasColors(HasColors) {}

  llvm::StringRef of(check::Verdict V) const {
    switch (V) {
    case check::Verdict::Ok:
      return code("\033[32m");
    case check::Verdict::Guarded:
      return code("\033[36m");
    case check::Verdict::Rejected:
      return code("\033[1;31m");
    case check::Verdict::Unknown:
      return code("\033[33m");
    }
    return "";
  }
  /// As clang colours them.
  llvm::StringRef of(check::Severity S) const {
    switch (S) {
    case check::Severity::Error:
      return code("\033[1;31m");
    case check::Severity::Warning:
      return code("\033[1;35m");
    case check::Severity::Note:
      return code("\033[1;36m");
    }
    return "";
  }
  llvm::StringRef caret() const { return code("\033[1;32m"); }
  llvm::StringRef bold() const { return code("\033[1m"); }
  llvm::StringRef faint() const { return code("\033[2m"); }
  llvm::StringRef end() const { return code("\033[0m"); }

private:
  llvm::StringRef code(llvm::StringRef Code) const {
    return HasColors ? Code : "";
  }
  bool HasColors;
};

} // namespace corify::report

#endif
