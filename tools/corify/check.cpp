//===- check.cpp - `corify check` -----------------------------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Subcommands.h"
#include "corify/BTF/KernelImage.h"
#include "corify/Check/Checker.h"
#include "corify/Report/Report.h"
#include "corify/Support/Progress.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Process.h"
#include <cstdlib>
#ifdef __GLIBC__
#include <malloc.h>
#endif

using namespace llvm;
using namespace corify;

static constexpr StringLiteral Help =
    R"(usage: corify check [OPTIONS] OBJECT...

Tells on which kernels each program of the objects will load, and why not,
without booting any. Without --kernel the objects alone are checked.

  --kernel PATH          a kernel: raw BTF, an ELF file with .BTF, a vmlinuz,
                         bzImage or Image, any of them compressed, a BTFHub
                         .tar.xz, or a folder of such files; repeatable
  --module PATH          the BTF of a kernel module, for the kernel of the same
                         folder or build; repeatable
  --arch ARCH            skip kernels of other architectures
  --require all|any|N%   on how many of the kernels each program must load for
                         exit status 0 (default all)
  --optional NAME        a program or map that its loader switches off where the
                         kernel lacks what it needs (a glob; repeatable)
  --set VAR=VALUE        what the loader sets: a `const volatile` variable, a
                         member of one, or a __kconfig value; repeatable
  --kconfig FILE         the kernel's configuration, for __kconfig values
  --loader libbpf|libbpf-VERSION|cilium
                         whose rules resolve the records (default libbpf)
  --what-if              take each existence check as false in turn, and report
                         what is then still reached without it
  --stack-limit N        bytes of stack (default 512)
  --format text|json|sarif|html|github
  -o FILE, --output FILE where the report goes ('-', the default: stdout)
  --shard I/N            only the I-th of N parts of the kernels; default from
                         TEST_SHARD_INDEX and TEST_TOTAL_SHARDS
  -j N                   threads (default: one a core)

Exit status: 0 each program loads on as many kernels as required, 1 findings,
2 bad usage or unreadable input.
)";

namespace {
struct Arguments {
  check::CheckOptions Check;
  report::Format Format = report::Format::Text;
  std::string Output = "-";
};

/// Takes options one after another; what is wrong with one ends it.
class ArgumentParser {
public:
  explicit ArgumentParser(ArrayRef<std::string> Words) : Words(Words) {}

  Expected<Arguments> parse();

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

  ArrayRef<std::string> Words;
  std::optional<StringRef> Attached;
  Arguments Result;
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
    return createStringError("unknown option '" + Name +
                             "'; `corify check --help` lists them");
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
  else if (Name == "-o" || Name == "--output")
    Result.Output = Value->str();
  else if (Name == "--loader") {
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

Expected<Arguments> ArgumentParser::parse() {
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
  if (Error E = takeShardFromEnvironment())
    return E;
  return std::move(Result);
}

static int fail(Error E) {
  errs() << "corify check: " << toString(std::move(E)) << '\n';
  return CannotRun;
}

/// A file comes into place when it is complete. A device must not: the renamed
/// file would take its place, for everyone on the machine.
static Error writeReport(StringRef Path,
                         function_ref<Error(raw_ostream &)> Write) {
  sys::fs::file_status Status;
  if (Path == "-" || sys::fs::status(Path, Status) ||
      sys::fs::is_regular_file(Status) || sys::fs::is_directory(Status))
    return writeToOutput(Path, Write);
  std::error_code Code;
  raw_fd_ostream OS(Path, Code);
  if (Code)
    return errorCodeToError(Code);
  Error E = Write(OS);
  OS.close();
  Code = OS.error();
  OS.clear_error();
  if (E || !Code)
    return E;
  return errorCodeToError(Code);
}

/// What one kernel or program is done with the next one needs: given back to
/// the system in between it would cost a page fault every four kilobytes.
static void keepMemory() {
#ifdef __GLIBC__
  mallopt(M_MMAP_THRESHOLD, 4 << 20);
  mallopt(M_TRIM_THRESHOLD, 32 << 20);
#endif
}

int runCheck(const std::vector<std::string> &Words) {
  if (is_contained(Words, "--help") || is_contained(Words, "-h")) {
    outs() << Help;
    return NothingToReport;
  }
  if (Words.empty()) {
    errs() << Help;
    return CannotRun;
  }
  Expected<Arguments> Given = ArgumentParser(Words).parse();
  if (!Given)
    return fail(Given.takeError());
  for (const auto *Inputs :
       {&Given->Check.Objects, &Given->Check.Kernels, &Given->Check.Modules})
    for (const std::string &Input : *Inputs)
      if (Given->Output != "-" && sys::fs::equivalent(Input, Given->Output))
        return fail(createStringError("-o " + Given->Output + ": is an input"));

  keepMemory();
  std::optional<Progress> Bar;
  Expected<check::CheckReport> Report =
      check::check(Given->Check, [&](size_t Done, size_t Total) {
        if (Done == 0)
          Bar.emplace("checking", Total, "kernels");
        else
          Bar->advance();
      });
  Bar.reset();
  if (!Report)
    return fail(Report.takeError());

  report::TextOptions Text;
  if (Given->Output == "-") {
    Text.HasColors = sys::Process::StandardOutHasColors();
    if (unsigned Columns = sys::Process::StandardOutColumns())
      Text.Width = Columns;
  }
  Error E = writeReport(Given->Output, [&](raw_ostream &OS) {
    report::write(OS, *Report, Given->Format, Text);
    return Error::success();
  });
  if (E)
    return fail(createStringError("-o '" + Given->Output +
                                  "': " + toString(std::move(E))));
  outs().flush();
  if (std::error_code Code = outs().error()) {
    outs().clear_error();
    return fail(createStringError(Code, "stdout: " + Code.message()));
  }
  return Report->hasFindings() ? Findings : NothingToReport;
}
