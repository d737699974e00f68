//===- LintSARIF.cpp - findings in source as SARIF 2.1.0 ------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "LintParts.h"
#include "SARIFParts.h"
#include "Strings.h"
#include "llvm/ADT/MapVector.h"

using namespace llvm;
using namespace corify::lint;

namespace corify::report {

static json::Object locationOf(const Finding &F) {
  json::Object Result = location(F.Where.File, placeOf(F.Where));
  if (!F.Function.empty())
    Result["logicalLocations"] = json::Array{json::Object{
        {"name", validUTF8(F.Function)},
        {"fullyQualifiedName", validUTF8(F.Where.File + "::" + F.Function)},
        {"kind", "function"}}};
  return Result;
}

static json::Array relatedLocations(const Finding &F) {
  json::Array Result;
  for (const Note &N : F.Notes) {
    json::Object Where;
    if (N.Where.Line)
      Where = location("", placeOf(N.Where));
    Where["message"] = text(N.Message);
    Result.push_back(std::move(Where));
  }
  return Result;
}

static json::Object replacementOf(const Edit &E) {
  const Range &Where = E.Characters;
  return json::Object{
      {"deletedRegion", json::Object{{"startLine", Where.Line},
                                     {"startColumn", Where.Column},
                                     {"endLine", Where.EndLine},
                                     {"endColumn", Where.EndColumn}}},
      {"insertedContent", text(E.New)}};
}

/// All edits are one remedy (3.55); a region without length is an insertion.
static json::Object fixOf(const Finding &F) {
  MapVector<StringRef, json::Array> Changes;
  for (const Edit &E : F.Edits)
    Changes[E.File].push_back(replacementOf(E));
  json::Array Files;
  for (auto &[File, Replacements] : Changes)
    Files.push_back(
        json::Object{{"artifactLocation", json::Object{{"uri", uriOf(File)}}},
                     {"replacements", std::move(Replacements)}});
  return json::Object{{"artifactChanges", std::move(Files)}};
}

static json::Object resultOf(const Finding &F, const RuleIndices &Rules) {
  json::Object Result{
      {"ruleId", validUTF8(F.ID)},
      {"ruleIndex", Rules.lookup(F.ID)},
      {"level", check::severityName(severityOf(F))},
      {"message", text(F.Message)},
      {"locations", json::Array{locationOf(F)}},
      {"partialFingerprints",
       json::Object{{"corifyLint/v1",
                     fingerprintOf({F.ID, F.Where.File, F.Function, F.Message,
                                    StringRef(F.Where.Text).trim()})}}}};
  if (!F.Notes.empty())
    Result["relatedLocations"] = relatedLocations(F);
  if (!F.Edits.empty())
    Result["fixes"] = json::Array{fixOf(F)};
  return Result;
}

/// What could not be compiled (3.20.21).
static void writeInvocation(json::OStream &J, const LintReport &R) {
  J.attributeArray("invocations", [&] {
    J.object([&] {
      J.attribute("executionSuccessful", R.Errors.empty());
      J.attributeArray("toolExecutionNotifications", [&] {
        for (const Finding &F : R.Errors) {
          json::Object Notification{{"level", "error"},
                                    {"message", text(F.Message)}};
          if (!F.Where.File.empty())
            Notification["locations"] = json::Array{locationOf(F)};
          J.value(std::move(Notification));
        }
      });
    });
  });
}

void writeLintSARIF(raw_ostream &OS, const LintReport &R) {
  RuleIndices Rules;
  for (const Finding &F : R.Findings)
    Rules.try_emplace(F.ID, Rules.size());
  json::OStream J(OS, /*IndentSize=*/2);
  J.object([&] {
    J.attribute("$schema", SARIFSchema);
    J.attribute("version", "2.1.0");
    J.attributeArray("runs", [&] {
      J.object([&] {
        J.attributeObject("tool", [&] { writeDriver(J, Rules); });
        writeInvocation(J, R);
        J.attribute("columnKind", "unicodeCodePoints");
        J.attributeArray("results", [&] {
          for (const Finding &F : R.Findings)
            J.value(resultOf(F, Rules));
        });
      });
    });
  });
  OS << '\n';
}

} // namespace corify::report
