//===- check.cpp - `corify check` -----------------------------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "CheckArguments.h"
#include "Subcommands.h"
#include "corify/Support/Output.h"
#include "corify/Support/Progress.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Process.h"
#include <malloc.h>

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

Expected<check::CheckReport>
checkWithProgress(const check::CheckOptions &Options) {
  std::optional<Progress> Bar;
  return check::check(Options, [&](size_t Done, size_t Total) {
    if (Done == 0)
      Bar.emplace("checking", Total, "kernels");
    else
      Bar->advance();
  });
}

Error writeReport(const check::CheckReport &Report, report::Format Format,
                  const std::string &Output) {
  report::TextOptions Text;
  if (Output == "-") {
    Text.HasColors = sys::Process::StandardOutHasColors();
    if (unsigned Columns = sys::Process::StandardOutColumns())
      Text.Width = Columns;
  }
  Error E = writeOutput(Output, [&](raw_ostream &OS) {
    report::write(OS, Report, Format, Text);
    return Error::success();
  });
  if (E)
    return createStringError(
        (Output == "-" ? "stdout" : "-o '" + Output + "'") + ": " +
        toString(std::move(E)));
  return Error::success();
}

static int fail(Error E) {
  errs() << "corify check: " << toString(std::move(E)) << '\n';
  return CannotRun;
}

/// What one kernel needed, the next one needs: memory is kept, not given back
/// and asked for anew, which costs a fault a page.
static void keepFreedMemory() {
  constexpr int Kept = 8 << 20;
  mallopt(M_MMAP_THRESHOLD, Kept);
  mallopt(M_TRIM_THRESHOLD, Kept);
}

int runCheck(const std::vector<std::string> &Words) {
  if (std::optional<int> Status = answerHelp(Words, Help))
    return *Status;
  Expected<CheckArguments> Given = parseCheckArguments("check", Words);
  if (!Given)
    return fail(Given.takeError());
  if (Given->Output.empty())
    Given->Output = "-";
  if (Error E = refuseInputAsOutput(*Given))
    return fail(std::move(E));
  keepFreedMemory();
  Expected<check::CheckReport> Report = checkWithProgress(Given->Check);
  if (!Report)
    return fail(Report.takeError());
  if (Error E = writeReport(*Report, Given->Format, Given->Output))
    return fail(std::move(E));
  // As test runners have it: a part of nothing passes.
  if (!Given->Check.Kernels.empty() && Report->Kernels.empty())
    errs() << "corify check: note: no kernel is in shard "
           << Given->Check.Shard + 1 << '/' << Given->Check.Shards << '\n';
  return Report->hasFindings() ? Findings : NothingToReport;
}
