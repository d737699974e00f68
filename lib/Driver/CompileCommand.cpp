//===- CompileCommand.cpp - what clang is called with ---------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "corify/Driver/CompileCommand.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSwitch.h"

using namespace llvm;

namespace corify {

StringRef targetArchMacro(StringRef Arch) {
  return StringSwitch<StringRef>(Arch)
      .Cases({"x86_64", "i386"}, "x86")
      .Case("aarch64", "arm64")
      .Case("arm", "arm")
      .Case("s390x", "s390")
      .Case("riscv64", "riscv")
      .Cases({"powerpc64", "powerpc64le"}, "powerpc")
      .Cases({"mips64", "mips64el", "mips", "mipsel"}, "mips")
      .Case("loongarch64", "loongarch")
      .Default("");
}

static bool startsWithAny(StringRef Argument, ArrayRef<StringRef> Prefixes) {
  return any_of(Prefixes, [&](StringRef P) { return Argument.starts_with(P); });
}

std::vector<std::string> compileCommand(const Installation &Where,
                                        StringRef HostArch,
                                        ArrayRef<std::string> Arguments) {
  auto Has = [&](ArrayRef<StringRef> Prefixes) {
    return any_of(Arguments,
                  [&](StringRef A) { return startsWithAny(A, Prefixes); });
  };
  auto HasExactly = [&](ArrayRef<StringRef> Options) {
    return any_of(Arguments,
                  [&](StringRef A) { return is_contained(Options, A); });
  };

  std::vector<std::string> Command = {Where.Clang};
  if (!Has({"-target", "--target"}))
    append_range(Command, std::vector<std::string>{"-target", "bpf"});
  // -g0 is an answer too: the plugin then says what it is missing.
  if (!HasExactly({"-g", "-g0", "-g1", "-g2", "-g3"}) &&
      !Has({"-ggdb", "-gdwarf", "-gline"}))
    Command.push_back("-g");
  if (!Has({"-O"}))
    Command.push_back("-O2");
  if (!HasExactly({"-c", "-S", "-E", "-fsyntax-only", "-M", "-MM"}))
    Command.push_back("-c");
  StringRef Arch = targetArchMacro(HostArch);
  // `-D NAME` may be two words.
  if (!Arch.empty() && !Has({"-D__TARGET_ARCH_", "__TARGET_ARCH_"}))
    Command.push_back("-D__TARGET_ARCH_" + Arch.str());
  bool HasPlugin = any_of(Arguments, [](StringRef A) {
    return A.starts_with("-fplugin=") && A.ends_with("corify.so");
  });
  if (!HasPlugin)
    Command.push_back("-fplugin=" + Where.Plugin);
  // Clang then compiles bitcode, to which a plugin of the front end adds
  // nothing.
  if (Has({"-save-temps", "--save-temps"}))
    Command.push_back("-fpass-plugin=" + Where.Plugin);
  Command.push_back("-I" + Where.Include);
  append_range(Command, Arguments);
  return Command;
}

} // namespace corify
