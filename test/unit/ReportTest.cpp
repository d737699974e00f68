//===- ReportTest.cpp -----------------------------------------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "corify/Report/Report.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include <gtest/gtest.h>

using namespace corify;
using namespace corify::check;
using namespace llvm;

/// One program, a verdict a kernel.
static CheckReport makeReport(ArrayRef<Kernel> Kernels,
                              ArrayRef<Verdict> Verdicts) {
  CheckReport R;
  R.Kernels = Kernels.vec();
  ObjectReport O;
  O.Path = "a.o";
  Program P;
  P.Name = "exec";
  for (Verdict V : Verdicts)
    P.Kernels.push_back({V, "", {}});
  O.Programs.push_back(std::move(P));
  O.Kernels.resize(Kernels.size());
  R.Objects.push_back(std::move(O));
  return R;
}

static std::string format(const CheckReport &R, report::Format F,
                          report::TextOptions Options = {}) {
  std::string Text;
  raw_string_ostream OS(Text);
  report::write(OS, R, F, Options);
  return Text;
}

static bool hasLine(StringRef Text, StringRef Line) {
  return is_contained(split(Text, '\n'), Line);
}

TEST(Report, namesFormats) {
  EXPECT_EQ(report::parseFormat("sarif"), report::Format::SARIF);
  EXPECT_EQ(report::parseFormat("github"), report::Format::GitHub);
  EXPECT_FALSE(report::parseFormat("SARIF"));
  EXPECT_FALSE(report::parseFormat(""));
}

TEST(Report, sortsKernelsByTheirNumbers) {
  CheckReport R =
      makeReport({{"5.10", "", "5.10", "x"},
                  {"5.4", "", "5.4", "x"},
                  {"6.1", "", "", "x"}},
                 {Verdict::Ok, Verdict::Rejected, Verdict::Guarded});
  std::string Text = format(R, report::Format::Text);
  EXPECT_TRUE(hasLine(Text, "                   A         B     C")) << Text;
  EXPECT_TRUE(hasLine(Text, "                   5.4       5.10  6.1")) << Text;
  EXPECT_TRUE(hasLine(Text, "  exec   2 of 3    rejected  ok    guarded"))
      << Text;
}

TEST(Report, countsWhereTooManyKernelsDiffer) {
  // Thirty programs, each rejected on one kernel of its own.
  CheckReport R;
  for (unsigned I = 0; I != 30; ++I) {
    std::string Name = "6." + std::to_string(I / 10) + "." + std::to_string(I);
    R.Kernels.push_back({Name, "", Name, "x"});
  }
  R.Objects.emplace_back();
  R.Objects[0].Path = "a.o";
  for (unsigned I = 0; I != 30; ++I) {
    Program P;
    P.Name = "p" + std::to_string(I);
    P.Kernels.resize(30);
    P.Kernels.set(I, {Verdict::Rejected, "", {}});
    R.Objects[0].Programs.push_back(std::move(P));
  }
  std::string Text = format(R, report::Format::Text);
  EXPECT_TRUE(hasLine(Text, "  p7     29 of 30  9/10      ok         ok"))
      << Text;
}

TEST(Report, hasNoColumnsWithoutKernels) {
  CheckReport R = makeReport({}, {});
  std::string Text = format(R, report::Format::Text);
  EXPECT_TRUE(hasLine(Text, "1 object, 1 program, no kernels: 0 problems"))
      << Text;
}

TEST(Report, survivesNothing) {
  CheckReport R;
  for (report::Format F :
       {report::Format::Text, report::Format::JSON, report::Format::SARIF,
        report::Format::HTML, report::Format::GitHub})
    format(R, F);
  CheckReport OnlyKernels;
  OnlyKernels.Kernels.push_back({"6.1", "", "6.1", ""});
  for (report::Format F :
       {report::Format::Text, report::Format::JSON, report::Format::SARIF,
        report::Format::HTML, report::Format::GitHub})
    format(OnlyKernels, F);
}

TEST(Report, keepsTheFingerprintWhenALineMoves) {
  auto Fingerprint = [](unsigned Line, StringRef Source) {
    CheckReport R = makeReport({}, {});
    Problem P;
    P.ID = "corify-x";
    P.Message = "m";
    P.Place = {"a.c", Line, 1, Source.str()};
    R.Objects[0].Problems.push_back(P);
    std::string Text = format(R, report::Format::SARIF);
    StringRef Found = StringRef(Text).split("corifyFinding/v1\": \"").second;
    return Found.take_front(16).str();
  };
  EXPECT_EQ(Fingerprint(1, "x = y;"), Fingerprint(9, "  x = y;"));
  EXPECT_NE(Fingerprint(1, "x = y;"), Fingerprint(1, "x = z;"));
}

TEST(Report, writesAbsolutePathsAsFileURIs) {
  CheckReport R = makeReport({}, {});
  Problem P;
  P.ID = "corify-x";
  P.Message = "m";
  P.Place = {"/src/a b.c", 1, 0, ""};
  R.Objects[0].Problems.push_back(P);
  std::string Text = format(R, report::Format::SARIF);
  EXPECT_NE(Text.find("\"uri\": \"file:///src/a%20b.c\""), std::string::npos);
}
