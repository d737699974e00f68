//===- Commands.h - what looks at source ------------------------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_TOOLS_SOURCE_COMMANDS_H
#define CORIFY_TOOLS_SOURCE_COMMANDS_H

#include <string>
#include <vector>

/// Exit statuses, as those of `corify`.
enum ExitStatus { NothingToReport = 0, Findings = 1, CannotRun = 2 };

/// Executable is the path of this program, next to which its parts lie.
int runLint(const std::string &Executable,
            const std::vector<std::string> &Words);
int runFix(const std::string &Executable,
           const std::vector<std::string> &Words);

#endif
