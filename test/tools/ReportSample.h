//===- ReportSample.h - reports as a check would make them ------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_TEST_TOOLS_REPORTSAMPLE_H
#define CORIFY_TEST_TOOLS_REPORTSAMPLE_H

#include "corify/Check/CheckReport.h"

/// Twenty real kernels, three objects, all verdicts, hostile names.
corify::check::CheckReport makeSmallSample();

/// 300 programs, 1000 kernels, 35,000 records.
corify::check::CheckReport makeLargeSample();

#endif
