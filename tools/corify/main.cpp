//===- main.cpp - the corify command --------------------------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Subcommands.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Signals.h"
#include "llvm/Support/raw_ostream.h"
#include <csignal>

using namespace llvm;

static constexpr StringLiteral Help =
    R"(usage: corify SUBCOMMAND [ARGUMENTS]

  cc        compile a BPF program with the plugin
  check     tell on which kernels the programs of objects will load
  link      link objects into one, and prove it
  lint      tell what is wrong with the source of BPF programs
  fix       rewrite it
  kernel    list kernels, extract their BTF, compare their types

`corify SUBCOMMAND --help` says more. Exit status: 0 nothing to report,
1 findings (or errors in the source), 2 bad usage or unreadable input.
)";

/// What a signal ends leaves no temporary file; LLVM sees to that for those
/// that it handles, of which SIGPIPE is one only where somebody asks for it.
static void endByPipe() {
  std::signal(SIGPIPE, SIG_DFL);
  std::raise(SIGPIPE);
}

std::optional<int> answerHelp(const std::vector<std::string> &Words,
                              StringRef Help) {
  if (is_contained(Words, "--help") || is_contained(Words, "-h")) {
    outs() << Help;
    return NothingToReport;
  }
  if (!Words.empty())
    return std::nullopt;
  errs() << Help;
  return CannotRun;
}

int main(int argc, char **argv) {
  static int Anchor;
  sys::SetOneShotPipeSignalFunction(endByPipe);
  std::string Executable = sys::fs::getMainExecutable(argv[0], &Anchor);
  if (argc < 2) {
    errs() << Help;
    return CannotRun;
  }
  StringRef Name = argv[1];
  std::vector<std::string> Arguments(argv + 2, argv + argc);
  if (Name == "cc")
    return runCC(Executable, Arguments);
  if (Name == "check")
    return runCheck(Arguments);
  if (Name == "link")
    return runLink(Arguments);
  if (Name == "kernel")
    return runKernel(Arguments);
  if (Name == "lint" || Name == "fix")
    return runSource(Executable, Name.str(), Arguments);
  if (Name == "--help" || Name == "-h") {
    outs() << Help;
    return NothingToReport;
  }
  if (Name == "--version") {
    outs() << "corify " CORIFY_VERSION "\n";
    return NothingToReport;
  }
  errs() << "corify: unknown subcommand '" << Name
         << "'; `corify --help` lists them\n";
  return CannotRun;
}
