//===- Words.cpp - what is said to users ----------------------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Words.h"
#include "Commands.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/raw_ostream.h"

using namespace llvm;

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
