//===- Subcommands.h - what follows `corify` on a command line --*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_TOOLS_SUBCOMMANDS_H
#define CORIFY_TOOLS_SUBCOMMANDS_H

#include "llvm/ADT/StringRef.h"
#include <optional>
#include <string>
#include <vector>

/// Exit statuses of every subcommand.
enum ExitStatus { NothingToReport = 0, Findings = 1, CannotRun = 2 };

/// Executable is the path of this program, next to which its parts lie.
int runCC(const std::string &Executable,
          const std::vector<std::string> &Arguments);

/// Becomes the program that reads source; returns where it cannot.
int runSource(const std::string &Executable, const std::string &Subcommand,
              const std::vector<std::string> &Words);

/// The exit status where the words ask for help, or are none at all.
std::optional<int> answerHelp(const std::vector<std::string> &Words,
                              llvm::StringRef Help);

int runCheck(const std::vector<std::string> &Words);
int runLink(const std::vector<std::string> &Words);
int runKernel(const std::vector<std::string> &Arguments);

#endif
