//===- HTMLRecords.cpp - the records of the page --------------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "HTMLRecords.h"
#include "Strings.h"
#include "llvm/ADT/BitVector.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringMap.h"
#include <map>

using namespace llvm;
using namespace corify::check;

namespace corify::report {

namespace {

/// [length, target], targets counted from 1; 0 is one that resolves.
using Run = std::pair<unsigned, unsigned>;

/// Runs and targets, once each.
class RunTable {
public:
  RunTable(const ObjectReport &O, ArrayRef<unsigned> Order)
      : O(O), Order(Order) {}

  /// The number of the record's runs; none if it resolves everywhere.
  std::optional<unsigned> add(unsigned Record);
  void write(json::OStream &J) const;

private:
  unsigned targetOn(unsigned Record, unsigned Kernel);

  const ObjectReport &O;
  ArrayRef<unsigned> Order;
  std::map<std::tuple<TargetStatus, unsigned, bool>, unsigned> Targets;
  std::map<std::vector<Run>, unsigned> Runs;
};

} // namespace

unsigned RunTable::targetOn(unsigned Record, unsigned Kernel) {
  Target T = O.target(Record, Kernel);
  if (T.Status == TargetStatus::Ok)
    return 0;
  std::tuple Key(T.Status, T.Reason, O.isReachable(Record, Kernel));
  return Targets.try_emplace(Key, Targets.size() + 1).first->second;
}

std::optional<unsigned> RunTable::add(unsigned Record) {
  std::vector<Run> Own;
  for (unsigned Kernel : Order) {
    unsigned Target = targetOn(Record, Kernel);
    if (Own.empty() || Own.back().second != Target)
      Own.push_back({0, Target});
    ++Own.back().first;
  }
  if (Own.empty() || (Own.size() == 1 && Own[0].second == 0))
    return std::nullopt;
  return Runs.try_emplace(std::move(Own), Runs.size()).first->second;
}

void RunTable::write(json::OStream &J) const {
  std::vector<const std::vector<Run> *> ByNumber(Runs.size());
  for (const auto &[Own, Number] : Runs)
    ByNumber[Number] = &Own;
  J.attributeArray("runs", [&] {
    for (const std::vector<Run> *Own : ByNumber)
      J.array([&] {
        for (auto [Length, Target] : *Own)
          J.value(json::Array{Length, Target});
      });
  });
  std::vector<json::Value> Cells(Targets.size(), nullptr);
  for (const auto &[Key, Number] : Targets) {
    auto [Status, Reason, IsReachable] = Key;
    Cells[Number - 1] = json::Array{targetStatusName(Status),
                                    validUTF8(O.Reasons[Reason]), IsReachable};
  }
  J.attributeArray("targets", [&] {
    for (const json::Value &Cell : Cells)
      J.value(Cell);
  });
}

/// Specs that some kernel lacks, and records that are themselves something else
/// somewhere: the others need not be looked at on a thousand kernels.
static BitVector findUnresolved(const ObjectReport &O) {
  BitVector Result(O.Records.size());
  DenseSet<unsigned> Specs;
  for (auto [Spec, Targets] : enumerate(O.Specs))
    if (any_of(Targets.different(),
               [](const Target &T) { return T.Status != TargetStatus::Ok; }))
      Specs.insert(Spec);
  for (const RecordsOnKernel &Row : O.Kernels.different())
    for (const auto &[Record, T] : Row.Exceptions)
      if (T.Status != TargetStatus::Ok)
        Result.set(Record);
  for (auto [Index, R] : enumerate(O.Records))
    if (Specs.contains(R.Spec))
      Result.set(Index);
  return Result;
}

void writeHTMLPlace(json::OStream &J, const SourcePlace &P) {
  if (!P.Line)
    return;
  J.attribute("file", validUTF8(P.File));
  J.attribute("line", P.Line);
  J.attribute("column", P.Column);
  J.attribute("text", validUTF8(P.Text));
}

static void writeRecord(json::OStream &J, const ObjectReport &O,
                        const Record &R, unsigned Runs) {
  J.attribute("program", validUTF8(R.Program));
  J.attribute("insn", R.Insn);
  J.attribute("kind", validUTF8(R.Kind));
  J.attribute("type", validUTF8(R.Type));
  J.attribute("path", validUTF8(R.Path));
  if (R.Spec < O.Guards.size())
    J.attribute("guard", validUTF8(O.Guards[R.Spec]));
  writeHTMLPlace(J, R.Place);
  J.attribute("runs", Runs);
}

static void writeCounts(json::OStream &J, const ObjectReport &O) {
  StringMap<unsigned> Counts;
  for (const Record &R : O.Records)
    ++Counts[R.Program];
  // In the order of the records, the same in each run.
  J.attributeObject("counts", [&] {
    for (const Record &R : O.Records)
      if (unsigned Count = std::exchange(Counts[R.Program], 0))
        J.attribute(validUTF8(R.Program), Count);
  });
}

void writeHTMLRecords(json::OStream &J, const ObjectReport &O,
                      ArrayRef<unsigned> Order) {
  writeCounts(J, O);
  RunTable Table(O, Order);
  BitVector Unresolved = findUnresolved(O);
  J.attributeArray("records", [&] {
    for (unsigned Index : Unresolved.set_bits())
      if (std::optional<unsigned> Runs = Table.add(Index))
        J.object([&] { writeRecord(J, O, O.Records[Index], *Runs); });
  });
  Table.write(J);
}

} // namespace corify::report
