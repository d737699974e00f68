//===- CompileCommand.h - what clang is called with -------------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_DRIVER_COMPILECOMMAND_H
#define CORIFY_DRIVER_COMPILECOMMAND_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include <string>
#include <vector>

namespace corify {

/// Where the parts of Corify lie on this machine.
struct Installation {
  std::string Clang;
  std::string Plugin;
  /// The folder that has corify/bpf.h.
  std::string Include;
};

/// The parts beside the folder that Executable lies in, in a build and in an
/// installation alike; the header is in the source tree until it is installed.
Installation findInstallation(llvm::StringRef Executable);

/// The command that compiles Arguments as a BPF program: clang, then what
/// `corify cc` adds where Arguments do not say otherwise, then Arguments.
/// HostArch is the machine's, as llvm::Triple spells it ("x86_64").
std::vector<std::string> compileCommand(const Installation &Where,
                                        llvm::StringRef HostArch,
                                        llvm::ArrayRef<std::string> Arguments);

/// The suffix of libbpf's __TARGET_ARCH_ for an architecture, or "".
llvm::StringRef targetArchMacro(llvm::StringRef Arch);

} // namespace corify

#endif
