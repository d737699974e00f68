//===- CheckArguments.h - the options of a check ----------------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// `corify check` and `corify link` take the same ones.
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_TOOLS_CHECKARGUMENTS_H
#define CORIFY_TOOLS_CHECKARGUMENTS_H

#include "corify/Check/Checker.h"
#include "corify/Report/Report.h"
#include "llvm/ADT/ArrayRef.h"

struct CheckArguments {
  corify::check::CheckOptions Check;
  corify::report::Format Format = corify::report::Format::Text;
  /// Of -o; "" where there is none.
  std::string Output;
};

/// What is wrong with an option ends it; for `check` the environment's shard
/// counts too.
llvm::Expected<CheckArguments>
parseCheckArguments(llvm::StringRef Subcommand,
                    llvm::ArrayRef<std::string> Words);

/// Whatever path or link names it: objects, modules, the configuration, and
/// kernels, in folders too.
llvm::Error refuseInputAsOutput(const CheckArguments &Given);

/// check::check() under a progress bar.
llvm::Expected<corify::check::CheckReport>
checkWithProgress(const corify::check::CheckOptions &Options);

/// To a file, or to stdout, with its colours and width, for "-".
llvm::Error writeReport(const corify::check::CheckReport &Report,
                        corify::report::Format Format,
                        const std::string &Output);

#endif
