//===- Words.h - what is said to users --------------------------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_TOOLS_SOURCE_WORDS_H
#define CORIFY_TOOLS_SOURCE_WORDS_H

#include "corify/Lint/LintReport.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include <optional>
#include <string>
#include <vector>

/// One line on stderr for each fix that was taken back.
void printTakenBack(llvm::StringRef Subcommand,
                    llvm::ArrayRef<corify::lint::Finding> Findings);

/// The exit status where the words before `--` ask for help, or there are none.
std::optional<int> answerHelp(const std::vector<std::string> &Words,
                              llvm::StringRef Help);

#endif
