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

#include "corify/BTF/BTF.h"
#include "corify/BTF/BTFExt.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/Support/Error.h"
#include "llvm/Support/MemoryBuffer.h"
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

/// One file, read as far as linking needs it.
struct Input {
  std::string Path;
  std::unique_ptr<llvm::MemoryBuffer> Bytes;
  llvm::endianness Order = llvm::endianness::little;
  bool HasBTF = false;
  btf::BTF Types;
  btf::BTFExt Ext;
  std::string License;
  /// Functions at all, and those that are programs.
  bool HasCode = false, HasPrograms = false;
  /// Names that no other input may define.
  std::vector<std::string> Definitions;
  /// Names that others may define as well: another input's comes first.
  std::vector<std::string> WeakDefinitions;
  /// Names that another input may define: neither the kernel nor the loader.
  std::vector<std::string> Undefined;
};

/// Errors are what cannot be read at all, or is given twice.
llvm::Expected<std::vector<Input>>
openInputs(llvm::ArrayRef<std::string> Paths);

/// What all inputs together leave for another link to define.
std::vector<std::string> findUndefined(llvm::ArrayRef<Input> Inputs);

/// The errors of each input by itself, as `corify check` finds them. The error
/// names an input that cannot be read.
llvm::Expected<std::vector<Problem>> proveInputs(llvm::ArrayRef<Input> Inputs);

/// In the order of the inputs.
std::vector<Problem> lookAtInputs(llvm::ArrayRef<Input> Inputs);

} // namespace corify::link

#endif
