//===- HTMLData.cpp - the report that the page unpacks --------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "HTMLData.h"
#include "Findings.h"
#include "HTMLRecords.h"
#include "KernelNames.h"
#include "Strings.h"
#include "llvm/ADT/MapVector.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/Support/JSON.h"

using namespace llvm;
using namespace corify::check;

namespace corify::report {

namespace {

class DataWriter {
public:
  DataWriter(raw_ostream &OS, const CheckReport &R);
  void write();

private:
  void writeObject(const ObjectReport &O);
  void writeProgram(const Program &P);
  void writeRuns(const Program &P);
  void writeProblem(const Problem &P);
  void writeRanges(ArrayRef<unsigned> Kernels);
  unsigned number(StringRef Text);

  json::OStream J;
  const CheckReport &R;
  /// The columns' kernels, and each kernel's column.
  std::vector<unsigned> Order, Column;
  /// Reasons and stack depths, once each.
  StringMap<unsigned> Numbers;
  std::vector<StringRef> Strings;
};

} // namespace

/// The architecture with the most kernels first, its oldest first.
static std::vector<unsigned> sortColumns(const CheckReport &R) {
  MapVector<StringRef, std::vector<unsigned>> ByArch;
  KernelNames Names(R.Kernels);
  for (unsigned K : Names.byRelease())
    ByArch[R.Kernels[K].Arch].push_back(K);
  auto Groups = ByArch.takeVector();
  sort(Groups, [](const auto &A, const auto &B) {
    return std::pair(B.second.size(), A.first) <
           std::pair(A.second.size(), B.first);
  });
  std::vector<unsigned> Order;
  for (const auto &[Arch, Kernels] : Groups)
    append_range(Order, Kernels);
  return Order;
}

DataWriter::DataWriter(raw_ostream &OS, const CheckReport &R)
    : J(OS), R(R), Order(sortColumns(R)), Column(R.Kernels.size()) {
  for (auto [Place, K] : enumerate(Order))
    Column[K] = Place;
}

unsigned DataWriter::number(StringRef Text) {
  auto [Entry, IsNew] = Numbers.try_emplace(Text, Strings.size());
  if (IsNew)
    Strings.push_back(Entry->first());
  return Entry->second;
}

static std::string stackDepth(ArrayRef<uint32_t> Stack) {
  return join(map_range(Stack, [](uint32_t Bytes) { return utostr(Bytes); }),
              "+");
}

/// [[length, verdict, why, stack depth], …]
void DataWriter::writeRuns(const Program &P) {
  std::array<unsigned, 4> Run = {};
  auto Write = [&] {
    if (Run[0])
      J.value(json::Array{Run[0], Run[1], Run[2], Run[3]});
  };
  for (unsigned K : Order) {
    const ProgramOnKernel &On = P.Kernels[K];
    std::array<unsigned, 4> Next = {Run[0], unsigned(On.Verdict),
                                    number(On.Why),
                                    number(stackDepth(On.Stack))};
    if (Next != Run) {
      Write();
      Next[0] = 0;
    }
    Run = Next;
    ++Run[0];
  }
  Write();
}

void DataWriter::writeProgram(const Program &P) {
  J.attribute("name", validUTF8(P.Name));
  J.attribute("section", validUTF8(P.Section));
  J.attribute("optional", P.IsOptional);
  J.attribute("finding", !R.meetsRequirement(P));
  J.attribute("insns", P.Insns);
  J.attribute("stack", P.Stack);
  J.attribute("chain", P.ChainStack);
  J.attributeArray("callees", [&] {
    for (StringRef Name : P.Callees)
      J.value(validUTF8(Name));
  });
  J.attributeArray("runs", [&] { writeRuns(P); });
}

/// [[first column, length], …]
void DataWriter::writeRanges(ArrayRef<unsigned> Kernels) {
  std::vector<unsigned> Columns;
  for (unsigned K : Kernels)
    Columns.push_back(Column[K]);
  sort(Columns);
  for (size_t First = 0; First != Columns.size();) {
    size_t End = First + 1;
    while (End != Columns.size() && Columns[End] == Columns[End - 1] + 1)
      ++End;
    J.value(json::Array{Columns[First], End - First});
    First = End;
  }
}

void DataWriter::writeProblem(const Problem &P) {
  J.attribute("id", validUTF8(P.ID));
  J.attribute("severity", severityName(P.Severity));
  J.attribute("message", validUTF8(P.Message));
  writeHTMLPlace(J, P.Place);
  J.attributeArray("programs", [&] {
    for (const std::string &Program : P.Programs)
      J.value(validUTF8(Program));
  });
  J.attributeArray("kernels", [&] { writeRanges(P.Kernels); });
  J.attributeArray("notes", [&] {
    for (const Note &N : P.Notes)
      J.object([&] {
        J.attribute("message", validUTF8(N.Message));
        writeHTMLPlace(J, N.Place);
      });
  });
}

void DataWriter::writeObject(const ObjectReport &O) {
  J.attribute("path", validUTF8(O.Path));
  J.attributeArray("programs", [&] {
    for (const Program &P : O.Programs)
      J.object([&] { writeProgram(P); });
  });
  writeHTMLRecords(J, O, Order);
  J.attributeArray("problems", [&] {
    for (const Problem &P : collectFindings(R, O))
      J.object([&] { writeProblem(P); });
  });
}

void DataWriter::write() {
  J.object([&] {
    J.attributeArray("kernels", [&] {
      for (unsigned K : Order) {
        const Kernel &Of = R.Kernels[K];
        J.value(json::Array{validUTF8(Of.Name), validUTF8(Of.Release),
                            validUTF8(Of.Arch), validUTF8(Of.Path)});
      }
    });
    J.attributeArray("objects", [&] {
      for (const ObjectReport &O : R.Objects)
        J.object([&] { writeObject(O); });
    });
    J.attributeArray("strings", [&] {
      for (StringRef Text : Strings)
        J.value(validUTF8(Text));
    });
    J.attributeArray("remarks", [&] {
      for (StringRef Remark : R.Remarks)
        J.value(validUTF8(Remark));
    });
    J.attribute("leaves_out", whatVerdictsLeaveOut());
  });
}

void writeHTMLData(raw_ostream &OS, const CheckReport &R) {
  DataWriter(OS, R).write();
}

} // namespace corify::report
