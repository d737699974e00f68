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
  Expected<StringRef> value(StringRef Name);
  Expected<unsigned> number(StringRef Name);
  static Error bad(StringRef Name, StringRef Value, StringRef Wanted) {
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

Expected<unsigned> ArgumentParser::number(StringRef Name) {
  Expected<StringRef> Text = value(Name);
  if (!Text)
    return Text.takeError();
  unsigned Number;
  if (Text->getAsInteger(10, Number))
    return bad(Name, *Text, "a number");
  return Number;
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

Error ArgumentParser::takeOption(StringRef Name) {
  check::CheckOptions &C = Result.Check;
  if (Name == "--what-if") {
    C.WhatIf = true;
    return Error::success();
  }
  if (Name == "-j" || Name == "--stack-limit") {
    Expected<unsigned> Number = number(Name);
    if (!Number)
      return Number.takeError();
    (Name == "-j" ? C.Threads : C.StackLimit) = *Number;
    return Error::success();
  }
  static constexpr StringLiteral Others[] = {
      "--kernel",   "--module", "--arch",    "--require",
      "--optional", "--set",    "--kconfig", "--loader",
      "--format",   "-o",       "--output",  "--shard"};
  if (!is_contained(Others, Name))
    return createStringError("unknown option '" + Name + "'; `corify " +
                             Subcommand + " --help` lists them");
  Expected<StringRef> Value = value(Name);
  if (!Value)
    return Value.takeError();
  if (Name == "--kernel")
    C.Kernels.push_back(Value->str());
  else if (Name == "--module")
    C.Modules.push_back(Value->str());
  else if (Name == "--arch")
    C.Arch = btf::normalizeArch(*Value);
  else if (Name == "--require")
    return takeRequirement(*Value);
  else if (Name == "--optional")
    C.Optional.push_back(Value->str());
  else if (Name == "--set")
    C.Sets.push_back(Value->str());
  else if (Name == "--kconfig")
    C.KconfigFile = Value->str();
  else if (Name == "--shard")
    return takeShard(*Value);
  else if (Name == "-o" || Name == "--output") {
    if (Value->empty())
      return bad(Name, "''", "a file");
    Result.Output = Value->str();
  } else if (Name == "--loader") {
    auto Rules = relocate::parseLoader(*Value);
    if (!Rules)
      return Rules.takeError();
    C.Loader = *Rules;
  } else {
    auto Format = report::parseFormat(*Value);
    if (!Format)
      return bad(Name, *Value, "text, json, sarif, html or github");
    Result.Format = *Format;
  }
  return Error::success();
}

Expected<CheckArguments> ArgumentParser::parse() {
  bool OnlyObjects = false;
  while (!Words.empty()) {
    StringRef Word = Words.front();
    Words = Words.drop_front();
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
