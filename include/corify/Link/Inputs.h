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
#include "corify/Relocate/Relocation.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/Support/Error.h"
#include <memory>
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
  /// The source line that it is about, and its text; "" for none.
  std::string File = "", Text = "";
  unsigned Line = 0, Column = 0;
};

/// Each file is read once; what it leaves for others to define is no error.
using Input = std::unique_ptr<object::ObjectFile>;

/// Errors are what cannot be read at all, or is given twice.
llvm::Expected<std::vector<Input>>
openInputs(llvm::ArrayRef<std::string> Paths);

/// What all inputs together leave for another link to define.
std::vector<std::string> findUndefined(llvm::ArrayRef<Input> Inputs);

/// What is wrong with each by itself, as `corify check` finds it; but for what
/// linking mends.
std::vector<Problem> proveInputs(llvm::ArrayRef<Input> Inputs,
                                 const relocate::LoaderRules &Rules);

/// What is wrong with them together, in the order of the inputs.
std::vector<Problem> lookAtInputs(llvm::ArrayRef<Input> Inputs);

} // namespace corify::link

#endif
