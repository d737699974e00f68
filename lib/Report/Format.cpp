//===- Format.cpp - the formats by name -----------------------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "corify/Report/Report.h"
#include "llvm/ADT/StringSwitch.h"

using namespace llvm;

namespace corify::report {

std::optional<Format> parseFormat(StringRef Name) {
  return StringSwitch<std::optional<Format>>(Name)
      .Case("text", Format::Text)
      .Case("json", Format::JSON)
      .Case("sarif", Format::SARIF)
      .Case("html", Format::HTML)
      .Case("github", Format::GitHub)
      .Default(std::nullopt);
}

void write(raw_ostream &OS, const check::CheckReport &R, Format F,
           const TextOptions &Options) {
  switch (F) {
  case Format::Text:
    return writeText(OS, R, Options);
  case Format::JSON:
    return writeJSON(OS, R);
  case Format::SARIF:
    return writeSARIF(OS, R);
  case Format::HTML:
    return writeHTML(OS, R);
  case Format::GitHub:
    return writeGitHub(OS, R);
  }
}

} // namespace corify::report
