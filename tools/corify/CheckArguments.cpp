//===- CheckArguments.cpp - the options of a check ------------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "CheckArguments.h"
#include "corify/BTF/KernelImage.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/FileSystem.h"
#include <cstdlib>

using namespace llvm;
using namespace corify;

namespace {
/// Takes options one after another; what is wrong with one ends it.
class ArgumentParser {
public:
  ArgumentParser(StringRef Subcommand, ArrayRef<std::string> Words)
      : Subcommand(Subcommand), Words(Words) {}

  Expected<CheckArguments> parse();

private:
  Error takeOption(StringRef Name);
  Error takeShard(StringRef Text);
  Error takeShardFromEnvironment();
  Error takeRequirement(StringRef Text);
  Error takeThreads(StringRef Text);
  Error takeStackLimit(StringRef Text);
  Error takeArch(StringRef Text);
  Error takeLoader(StringRef Text);
  Error takeFormat(StringRef Text);
  Expected<StringRef> value(StringRef Name);
  Error takeNumber(StringRef Name, StringRef Text, unsigned Most,
                   unsigned &Result);
  static Error bad(StringRef Name, StringRef Value, const Twine &Wanted) {
    return createStringError(Name + " " + Value + ": " + Wanted +
                             " is expected");
  }

  StringRef Subcommand;
  ArrayRef<std::string> Words;
  std::optional<StringRef> Attached;
  CheckArguments Result;
  bool HasShard = false;
};
} // namespace

Expected<StringRef> ArgumentParser::value(StringRef Name) {
  if (Attached)
    return *std::exchange(Attached, std::nullopt);
  if (Words.empty())
    return createStringError(Name + " needs a value");
  StringRef Value = Words.front();
  Words = Words.drop_front();
  return Value;
}

Error ArgumentParser::takeNumber(StringRef Name, StringRef Text, unsigned Most,
                                 unsigned &Result) {
  if (Text.getAsInteger(10, Result) || Result > Most)
    return bad(Name, Text, "a number up to " + Twine(Most));
  return Error::success();
}

Error ArgumentParser::takeRequirement(StringRef Text) {
  check::Requirement &R = Result.Check.Requirement;
  if (Text == "all") {
    R.What = check::Requirement::All;
    return Error::success();
  }
  if (Text == "any") {
    R.What = check::Requirement::Any;
    return Error::success();
  }
  R.What = check::Requirement::Percent;
  if (!Text.ends_with("%") || Text.drop_back().getAsInteger(10, R.Percents) ||
      R.Percents > 100)
    return bad("--require", Text, "all, any or N%");
  return Error::success();
}

Error ArgumentParser::takeShard(StringRef Text) {
  auto [Index, Count] = Text.split('/');
  unsigned I, N;
  if (Index.getAsInteger(10, I) || Count.getAsInteger(10, N) || I == 0 || I > N)
    return bad("--shard", Text, "I/N with I from 1 to N");
  Result.Check.Shard = I - 1;
  Result.Check.Shards = N;
  HasShard = true;
  return Error::success();
}

/// As test runners set them: the index counts from 0.
Error ArgumentParser::takeShardFromEnvironment() {
  const char *Index = std::getenv("TEST_SHARD_INDEX");
  const char *Total = std::getenv("TEST_TOTAL_SHARDS");
  if (HasShard || !Index || !Total)
    return Error::success();
  unsigned I, N;
  if (StringRef(Index).getAsInteger(10, I) ||
      StringRef(Total).getAsInteger(10, N) || I >= N)
    return createStringError("TEST_SHARD_INDEX=" + Twine(Index) +
                             " TEST_TOTAL_SHARDS=" + Total +
                             ": an index below the total is expected");
  Result.Check.Shard = I;
  Result.Check.Shards = N;
  return Error::success();
}

/// A thread each: more than any machine has.
static constexpr unsigned MostThreads = 4096;

Error ArgumentParser::takeThreads(StringRef Text) {
  return takeNumber("-j", Text, MostThreads, Result.Check.Threads);
}

Error ArgumentParser::takeStackLimit(StringRef Text) {
  return takeNumber("--stack-limit", Text, UINT32_MAX, Result.Check.StackLimit);
}

/// BPF's own macro says __TARGET_ARCH_x86 for both.
Error ArgumentParser::takeArch(StringRef Text) {
  if (Text.empty() || Text == "x86")
    return bad("--arch", Text, "amd64, i386, arm64 or another architecture");
  Result.Check.Arch = btf::normalizeArch(Text);
  return Error::success();
}

Error ArgumentParser::takeLoader(StringRef Text) {
  auto Rules = relocate::parseLoader(Text);
  if (!Rules)
    return Rules.takeError();
  Result.Check.Loader = *Rules;
  return Error::success();
}

Error ArgumentParser::takeFormat(StringRef Text) {
  auto Format = report::parseFormat(Text);
  if (!Format)
    return bad("--format", Text, "text, json, sarif, html or github");
  Result.Format = *Format;
  return Error::success();
}

Error ArgumentParser::takeOption(StringRef Name) {
  using Take = Error (ArgumentParser::*)(StringRef);
  static constexpr std::pair<StringLiteral, Take> Parsed[] = {
      {"-j", &ArgumentParser::takeThreads},
      {"--stack-limit", &ArgumentParser::takeStackLimit},
      {"--arch", &ArgumentParser::takeArch},
      {"--require", &ArgumentParser::takeRequirement},
      {"--loader", &ArgumentParser::takeLoader},
      {"--format", &ArgumentParser::takeFormat},
      {"--shard", &ArgumentParser::takeShard}};
  check::CheckOptions &C = Result.Check;
  const std::pair<StringLiteral, std::vector<std::string> *> Lists[] = {
      {"--kernel", &C.Kernels},
      {"--module", &C.Modules},
      {"--optional", &C.Optional},
      {"--set", &C.Sets}};
  const std::pair<StringLiteral, std::string *> Files[] = {
      {"--kconfig", &C.KconfigFile},
      {"-o", &Result.Output},
      {"--output", &Result.Output}};
  if (Name == "--what-if") {
    C.WhatIf = true;
    return Error::success();
  }
  auto IsIt = [&](const auto &Option) { return Option.first == Name; };
  const auto *List = find_if(Lists, IsIt);
  const auto *File = find_if(Files, IsIt);
  const auto *Other = find_if(Parsed, IsIt);
  if (List == std::end(Lists) && File == std::end(Files) &&
      Other == std::end(Parsed))
    return createStringError("unknown option '" + Name + "'; `corify " +
                             Subcommand + " --help` lists them");
  Expected<StringRef> Value = value(Name);
  if (!Value)
    return Value.takeError();
  if (Other != std::end(Parsed))
    return (this->*Other->second)(*Value);
  bool IsPath =
      List == std::end(Lists) || Name == "--kernel" || Name == "--module";
  if (IsPath && Value->empty())
    return bad(Name, "''", "a file");
  if (File != std::end(Files))
    *File->second = Value->str();
  else
    List->second->push_back(Value->str());
  return Error::success();
}

Expected<CheckArguments> ArgumentParser::parse() {
  bool OnlyObjects = false;
  while (!Words.empty()) {
    StringRef Word = Words.front();
    Words = Words.drop_front();
    if (Word.empty())
      return createStringError("an object of no name: '' is no file");
    if (OnlyObjects || !Word.starts_with("-") || Word == "-") {
      Result.Check.Objects.push_back(Word.str());
      continue;
    }
    if (Word == "--") {
      OnlyObjects = true;
      continue;
    }
    Attached.reset();
    StringRef Name = Word;
    if (Word.starts_with("--") && Word.contains('=')) {
      Name = Word.take_until([](char C) { return C == '='; });
      Attached = Word.drop_front(Name.size() + 1);
    } else if (!Word.starts_with("--") && Word.size() > 2) { // -j4, -oFILE
      Name = Word.take_front(2);
      Attached = Word.drop_front(2);
    }
    if (Error E = takeOption(Name))
      return E;
    if (Attached)
      return createStringError(Name + " takes no value");
  }
  // A build that happens to run in one of many test jobs is a gate all the
  // same.
  if (Subcommand == "check")
    if (Error E = takeShardFromEnvironment())
      return E;
  return std::move(Result);
}

Expected<CheckArguments> parseCheckArguments(StringRef Subcommand,
                                             ArrayRef<std::string> Words) {
  return ArgumentParser(Subcommand, Words).parse();
}

/// What is read, with what lies in folders of kernels.
static Expected<std::vector<std::string>>
collectInputs(const check::CheckOptions &Given) {
  std::vector<std::string> Inputs = Given.Objects;
  append_range(Inputs, Given.Modules);
  if (!Given.KconfigFile.empty())
    Inputs.push_back(Given.KconfigFile);
  auto Kernels = btf::findKernels(Given.Kernels);
  if (!Kernels)
    return Kernels.takeError();
  for (const btf::KernelFile &Kernel : *Kernels)
    Inputs.push_back(Kernel.Path);
  return Inputs;
}

Error refuseInputAsOutput(const CheckArguments &Given) {
  // A device is written to, and stays.
  if (Given.Output == "-" || !sys::fs::is_regular_file(Given.Output))
    return Error::success();
  auto Inputs = collectInputs(Given.Check);
  if (!Inputs)
    return Inputs.takeError();
  for (const std::string &Input : *Inputs)
    if (sys::fs::equivalent(Input, Given.Output))
      return createStringError("-o " + Given.Output + ": is an input");
  return Error::success();
}
