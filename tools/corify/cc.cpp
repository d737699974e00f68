//===- cc.cpp - `corify cc` -----------------------------------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Subcommands.h"
#include "corify/Driver/CompileCommand.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Program.h"
#include "llvm/Support/raw_ostream.h"
#include "llvm/TargetParser/Host.h"
#include "llvm/TargetParser/Triple.h"

using namespace llvm;

static constexpr StringLiteral Help =
    R"(usage: corify cc [CLANG ARGUMENTS] FILE.c -o FILE.o

Compiles a BPF program with the clang that the plugin was built for. Adds

  -target bpf -g -O2 -c         each unless the arguments say otherwise
  -D__TARGET_ARCH_<ARCH>        this machine's, for libbpf's headers
  -fplugin=corify.so            the plugin
  -I<INCLUDE>                   for <corify/bpf.h>

and passes everything else through. Arguments of the plugin:

  -fplugin-arg-corify-functions=annotated|reachable|all
                                which functions are rewritten: the annotated
                                ones (default), the static ones that they
                                call as well, or all of the file
  -fplugin-arg-corify-core=on|off
                                off: no relocation, for a kernel without BTF,
                                whose headers are given
  -fplugin-arg-corify-kernel-headers=GLOB
                                headers whose records are the kernel's
                                (default vmlinux*.h)
  -fplugin-arg-corify-W=NAME|no-NAME|error-NAME
                                sets one diagnostic
  -fplugin-arg-corify-no-unnest leaves nested reads alone in functions that
                                are not rewritten
)";

int runCC(const std::string &Executable,
          const std::vector<std::string> &Arguments) {
  if (Arguments.empty()) {
    errs() << Help;
    return CannotRun;
  }
  if (Arguments.size() == 1 && Arguments[0] == "--help") {
    outs() << Help;
    return NothingToReport;
  }
  corify::Installation Where = corify::findInstallation(Executable);
  for (const std::string &Part : {Where.Clang, Where.Plugin}) {
    if (sys::fs::exists(Part))
      continue;
    errs() << "corify cc: '" << Part << "' is missing\n";
    return CannotRun;
  }

  Triple Host(sys::getProcessTriple());
  std::vector<std::string> Command =
      corify::compileCommand(Where, Host.getArchName(), Arguments);
  SmallVector<StringRef, 32> Words(Command.begin(), Command.end());
  std::string Error;
  int Status =
      sys::ExecuteAndWait(Where.Clang, Words, std::nullopt, {}, 0, 0, &Error);
  if (!Error.empty())
    errs() << "corify cc: " << Error << '\n';
  // Clang exits with 1 on errors in the source, and so do we; a crash is 2.
  return Status < 0 ? CannotRun : Status;
}
