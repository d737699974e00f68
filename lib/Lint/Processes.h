//===- Processes.h - work in processes of their own -------------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// LLVM's back end for BPF keeps the globals that stand for records in a map of
// the process, by their names, and takes them from there for the next module:
// a process can generate code once. So each file is looked at in a process of
// its own. It is forked, not started: what is loaded, or was read before, is
// there at once. And it may crash by itself.
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_LIB_LINT_PROCESSES_H
#define CORIFY_LIB_LINT_PROCESSES_H

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/Support/raw_ostream.h"
#include <string>

namespace corify::lint {

struct ProcessEnd {
  /// What it wrote, whole or not.
  std::string Output;
  /// Why it ended early, or was not started; or "".
  std::string Failure;
};

/// Calls Work for the numbers below Count, each in a process, of which AtOnce
/// run at the same time, and tells Done about each as it ends. The calling
/// process must have no other threads.
void runProcesses(
    size_t Count, unsigned AtOnce,
    llvm::function_ref<void(size_t Number, llvm::raw_ostream &OS)> Work,
    llvm::function_ref<void(size_t Number, ProcessEnd End)> Done);

} // namespace corify::lint

#endif
