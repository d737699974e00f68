//===- Inputs.h - what is to be linked --------------------------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// libbpf's linker says little of what it cannot take, and takes much that makes
// a bad object: types in two tables one after another, no types at all, kernels
// of two architectures. So the inputs are looked at first.
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_LINK_INPUTS_H
#define CORIFY_LINK_INPUTS_H

#include "corify/Object/ObjectFile.h"
#include <string>
#include <vector>

namespace corify::link {

struct Problem {
  /// "corify-…", as in docs/link.md.
  std::string ID;
  /// Starts with the input's name.
  std::string Message;
  /// Nothing is linked; else a warning.
  bool IsError = true;
};

/// One file, opened.
struct Input {
  std::string Path;
  std::unique_ptr<object::ObjectFile> Object;
  /// Names that no other input may define.
  std::vector<std::string> Definitions;
};

/// Errors are what cannot be read at all, or is given twice.
llvm::Expected<std::vector<Input>>
openInputs(llvm::ArrayRef<std::string> Paths);

/// In the order of the inputs.
std::vector<Problem> lookAtInputs(llvm::ArrayRef<Input> Inputs);

} // namespace corify::link

#endif
