//===- main.cpp - `corify lint`, in a program with clang ------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// `corify` becomes this program for the subcommands that read source: to load
// clang costs each start more than a check takes.
//
//===----------------------------------------------------------------------===//

#include "../../plugin/Registration.h"
#include "Commands.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Signals.h"
#include "llvm/Support/raw_ostream.h"
#include <csignal>

using namespace llvm;

/// What a signal ends leaves no temporary file.
static void endByPipe() {
  std::signal(SIGPIPE, SIG_DFL);
  std::raise(SIGPIPE);
}

int main(int argc, char **argv) {
  static int Anchor;
  sys::SetOneShotPipeSignalFunction(endByPipe);
  std::string Executable = sys::fs::getMainExecutable(argv[0], &Anchor);
  std::vector<std::string> Words(argv + 1, argv + argc);
  std::string Subcommand = Words.empty() ? "" : Words.front();
  if (Subcommand != "lint" && Subcommand != "fix") {
    errs() << "corify-source: is run by `corify lint` and `corify fix`\n";
    return CannotRun;
  }
  Words.erase(Words.begin());
  registerAttribute();
  return Subcommand == "lint" ? runLint(Executable, Words)
                              : runFix(Executable, Words);
}
