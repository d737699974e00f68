//===- Words.cpp - what is said to users ----------------------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Words.h"
#include "Commands.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/raw_ostream.h"

using namespace llvm;

void printTakenBack(StringRef Subcommand,
                    ArrayRef<corify::lint::Finding> Findings) {
  for (const corify::lint::Finding &F : Findings)
    errs() << formatv("corify {0}: {1}:{2}:{3}: left as it is: with the fix-it "
                      "of {4} the file would not compile\n",
                      Subcommand, F.Where.File, F.Where.Line, F.Where.Column,
                      F.ID);
}

std::optional<int> answerHelp(const std::vector<std::string> &Words,
                              StringRef Help) {
  // What follows `--` is clang's.
  auto Ours = make_range(Words.begin(), find(Words, "--"));
  if (is_contained(Ours, "--help") || is_contained(Ours, "-h")) {
    outs() << Help;
    return NothingToReport;
  }
  if (!Words.empty())
    return std::nullopt;
  errs() << Help;
  return CannotRun;
}
