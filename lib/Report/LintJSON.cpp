//===- LintJSON.cpp - findings in source as JSON --------------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "LintParts.h"
#include "Strings.h"
#include "llvm/Support/JSON.h"

using namespace llvm;
using namespace corify::lint;

namespace corify::report {

static void attribute(json::OStream &J, StringRef Key, StringRef Text) {
  J.attribute(Key, validUTF8(Text));
}

static void writePlace(json::OStream &J, const Place &P) {
  attribute(J, "file", P.File);
  J.attribute("line", P.Line);
  J.attribute("column", P.Column);
}

static void writeRange(json::OStream &J, const Range &R) {
  J.attribute("line", R.Line);
  J.attribute("column", R.Column);
  J.attribute("end_line", R.EndLine);
  J.attribute("end_column", R.EndColumn);
}

static void writeEdit(json::OStream &J, const Edit &E) {
  attribute(J, "file", E.File);
  J.attribute("offset", E.Offset);
  J.attribute("length", E.Old.size());
  writeRange(J, E.Where);
  attribute(J, "text", E.New);
}

static void writeFinding(json::OStream &J, const Finding &F) {
  attribute(J, "id", F.ID);
  J.attribute("severity", check::severityName(severityOf(F)));
  attribute(J, "message", F.Message);
  writePlace(J, F.Where);
  attribute(J, "function", F.Function);
  J.attributeArray("ranges", [&] {
    for (const Range &R : F.Ranges)
      J.object([&] { writeRange(J, R); });
  });
  J.attributeArray("notes", [&] {
    for (const Note &N : F.Notes)
      J.object([&] {
        attribute(J, "message", N.Message);
        writePlace(J, N.Where);
      });
  });
  J.attributeArray("edits", [&] {
    for (const Edit &E : F.Edits)
      J.object([&] { writeEdit(J, E); });
  });
}

static void writeFindings(json::OStream &J, StringRef Key,
                          ArrayRef<Finding> Findings) {
  J.attributeArray(Key, [&] {
    for (const Finding &F : Findings)
      J.object([&] { writeFinding(J, F); });
  });
}

void writeLintJSON(raw_ostream &OS, const LintReport &R) {
  json::OStream J(OS);
  J.object([&] {
    J.attribute("version", 1);
    J.attributeArray("files", [&] {
      for (StringRef File : R.Files)
        J.value(validUTF8(File));
    });
    writeFindings(J, "findings", R.Findings);
    writeFindings(J, "errors", R.Errors);
  });
  OS << '\n';
}

} // namespace corify::report
