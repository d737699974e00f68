//===- TextTable.cpp - programs by kernels, in characters -----------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
//                                A        B        C
//                                4.18.0   4.19.90  6.12.107
//                                to 7.3.4          s390x
//   program           loads on   18       1        1
//   opensnoop.o
//     enter_openat    19 of 20   ok       guarded  rejected
//
//===----------------------------------------------------------------------===//

#include "TextTable.h"
#include "Columns.h"
#include "Findings.h"
#include "Strings.h"
#include "Style.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/Unicode.h"

using namespace llvm;
using namespace corify::check;

namespace corify::report {

namespace {

struct Cell {
  std::string Text;
  StringRef Color;
};

/// A column's head and how wide it is.
struct Head {
  /// Letter, releases, architecture, count.
  std::string Lines[5];
  unsigned Width = 0;
};
enum { LetterLine, FirstLine, LastLine, ArchLine, CountLine, HeadLines };

class TextTable {
public:
  TextTable(raw_ostream &OS, const CheckReport &R, const TextOptions &Options);
  void write();

private:
  void measure();
  Head makeHead(size_t Index) const;
  Cell cell(const Program &P, const Column &C) const;
  size_t fitFrom(size_t First) const;
  void writeHeads(size_t First, size_t End);
  void writeRows(size_t First, size_t End);
  void writeRow(const Program &P, size_t First, size_t End);
  void writeLetters();
  void writeLegend();
  void pad(StringRef Text, unsigned Width, StringRef Color = "");

  raw_ostream &OS;
  const CheckReport &R;
  const TextOptions &Options;
  Style Colors;
  KernelNames Names;
  std::vector<Column> Columns;
  std::vector<Head> Heads;
  /// Of the programs' names and of "18 of 20".
  unsigned NameWidth = 0, LoadsWidth = 0;
};

} // namespace

constexpr StringLiteral LoadsHead = "loads on";
constexpr unsigned Gap = 2, MostColumns = 12, MostName = 48;

static unsigned widthOf(StringRef Text) {
  // Negative for what has no width, which is printed as its escape.
  return std::max(0, sys::unicode::columnWidthUTF8(Text));
}

static std::string shorten(std::string Text, unsigned Most) {
  if (widthOf(Text) <= Most)
    return Text;
  // Half a character has no width.
  while (widthOf(Text) > Most - 1 || validUTF8(Text) != Text)
    Text.pop_back();
  return Text + "…";
}

/// A, B, …, Z, AA, AB, …
static std::string letter(size_t Index) {
  std::string Text(1, char('A' + Index % 26));
  return Index < 26 ? Text : letter(Index / 26 - 1) + Text;
}

static std::string loadsText(const Program &P) {
  return utostr(countLoads(P)) + " of " + utostr(P.Kernels.size());
}

TextTable::TextTable(raw_ostream &OS, const CheckReport &R,
                     const TextOptions &Options)
    : OS(OS), R(R), Options(Options), Colors(Options.HasColors),
      Names(R.Kernels), Columns(groupKernels(R, Names, MostColumns)) {
  for (size_t I = 0; I != Columns.size(); ++I)
    Heads.push_back(makeHead(I));
  measure();
}

Head TextTable::makeHead(size_t Index) const {
  const std::vector<unsigned> &Kernels = Columns[Index].Kernels;
  StringSet<> Archs, AllArchs;
  for (const Kernel &K : R.Kernels)
    AllArchs.insert(K.Arch);
  for (unsigned K : Kernels)
    Archs.insert(R.Kernels[K].Arch);

  Head Result;
  auto Short = [&](unsigned K) {
    return shorten(printable(shortRelease(R.Kernels[K])), 16);
  };
  Result.Lines[LetterLine] = Columns.size() > 1 ? letter(Index) : "";
  Result.Lines[FirstLine] = Short(Kernels.front());
  if (Short(Kernels.back()) != Short(Kernels.front()))
    Result.Lines[LastLine] =
        (Names.isRun(Kernels) ? "to " : "… ") + Short(Kernels.back());
  if (Archs.size() == 1 && AllArchs.size() > 1)
    Result.Lines[ArchLine] = shorten(printable(Archs.begin()->first()), 16);
  Result.Lines[CountLine] =
      Kernels.size() == 1 ? "" : "x" + utostr(Kernels.size());
  for (StringRef Line : Result.Lines)
    Result.Width = std::max(Result.Width, widthOf(Line));
  return Result;
}

Cell TextTable::cell(const Program &P, const Column &C) const {
  Verdict First = P.Kernels[C.Kernels.front()].Verdict;
  if (all_of(C.Kernels,
             [&](unsigned K) { return P.Kernels[K].Verdict == First; }))
    return {verdictName(First).str(), Colors.of(First)};
  unsigned Loads = count_if(
      C.Kernels, [&](unsigned K) { return loads(P.Kernels[K].Verdict); });
  bool AllLoad = Loads == C.Kernels.size();
  return {AllLoad ? "loads" : utostr(Loads) + "/" + utostr(C.Kernels.size()),
          Colors.of(AllLoad ? Verdict::Guarded : Verdict::Rejected)};
}

void TextTable::measure() {
  NameWidth = StringRef("program").size();
  LoadsWidth = LoadsHead.size();
  for (const ObjectReport &O : R.Objects)
    for (const Program &P : O.Programs) {
      unsigned Width = 2 + widthOf(printable(P.Name));
      NameWidth = std::max(NameWidth, std::min(Width, MostName));
      LoadsWidth = std::max<unsigned>(LoadsWidth, loadsText(P).size());
      for (auto [C, H] : zip(Columns, Heads))
        H.Width = std::max<unsigned>(H.Width, cell(P, C).Text.size());
    }
}

/// The end of the columns that fit beside the names, one at least.
size_t TextTable::fitFrom(size_t First) const {
  unsigned Width = NameWidth + Gap + LoadsWidth;
  size_t End = First;
  while (End != Columns.size()) {
    Width += Gap + Heads[End].Width;
    if (Width > Options.Width && End != First)
      break;
    ++End;
  }
  return End;
}

void TextTable::pad(StringRef Text, unsigned Width, StringRef Color) {
  if (!Color.empty())
    OS << Color << Text << Colors.end();
  else
    OS << Text;
  unsigned Has = widthOf(Text);
  OS.indent(Has < Width ? Width - Has : 0);
}

/// Blanks are written before what follows them, never at the end of a line.
void TextTable::writeHeads(size_t First, size_t End) {
  for (unsigned Line = 0; Line != HeadLines; ++Line) {
    ArrayRef<Head> Shown = ArrayRef(Heads).slice(First, End - First);
    auto HasText = [&](const Head &H) { return !H.Lines[Line].empty(); };
    bool IsLast = Line + 1 == HeadLines;
    if (none_of(Shown, HasText) && !IsLast)
      continue;
    std::string Text;
    raw_string_ostream Buffer(Text);
    Buffer << left_justify(IsLast ? "program" : "", NameWidth + Gap)
           << left_justify(IsLast ? LoadsHead : "", LoadsWidth);
    for (const Head &H : Shown) {
      Buffer.indent(Gap) << H.Lines[Line];
      Buffer.indent(H.Width - widthOf(H.Lines[Line]));
    }
    OS << Colors.bold() << StringRef(Text).rtrim() << Colors.end() << '\n';
  }
}

void TextTable::writeRow(const Program &P, size_t First, size_t End) {
  pad("  " + shorten(printable(P.Name), NameWidth - 2), NameWidth + Gap);
  bool IsFinding = !R.meetsRequirement(P);
  pad(loadsText(P), LoadsWidth, IsFinding ? Colors.of(Severity::Error) : "");
  for (size_t I = First; I != End; ++I) {
    OS.indent(Gap);
    Cell C = cell(P, Columns[I]);
    pad(C.Text, I + 1 == End && !P.IsOptional ? 0 : Heads[I].Width, C.Color);
  }
  if (P.IsOptional)
    OS << "  (optional)";
  OS << '\n';
}

void TextTable::writeRows(size_t First, size_t End) {
  for (const ObjectReport &O : R.Objects) {
    OS << Colors.bold() << printable(O.Path) << Colors.end() << '\n';
    for (const Program &P : O.Programs)
      writeRow(P, First, End);
    if (O.Programs.empty())
      OS << "  (no programs)\n";
  }
}

/// Which kernels the columns are, where their heads do not say it all.
void TextTable::writeLetters() {
  OS << '\n';
  for (size_t I = 0; I != Columns.size(); ++I) {
    if (Columns.size() > 1)
      OS << Colors.bold() << letter(I) << " " << Colors.end() << " ";
    OS << right_justify(utostr(Columns[I].Kernels.size()),
                        utostr(R.Kernels.size()).size());
    OS << (Columns[I].Kernels.size() == 1 ? " kernel   " : " kernels  ");
    OS << printable(Names.ranges(Columns[I].Kernels)) << '\n';
  }
}

void TextTable::writeLegend() {
  static constexpr StringLiteral Meaning[] = {
      "every record resolves",
      "some do not, and are not reached there",
      "the loader or the kernel refuses it",
      "could not be told",
  };
  Counts C = countVerdicts(R);
  OS << '\n';
  for (Verdict V :
       {Verdict::Ok, Verdict::Guarded, Verdict::Rejected, Verdict::Unknown}) {
    if (!C.Verdicts[size_t(V)])
      continue;
    pad(verdictName(V), 10, Colors.of(V));
    OS << Meaning[size_t(V)] << '\n';
  }
}

void TextTable::write() {
  for (size_t First = 0; First != Columns.size();) {
    size_t End = fitFrom(First);
    if (First)
      OS << '\n';
    writeHeads(First, End);
    writeRows(First, End);
    First = End;
  }
  writeLetters();
  writeLegend();
}

/// Without kernels: what the object alone tells.
static void writePlainTable(raw_ostream &OS, const CheckReport &R,
                            const Style &Colors) {
  unsigned Width = 8;
  for (const ObjectReport &O : R.Objects)
    for (const Program &P : O.Programs)
      Width = std::max(Width, widthOf(shorten(printable(P.Name), MostName)));
  OS << Colors.bold() << left_justify("program", Width + 2 + Gap)
     << " insns  stack  chain  section" << Colors.end() << '\n';
  for (const ObjectReport &O : R.Objects) {
    OS << Colors.bold() << printable(O.Path) << Colors.end() << '\n';
    for (const Program &P : O.Programs) {
      std::string Name = shorten(printable(P.Name), MostName);
      OS << "  " << Name;
      OS.indent(Width - widthOf(Name) + Gap)
          << right_justify(utostr(P.Insns), 6)
          << right_justify(utostr(P.Stack), 7)
          << right_justify(utostr(P.ChainStack), 7) << "  "
          << printable(P.Section) << '\n';
    }
  }
}

void writeTextTable(raw_ostream &OS, const CheckReport &R,
                    const TextOptions &Options) {
  if (R.Kernels.empty())
    return writePlainTable(OS, R, Style(Options.HasColors));
  TextTable(OS, R, Options).write();
}

} // namespace corify::report
