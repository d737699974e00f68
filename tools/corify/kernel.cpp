//===- kernel.cpp - `corify kernel` ---------------------------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "KernelCommand.h"
#include "Subcommands.h"
#include "corify/Support/InputError.h"
#include "llvm/ADT/StringSwitch.h"

using namespace llvm;
using namespace corify;

static constexpr StringLiteral Help =
    R"(usage: corify kernel list [--format text|json] PATH...
       corify kernel extract IMAGE [-o FILE]
       corify kernel diff [--type TYPE]... [--format text|json] PATH PATH...

  list      what kernels there are, and what their BTF holds
  extract   the BTF of a kernel or module, as it is, to FILE ('-' is stdout;
            default: the kernel's name and ".btf")
  diff      how structs, unions and enumerations differ, from each kernel to the
            one after it; without --type, how many do. TYPE is 'task_struct',
            'struct task_struct' or a glob as 'struct bpf_*', and may be
            repeated. Exit status 1 if there is a difference

A kernel is raw BTF, an ELF file with .BTF, a vmlinuz, bzImage or Image, any of
them compressed (gz, xz, zst, lz4, bz2, lzma) or in an archive (BTFHub's
.tar.xz, a Debian package), or a folder of such files, searched deeply.
)";

static int badUsage(const Twine &Message) {
  errs() << "corify kernel: " << Message
         << "; `corify kernel --help` says more\n";
  return CannotRun;
}

/// The value of the option at I: behind its '=', or the argument after it.
static Expected<std::string> optionValue(ArrayRef<std::string> Words,
                                         size_t &I) {
  auto [Name, Value] = StringRef(Words[I]).split('=');
  if (Name.size() < Words[I].size())
    return Value.str();
  if (I + 1 == Words.size())
    return inputError("option '" + Name + "' needs a value");
  return Words[++I];
}

static Error parseOption(ArrayRef<std::string> Words, size_t &I,
                         StringRef Action, KernelArguments &Result) {
  StringRef Name = StringRef(Words[I]).split('=').first;
  bool IsKnown = StringSwitch<bool>(Name)
                     .Case("--format", Action != "extract")
                     .Case("--type", Action == "diff")
                     .Cases({"-o", "--output"}, Action == "extract")
                     .Default(false);
  if (!IsKnown)
    return inputError("unknown option '" + Name + "' of '" + Action + "'");
  Expected<std::string> Value = optionValue(Words, I);
  if (!Value)
    return Value.takeError();
  if (Name == "--type") {
    Result.Types.push_back(*Value);
  } else if (Name == "--format") {
    if (*Value != "text" && *Value != "json")
      return inputError("--format: '" + *Value + "' is neither text nor json");
    Result.IsJSON = *Value == "json";
  } else {
    Result.Output = *Value;
  }
  return Error::success();
}

static Expected<KernelArguments> parse(ArrayRef<std::string> Words,
                                       StringRef Action) {
  KernelArguments Result;
  bool IsOver = false;
  for (size_t I = 0; I < Words.size(); ++I) {
    StringRef Word = Words[I];
    if (!IsOver && Word == "--") {
      IsOver = true;
    } else if (!IsOver && Word.size() > 1 && Word.starts_with("-")) {
      if (Error E = parseOption(Words, I, Action, Result))
        return E;
    } else {
      Result.Paths.push_back(Word.str());
    }
  }
  if (Result.Paths.empty())
    return inputError("'" + Action + "' needs a path");
  if (Action == "extract" && Result.Paths.size() > 1)
    return inputError("'extract' takes one image, not " +
                      Twine(Result.Paths.size()));
  return Result;
}

Expected<std::unique_ptr<LoadedKernel>>
loadKernel(const btf::KernelFile &File) {
  auto Result = std::make_unique<LoadedKernel>();
  Result->File = File;
  auto Data = btf::readKernelBTF(File.Path);
  if (!Data)
    return Data.takeError();
  Result->Data = std::move(*Data);
  if (Result->Data.IsModule)
    return inFile(File.Path,
                  inputError("a module; its BTF goes on from its kernel's"));
  auto Types = btf::BTF::parse(Result->Data.Bytes);
  if (!Types)
    return inFile(File.Path, Types.takeError());
  Result->Types = std::move(*Types);
  if (!Result->Data.Release.empty())
    Result->File.Release = Result->Data.Release;
  if (!Result->Data.Arch.empty())
    Result->File.Arch = Result->Data.Arch;
  return Result;
}

int runKernel(const std::vector<std::string> &Words) {
  if (std::optional<int> Status = answerHelp(Words, Help))
    return *Status;
  StringRef Action = Words[0];
  auto Run = StringSwitch<Expected<int> (*)(const KernelArguments &)>(Action)
                 .Case("list", listKernels)
                 .Case("extract", extractKernel)
                 .Case("diff", diffKernels)
                 .Default(nullptr);
  if (!Run)
    return badUsage("'" + Action + "' is neither list, extract nor diff");
  auto Arguments = parse(ArrayRef(Words).drop_front(), Action);
  if (!Arguments)
    return badUsage(toString(Arguments.takeError()));
  Expected<int> Status = Run(*Arguments);
  if (Status)
    return *Status;
  errs() << "corify kernel: " << toString(Status.takeError()) << '\n';
  return CannotRun;
}
