//===- LintArguments.cpp - the options of `corify lint` -------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "LintArguments.h"
#include "corify/Lint/ProjectFile.h"
#include "llvm/ADT/STLExtras.h"
#include <array>

using namespace llvm;
using namespace corify;

namespace {
class ArgumentParser {
public:
  ArgumentParser(StringRef Subcommand, ArrayRef<std::string> Words)
      : Subcommand(Subcommand), Words(Words) {}

  Expected<LintArguments> parse();

private:
  Error takeOption(StringRef Name);
  Error unknown(StringRef Name) const {
    return createStringError("unknown option '" + Name + "'; `corify " +
                             Subcommand + " --help` lists them");
  }
  Error takeValue(StringRef Name, StringRef Value);
  Expected<StringRef> value(StringRef Name);

  StringRef Subcommand;
  ArrayRef<std::string> Words;
  std::optional<StringRef> Attached;
  LintArguments Result;
};
} // namespace

static Error bad(StringRef Name, StringRef Value, const Twine &Wanted) {
  return createStringError(Name + " '" + Value + "': " + Wanted +
                           " is expected");
}

Expected<StringRef> ArgumentParser::value(StringRef Name) {
  if (Attached)
    return *std::exchange(Attached, std::nullopt);
  if (Words.empty() || Words.front() == "--")
    return createStringError(Name + " needs a value");
  StringRef Value = Words.front();
  Words = Words.drop_front();
  return Value;
}

static Expected<report::Format> parseFormat(StringRef Text) {
  std::optional<report::Format> Format = report::parseFormat(Text);
  if (!Format || *Format == report::Format::HTML)
    return bad("--format", Text, "text, json, sarif or github");
  return *Format;
}

/// A thread each: more than any machine has.
constexpr unsigned MostThreads = 4096;

Error ArgumentParser::takeValue(StringRef Name, StringRef Value) {
  if (Name == "--format") {
    auto Format = parseFormat(Value);
    if (!Format)
      return Format.takeError();
    Result.Format = *Format;
    return Error::success();
  }
  unsigned &Threads = Result.Lint.Threads;
  if (Name == "-j")
    return Value.getAsInteger(10, Threads) || Threads > MostThreads
               ? bad(Name, Value, "a number up to " + Twine(MostThreads))
               : Error::success();
  if (Value.empty())
    return bad(Name, Value, "something");
  if (Name == "-W")
    Result.Lint.Checks.push_back(Value.str());
  else if (Name == "--kernel")
    Result.Lint.Kernels.push_back(Value.str());
  else if (Name == "--exclude")
    Result.Lint.Excluded.push_back(Value.str());
  else if (Name == "-p")
    Result.Lint.BuildFolder = Value.str();
  else if (Name == "--kernel-headers")
    Result.Lint.KernelHeaders = Value.str();
  else if (Name == "--baseline")
    Result.Baseline = Value.str();
  else
    Result.Output = Value.str();
  return Error::success();
}

Error ArgumentParser::takeOption(StringRef Name) {
  if (Subcommand == "fix" && Name != "-p" && Name != "-j")
    return unknown(Name);
  if (Name == "--no-code") {
    Result.GeneratesCode = false;
    return Error::success();
  }
  const std::pair<StringLiteral, bool *> Switches[] = {
      {"--fix", &Result.Fix},
      {"--list", &Result.List},
      {"--write-baseline", &Result.WriteBaseline}};
  for (auto &[Switch, Flag] : Switches)
    if (Name == Switch) {
      *Flag = true;
      return Error::success();
    }
  static constexpr StringLiteral WithValue[] = {
      "-p",       "-o",         "--output",  "-j",       "-W",
      "--format", "--baseline", "--exclude", "--kernel", "--kernel-headers"};
  if (!is_contained(WithValue, Name))
    return createStringError("unknown option '" + Name +
                             "'; `corify lint --help` lists them");
  Expected<StringRef> Value = value(Name);
  return Value ? takeValue(Name, *Value) : Value.takeError();
}

Expected<LintArguments> ArgumentParser::parse() {
  while (!Words.empty()) {
    StringRef Word = Words.front();
    Words = Words.drop_front();
    if (Word == "--") {
      Result.Lint.ClangArguments = Words.vec();
      break;
    }
    if (!Word.starts_with("-") || Word == "-") {
      Result.Lint.Inputs.push_back(Word.str());
      continue;
    }
    Attached.reset();
    StringRef Name = Word;
    if (Word.starts_with("--") && Word.contains('=')) {
      Name = Word.take_until([](char C) { return C == '='; });
      Attached = Word.drop_front(Name.size() + 1);
    } else if (!Word.starts_with("--") && Word.size() > 2) { // -j4, -Wno-store
      Name = Word.take_front(2);
      Attached = Word.drop_front(2);
    }
    if (Error E = takeOption(Name))
      return std::move(E);
    if (Attached)
      return createStringError(Name + " takes no value");
  }
  if (Result.List)
    return std::move(Result);
  if (Result.Lint.Inputs.empty())
    return createStringError("no file or folder is given");
  return std::move(Result);
}

Expected<LintArguments>
parseLintArguments(StringRef Subcommand,
                   const std::vector<std::string> &Words) {
  return ArgumentParser(Subcommand, Words).parse();
}

/// Lists of the file come first: a later check wins, and a later word for
/// clang. Its folders come last: an earlier one wins.
Error addProjectFile(LintArguments &Given) {
  lint::LintOptions &Lint = Given.Lint;
  auto Project = lint::findProjectFile(Lint.Inputs.front());
  if (!Project)
    return Project.takeError();
  Lint.Root = Project->folder();
  Lint.Checks.insert(Lint.Checks.begin(), Project->Checks.begin(),
                     Project->Checks.end());
  append_range(Lint.Excluded, Project->Exclude);
  Lint.ClangArguments.insert(Lint.ClangArguments.begin(),
                             Project->ClangArguments.begin(),
                             Project->ClangArguments.end());
  for (const std::string &Folder : Project->Include)
    Lint.ClangArguments.push_back("-I" + Folder);
  if (Lint.Kernels.empty())
    Lint.Kernels = Project->Kernels;
  if (Lint.KernelHeaders.empty())
    Lint.KernelHeaders = Project->KernelHeaders;
  if (Lint.BuildFolder.empty())
    Lint.BuildFolder = Project->BuildFolder;
  if (Given.Baseline.empty())
    Given.Baseline = Project->Baseline;
  Given.GeneratesCode &= Project->GeneratesCode;
  if (!Given.Format && !Project->Format.empty())
    Given.Format = *parseFormat(Project->Format);
  if (Given.WriteBaseline && Given.Baseline.empty())
    return createStringError("--write-baseline needs --baseline FILE");
  if (Given.WriteBaseline && Given.Fix)
    return createStringError("--fix and --write-baseline are one or the other");
  return Error::success();
}
