//===- JSON.cpp - a check's report for programs ---------------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Records x kernels are millions of values that the report has once for many:
// they are written as they are asked for, and nothing is kept.
//
//===----------------------------------------------------------------------===//

#include "llvm/Support/JSON.h"
#include "Strings.h"
#include "corify/Report/Report.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

using namespace llvm;
using namespace corify::check;

namespace corify::report {

static void attribute(json::OStream &J, StringRef Key, StringRef Text) {
  J.attribute(Key, validUTF8(Text));
}

static void writePlace(json::OStream &J, const SourcePlace &P) {
  attribute(J, "file", P.File);
  J.attribute("line", P.Line);
  J.attribute("column", P.Column);
}

static void writeKernels(json::OStream &J, ArrayRef<Kernel> Kernels) {
  J.attributeArray("kernels", [&] {
    for (const Kernel &K : Kernels)
      J.object([&] {
        attribute(J, "name", K.Name);
        attribute(J, "path", K.Path);
        attribute(J, "release", K.Release);
        attribute(J, "arch", K.Arch);
      });
  });
}

/// The verifier's own words: "24+8".
static std::string stackDepth(ArrayRef<uint32_t> Stack) {
  return join(map_range(Stack, [](uint32_t Bytes) { return utostr(Bytes); }),
              "+");
}

static void writeProgram(json::OStream &J, const Program &P) {
  attribute(J, "name", P.Name);
  attribute(J, "section", P.Section);
  J.attribute("optional", P.IsOptional);
  J.attribute("insns", P.Insns);
  J.attribute("stack", P.Stack);
  J.attribute("chain_stack", P.ChainStack);
  J.attributeArray("verdicts", [&] {
    for (const ProgramOnKernel &K : P.Kernels)
      J.value(verdictName(K.Verdict));
  });
  J.attributeArray("stacks", [&] {
    for (const ProgramOnKernel &K : P.Kernels)
      J.value(K.Stack.empty() ? 0 : K.Stack.front());
  });
  J.attributeArray("stack_depths", [&] {
    for (const ProgramOnKernel &K : P.Kernels)
      J.value(stackDepth(K.Stack));
  });
  J.attributeArray("why", [&] {
    for (const ProgramOnKernel &K : P.Kernels)
      J.value(validUTF8(K.Why));
  });
}

static void writeTarget(raw_ostream &OS, const Target &T, bool IsReachable,
                        ArrayRef<std::string> Reasons) {
  OS << "{\"status\":\"" << targetStatusName(T.Status)
     << "\",\"reason\":" << Reasons[T.Reason] << ",\"value\":" << T.Value
     << ",\"reachable\":" << (IsReachable ? "true}" : "false}");
}

/// Reasons are quoted already: 35 million look-ups of one in a hundred.
static void writeRecord(json::OStream &J, const ObjectReport &O, unsigned Index,
                        ArrayRef<std::string> Reasons) {
  const Record &R = O.Records[Index];
  attribute(J, "program", R.Program);
  attribute(J, "section", R.Section);
  J.attribute("insn", R.Insn);
  attribute(J, "kind", R.Kind);
  attribute(J, "type", R.Type);
  attribute(J, "access", R.Access);
  attribute(J, "path", R.Path);
  J.attribute("local", R.Local);
  writePlace(J, R.Place);
  J.attributeBegin("targets");
  raw_ostream &OS = J.rawValueBegin();
  OS << '[';
  for (unsigned K = 0; K != O.Kernels.size(); ++K) {
    if (K)
      OS << ',';
    writeTarget(OS, O.target(Index, K), O.isReachable(Index, K), Reasons);
  }
  OS << ']';
  J.rawValueEnd();
  J.attributeEnd();
}

static void writeProblem(json::OStream &J, const Problem &P) {
  attribute(J, "id", P.ID);
  // What is about an optional program is a note elsewhere.
  J.attribute("severity",
              severityName(std::max(P.Severity, Severity::Warning)));
  attribute(J, "message", P.Message);
  writePlace(J, P.Place);
  J.attributeArray("programs", [&] {
    for (const std::string &Program : P.Programs)
      J.value(validUTF8(Program));
  });
  J.attribute("kernels", json::Array(P.Kernels));
  J.attributeArray("notes", [&] {
    for (const Note &N : P.Notes)
      J.object([&] {
        attribute(J, "message", N.Message);
        writePlace(J, N.Place);
      });
  });
}

static void writeObject(json::OStream &J, const ObjectReport &O) {
  attribute(J, "path", O.Path);
  J.attributeArray("programs", [&] {
    for (const Program &P : O.Programs)
      J.object([&] { writeProgram(J, P); });
  });
  std::vector<std::string> Reasons;
  for (StringRef Reason : O.Reasons)
    raw_string_ostream(Reasons.emplace_back())
        << json::Value(validUTF8(Reason));
  J.attributeArray("records", [&] {
    for (unsigned I = 0; I != O.Records.size(); ++I)
      J.object([&] { writeRecord(J, O, I, Reasons); });
  });
  J.attributeArray("problems", [&] {
    for (const Problem &P : O.Problems)
      J.object([&] { writeProblem(J, P); });
  });
}

void writeJSON(raw_ostream &OS, const CheckReport &R) {
  json::OStream J(OS);
  J.object([&] {
    J.attribute("version", 1);
    writeKernels(J, R.Kernels);
    J.attributeArray("objects", [&] {
      for (const ObjectReport &O : R.Objects)
        J.object([&] { writeObject(J, O); });
    });
    J.attributeArray("skipped", [&] {
      for (StringRef Remark : R.Remarks)
        J.value(validUTF8(Remark));
    });
    J.attribute("not_checked", whatVerdictsLeaveOut());
  });
  OS << '\n';
}

} // namespace corify::report
