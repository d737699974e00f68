//===- WorkflowCommand.cpp - an annotation on GitHub ----------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "WorkflowCommand.h"
#include "Strings.h"
#include "llvm/ADT/StringExtras.h"

using namespace llvm;

namespace corify::report {

static std::string escape(StringRef Text, StringRef Characters) {
  std::string Result;
  for (unsigned char C : Text.bytes())
    if (Characters.contains(char(C)))
      Result += "%" + utohexstr(C, /*LowerCase=*/false, /*Width=*/2);
    else
      Result += char(C);
  return Result;
}

static std::string escapeData(StringRef Text) { return escape(Text, "%\r\n"); }
static std::string escapeProperty(StringRef Text) {
  return escape(printable(Text), "%\r\n:,");
}

void writeCommand(raw_ostream &OS, StringRef Command,
                  const check::SourcePlace &Place, StringRef Title,
                  StringRef Message) {
  OS << "::" << Command << ' ';
  if (Place.Line) {
    OS << "file=" << escapeProperty(Place.File) << ",line=" << Place.Line
       << ',';
    if (Place.Column)
      OS << "col=" << Place.Column << ',';
  }
  OS << "title=" << escapeProperty(Title) << "::" << escapeData(Message)
     << '\n';
}

} // namespace corify::report
