//===- Checker.h - objects against kernels ----------------------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The one call behind `corify check`: reads the objects, goes through the
// kernels on several threads, and gives one report.
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_CHECK_CHECKER_H
#define CORIFY_CHECK_CHECKER_H

#include "corify/Check/CheckReport.h"
#include "corify/Relocate/Relocation.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/Support/Error.h"
#include <string>
#include <vector>

namespace corify::check {

struct CheckOptions {
  std::vector<std::string> Objects;
  /// Files and folders.
  std::vector<std::string> Kernels;
  std::vector<std::string> Modules;
  relocate::LoaderRules Loader;
  unsigned StackLimit = 512;
  /// "VAR=VALUE", as given.
  std::vector<std::string> Sets;
  /// A kernel's configuration; "" for none.
  std::string KconfigFile;
  /// As Debian spells it; "" for any.
  std::string Arch;
  /// Globs of programs and maps that the loader switches off.
  std::vector<std::string> Optional;
  check::Requirement Requirement;
  bool WhatIf = false;
  /// Made of objects that have been proven: their warnings are said already.
  bool IsOfProven = false;
  /// What another object is to define may be missing: no kernel takes it so.
  bool TakesUndefined = false;
  /// The Shard-th (from 0) of Shards parts of the kernels.
  unsigned Shard = 0, Shards = 1;
  /// 0: one a core.
  unsigned Threads = 0;
};

/// Told how many of how many kernels are done: none at first, then one more
/// each time, from any thread.
using ProgressFunction = llvm::function_ref<void(size_t Done, size_t Total)>;

/// Errors are bad input, and name the file; whatever is wrong with programs is
/// in the report.
llvm::Expected<CheckReport> check(const CheckOptions &Options,
                                  ProgressFunction Progress);

} // namespace corify::check

#endif
