//===- link.cpp - `corify link` -------------------------------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "CheckArguments.h"
#include "Subcommands.h"
#include "corify/Link/Linker.h"
#include "corify/Link/WorkFile.h"
#include "corify/Support/InputError.h"
#include "corify/Support/Output.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/Signals.h"

using namespace llvm;
using namespace corify;

static constexpr StringLiteral Help =
    R"(usage: corify link [OPTIONS] -o OUT OBJECT...

Links BPF objects into one with libbpf's linker and proves the result: what is
wrong with OUT on its own, and with --kernel whether each program of it loads,
as `corify check` tells it. The report goes to stdout. Unless all is well OUT is
not left behind, nor one that was there before.

  -o OUT, --output OUT   the linked object
  --kernel PATH, --module PATH, --arch ARCH, --require all|any|N%,
  --optional NAME, --set VAR=VALUE, --kconfig FILE, --loader NAME, --what-if,
  --stack-limit N, --shard I/N, -j N
                         as `corify check --help` explains them; no shard is
                         taken from the environment
  --format text|json|sarif|html|github
                         of the report

Exit status: 0 OUT is there, 1 findings, 2 bad usage or unreadable input.
)";

static int fail(Error E) {
  errs() << "corify link: " << toString(std::move(E)) << '\n';
  return CannotRun;
}

static check::Problem reported(const link::Problem &P) {
  check::Problem Result;
  Result.ID = P.ID;
  Result.Severity =
      P.IsError ? check::Severity::Error : check::Severity::Warning;
  Result.Message = P.Message;
  Result.Place = {P.File, P.Line, P.Column, P.Text};
  return Result;
}

/// Of an object that there is not.
static check::CheckReport nothingLinked(const CheckArguments &Given,
                                        ArrayRef<link::Problem> Problems) {
  check::CheckReport Report;
  if (!Given.Check.Kernels.empty())
    Report.Remarks.push_back("nothing is linked, and no kernel was asked");
  Report.Objects.emplace_back().Path = Given.Output;
  for (const link::Problem &P : Problems)
    Report.Objects.back().Problems.push_back(reported(P));
  return Report;
}

/// Links into File and checks that: the report is OUT's.
static Expected<check::CheckReport> linkAndCheck(const CheckArguments &Given,
                                                 const std::string &File) {
  auto Linked =
      link::linkObjects(Given.Check.Objects, File, Given.Check.Loader);
  if (!Linked)
    return Linked.takeError();
  if (Linked->hasErrors())
    return nothingLinked(Given, Linked->Problems);

  check::CheckOptions Options = Given.Check;
  Options.Objects = {File};
  Options.TakesUndefined = true;
  Options.IsOfProven = true;
  Expected<check::CheckReport> Report = checkWithProgress(Options);
  if (!Report)
    return Report.takeError();
  if (!Options.Kernels.empty() && Report->Kernels.empty())
    return createStringError("--shard " + Twine(Options.Shard + 1) + "/" +
                             Twine(Options.Shards) +
                             ": no kernel is in this part, and none has "
                             "checked what is linked");
  check::ObjectReport &Object = Report->Objects.front();
  Object.Path = Given.Output;
  for (const link::Problem &P : reverse(Linked->Problems))
    Object.Problems.insert(Object.Problems.begin(), reported(P));
  return Report;
}

namespace {
/// What has OUT's name is of older inputs, and would hide a failure from
/// whoever looks for it next: it goes, by a signal too, unless it is replaced.
class OlderOutput {
public:
  static Error refuse(StringRef Path);
  explicit OlderOutput(StringRef Path);
  ~OlderOutput();

  void isReplaced() {
    sys::DontRemoveFileOnSignal(Path);
    Path.clear();
  }

private:
  SmallString<128> Path;
};
} // namespace

/// Where no object can come to lie.
Error OlderOutput::refuse(StringRef Path) {
  sys::fs::file_status Status;
  if (!sys::fs::status(Path, Status) && !sys::fs::is_regular_file(Status))
    return inFile(Path, inputError("is not a regular file"));
  StringRef Folder = sys::path::parent_path(Path);
  if (std::error_code Code = sys::fs::access(Folder.empty() ? "." : Folder,
                                             sys::fs::AccessMode::Write))
    return inFile(Path, errorCodeToError(Code));
  return Error::success();
}

OlderOutput::OlderOutput(StringRef Given) {
  // Of a link, what it leads to.
  if (sys::fs::real_path(Given, Path))
    Path = Given;
  sys::RemoveFileOnSignal(Path);
}

OlderOutput::~OlderOutput() {
  if (!Path.empty())
    sys::fs::remove(Path);
}

static Error keep(const std::string &File, StringRef Path) {
  auto Bytes = MemoryBuffer::getFile(File, /*IsText=*/false,
                                     /*RequiresNullTerminator=*/false);
  if (!Bytes)
    return inFile(File, errorCodeToError(Bytes.getError()));
  Error E = writeOutput(Path, [&](raw_ostream &OS) {
    OS << (*Bytes)->getBuffer();
    return Error::success();
  });
  return E ? inFile(Path, std::move(E)) : Error::success();
}

static int run(const CheckArguments &Given) {
  if (Error E = OlderOutput::refuse(Given.Output))
    return fail(std::move(E));
  OlderOutput Older(Given.Output);
  Expected<link::WorkFile> Work = link::WorkFile::create();
  if (!Work)
    return fail(Work.takeError());
  const std::string File = Work->path();
  auto Fail = [&](Error E) {
    return fail(renamed(std::move(E), File, Given.Output));
  };
  Expected<check::CheckReport> Report = linkAndCheck(Given, File);
  if (!Report)
    return Fail(Report.takeError());
  if (Error E = writeReport(*Report, Given.Format, "-"))
    return Fail(std::move(E));
  if (Report->hasFindings()) {
    errs() << "corify link: " << Given.Output << " is not written\n";
    return Findings;
  }
  if (Error E = keep(File, Given.Output))
    return Fail(std::move(E));
  Older.isReplaced();
  return NothingToReport;
}

int runLink(const std::vector<std::string> &Words) {
  if (std::optional<int> Status = answerHelp(Words, Help))
    return *Status;
  Expected<CheckArguments> Given = parseCheckArguments("link", Words);
  if (!Given)
    return fail(Given.takeError());
  if (Given->Output.empty())
    return fail(createStringError("-o OUT is needed"));
  if (Given->Output == "-")
    return fail(createStringError(
        "-o -: the object goes to a file, the report to stdout"));
  if (Given->Check.Objects.empty())
    return fail(createStringError("no object is given"));
  if (Error E = refuseInputAsOutput(*Given))
    return fail(std::move(E));
  return run(*Given);
}
