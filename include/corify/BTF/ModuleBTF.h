//===- ModuleBTF.h - a module's BTF on its kernel's -------------*- C++ -*-===//
//
// Part of Corify, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A module that was built with its kernel goes on where the kernel's BTF ends.
// One that was built apart (6.11 and newer) carries .BTF.base: the kernel's
// types that it uses, by kind, name and size, and goes on from these; what it
// says is then rewritten to go on from the kernel. The rules are the kernel's
// (btf_relocate.c):
//
//   int, float, enum   name, size and, of int, encoding are the same
//   struct, union      the name is; the size too where a type of the module
//                      has one in it, or the kernel has several of that name
//   fwd                the name is, of a fwd or a record
//
// and each has exactly one match.
//
//===----------------------------------------------------------------------===//

#ifndef CORIFY_BTF_MODULEBTF_H
#define CORIFY_BTF_MODULEBTF_H

#include "corify/BTF/BTF.h"
#include "llvm/Support/MemoryBuffer.h"
#include <memory>

namespace corify::btf {

/// Split as it goes on from Kernel instead of from Base.
llvm::Expected<std::unique_ptr<llvm::MemoryBuffer>>
rebaseModule(llvm::StringRef Split, llvm::StringRef Base, const BTF &Kernel);

/// A view, and what it points into.
struct ModuleBTF {
  std::unique_ptr<llvm::MemoryBuffer> Owner;
  BTF Types;
};

/// The module at Path (.ko, compressed or not, or its split BTF as it is) on
/// Kernel, which must outlive it. That each reference is one has been looked
/// at: of another kernel's module they seldom are. Errors name the file.
llvm::Expected<ModuleBTF> readModuleBTF(llvm::StringRef Path,
                                        const BTF &Kernel);

} // namespace corify::btf

#endif
