//===- link.cpp - `corify link` -------------------------------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "CheckArguments.h"
#include "Subcommands.h"
#include "corify/Link/Linker.h"
#include "corify/Link/Output.h"
#include "corify/Support/InputError.h"
#include "llvm/ADT/STLExtras.h"

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
                         as `corify check --help` explains them
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
static check::CheckReport nothingLinked(StringRef Path,
                                        ArrayRef<link::Problem> Problems) {
  check::CheckReport Report;
  Report.Objects.emplace_back().Path = Path.str();
  for (const link::Problem &P : Problems)
    Report.Objects.back().Problems.push_back(reported(P));
  return Report;
}

/// The object is called OUT, whatever it is called while it is checked.
static Error renamed(Error E, StringRef From, StringRef To) {
  return handleErrors(std::move(E),
                      [&](std::unique_ptr<InputError> Ours) -> Error {
                        if (Ours->File == From)
                          Ours->File = To.str();
                        return Error(std::move(Ours));
                      });
}

/// Links into the temporary and checks that: the report is OUT's.
static Expected<check::CheckReport> linkAndCheck(const CheckArguments &Given,
                                                 const std::string &Temporary) {
  auto Linked =
      link::linkObjects(Given.Check.Objects, Temporary, Given.Check.Loader);
  if (!Linked)
    return Linked.takeError();
  if (Linked->hasErrors())
    return nothingLinked(Given.Output, Linked->Problems);

  check::CheckOptions Options = Given.Check;
  Options.Objects = {Temporary};
  Options.TakesUndefined = true;
  Options.IsOfProven = true;
  Expected<check::CheckReport> Report = checkWithProgress(Options);
  if (!Report)
    return Report.takeError();
  check::ObjectReport &Object = Report->Objects.front();
  Object.Path = Given.Output;
  for (const link::Problem &P : reverse(Linked->Problems))
    Object.Problems.insert(Object.Problems.begin(), reported(P));
  return Report;
}

static int run(const CheckArguments &Given) {
  Expected<link::Output> Out = link::Output::create(Given.Output);
  if (!Out)
    return fail(Out.takeError());
  auto Fail = [&](Error E) {
    return fail(renamed(std::move(E), Out->temporary(), Given.Output));
  };
  Expected<check::CheckReport> Report = linkAndCheck(Given, Out->temporary());
  if (!Report)
    return Fail(Report.takeError());
  if (Error E = writeReport(*Report, Given.Format, "-"))
    return Fail(std::move(E));
  if (Report->hasFindings())
    return Findings;
  if (Error E = Out->keep())
    return Fail(std::move(E));
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
