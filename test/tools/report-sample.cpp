//===- report-sample.cpp - writes a sample report -------------------------===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
//   report-sample FORMAT [--large] [--object-alone] [--colors] [--width=N]
//   report-sample progress
//
// What the formats make of a report, without a check; and a progress bar of
// half a second.
//
//===----------------------------------------------------------------------===//

#include "ReportSample.h"
#include "corify/Report/Report.h"
#include "corify/Support/Progress.h"
#include "llvm/ADT/StringRef.h"
#include <thread>

using namespace llvm;
using namespace corify;

/// As a check without --kernel gives it.
static void dropKernels(check::CheckReport &R) {
  R.Kernels.clear();
  R.Remarks.clear();
  for (check::ObjectReport &O : R.Objects) {
    O.Kernels.clear();
    for (check::Program &P : O.Programs)
      P.Kernels.clear();
    for (check::Problem &P : O.Problems)
      P.Kernels.clear();
  }
}

static void showProgress() {
  Progress Bar("checking", 50, "kernels");
  for (unsigned Step = 0; Step != 50; ++Step) {
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
    Bar.advance();
  }
}

int main(int argc, char **argv) {
  std::optional<report::Format> Format;
  report::TextOptions Options;
  bool IsLarge = false, IsAlone = false;
  for (StringRef Arg : ArrayRef(argv, argc).drop_front()) {
    if (Arg == "progress") {
      showProgress();
      return 0;
    }
    if (Arg == "--large")
      IsLarge = true;
    else if (Arg == "--object-alone")
      IsAlone = true;
    else if (Arg == "--colors")
      Options.HasColors = true;
    else if (Arg.consume_front("--width="))
      Arg.getAsInteger(10, Options.Width);
    else
      Format = report::parseFormat(Arg);
  }
  if (!Format) {
    errs() << "usage: report-sample FORMAT [--large] [--object-alone] "
              "[--colors] [--width=N]\n";
    return 2;
  }
  check::CheckReport R = IsLarge ? makeLargeSample() : makeSmallSample();
  if (IsAlone)
    dropKernels(R);
  report::write(outs(), R, *Format, Options);
  return 0;
}
