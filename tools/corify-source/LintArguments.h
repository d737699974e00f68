//===- LintArguments.h - the options of `corify lint` -----------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_TOOLS_SOURCE_LINTARGUMENTS_H
#define CORIFY_TOOLS_SOURCE_LINTARGUMENTS_H

#include "corify/Lint/Linter.h"
#include "corify/Report/Report.h"
#include <optional>

struct LintArguments {
  corify::lint::LintOptions Lint;
  std::optional<corify::report::Format> Format;
  std::string Output = "-";
  /// "" for none.
  std::string Baseline;
  bool WriteBaseline = false;
  bool Fix = false;
  bool List = false;
  bool GeneratesCode = true;
};

/// What is wrong with an option ends it. For `fix` there are fewer.
llvm::Expected<LintArguments>
parseLintArguments(llvm::StringRef Subcommand,
                   const std::vector<std::string> &Words);

/// With what .corify.yaml says where the command line does not.
llvm::Error addProjectFile(LintArguments &Given);

#endif
