//===- Text.cpp - a check's report for people -----------------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The table first, then what it is that fails, as clang says such things.
//
//===----------------------------------------------------------------------===//

#include "Findings.h"
#include "KernelNames.h"
#include "Strings.h"
#include "Style.h"
#include "TextTable.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/Unicode.h"

using namespace llvm;
using namespace corify::check;

namespace corify::report {

namespace {

class Diagnostics {
public:
  Diagnostics(raw_ostream &OS, const CheckReport &R, const TextOptions &Options)
      : OS(OS), R(R), Colors(Options.HasColors), Names(R.Kernels) {}

  void write(const ObjectReport &O);

private:
  void write(const ObjectReport &O, const Problem &P);
  void writeHead(StringRef Object, const SourcePlace &Place, Severity S,
                 StringRef Message, StringRef ID);
  void writeSource(const SourcePlace &Place);
  std::string where(const ObjectReport &O, const Problem &P) const;

  raw_ostream &OS;
  const CheckReport &R;
  Style Colors;
  KernelNames Names;
};

} // namespace

void Diagnostics::writeHead(StringRef Object, const SourcePlace &Place,
                            Severity S, StringRef Message, StringRef ID) {
  OS << Colors.bold();
  if (Place.Line) {
    OS << printable(Place.File) << ':' << Place.Line << ':';
    if (Place.Column)
      OS << Place.Column << ':';
  } else {
    OS << printable(Object) << ':';
  }
  OS << Colors.end() << ' ' << Colors.of(S) << severityName(S) << ':'
     << Colors.end() << ' ' << (S == Severity::Note ? "" : Colors.bold())
     << printable(Message);
  if (!ID.empty())
    OS << " [" << printable(ID) << ']';
  OS << Colors.end() << '\n';
}

/// What stands left of the column, as blanks of the same width; tabs stay, so
/// that they are as wide as in the line above.
static std::string blankUpTo(StringRef Line, unsigned Column) {
  std::string Blank;
  for (StringRef Left = Line.take_front(Column - 1); !Left.empty();) {
    StringRef Part = Left.take_until([](char C) { return C == '\t'; });
    int Width = sys::unicode::columnWidthUTF8(printable(Part));
    Blank.append(std::max(Width, 0), ' ');
    Left = Left.drop_front(Part.size());
    if (Left.consume_front("\t"))
      Blank += '\t';
  }
  return Blank;
}

static std::string printableLine(StringRef Line) {
  SmallVector<StringRef> Parts;
  Line.split(Parts, '\t');
  return join(map_range(Parts, printable), "\t");
}

void Diagnostics::writeSource(const SourcePlace &Place) {
  StringRef Line = StringRef(Place.Text).rtrim("\r\n");
  if (!Place.Line || Line.trim().empty())
    return;
  OS << right_justify(utostr(Place.Line), 5) << " | " << printableLine(Line)
     << '\n';
  if (Place.Column && Place.Column <= Line.size())
    OS << "      | " << blankUpTo(Line, Place.Column) << Colors.caret() << '^'
       << Colors.end() << '\n';
}

/// "in program 'exec' of opensnoop.o, on 5.4 and 5.10", of that what the
/// message has not said.
std::string Diagnostics::where(const ObjectReport &O, const Problem &P) const {
  std::string Text;
  auto Add = [&](const Twine &Part) {
    Text += (Text.empty() ? "" : ", ") + Part.str();
  };
  StringRef Of = P.Place.Line ? StringRef(O.Path) : "";
  std::string Programs = listPrograms(P.Programs);
  if (!P.Programs.empty() && !StringRef(P.Message).contains(Programs))
    Add("in " + Programs + (Of.empty() ? "" : " of " + Of));
  else if (!Of.empty())
    Add("in " + Of);
  // What is of the object alone, or of a kernel that might be, is about none.
  bool IsVerdict = P.ID == "corify-rejected" || P.ID == "corify-unknown";
  if (P.Kernels.empty() && !IsVerdict)
    return Text;
  if (R.Kernels.size() == 1)
    Add("on " + R.Kernels[0].Name);
  else if (!R.Kernels.empty())
    Add(P.Kernels.empty() ? "on every kernel" : "on " + Names.list(P.Kernels));
  return Text;
}

void Diagnostics::write(const ObjectReport &O, const Problem &P) {
  writeHead(O.Path, P.Place, P.Severity, P.Message, P.ID);
  writeSource(P.Place);
  if (std::string Where = where(O, P); !Where.empty())
    writeHead(O.Path, P.Place, Severity::Note, Where, "");
  for (const Note &N : P.Notes) {
    writeHead(O.Path, N.Place, Severity::Note, N.Message, "");
    writeSource(N.Place);
  }
}

void Diagnostics::write(const ObjectReport &O) {
  for (const Problem &P : collectFindings(R, O)) {
    OS << '\n';
    write(O, P);
  }
}

void writeText(raw_ostream &OS, const CheckReport &R,
               const TextOptions &Options) {
  writeTextTable(OS, R, Options);
  Diagnostics D(OS, R, Options);
  for (const ObjectReport &O : R.Objects)
    D.write(O);
  OS << '\n';
  for (StringRef Remark : R.Remarks)
    OS << "remark: " << printable(Remark) << '\n';
  if (!R.Kernels.empty())
    OS << "remark: " << whatVerdictsLeaveOut() << '\n';
  OS << summaryLine(R) << '\n';
}

} // namespace corify::report
