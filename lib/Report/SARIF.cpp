//===- SARIF.cpp - a check's report as SARIF 2.1.0 ------------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Clang's writer of it wants a SourceManager, and an object file has none.
//
//===----------------------------------------------------------------------===//

#include "Findings.h"
#include "KernelNames.h"
#include "SARIFParts.h"
#include "Strings.h"
#include "corify/Report/Report.h"
#include "llvm/ADT/MapVector.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/JSON.h"

using namespace llvm;
using namespace corify::check;

namespace corify::report {

namespace {

/// One of an object.
struct Finding {
  const ObjectReport *Object;
  Problem What;
};

class SARIFWriter {
public:
  SARIFWriter(raw_ostream &OS, const CheckReport &R);
  void write();

private:
  void writeResult(const Finding &F);
  void writeRelated(const Problem &P);
  void writeProperties(const Problem &P);
  void writeRemarks();

  json::OStream J;
  const CheckReport &R;
  KernelNames Names;
  std::vector<Finding> Findings;
  RuleIndices Rules;
};

} // namespace

SARIFWriter::SARIFWriter(raw_ostream &OS, const CheckReport &R)
    : J(OS, /*IndentSize=*/2), R(R), Names(R.Kernels) {
  for (const ObjectReport &O : R.Objects)
    for (Problem &P : collectFindings(R, O))
      Findings.push_back({&O, std::move(P)});
  for (const Finding &F : Findings)
    Rules.try_emplace(F.What.ID, Rules.size());
}

static std::string fingerprint(const Finding &F) {
  const Problem &P = F.What;
  return fingerprintOf({P.ID, F.Object->Path, join(P.Programs, ","), P.Message,
                        P.Place.File, StringRef(P.Place.Text).trim()});
}

void SARIFWriter::writeRelated(const Problem &P) {
  // A place without a line says nothing that the result's own does not.
  J.attributeArray("relatedLocations", [&] {
    for (const Note &N : P.Notes) {
      json::Object Place;
      if (N.Place.Line)
        Place = location("", N.Place);
      Place["message"] = text(N.Message);
      J.value(std::move(Place));
    }
  });
}

void SARIFWriter::writeProperties(const Problem &P) {
  J.attributeObject("properties", [&] {
    J.attributeArray("kernels", [&] {
      std::vector<unsigned> Kernels =
          P.Kernels.empty() ? Names.byRelease().vec() : P.Kernels;
      Names.sortByRelease(Kernels);
      for (unsigned K : Kernels)
        J.value(validUTF8(R.Kernels[K].Name));
    });
  });
}

static std::string messageOf(const CheckReport &R, const KernelNames &Names,
                             const Problem &P) {
  if (P.Kernels.empty())
    return P.Message;
  return P.Message + " (on " + Names.list(P.Kernels) + ")";
}

void SARIFWriter::writeResult(const Finding &F) {
  const Problem &P = F.What;
  J.object([&] {
    J.attribute("ruleId", validUTF8(P.ID));
    J.attribute("ruleIndex", Rules.lookup(P.ID));
    J.attribute("level", severityName(P.Severity));
    J.attribute("message", text(messageOf(R, Names, P)));
    json::Object Place = location(F.Object->Path, P.Place);
    json::Array Functions;
    for (const std::string &Program : P.Programs)
      Functions.push_back(json::Object{
          {"name", validUTF8(Program)},
          {"fullyQualifiedName", validUTF8(F.Object->Path + "::" + Program)},
          {"kind", "function"}});
    if (!Functions.empty())
      Place["logicalLocations"] = std::move(Functions);
    J.attribute("locations", json::Array{std::move(Place)});
    if (!P.Notes.empty())
      writeRelated(P);
    J.attribute("partialFingerprints",
                json::Object{{"corifyFinding/v1", fingerprint(F)}});
    writeProperties(P);
  });
}

/// What was skipped (3.20.21).
void SARIFWriter::writeRemarks() {
  J.attributeArray("invocations", [&] {
    J.object([&] {
      J.attribute("executionSuccessful", true);
      J.attributeArray("toolExecutionNotifications", [&] {
        for (StringRef Remark : R.Remarks)
          J.value(json::Object{{"level", "note"}, {"message", text(Remark)}});
        J.value(json::Object{{"level", "note"},
                             {"message", text(whatVerdictsLeaveOut())}});
      });
    });
  });
}

void SARIFWriter::write() {
  J.object([&] {
    J.attribute("$schema", SARIFSchema);
    J.attribute("version", "2.1.0");
    J.attributeArray("runs", [&] {
      J.object([&] {
        J.attributeObject("tool", [&] { writeDriver(J, Rules); });
        writeRemarks();
        J.attribute("columnKind", "unicodeCodePoints");
        J.attributeArray("results", [&] {
          for (const Finding &F : Findings)
            writeResult(F);
        });
      });
    });
  });
}

void writeSARIF(raw_ostream &OS, const CheckReport &R) {
  SARIFWriter(OS, R).write();
  OS << '\n';
}

} // namespace corify::report
